import { constants } from "node:fs";
import { access, copyFile, mkdir, open, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import { Readable } from "node:stream";
import type { BlobStore } from "./BlobStore.ts";

/** Blobs as files of one folder, each named by its hash. The folder is made with the first of them. */
export function folderBlobs(folder: string): BlobStore {
  const pathOf = (sha256: string) => join(folder, sha256);
  return {
    async put(sha256, file) {
      const kept = pathOf(sha256);
      if (await exists(kept)) return;
      await mkdir(folder, { recursive: true });
      const part = `${kept}.part`;
      await copyFile(file, part);
      await sync(part);
      await rename(part, kept);
      // The name is of the folder: without this a power cut may leave the bytes without one.
      await sync(folder, constants.O_RDONLY);
    },
    async get(sha256) {
      try {
        const file = await open(pathOf(sha256));
        return Readable.toWeb(
          file.createReadStream(),
        ) as ReadableStream<Uint8Array>;
      } catch (error) {
        if (isMissing(error)) return undefined;
        throw error;
      }
    },
    has: (sha256) => exists(pathOf(sha256)),
    async remove(sha256) {
      await rm(pathOf(sha256), { force: true });
      await rm(`${pathOf(sha256)}.part`, { force: true });
    },
  };
}

async function sync(path: string, flags: string | number = "r+") {
  const file = await open(path, flags);
  try {
    await file.sync();
  } finally {
    await file.close();
  }
}

async function exists(path: string): Promise<boolean> {
  try {
    await access(path);
    return true;
  } catch (error) {
    if (isMissing(error)) return false;
    throw error;
  }
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && "code" in error && error.code === "ENOENT";
}
