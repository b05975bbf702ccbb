import { expect, test } from "vitest";
import {
  compareLimits,
  compressionRate,
  parseTimeLimit,
  type TimeLimit,
} from "./timeLimit.ts";

const onTheSpot: TimeLimit = { value: 0, unit: "INSTANT" };
const workingDays = (value: number): TimeLimit => ({ value, unit: "WD" });
const calendarDays = (value: number): TimeLimit => ({ value, unit: "CD" });

test.each([
  [
    { value: 20, unit: "WD" },
    { ok: true, value: { value: 20, unit: "WD" } },
  ],
  [
    { value: 0, unit: "INSTANT" },
    { ok: true, value: onTheSpot },
  ],
  [
    { value: null, unit: "INSTANT" },
    { ok: true, value: onTheSpot },
  ],
  [
    { value: 0.5, unit: "WD" },
    { ok: false, reason: "malformed" },
  ],
  [
    { value: "20", unit: "WD" },
    { ok: false, reason: "malformed" },
  ],
  [
    { value: null, unit: null },
    { ok: false, reason: "unknownUnit" },
  ],
  [
    { value: 3, unit: "M" },
    { ok: false, reason: "unknownUnit" },
  ],
  [
    { value: 0, unit: "WD" },
    { ok: false, reason: "outOfRange" },
  ],
  [
    { value: 3651, unit: "CD" },
    { ok: false, reason: "outOfRange" },
  ],
  ["20 WD", { ok: false, reason: "malformed" }],
])("[C13] %j is parsed as a limit", (data, expected) => {
  expect(parseTimeLimit(data)).toEqual(expected);
});

test("[C13] limits are compared in the same unit only; on the spot is shorter than any", () => {
  expect(compareLimits(workingDays(10), workingDays(20))).toBeLessThan(0);
  expect(compareLimits(workingDays(20), workingDays(20))).toBe(0);
  expect(compareLimits(workingDays(10), calendarDays(15))).toBe("incomparable");
  expect(compareLimits(onTheSpot, calendarDays(1))).toBeLessThan(0);
});

test("[C13] the compression rate is what the promise saves of the statutory limit", () => {
  expect(compressionRate(workingDays(5), workingDays(20))).toBe(0.75);
  expect(compressionRate(onTheSpot, workingDays(20))).toBe(1);
  expect(compressionRate(workingDays(5), calendarDays(20))).toBeUndefined();
  expect(compressionRate(onTheSpot, onTheSpot)).toBeUndefined();
});
