import { checkMaterialHead } from "@onedoor/domain/materialBytes";
import { checkPdf } from "@onedoor/domain/checkPdf";
import type { MaterialRefusal } from "@onedoor/domain/materialRefusals";
import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { open, readFile, stat } from "node:fs/promises";
import { constants, createInflate } from "node:zlib";

const HEAD_BYTES = 1_048_576;
let reading: Promise<unknown> = Promise.resolve();

/** Why the bytes of a file aren't taken. Pictures are never unpacked, and of PDFs one at a time is in memory. */
export async function checkMaterial(
  path: string,
  announced: { sha256: string; mediaType: string },
): Promise<MaterialRefusal | "otherBytes" | undefined> {
  const hash = createHash("sha256");
  for await (const chunk of createReadStream(path)) hash.update(chunk);
  if (hash.digest("hex") !== announced.sha256) return "otherBytes";
  const { size } = await stat(path);
  const { mediaType } = announced;
  const refused = checkMaterialHead(await headOf(path), {
    bytes: size,
    mediaType,
  });
  if (refused !== undefined || mediaType !== "application/pdf") return refused;
  const mine = reading.then(async () =>
    checkPdf(await readFile(path), inflateAtMost),
  );
  reading = mine.catch(() => undefined);
  return mine;
}

async function headOf(path: string): Promise<Uint8Array> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read({
      buffer: Buffer.alloc(HEAD_BYTES),
    });
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

/** In a thread of Node's pool. What is broken further on is read as far as it goes, as readers of PDF do. */
async function inflateAtMost(
  packed: Uint8Array,
  most: number,
): Promise<Uint8Array | "tooLong" | undefined> {
  const unpacking = createInflate({ finishFlush: constants.Z_SYNC_FLUSH });
  unpacking.end(packed);
  const chunks: Buffer[] = [];
  let bytes = 0;
  try {
    for await (const chunk of unpacking) {
      chunks.push(chunk as Buffer);
      bytes += (chunk as Buffer).length;
      if (bytes > most) return "tooLong";
    }
  } catch {
    if (bytes === 0) return undefined;
  }
  return Buffer.concat(chunks);
}
