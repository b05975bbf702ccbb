import { describe, expect, test } from "vitest";
import {
  checkMaterialHead,
  mediaTypeOf,
  pixelSizeOf,
} from "./materialBytes.ts";

const text = (words: string) => [...words].map((c) => c.charCodeAt(0));
const bytes = (...parts: (number | readonly number[])[]) =>
  Uint8Array.from(parts.flat());
const wide = (value: number) => [
  value >>> 24,
  (value >>> 16) & 255,
  (value >>> 8) & 255,
  value & 255,
];

const png = (width: number, height: number) =>
  bytes(
    [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a],
    wide(13),
    text("IHDR"),
    wide(width),
    wide(height),
  );
/** With a camera's notes in front, and a table between. */
const jpeg = (width: number, height: number) =>
  bytes(
    [0xff, 0xd8, 0xff, 0xe1, 0, 6, 1, 2, 3, 4],
    [0xff, 0xff, 0xc4, 0, 3, 9],
    [0xff, 0xc2, 0, 11, 8],
    wide(height).slice(2),
    wide(width).slice(2),
    [1, 1, 0x11, 0],
  );
const webp = (kind: string, ...rest: number[]) =>
  bytes(text("RIFF"), [0, 0, 0, 0], text(`WEBP${kind}`), [10, 0, 0, 0], rest);

describe("[U2] what a page is, is said by its bytes", () => {
  test.each([
    ["image/png", png(1, 1)],
    ["image/jpeg", jpeg(1, 1)],
    ["image/webp", webp("VP8X")],
    ["application/pdf", bytes(text("%PDF-1.7"))],
    [undefined, bytes(text("<html>"))],
    [undefined, bytes(text("GIF89a"))],
    [undefined, bytes()],
  ])("%s", (type, head) => {
    expect(mediaTypeOf(head)).toBe(type);
  });

  test("a type that was announced and isn't there is refused", () => {
    const about = { bytes: 100, mediaType: "image/png" };
    expect(checkMaterialHead(jpeg(10, 10), about)).toBe("wrongType");
    expect(checkMaterialHead(bytes(text("MZ")), about)).toBe("wrongType");
    expect(checkMaterialHead(png(10, 10), about)).toBeUndefined();
    expect(
      checkMaterialHead(png(10, 10), { ...about, mediaType: "image/svg+xml" }),
    ).toBe("wrongType");
  });
});

describe("[U2] a picture's size is read from its header", () => {
  test.each([
    ["PNG", png(2480, 3508)],
    ["JPEG", jpeg(2480, 3508)],
    ["WebP, extended", webp("VP8X", 0, 0, 0, 0, 0xaf, 0x09, 0, 0xb3, 0x0d, 0)],
    [
      "WebP, lossy",
      webp("VP8 ", 0, 0, 0, 0x9d, 1, 0x2a, 0xb0, 0x09, 0xb4, 0x0d),
    ],
    [
      "WebP, lossless",
      webp("VP8L", 0x2f, 0xaf, 0xc9, 0x6c, 0x03, 0, 0, 0, 0, 0),
    ],
  ])("%s", (_, head) => {
    expect(pixelSizeOf(head)).toEqual({ width: 2480, height: 3508 });
  });

  test("a picture that would fill the memory of whoever opens it is refused", () => {
    const about = { bytes: 50_000, mediaType: "image/png" };
    expect(checkMaterialHead(png(60_000, 60_000), about)).toBe("tooManyPixels");
    expect(checkMaterialHead(png(0xffffffff, 0xffffffff), about)).toBe(
      "tooManyPixels",
    );
    expect(checkMaterialHead(png(0, 5), about)).toBe("unreadable");
    expect(
      checkMaterialHead(bytes([0xff, 0xd8, 0xff, 0xda, 0, 2]), {
        bytes: 6,
        mediaType: "image/jpeg",
      }),
    ).toBe("unreadable");
  });

  test("nothing, and too much, are refused", () => {
    const about = { bytes: 0, mediaType: "image/png" };
    expect(checkMaterialHead(bytes(), about)).toBe("empty");
    expect(
      checkMaterialHead(png(1, 1), { ...about, bytes: 300 * 1024 * 1024 }),
    ).toBe("tooLarge");
  });
});
