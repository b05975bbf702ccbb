import fc from "fast-check";
import { expect, test } from "vitest";
import { mod11Radix2, mod37Radix36, valueOf } from "./checkCharacter.ts";

const digits = fc.string({
  unit: fc.constantFrom(..."0123456789"),
  minLength: 1,
  maxLength: 40,
});
const characters = fc.string({
  unit: fc.constantFrom(..."0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"),
  minLength: 1,
  maxLength: 60,
});

test.each([
  ["digits", digits, "0123456789", mod11Radix2],
  [
    "letters and digits",
    characters,
    "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ",
    mod37Radix36,
  ],
])(
  "[I16] one wrong character among %s changes the check character",
  (_, texts, alphabet, check) => {
    fc.assert(
      fc.property(texts, fc.nat(), fc.nat(), (text, place, other) => {
        const at = place % text.length;
        const wrong = alphabet.charAt(other % alphabet.length);
        fc.pre(wrong !== text.charAt(at));
        expect(check(text.slice(0, at) + wrong + text.slice(at + 1))).not.toBe(
          check(text),
        );
      }),
    );
  },
);

test("a swap of two different digits changes the check character of a resident id", () => {
  fc.assert(
    fc.property(digits, fc.nat(), (text, place) => {
      const at = place % text.length;
      const swapped =
        text.slice(0, at) +
        text.charAt(at + 1) +
        text.charAt(at) +
        text.slice(at + 2);
      fc.pre(swapped !== text);
      expect(mod11Radix2(swapped)).not.toBe(mod11Radix2(text));
    }),
  );
});

test("a character outside the alphabet is a broken promise", () => {
  expect(() => valueOf("A", 10)).toThrow(RangeError);
  expect(() => mod37Radix36("-")).toThrow(RangeError);
});
