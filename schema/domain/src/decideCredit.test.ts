import { expect, test } from "vitest";
import { A_LAW, aCreditRecord } from "../testing/aCreditRecord.ts";
import type { CreditRecord } from "./creditRecord.ts";
import {
  objectionToCredit,
  objectionToPersonCredit,
  objectionToRepair,
  type SaidOfRepair,
} from "./decideCredit.ts";
import type { PlainDate } from "./time.ts";

const day = (text: string) => text as PlainDate;
const LOCAL = { ...A_LAW, rank: "local_rule" };

test.each<[string, Partial<CreditRecord>, string | undefined]>([
  ["as it is", {}, undefined],
  ["without a document", { docNo: " " }, "documentMissing"],
  ["of no class", { class: null }, "wrongClass"],
  ["an honour of a class", { kind: "honour" }, "wrongClass"],
  ["an ordinary blacklist", { kind: "seriouslyDishonest" }, "wrongClass"],
  [
    "a blacklist by a local rule",
    { kind: "seriouslyDishonest", class: "serious", basis: LOCAL },
    "notByNationalRule",
  ],
  ["of tomorrow", { decidedOn: day("2026-07-02") }, "inTheFuture"],
  ["of long ago", { decidedOn: day("2025-06-30") }, "alreadyOver"],
  ["by no article", { basis: { ...A_LAW, article: null } }, "basisMissing"],
  ["by no title", { basis: { ...A_LAW, title: " " } }, "basisMissing"],
  [
    "with somebody's number where the article should be",
    { basis: { ...A_LAW, article: "第3条 990101199001010019" } },
    "basisMissing",
  ],
  [
    "with somebody's telephone in a measure's basis",
    {
      measures: [
        { words: "列为重点", basis: { ...A_LAW, docNo: "138 0000 1111" } },
      ],
    },
    "measureWithoutLaw",
  ],
  [
    "with a measure of somebody's own",
    { measures: [{ words: "不予办理", basis: LOCAL }] },
    "measureWithoutLaw",
  ],
  [
    "with a measure by law",
    { measures: [{ words: "列为重点监管对象", basis: A_LAW }] },
    undefined,
  ],
])("[CR4] %s", (_, changes, objection) => {
  expect(objectionToCredit(aCreditRecord(changes), day("2026-07-01"))).toBe(
    objection,
  );
});

const ADULT = day("1980-01-01");
const OF_LATER = { decidedOn: day("2026-06-30") };

test.each<[string, Partial<CreditRecord>, PlainDate, string | undefined]>([
  ["by a law, of an adult", {}, ADULT, undefined],
  [
    "by a rule of a department, of an adult",
    { basis: { ...A_LAW, rank: "dept_rule" } },
    ADULT,
    "notByLaw",
  ],
  [
    "an honour by a local rule",
    { kind: "honour", class: null, basis: LOCAL },
    ADULT,
    undefined,
  ],
  ["of who is 17", {}, day("2008-07-02"), "ofMinor"],
  ["of who has turned 18 since", OF_LATER, day("2008-07-01"), "ofMinor"],
  ["of who turned 18 that day", OF_LATER, day("2008-06-30"), undefined],
])("[CR5] [CR9] of a person: %s", (_, changes, birthDate, objection) => {
  expect(
    objectionToPersonCredit(
      aCreditRecord(changes),
      day("2026-07-01"),
      birthDate,
    ),
  ).toBe(objection);
});

const SAID: SaidOfRepair = {
  dutiesDone: true,
  undertakingMade: true,
  docNo: "演市监信修〔2026〕3号",
  words: "罚款已缴，问题已改",
};
const repair = { repairedOn: day("2026-10-01"), docNo: "x", words: "x" };
const honour = aCreditRecord({ kind: "honour", class: null });

test.each<
  [string, CreditRecord | null, Partial<SaidOfRepair>, string, string?]
>([
  ["when the minimum is over", aCreditRecord(), {}, "2026-09-11"],
  ["not before", aCreditRecord(), {}, "2026-09-10", "tooEarly"],
  ["not after the end", aCreditRecord(), {}, "2027-06-11", "alreadyOver"],
  ["not twice", aCreditRecord({ repair }), {}, "2026-11-01", "alreadyRepaired"],
  ["nothing unknown", null, {}, "2026-11-01", "unknownRecord"],
  [
    "not another's",
    aCreditRecord({ decidedBy: "another" }),
    {},
    "2026-11-01",
    "notYours",
  ],
  [
    "a minor one at once",
    aCreditRecord({ class: "minor", isNeeded: true }),
    {},
    "2026-06-10",
  ],
  [
    "not while something is owed",
    aCreditRecord(),
    { dutiesDone: false },
    "2026-11-01",
    "dutiesOpen",
  ],
  [
    "not without an undertaking",
    aCreditRecord(),
    { undertakingMade: false },
    "2026-11-01",
    "undertakingMissing",
  ],
  [
    "not without words",
    aCreditRecord(),
    { words: "" },
    "2026-11-01",
    "reasonMissing",
  ],
  [
    "an honour, which owes nothing",
    honour,
    { dutiesDone: false, undertakingMade: false },
    "2026-06-10",
  ],
])("[CR3] %s is repaired", (_, record, said, today, objection) => {
  expect(
    objectionToRepair(
      record,
      { ...SAID, ...said },
      { body: "1199010100TE5T1175", today: day(today) },
    ),
  ).toBe(objection);
});
