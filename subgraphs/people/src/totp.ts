import { createHmac } from "node:crypto";

const DIGITS = 6;
const PERIOD_MS = 30_000;
/** A phone's clock may be one step before or behind. */
const DRIFT = [0, -1, 1];

/** The code of RFC 4226 for this count. */
export function codeAt(secret: Uint8Array, counter: number): string {
  const moving = Buffer.alloc(8);
  moving.writeBigUInt64BE(BigInt(counter));
  const mac = createHmac("sha1", secret).update(moving).digest();
  const offset = mac.readUInt8(mac.length - 1) & 0xf;
  const number = mac.readUInt32BE(offset) & 0x7f_ff_ff_ff;
  return String(number % 10 ** DIGITS).padStart(DIGITS, "0");
}

/** RFC 6238: the step that the code is of, near `now`; undefined for a wrong one. The caller takes each step once. */
export function stepOfCode(
  secret: Uint8Array,
  code: string,
  now: number,
): number | undefined {
  const typed = code.normalize("NFKC").replaceAll(/\s/g, "");
  const step = Math.floor(now / PERIOD_MS);
  return DRIFT.map((drift) => step + drift).find(
    (one) => codeAt(secret, one) === typed,
  );
}

/** What an authenticator reads from a QR code. `secret`: in base 32. */
export function authenticatorUri(secret: string, accountId: string): string {
  const label = encodeURIComponent(`${ISSUER}:${accountId}`);
  const named = new URLSearchParams({ secret, issuer: ISSUER });
  return `otpauth://totp/${label}?${named.toString()}`;
}

const ISSUER = "Onedoor";
const ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

/** Base 32 of RFC 4648, for whole groups of five bytes. */
export function base32(bytes: Uint8Array): string {
  const bits = [...bytes]
    .map((byte) => byte.toString(2).padStart(8, "0"))
    .join("");
  return (bits.match(/.{5}/g) ?? [])
    .map((five) => ALPHABET.charAt(Number.parseInt(five, 2)))
    .join("");
}
