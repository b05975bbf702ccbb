import { randomInt } from "node:crypto";
import { identifierText } from "@onedoor/domain/identifierText";

/** Without the letters and digits that are misread from paper. */
const ALPHABET = "23456789ABCDEFGHJKLMNPQRTUWXY";
const LENGTH = 10;

/** As printed, in two groups: `7KQ2M-XH4TR`. Nearly 50 bits, so that ten minutes of guessing find none. */
export function makeDeviceCode(): string {
  const code = Array.from({ length: LENGTH }, () =>
    ALPHABET.charAt(randomInt(ALPHABET.length)),
  ).join("");
  return `${code.slice(0, LENGTH / 2)}-${code.slice(LENGTH / 2)}`;
}

/** The spelling that is compared: upper case, without spaces and the hyphen. */
export function plainDeviceCode(typed: string): string {
  return identifierText(typed).replaceAll("-", "");
}
