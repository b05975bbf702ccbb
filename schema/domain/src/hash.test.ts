import { expect, test } from "vitest";
import { hashBytes, hashText, hashWith } from "./hash.ts";

const OF_NOTHING =
  "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";
const OF_ABC =
  "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

test("texts and bytes have the hashes of FIPS 180-4", () => {
  expect(hashText("")).toBe(OF_NOTHING);
  expect(hashText("abc")).toBe(OF_ABC);
  expect(hashBytes(Uint8Array.of(97, 98, 99))).toBe(OF_ABC);
});

test("what isn't SHA-256 is not taken for it", () => {
  expect(() => hashWith(() => OF_NOTHING)).toThrow("no SHA-256");
  expect(hashText("abc")).toBe(OF_ABC);
});
