import fc from "fast-check";
import { expect, test } from "vitest";
import { provisionalNumbers } from "../testing/identifiers.ts";
import {
  composeProvisionalNumber,
  parseProvisionalNumber,
  partsOfProvisionalNumber,
} from "./provisionalNumber.ts";

test("[I13] a provisional number names its chain and has a check character", () => {
  expect(
    composeProvisionalNumber({ chainShortId: "7K3M9QXR", serial: 42 }),
  ).toBe("P-7K3M9QXR-000042-M");
});

test.each([
  ["7K3M9QXR-000042-M", "malformed"],
  ["P-7K3M9QXR-42-M", "malformed"],
  ["P-7K3-000042-M", "malformed"],
  ["P-7K3M9QXR-000000-5", "malformed"],
  ["P-7K3M9QXR-000043-5", "wrongCheckCharacter"],
])("[I13] %s is refused: %s", (text, reason) => {
  expect(parseProvisionalNumber(text)).toEqual({ ok: false, reason });
});

test.each([
  { chainShortId: "7K3", serial: 1 },
  { chainShortId: "7k3m", serial: 1 },
  { chainShortId: "7K3M", serial: 0 },
  { chainShortId: "7K3M", serial: 1_000_000 },
])("[I13] %j is outside the form", (parts) => {
  expect(() => composeProvisionalNumber(parts)).toThrow(RangeError);
});

test("[I16] a provisional number parses and gives its parts back", () => {
  fc.assert(
    fc.property(provisionalNumbers(), (number) => {
      expect(parseProvisionalNumber(number)).toEqual({
        ok: true,
        value: number,
      });
      expect(composeProvisionalNumber(partsOfProvisionalNumber(number))).toBe(
        number,
      );
    }),
  );
});
