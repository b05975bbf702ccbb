import fc from "fast-check";
import { expect, test } from "vitest";
import {
  composeDocumentNumber,
  parseDocumentNumber,
  partsOfDocumentNumber,
} from "./documentNumber.ts";

const parts = { bodyMark: "南", documentMark: "政受", year: 2026, serial: 1 };

test("[I14] a document number has marks, a year in tortoise-shell brackets and a serial", () => {
  expect(composeDocumentNumber(parts)).toBe("南政受字〔2026〕第0001号");
});

test.each([
  ["南政受字[2026]第0001号", "malformed"],
  ["南政受字〔2026〕第1号", "malformed"],
  ["南政受字〔2026〕第00001号", "malformed"],
  ["南政受字〔2026〕第0000号", "malformed"],
  ["政受字〔2026〕第0001号", "malformed"],
  ["南受字〔2026〕第0001号", "malformed"],
  [`${"南".repeat(20)}政受字〔2026〕第0001号`, "tooLong"],
])("[I14] %s is refused: %s", (text, reason) => {
  expect(parseDocumentNumber(text)).toEqual({ ok: false, reason });
});

test.each([
  { ...parts, documentMark: "受" },
  { ...parts, documentMark: "政政受" },
  { ...parts, serial: 0 },
  { ...parts, year: 26 },
])("[I14] %j makes no document number", (wrong) => {
  expect(() => composeDocumentNumber(wrong)).toThrow(RangeError);
});

test("[I16] a document number gives its parts back, even where the body's mark has a 政", () => {
  const marks = fc.record({
    bodyMark: fc.constantFrom("南", "演市监", "市政", "演政办"),
    documentMark: fc.constantFrom(
      "政受",
      "政不受",
      "政补",
      "政许",
      "政不许",
      "政延",
    ),
    year: fc.integer({ min: 1990, max: 2100 }),
    serial: fc.integer({ min: 1, max: 9_999_999 }),
  });
  fc.assert(
    fc.property(marks, (some) => {
      expect(partsOfDocumentNumber(composeDocumentNumber(some))).toEqual(some);
    }),
  );
});
