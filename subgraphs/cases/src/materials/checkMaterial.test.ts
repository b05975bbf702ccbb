import { createHash, randomBytes } from "node:crypto";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { deflateSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { checkMaterial } from "./checkMaterial.ts";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "onedoor-checked-"));
});
afterAll(() => rm(folder, { recursive: true }));

async function check(bytes: Buffer, mediaType = "application/pdf") {
  const file = join(folder, "file");
  await writeFile(file, bytes);
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  return checkMaterial(file, { sha256, mediaType });
}

/** A PDF with these objects, and a scan of random bytes. */
const pdf = (objects: string | Buffer, scan = randomBytes(300_000)) =>
  Buffer.concat([
    Buffer.from("%PDF-1.5\n1 0 obj << /OpenAction [3 0 R /Fit] >> endobj\n"),
    Buffer.from("4 0 obj << /Subtype /Image /Filter /DCTDecode >>\nstream\n"),
    scan,
    Buffer.from("\nendstream endobj\n"),
    typeof objects === "string" ? Buffer.from(objects) : objects,
    Buffer.from("\n%%EOF\n"),
  ]);
const stream = (dictionary: string, content: Buffer) =>
  Buffer.concat([
    Buffer.from(`5 0 obj << ${dictionary} >>\nstream\r\n`),
    content,
    Buffer.from("\r\nendstream endobj\n"),
  ]);
const packed = (words: string) =>
  stream(
    "/Type /ObjStm /N 1 /First 4 /Filter /FlateDecode",
    deflateSync(words),
  );

describe("[U2] a PDF", () => {
  test.each([
    ["a scan that goes to its first page", "6 0 obj << >> endobj"],
    ["packed objects of a page", packed("6 0 << /Type /Page >>")],
    [
      "a picture that is too large to unpack",
      stream(
        "/Subtype /Image /Filter /FlateDecode",
        deflateSync(Buffer.alloc(9_000_000)),
      ),
    ],
    ["a word that only begins alike", "6 0 obj << /JS2 (x) /Launc >> endobj"],
  ])("with %s is taken", async (_, objects) => {
    expect(await check(pdf(objects))).toBeUndefined();
  });

  test.each([
    ["a script", "6 0 obj << /S /JavaScript /JS (app.alert(1)) >> endobj"],
    ["a script under a disguise", "6 0 obj << /S /J#61vaScr#69pt >> endobj"],
    ["a program to start", "6 0 obj << /S /Launch /F (cmd.exe) >> endobj"],
    ["a file in it", "6 0 obj << /Type /EmbeddedFile >> endobj"],
    ["a form that is sent", "6 0 obj << /S /SubmitForm >> endobj"],
    ["a script in packed objects", packed("6 0 << /S /JavaScript >>")],
    [
      "packed objects that were cut short",
      stream(
        "/Type /ObjStm /Filter /FlateDecode",
        deflateSync(
          `6 0 << /S /JavaScript >> ${randomBytes(9_000).toString("hex")}`,
        ).subarray(0, 5_000),
      ),
    ],
    [
      "a script within what says that it is a picture's bytes",
      stream("/Subtype /Image", Buffer.from("7 0 obj << /S /JavaScript >>")),
    ],
  ])("with %s is refused", async (_, objects) => {
    expect(await check(pdf(objects))).toBe("activeContent");
  });

  test("that is locked is refused, and one that can't be looked through", async () => {
    expect(await check(pdf("trailer << /Encrypt 9 0 R >>"))).toBe("locked");
    const padded = packed(`${" ".repeat(9_000_000)} /S /JavaScript`);
    expect(await check(pdf(padded))).toBe("unreadable");
  });
});

test("[U2] no script is looked for in a picture, and nothing is unpacked of it", async () => {
  const png = Buffer.from(
    "89504e470d0a1a0a0000000d49484452000009b000000db4",
    "hex",
  );
  const words = Buffer.from("/JavaScript");
  expect(await check(Buffer.concat([png, words]), "image/png")).toBeUndefined();
});
