import { cp, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** The variable that names the data folder of a seeded county that isn't running. */
export const SEEDED_FOLDER = "ONEDOOR_SEEDED_FOLDER";

/** A seeded data folder of its own, and how to be rid of it. */
export async function seededFolder(): Promise<{
  dataFolder: string;
  remove(): Promise<void>;
}> {
  const seeded = process.env[SEEDED_FOLDER];
  if (seeded === undefined) throw new Error("no county was seeded");
  const dataFolder = await mkdtemp(join(tmpdir(), "onedoor-county-"));
  await cp(seeded, dataFolder, { recursive: true });
  return {
    dataFolder,
    remove: () => rm(dataFolder, { recursive: true, force: true }),
  };
}
