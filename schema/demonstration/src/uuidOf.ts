import { hashText } from "@onedoor/domain/hash";

/** The same text gives the same id, in the form of a UUID of version 8 (RFC 9562: bits of the maker's own). */
export function uuidOf(text: string): string {
  const hex = hashText(text);
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    `a${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ].join("-");
}
