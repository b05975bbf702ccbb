import fc from "fast-check";
import { expect, test } from "vitest";
import { itemCodes } from "../testing/identifiers.ts";
import type { CreditCode } from "./creditCode.ts";
import {
  composeItemCode,
  itemCodeOfHandlingItem,
  parseBaseItemCode,
  parseHandlingItemCode,
  parseItemCode,
  partsOfBaseItemCode,
  partsOfItemCode,
  type BaseItemCode,
} from "./itemCode.ts";

const code = "1199010100TE5T010R5990120001000";

test("[I11] an item's code tells body, level and base code", () => {
  const item = parseItemCode(code);
  expect(item).toEqual({ ok: true, value: code });
  expect(item.ok && partsOfItemCode(item.value)).toEqual({
    creditCode: "1199010100TE5T010R",
    exerciseLevel: 5,
    base: "990120001000",
  });
});

test("[I11] a base code tells catalogue, type, department and whether it is a heading", () => {
  expect(partsOfBaseItemCode("000131127004" as BaseItemCode)).toEqual({
    catalogue: "00",
    itemType: "01",
    department: "31",
    mainItem: "127",
    subItem: "004",
    isHeading: false,
  });
  expect(partsOfBaseItemCode("00013112700Y" as BaseItemCode).isHeading).toBe(
    true,
  );
});

test.each([
  ["00013112700Y", true],
  ["992014012000", true],
  ["99012000100", "wrongLength"],
  ["9901200010Y0", "malformed"],
  ["99012000112Y", "malformed"],
  ["990020001000", "unknownItemType"],
  ["993020001000", "unknownItemType"],
])("[I11] %s as a base code: %s", (text, expected) => {
  const base = parseBaseItemCode(text);
  expect(base.ok || base.reason).toBe(expected);
});

test.each([
  [code.slice(1), "wrongLength"],
  [`${code.slice(0, 30)}-`, "malformed"],
  [`1199010100TE5T010X${code.slice(18)}`, "wrongCreditCode"],
  [`1199010100TE5T010R8${code.slice(19)}`, "unknownExerciseLevel"],
  [`1199010100TE5T010R5${"990020001000"}`, "unknownItemType"],
  [`1199010100TE5T010R5${"440120001000"}`, "foreignProvince"],
])("[I11] %s is refused: %s", (text, reason) => {
  expect(parseItemCode(text)).toEqual({ ok: false, reason });
});

test("[I11] the national catalogue binds bodies of every province", () => {
  expect(parseItemCode("1199010100TE5T31XL4000131127004").ok).toBe(true);
});

test("[I11] a handling item is its item and two digits", () => {
  const handlingItem = parseHandlingItemCode(`${code}01`);
  expect(handlingItem.ok && itemCodeOfHandlingItem(handlingItem.value)).toBe(
    code,
  );
  expect(parseHandlingItemCode(`${code}0A`)).toEqual({
    ok: false,
    reason: "malformed",
  });
  expect(parseHandlingItemCode(code)).toEqual({
    ok: false,
    reason: "wrongLength",
  });
});

test("[I16] an item code parses and gives its parts back", () => {
  fc.assert(
    fc.property(itemCodes(), (item) => {
      expect(parseItemCode(item)).toEqual({ ok: true, value: item });
      expect(composeItemCode(partsOfItemCode(item))).toBe(item);
    }),
  );
});

test("[I11] parts of two provinces make no code", () => {
  const parts = {
    exerciseLevel: 5,
    base: "440120001000" as BaseItemCode,
  } as const;
  expect(() =>
    composeItemCode({
      ...parts,
      creditCode: "1199010100TE5T010R" as CreditCode,
    }),
  ).toThrow("foreignProvince");
});
