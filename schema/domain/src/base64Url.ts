/** Base64 for addresses and signatures (RFC 4648, section 5), without padding. */
export function base64UrlOf(bytes: Uint8Array): string {
  let text = "";
  for (let i = 0; i < bytes.length; i += 3) {
    const [a = 0, b = 0, c = 0] = bytes.subarray(i, i + 3);
    const bits = (a << 16) | (b << 8) | c;
    const characters = Math.min(bytes.length - i, 3) + 1;
    for (let at = 0; at < characters; at += 1)
      text += ALPHABET[(bits >> (18 - 6 * at)) & 63] ?? "";
  }
  return text;
}

/** Of text that was parsed before: a character outside of the alphabet counts as zero. */
export function bytesOfBase64Url(text: string): Uint8Array {
  const bytes = new Uint8Array(Math.floor((text.length * 3) / 4));
  let bits = 0;
  let held = 0;
  let at = 0;
  for (const character of text) {
    bits = ((bits << 6) | Math.max(ALPHABET.indexOf(character), 0)) & 0xfff;
    held += 6;
    if (held < 8) continue;
    held -= 8;
    bytes[at] = (bits >> held) & 0xff;
    at += 1;
  }
  return bytes;
}

const ALPHABET =
  "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
