import { expect, test } from "vitest";
import { authenticatorUri, base32, codeAt, stepOfCode } from "./totp.ts";

/** Of RFC 4226 and RFC 6238. */
const SECRET = Buffer.from("12345678901234567890");

test.each([
  [0, "755224"],
  [1, "287082"],
  [2, "359152"],
  [3, "969429"],
  [4, "338314"],
  [5, "254676"],
  [6, "287922"],
  [7, "162583"],
  [8, "399871"],
  [9, "520489"],
])("[RFC 4226, appendix D] the code of count %i is %s", (counter, code) => {
  expect(codeAt(SECRET, counter)).toBe(code);
});

test.each([
  [59, "287082"],
  [1111111109, "081804"],
  [1111111111, "050471"],
  [1234567890, "005924"],
  [2000000000, "279037"],
  [20000000000, "353130"],
])("[RFC 6238, appendix B] at second %i the code is %s", (seconds, code) => {
  expect(stepOfCode(SECRET, code, seconds * 1000)).toBe(
    Math.floor(seconds / 30),
  );
});

test("a phone may be half a minute off, and no more", () => {
  const at = (step: number) => step * 30_000;
  const code = codeAt(SECRET, 100);
  expect(stepOfCode(SECRET, code, at(99))).toBe(100);
  expect(stepOfCode(SECRET, code, at(101))).toBe(100);
  expect(stepOfCode(SECRET, code, at(102))).toBeUndefined();
  expect(stepOfCode(SECRET, code, at(98))).toBeUndefined();
});

test("a code may be typed with a gap, and in an input method's wide digits", () => {
  expect(stepOfCode(SECRET, " 287 082", 59_000)).toBe(1);
  expect(stepOfCode(SECRET, "２８７０８２", 59_000)).toBe(1);
  expect(stepOfCode(SECRET, "", 59_000)).toBeUndefined();
});

test("an authenticator reads the secret in base 32", () => {
  expect(base32(SECRET)).toBe("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ");
  expect(authenticatorUri("GEZDGNBV", "cun1")).toBe(
    "otpauth://totp/Onedoor%3Acun1?secret=GEZDGNBV&issuer=Onedoor",
  );
});
