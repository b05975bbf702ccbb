import { readdir, readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import type { CaseStore, ErasedFile } from "../store/CaseStore.ts";
import { olderFileOf, uploadsIn } from "./materialFiles.ts";
import type { SharedBlobs } from "./SharedBlobs.ts";

const FILES_A_ROUND = 500;
const MOST_NAMED = 5;

/**
 * Takes off the disk what the law has erased, scans and broken uploads of them, and then off the list of what is still
 * to be taken. Bytes that a case holds which isn't erased stay: they are of that one too. Whatever broke it off, it goes on from there. A file that can't be deleted stays on the list and keeps no
 * other from going; once those have, it is thrown.
 */
export async function eraseFiles(
  store: Pick<CaseStore, "filesToErase" | "forgetFiles" | "heldHashes">,
  folder: string,
  blobs: Pick<SharedBlobs, "release">,
): Promise<void> {
  const stuck = new Map<string, unknown>();
  for (;;) {
    const listed = await store.filesToErase(FILES_A_ROUND + stuck.size);
    const files = listed.filter((file) => !stuck.has(nameOf(file)));
    if (files.length === 0) break;
    const caseIds = new Set(files.map(({ caseId }) => caseId));
    const stuckCases = await eraseUploads(folder, caseIds);
    for (const file of files) {
      const { sha256, caseId } = file;
      const trouble =
        (await troubleDeleting(olderFileOf(folder, file))) ??
        (await troubleOf(
          blobs.release(sha256, async () =>
            (await store.heldHashes([sha256])).has(sha256),
          ),
        )) ??
        stuckCases.get(caseId);
      if (trouble !== undefined) stuck.set(nameOf(file), trouble);
    }
    await store.forgetFiles(files.filter((file) => !stuck.has(nameOf(file))));
  }
  if (stuck.size > 0)
    throw new AggregateError(
      stuck.values(),
      `${stuck.size} erased files can't be deleted: ${[...stuck.keys()].slice(0, MOST_NAMED).join(", ")}`,
    );
}

/** The hash is the name of its blob. */
function nameOf({ materialId, sha256 }: ErasedFile): string {
  return `${materialId} ${sha256}`;
}

/**
 * An upload stays beside the file that was made of it: its client may ask for it once more. Answers with the cases of
 * which one can't be deleted.
 */
async function eraseUploads(
  folder: string,
  caseIds: ReadonlySet<string>,
): Promise<ReadonlyMap<string, unknown>> {
  const stuck = new Map<string, unknown>();
  const uploads = uploadsIn(folder);
  for (const name of await readdir(uploads)) {
    if (!name.endsWith(INFO)) continue;
    const caseId = await caseIdOf(join(uploads, name));
    if (!caseIds.has(caseId)) continue;
    // What says whose it is goes last.
    const trouble =
      (await troubleDeleting(join(uploads, name.slice(0, -INFO.length)))) ??
      (await troubleDeleting(join(uploads, name)));
    if (trouble !== undefined) stuck.set(caseId, trouble);
  }
  return stuck;
}

/** Undefined where the file is gone. */
function troubleDeleting(path: string): Promise<unknown> {
  return troubleOf(rm(path, { force: true }));
}

async function troubleOf(removal: Promise<void>): Promise<unknown> {
  try {
    await removal;
    return undefined;
  } catch (error) {
    return error;
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
