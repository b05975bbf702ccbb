import { describe, expect, test } from "vitest";
import { A_LAW, aCreditRecord } from "../testing/aCreditRecord.ts";
import {
  type CreditClass,
  type CreditRecord,
  isDisplayed,
  type KnownSubject,
  lastDayOf,
  repairableFrom,
} from "./creditRecord.ts";
import { addMonths, type PlainDate } from "./time.ts";

const day = (text: string) => text as PlainDate;
const FIRM: KnownSubject = {
  type: "firm",
  creditCode: "91990101MA0TE5T16N",
};
const PERSON = { type: "person", personId: "p1" } as const;
const born = (birthDate: string | null): KnownSubject => ({
  ...PERSON,
  birthDate: birthDate === null ? null : day(birthDate),
});
const repair = { repairedOn: day("2026-10-01"), docNo: "x", words: "x" };

test.each<[CreditClass | null, string, string, string]>([
  ["minor", "2026-06-10", "2026-06-10", "2026-09-10"],
  ["ordinary", "2026-06-10", "2026-09-11", "2027-06-10"],
  ["serious", "2026-06-10", "2027-06-11", "2029-06-10"],
  [null, "2026-06-10", "2026-06-10", "2029-06-10"],
  // A month without such a day ends with its last.
  ["ordinary", "2026-11-30", "2027-03-01", "2027-11-30"],
  ["serious", "2024-02-29", "2025-03-01", "2027-02-28"],
])(
  "[CR2] [CR3] %s of %s may be repaired from %s and stops after %s",
  (of, decidedOn, from, last) => {
    const record = aCreditRecord({ class: of, decidedOn: day(decidedOn) });
    expect(repairableFrom(record)).toBe(from);
    expect(lastDayOf(record)).toBe(last);
  },
);

test.each([
  ["2026-01-31", 1, "2026-02-28"],
  ["2026-12-15", 1, "2027-01-15"],
  ["2026-01-31", -2, "2025-11-30"],
])("%s and %i months are %s", (from, months, to) => {
  expect(addMonths(day(from), months)).toBe(to);
});

describe("[CR1] a record is displayed", () => {
  test.each<[string, Partial<CreditRecord>, string, boolean]>([
    ["on its own day", {}, "2026-06-10", true],
    ["not before", {}, "2026-06-09", false],
    ["to its last day", {}, "2027-06-10", true],
    ["no longer", {}, "2027-06-11", false],
    ["not when repaired", { repair }, "2026-10-02", false],
    ["not when minor", { class: "minor" }, "2026-06-11", false],
    [
      "when minor and needed",
      { class: "minor", isNeeded: true },
      "2026-06-11",
      true,
    ],
    [
      "not for longer, then",
      { class: "minor", isNeeded: true },
      "2026-09-11",
      false,
    ],
  ])("%s", (_, changes, today, shown) => {
    expect(isDisplayed(aCreditRecord(changes), day(today), FIRM)).toBe(shown);
  });

  test("only as that of whose it is", () => {
    const other: KnownSubject = { ...FIRM, creditCode: "92990101MA0TE5T24E" };
    expect(isDisplayed(aCreditRecord(), day("2026-07-01"), other)).toBe(false);
    expect(
      isDisplayed(aCreditRecord(), day("2026-07-01"), born("1980-01-01")),
    ).toBe(false);
  });
});

describe("[CR5] of a natural person", () => {
  const today = day("2026-07-01");
  const blacklisted = aCreditRecord({
    subject: PERSON,
    kind: "seriouslyDishonest",
    class: "serious",
  });

  test.each([
    ["a law with its article", A_LAW, true],
    ["a law without an article", { ...A_LAW, article: null }, false],
    ["a rule", { ...A_LAW, rank: "dept_rule" }, false],
    [
      "a document",
      { ...A_LAW, rank: "normative", docNo: "x〔2026〕1号" },
      false,
    ],
  ])("a blacklist by %s", (_, basis, shown) => {
    expect(
      isDisplayed({ ...blacklisted, basis }, today, born("1980-01-01")),
    ).toBe(shown);
  });

  test.each([
    ["grown up then", "2008-06-10", true],
    ["a minor then, grown up now", "2008-06-11", false],
    ["a minor", "2010-01-01", false],
    ["of unknown age", null, false],
  ])("who is %s", (_, birthDate, shown) => {
    expect(isDisplayed(blacklisted, today, born(birthDate))).toBe(shown);
    const honour = { ...blacklisted, kind: "honour", class: null } as const;
    expect(isDisplayed(honour, today, born(birthDate))).toBe(shown);
  });
});
