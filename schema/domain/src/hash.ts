import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";

/** A SHA-256 in lower-case hexadecimal, 64 characters. */
export type Hash = string;

/** Synchronous on purpose: the fold and the journal are used where nothing may be awaited. */
export function hashText(text: string): Hash {
  return bytesToHex(sha256(utf8ToBytes(text)));
}

/** What the first entry of a chain has as `prev`. */
export const NO_PREVIOUS: Hash = "0".repeat(64);
