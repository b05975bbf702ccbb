import { expect, test } from "vitest";
import { retryAfterFailures } from "./retryAfterFailures.ts";

const waitAfter = (failures: number) =>
  (retryAfterFailures({ failures, lastFailedAt: 1000 }, 1000) ?? 1000) - 1000;

test.each([
  [0, 0],
  [4, 0],
  [5, 30_000],
  [6, 60_000],
  [7, 120_000],
  [10, 900_000],
  [10_000, 900_000],
])("after %i failures the wait is %i ms", (failures, wait) => {
  expect(waitAfter(failures)).toBe(wait);
});

test("there is no wait without failures, and none once it is over", () => {
  expect(retryAfterFailures(undefined, 0)).toBeUndefined();
  expect(
    retryAfterFailures({ failures: 5, lastFailedAt: 1000 }, 31_000),
  ).toBeUndefined();
});
