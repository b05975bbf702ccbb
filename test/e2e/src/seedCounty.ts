import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startCounty } from "@onedoor/test-support/startCounty";
import { SEEDED_FOLDER } from "./seededFolder.ts";

/**
 * Makes the demonstration's county once for the whole run; each county of a story starts on a copy of it. A
 * folder that the environment names is used as it is. (A default export is what Playwright asks for.)
 */
export default async function seedCounty(): Promise<() => Promise<void>> {
  if (process.env[SEEDED_FOLDER] !== undefined) return async () => undefined;
  const dataFolder = await mkdtemp(join(tmpdir(), "onedoor-seeded-"));
  const county = await startCounty({ dataFolder });
  const code = await county.stop();
  if (code !== 0)
    throw new Error(`the county ended with ${code}:\n${county.output()}`);
  process.env[SEEDED_FOLDER] = dataFolder;
  return () => rm(dataFolder, { recursive: true, force: true });
}
