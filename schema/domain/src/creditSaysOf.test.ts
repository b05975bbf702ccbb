import { expect, test } from "vitest";
import { aCreditRecord } from "../testing/aCreditRecord.ts";
import type { KnownSubject } from "./creditRecord.ts";
import { creditSaysOf } from "./creditSaysOf.ts";
import type { PlainDate } from "./time.ts";

const FIRM: KnownSubject = {
  type: "firm",
  creditCode: "91990101MA0TE5T16N",
};
const TODAY = "2026-07-01" as PlainDate;
const penalty = aCreditRecord();
const honour = aCreditRecord({
  recordId: "credit-2",
  kind: "honour",
  class: null,
});
const says = (...records: Parameters<typeof creditSaysOf>[0]) => {
  const { deferral, because } = creditSaysOf(records, TODAY, FIRM);
  return [deferral, because.map(({ recordId }) => recordId)];
};

test("[CR6] an honour favours, what speaks against outweighs it, nothing is as usual", () => {
  expect(says()).toEqual(["asUsual", []]);
  expect(says(honour)).toEqual(["favoured", ["credit-2"]]);
  expect(says(honour, penalty)).toEqual(["withCaution", ["credit-1"]]);
});

test("[CR7] what it says so by comes the newest first", () => {
  const older = aCreditRecord({
    recordId: "credit-0",
    decidedOn: "2026-05-01" as PlainDate,
  });
  expect(says(older, penalty)).toEqual([
    "withCaution",
    ["credit-1", "credit-0"],
  ]);
});
