import { describe, expect, test } from "vitest";
import { unlockDelay } from "./unlockDelay.ts";

const MINUTE = 60_000;
const NOW = 1_800_000_000_000;

describe("[K3] how often a passphrase may be tried", () => {
  test.each([0, 1, 4])("after %i wrong ones at once", (count) => {
    expect(unlockDelay({ count, lastAt: NOW }, NOW)).toEqual({ may: "try" });
  });

  test.each([
    [5, 1],
    [6, 2],
    [8, 8],
    [11, 60],
    [14, 60],
  ])("after %i wrong ones in %i minutes", (count, minutes) => {
    const until = NOW + minutes * MINUTE;
    const failures = { count, lastAt: NOW };
    expect(unlockDelay(failures, until - 1)).toEqual({ may: "wait", until });
    expect(unlockDelay(failures, until)).toEqual({ may: "try" });
  });

  test("after fifteen no more, however long one waits", () => {
    expect(
      unlockDelay({ count: 15, lastAt: NOW }, NOW + 10_000 * MINUTE),
    ).toEqual({ may: "signInAtTheCounty" });
  });

  test("a clock that is set back shortens no wait, and makes none of years", () => {
    const yearAgo = NOW - 365 * 24 * 60 * MINUTE;
    expect(unlockDelay({ count: 5, lastAt: NOW }, yearAgo)).toEqual({
      may: "wait",
      until: yearAgo + MINUTE,
    });
  });
});
