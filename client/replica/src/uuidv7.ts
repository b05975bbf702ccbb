import { epochMsOf, type Instant } from "@onedoor/domain/time";

/** An id that sorts by when it was made (RFC 9562). `random`: 10 bytes. */
export function uuidv7(at: Instant, random: Uint8Array): string {
  const time = epochMsOf(at).toString(16).padStart(12, "0");
  const rest = Array.from(random.subarray(0, 10), (byte) =>
    byte.toString(16).padStart(2, "0"),
  ).join("");
  const variant = (
    (Number.parseInt(rest.slice(3, 4), 16) & 0x3) |
    0x8
  ).toString(16);
  return `${time.slice(0, 8)}-${time.slice(8)}-7${rest.slice(0, 3)}-${variant}${rest.slice(4, 7)}-${rest.slice(7, 19)}`;
}
