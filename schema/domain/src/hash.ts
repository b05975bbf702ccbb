import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";

/** A SHA-256 in lower-case hexadecimal, 64 characters. */
export type Hash = string;

/** SHA-256 of bytes, or of a text as UTF-8. Synchronous: journals are used where nothing may be awaited. */
export type Sha256 = (data: string | Uint8Array) => Hash;

const portable: Sha256 = (data) =>
  bytesToHex(sha256(typeof data === "string" ? utf8ToBytes(data) : data));

let engine = portable;

/** Lets a platform that has a quicker SHA-256 do the work; the hashes are the same. */
export function hashWith(quicker: Sha256): void {
  if (quicker("一门式") !== portable("一门式"))
    throw new Error("this is no SHA-256");
  engine = quicker;
}

export function hashText(text: string): Hash {
  return engine(text);
}

export function hashBytes(bytes: Uint8Array): Hash {
  return engine(bytes);
}

/** What the first entry of a chain has as `prev`. */
export const NO_PREVIOUS: Hash = "0".repeat(64);
