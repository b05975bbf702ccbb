import fc from "fast-check";
import { expect, test } from "vitest";
import { divisionCodes } from "../testing/identifiers.ts";
import {
  isWithinDivision,
  levelOfDivision,
  parentOfDivision,
  parseDivisionCode,
  type DivisionCode,
} from "./divisionCode.ts";

test.each([
  ["990000", "990000000000", "province", undefined],
  ["990100", "990100000000", "city", "990000000000"],
  ["990101", "990101000000", "county", "990100000000"],
  ["990101100", "990101100000", "town", "990101000000"],
  ["990101100201", "990101100201", "village", "990101100000"],
  ["990200003", "990200003000", "town", "990200000000"],
])("[I9] %s is %s, a %s", (text, code, level, parent) => {
  expect(parseDivisionCode(text)).toEqual({ ok: true, value: code });
  expect(levelOfDivision(code as DivisionCode)).toBe(level);
  expect(parentOfDivision(code as DivisionCode)).toBe(parent);
});

test.each([
  ["99010", "wrongLength"],
  ["99010A", "malformed"],
  ["", "malformed"],
  ["000101", "missingLevel"],
  ["990001", "missingLevel"],
  ["990000100", "missingLevel"],
  ["990101000201", "missingLevel"],
])("[I9] %j is refused: %s", (text, reason) => {
  expect(parseDivisionCode(text)).toEqual({ ok: false, reason });
});

test.each([
  ["990101000000", "990101100201", true],
  ["990101100000", "990101100000", true],
  ["990101100000", "990101101000", false],
  ["990101100000", "990101000000", false],
  ["990101100201", "990101100202", false],
  ["990000000000", "990101100201", true],
  ["", "990101100201", false],
  ["000000000000", "990101100201", false],
  ["000000000000", "000101100201", false],
  ["990101", "990101100201", false],
])("[I10] within %s lies %s: %s", (root, code, within) => {
  expect(isWithinDivision(root, code)).toBe(within);
});

test("[I10] a division lies within itself and everything above it, and in nothing below", () => {
  fc.assert(
    fc.property(divisionCodes(), (code) => {
      expect(isWithinDivision(code, code)).toBe(true);
      let below = code;
      for (
        let above = parentOfDivision(code);
        above !== undefined;
        above = parentOfDivision(above)
      ) {
        expect(isWithinDivision(above, code)).toBe(true);
        expect(isWithinDivision(below, above)).toBe(false);
        below = above;
      }
      expect(levelOfDivision(below)).toBe("province");
    }),
  );
});
