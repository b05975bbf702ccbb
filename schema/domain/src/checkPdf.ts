import type { MaterialRefusal } from "./materialRefusals.ts";

/** Unpacks zlib's format. `tooLong` where it would be more than `most` bytes; undefined where it isn't such. */
export type Inflate = (
  packed: Uint8Array,
  most: number,
) => Promise<Uint8Array | "tooLong" | undefined>;

/** Of one stream unpacked, and of all of a file together. */
const MOST_STREAM_BYTES = 8 * 1024 * 1024;
const MOST_UNPACKED_BYTES = 32 * 1024 * 1024;
const MOST_STREAMS = 4_000;
const DICTIONARY_BYTES = 2_048;

/**
 * Names in a PDF that make it more than a picture of paper: what runs (JavaScript, XFA's forms), starts a program, sends
 * or fetches, or carries other files (ISO 32000-1, 7.11.4, 12.6.4). An OpenAction alone isn't one: most scanners write
 * one that goes to the first page, and what would run says so by its own name. None is so short that it comes up by
 * chance in the packed bytes of a picture, so that all bytes are searched, whatever the file says of its own structure.
 */
const ACTIVE =
  /\/(?:JavaScript|Launch|EmbeddedFile|RichMedia|ImportData|SubmitForm)|\/XFA[\s[<(]/;
const LOCKED = /\/Encrypt[\s<[]/;
/** Names with a character written by its number: `/J#61vaScript`. */
const NUMBERED = /\/[\w#]*#[0-9A-Fa-f]{2}[\w#]*/g;

/**
 * Whether a PDF is a paper and nothing else, in its objects as they are and in those that it keeps packed. What can't be
 * told within bounds is refused, but for pictures, in which nobody looks for objects.
 */
export async function checkPdf(
  bytes: Uint8Array,
  inflate: Inflate,
): Promise<MaterialRefusal | undefined> {
  const text = latinOf(bytes);
  const plain = refusalOfNames(text);
  if (plain !== undefined) return plain;
  let left = MOST_UNPACKED_BYTES;
  let streams = 0;
  for (const match of text.matchAll(/stream\r?\n/g)) {
    const begin = match.index + match[0].length;
    if (!isZlib(bytes, begin)) continue;
    streams += 1;
    if (streams > MOST_STREAMS) return "unreadable";
    const most = Math.min(left, MOST_STREAM_BYTES);
    const end = text.indexOf("endstream", begin);
    const unpacked = await inflate(
      bytes.subarray(begin, end < 0 ? bytes.length : end),
      most,
    );
    if (unpacked === undefined) continue;
    if (unpacked === "tooLong") {
      const before = text.slice(
        Math.max(0, match.index - DICTIONARY_BYTES),
        match.index,
      );
      if (!/\/Image\b/.test(before)) return "unreadable";
      left -= most;
    } else {
      const within = refusalOfNames(latinOf(unpacked));
      if (within !== undefined) return within;
      left -= unpacked.length;
    }
    if (left <= 0) return "unreadable";
  }
  return undefined;
}

function refusalOfNames(text: string): MaterialRefusal | undefined {
  const numbered = (text.match(NUMBERED) ?? []).map((name) =>
    name.replace(/#([0-9A-Fa-f]{2})/g, (_, code: string) =>
      String.fromCharCode(Number.parseInt(code, 16)),
    ),
  );
  const names = [text, `${numbered.join(" ")} `];
  if (names.some((one) => ACTIVE.test(one))) return "activeContent";
  return names.some((one) => LOCKED.test(one)) ? "locked" : undefined;
}

/** Deflate with a window of at most 32 kB, and a check of the two bytes that say so (RFC 1950, 2.2). */
function isZlib(bytes: Uint8Array, at: number): boolean {
  const first = bytes[at] ?? 0;
  const second = bytes[at + 1] ?? 0;
  return (first & 0x0f) === 8 && (first * 256 + second) % 31 === 0;
}

const AT_ONCE = 32_768;

/** Each byte a character. */
function latinOf(bytes: Uint8Array): string {
  const parts: string[] = [];
  for (let at = 0; at < bytes.length; at += AT_ONCE)
    parts.push(String.fromCharCode(...bytes.subarray(at, at + AT_ONCE)));
  return parts.join("");
}
