import { expect, test } from "vitest";
import { aCreditRecord } from "../testing/aCreditRecord.ts";
import type { CreditCode } from "./creditCode.ts";
import { type FirmEvent, firmKindOf, lifeOf } from "./firmLife.ts";
import type { PlainDate } from "./time.ts";

const day = (text: string) => text as PlainDate;
const CODE = "91990101MA0TE5T16N";
const event: FirmEvent = {
  creditCode: CODE,
  kind: "registered",
  on: day("2019-03-12"),
  docNo: "演市监登〔2019〕88号",
  caseId: null,
  before: null,
  after: null,
};
const representative: FirmEvent = {
  ...event,
  kind: "representativeChanged",
  on: day("2027-01-05"),
  before: "甲",
  after: "乙",
};
const listed = aCreditRecord({ kind: "abnormalList" });

const life = (records = [listed], today = "2027-01-06") =>
  lifeOf(CODE, {
    events: [
      representative,
      { ...event, creditCode: "92990101MA0TE5T24E" },
      event,
    ],
    records,
    today: day(today),
  }).map(({ kind, on, before, after }) => [kind, on, before, after]);

test("[CR8] a firm's life is told from its beginning, without names of people", () => {
  expect(life()).toEqual([
    ["registered", "2019-03-12", null, null],
    ["abnormalList", "2026-06-10", null, null],
    ["representativeChanged", "2027-01-05", null, null],
  ]);
});

test("[CR8] a repaired or ended listing isn't told", () => {
  const repair = { repairedOn: day("2026-10-01"), docNo: "x", words: "x" };
  expect(life([{ ...listed, repair }])).toHaveLength(2);
  expect(life([listed], "2027-06-11")).toHaveLength(2);
});

test("[CR8] what happened on one day is told as it can have happened", () => {
  const on = day("2026-06-10");
  const kinds = (["cancelled", "nameChanged", "registered"] as const).map(
    (kind): FirmEvent => ({ ...event, kind, on }),
  );
  const told = lifeOf(CODE, {
    events: kinds,
    records: [listed],
    today: day("2026-06-11"),
  });
  expect(told.map(({ kind }) => kind)).toEqual([
    "registered",
    "nameChanged",
    "abnormalList",
    "cancelled",
  ]);
});

test.each([
  ["91990101MA0TE5T16N", "company"],
  ["92990101MA0TE5T24E", "soleTrader"],
  ["93990101MA0TE5T326", "cooperative"],
  ["12", "institution"],
  ["51", "association"],
  ["52", "other"],
])("a code of %s is of a firm of the kind %s", (code, kind) => {
  expect(firmKindOf(code as CreditCode)).toBe(kind);
});
