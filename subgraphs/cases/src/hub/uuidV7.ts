import { epochMsOf, type Instant } from "@onedoor/domain/time";

/** A UUID of version 7 (RFC 9562): a moment in milliseconds, then chance. `random`: ten bytes. */
export function uuidV7(at: Instant, random: Uint8Array): string {
  const time = epochMsOf(at).toString(16).padStart(12, "0");
  const chance = hexOf(random);
  const variant = ((random[2] ?? 0) & 0x3f) | 0x80;
  return [
    time.slice(0, 8),
    time.slice(8, 12),
    `7${chance.slice(0, 3)}`,
    `${variant.toString(16)}${chance.slice(6, 8)}`,
    chance.slice(8, 20),
  ].join("-");
}

/** Bytes in lower-case hexadecimal. */
export function hexOf(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString("hex");
}
