import { describe, expect, test } from "vitest";
import { blockEndingIn, withoutEnd } from "./serialReturn.ts";

const HELD = [
  { from: 1, to: 100 },
  { from: 201, to: 300 },
];

describe("[H16] what a chain may give back", () => {
  test.each([
    [{ from: 50, to: 100 }, HELD[0]],
    [{ from: 1, to: 100 }, HELD[0]],
    [{ from: 300, to: 300 }, HELD[1]],
    [{ from: 101, to: 200 }, "none"],
    [{ from: 301, to: 999 }, "none"],
    [{ from: 1, to: 99 }, "notTheEnd"],
    [{ from: 50, to: 101 }, "notTheEnd"],
    [{ from: 1, to: 300 }, "notTheEnd"],
    [{ from: 200, to: 300 }, "notTheEnd"],
    [{ from: 100, to: 50 }, "notTheEnd"],
  ])("of %j is %j", (range, expected) => {
    expect(blockEndingIn(HELD, range)).toEqual(expected);
  });

  test("leaves it what comes before", () => {
    expect(withoutEnd({ from: 1, to: 100 }, 50)).toEqual([{ from: 1, to: 49 }]);
    expect(withoutEnd({ from: 1, to: 100 }, 1)).toEqual([]);
  });
});
