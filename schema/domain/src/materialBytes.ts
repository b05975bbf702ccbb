import type { MaterialRefusal } from "./materialRefusals.ts";

/** 20 MiB: a page of A4 in colour at 300 dpi as a scanner makes it without any thought, twice over. */
export const MOST_MATERIAL_BYTES = 20 * 1024 * 1024;
/** A0 at 200 dpi. Unpacked it takes a quarter of a gigabyte of whoever looks at it. */
export const MOST_PIXELS = 64_000_000;

/** Two and a half seconds at 64 kbit/s: what a reviewer sees before the page itself is here. */
export const MOST_THUMBNAIL_BYTES = 20_000;

const THUMBNAIL = ".thumbnail";

/** Under which a page's small picture goes up and is fetched. */
export function thumbnailIdOf(materialId: string): string {
  return `${materialId}${THUMBNAIL}`;
}

/** The page that a small picture is of; undefined for a page itself. */
export function pageOfThumbnail(id: string): string | undefined {
  return id.endsWith(THUMBNAIL) ? id.slice(0, -THUMBNAIL.length) : undefined;
}

export const MATERIAL_TYPES = [
  "image/jpeg",
  "image/png",
  "image/webp",
  "application/pdf",
] as const;
export type MaterialType = (typeof MATERIAL_TYPES)[number];

export interface PixelSize {
  width: number;
  height: number;
}

/** What the first bytes say that it is, whatever its name and its sender say. A dozen bytes are enough. */
export function mediaTypeOf(bytes: Uint8Array): MaterialType | undefined {
  if (begins(bytes, 0, [0xff, 0xd8, 0xff])) return "image/jpeg";
  if (begins(bytes, 0, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]))
    return "image/png";
  if (textAt(bytes, 0, 4) === "RIFF" && textAt(bytes, 8, 4) === "WEBP")
    return "image/webp";
  // Readers find it later too; whoever hides it behind something else has no reason that we would take.
  return textAt(bytes, 0, 5) === "%PDF-" ? "application/pdf" : undefined;
}

/** Of a picture, out of its header: nothing is unpacked. Undefined where the header isn't one, or isn't within `bytes`. */
export function pixelSizeOf(bytes: Uint8Array): PixelSize | undefined {
  const type = mediaTypeOf(bytes);
  const size =
    type === "image/png"
      ? pngSize(bytes)
      : type === "image/jpeg"
        ? jpegSize(bytes)
        : type === "image/webp"
          ? webpSize(bytes)
          : undefined;
  return size !== undefined && size.width > 0 && size.height > 0
    ? size
    : undefined;
}

/** Whether a county takes a page as far as its first bytes tell; `head`: a megabyte of a picture is always enough. */
export function checkMaterialHead(
  head: Uint8Array,
  { bytes, mediaType }: { bytes: number; mediaType: string },
): MaterialRefusal | undefined {
  if (bytes === 0) return "empty";
  if (bytes > MOST_MATERIAL_BYTES) return "tooLarge";
  const type = mediaTypeOf(head);
  if (type === undefined || type !== mediaType) return "wrongType";
  if (type === "application/pdf") return undefined;
  const size = pixelSizeOf(head);
  if (size === undefined) return "unreadable";
  return size.width * size.height > MOST_PIXELS ? "tooManyPixels" : undefined;
}

function pngSize(bytes: Uint8Array): PixelSize | undefined {
  if (textAt(bytes, 12, 4) !== "IHDR" || bytes.length < 24) return undefined;
  return { width: big(bytes, 16, 4), height: big(bytes, 20, 4) };
}

/** Frame headers are C0 to CF, but for the tables C4, C8 and CC. */
function jpegSize(bytes: Uint8Array): PixelSize | undefined {
  for (let at = 2; at + 9 <= bytes.length;) {
    if (bytes[at] !== 0xff) return undefined;
    const marker = bytes[at + 1] ?? 0;
    // Markers may be filled up with more of these.
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    const isFrame =
      marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
    if (isFrame)
      return { height: big(bytes, at + 5, 2), width: big(bytes, at + 7, 2) };
    // The picture itself, without a frame before it.
    if (marker === 0xda || marker === 0xd9) return undefined;
    at += 2 + Math.max(2, big(bytes, at + 2, 2));
  }
  return undefined;
}

/** Lossy, lossless and extended files each say it in their own way. */
function webpSize(bytes: Uint8Array): PixelSize | undefined {
  if (bytes.length < 30) return undefined;
  const kind = textAt(bytes, 12, 4);
  if (kind === "VP8 ")
    return {
      width: little(bytes, 26, 2) & 0x3fff,
      height: little(bytes, 28, 2) & 0x3fff,
    };
  if (kind === "VP8L") {
    const packed = little(bytes, 21, 4);
    return {
      width: (packed & 0x3fff) + 1,
      height: ((packed >>> 14) & 0x3fff) + 1,
    };
  }
  return kind === "VP8X"
    ? { width: little(bytes, 24, 3) + 1, height: little(bytes, 27, 3) + 1 }
    : undefined;
}

function begins(bytes: Uint8Array, at: number, with_: number[]): boolean {
  return with_.every((byte, i) => bytes[at + i] === byte);
}

function textAt(bytes: Uint8Array, at: number, length: number): string {
  return String.fromCharCode(...bytes.subarray(at, at + length));
}

function big(bytes: Uint8Array, at: number, length: number): number {
  let value = 0;
  for (let i = 0; i < length; i += 1)
    value = value * 256 + (bytes[at + i] ?? 0);
  return value;
}

function little(bytes: Uint8Array, at: number, length: number): number {
  let value = 0;
  for (let i = length - 1; i >= 0; i -= 1)
    value = value * 256 + (bytes[at + i] ?? 0);
  return value;
}
