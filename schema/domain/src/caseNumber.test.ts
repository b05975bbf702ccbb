import fc from "fast-check";
import { expect, test } from "vitest";
import { caseNumbers, provisionalNumbers } from "../testing/identifiers.ts";
import {
  composeCaseNumber,
  parseCaseNumber,
  partsOfCaseNumber,
} from "./caseNumber.ts";
import { mod37Radix36 } from "./checkCharacter.ts";
import type { ItemCode } from "./itemCode.ts";
import { parseProvisionalNumber } from "./provisionalNumber.ts";
import type { PlainDate } from "./time.ts";

const itemCode = "1199010100TE5T010R5990120001000" as ItemCode;
const on = "2026-09-21" as PlainDate;
const withCheck = (body: string) => body + mod37Radix36(body);

test("[I12] a case number has item code, date, serial and check character: 48 characters", () => {
  const number = composeCaseNumber({ itemCode, on, serial: 7 });
  expect(number).toBe(`${itemCode}2026092100000007P`);
  expect(number).toHaveLength(48);
});

test.each([
  [`${itemCode}2026092100000007`, "wrongLength"],
  [`${itemCode}2026092100000007-`, "malformed"],
  [`${itemCode}20260921000000070`, "wrongCheckCharacter"],
  [withCheck(`${itemCode}2026023000000007`), "impossibleDate"],
  [withCheck(`${itemCode}2026092100000000`), "malformed"],
  [withCheck(`${itemCode}202609210000000A`), "malformed"],
  [
    withCheck(`1199010100TE5T010X59901200010002026092100000007`),
    "wrongItemCode",
  ],
])("[I12] %s is refused: %s", (text, reason) => {
  expect(parseCaseNumber(text)).toEqual({ ok: false, reason });
});

test.each([0, -1, 1.5, 100_000_000])("[I12] %d is no serial", (serial) => {
  expect(() => composeCaseNumber({ itemCode, on, serial })).toThrow(RangeError);
});

test("[I16] a case number parses, gives its parts back, and shows one wrong character", () => {
  const alphabet = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";
  fc.assert(
    fc.property(caseNumbers(), fc.nat(47), fc.nat(35), (number, at, other) => {
      expect(parseCaseNumber(number.toLowerCase())).toEqual({
        ok: true,
        value: number,
      });
      expect(composeCaseNumber(partsOfCaseNumber(number))).toBe(number);
      const wrong =
        number.slice(0, at) + alphabet.charAt(other) + number.slice(at + 1);
      expect(parseCaseNumber(wrong).ok).toBe(wrong === number);
    }),
  );
});

test("[I13] no number is both a case number and a provisional one", () => {
  fc.assert(
    fc.property(fc.oneof(caseNumbers(), provisionalNumbers()), (number) => {
      expect(parseCaseNumber(number).ok).not.toBe(
        parseProvisionalNumber(number).ok,
      );
    }),
  );
});
