import { readdir, readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import type { CaseStore } from "../store/CaseStore.ts";
import { keptFileOf, uploadsIn } from "./materialFiles.ts";

const FILES_A_ROUND = 500;

/**
 * Takes off the disk what the law has erased, scans and broken uploads of them, and then off the list of what is still
 * to be taken. Whatever broke it off, it goes on from there.
 */
export async function eraseFiles(
  store: Pick<CaseStore, "filesToErase" | "forgetFiles">,
  folder: string,
): Promise<void> {
  for (;;) {
    const files = await store.filesToErase(FILES_A_ROUND);
    if (files.length === 0) return;
    await eraseUploads(folder, new Set(files.map(({ caseId }) => caseId)));
    for (const file of files) {
      const kept = keptFileOf(folder, file);
      await rm(kept, { force: true });
      await rm(`${kept}.part`, { force: true });
    }
    await store.forgetFiles(files);
  }
}

/** An upload stays beside the file that was made of it: its client may ask for it once more. */
async function eraseUploads(
  folder: string,
  caseIds: ReadonlySet<string>,
): Promise<void> {
  const uploads = uploadsIn(folder);
  for (const name of await readdir(uploads)) {
    if (!name.endsWith(INFO)) continue;
    if (!caseIds.has(await caseIdOf(join(uploads, name)))) continue;
    await rm(join(uploads, name.slice(0, -INFO.length)), { force: true });
    await rm(join(uploads, name), { force: true });
  }
}

const INFO = ".json";

async function caseIdOf(infoFile: string): Promise<string> {
  try {
    const { metadata } = JSON.parse(await readFile(infoFile, "utf8")) as {
      metadata?: { caseId?: string };
    };
    return metadata?.caseId ?? "";
  } catch {
    // Gone, or half written: no upload that anybody can go on with.
    return "";
  }
}
