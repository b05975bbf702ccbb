import { expect, test } from "vitest";
import { base64UrlOf, bytesOfBase64Url } from "./base64Url.ts";

const bytesOf = (text: string) =>
  Uint8Array.from(text, (character) => character.charCodeAt(0));

// RFC 4648, section 10, and two bytes that make the characters which differ from plain Base64.
test.each([
  ["", ""],
  ["f", "Zg"],
  ["fo", "Zm8"],
  ["foo", "Zm9v"],
  ["foob", "Zm9vYg"],
  ["fooba", "Zm9vYmE"],
  ["foobar", "Zm9vYmFy"],
  ["\u00fb\u00ff\u00fe", "-__-"],
])("%j is %j, and back", (text, base64) => {
  expect(base64UrlOf(bytesOf(text))).toBe(base64);
  expect(bytesOfBase64Url(base64)).toEqual(bytesOf(text));
});
