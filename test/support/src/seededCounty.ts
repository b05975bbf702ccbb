import { cp, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startCounty, type TestCounty } from "./startCounty.ts";

/** The variable that names the data folder of a seeded county that isn't running. */
const SEEDED_FOLDER = "ONEDOOR_SEEDED_FOLDER";

/**
 * Makes the demonstration's county once, for this process and those that it starts. A folder that the environment
 * names already is used as it is. Answers with how to be rid of what was made.
 */
export async function seedOnce(): Promise<() => Promise<void>> {
  if (process.env[SEEDED_FOLDER] !== undefined) return async () => undefined;
  const dataFolder = await mkdtemp(join(tmpdir(), "onedoor-seeded-"));
  const county = await startCounty({ dataFolder });
  const code = await county.stop();
  if (code !== 0)
    throw new Error(`the county ended with ${code}:\n${county.output()}`);
  process.env[SEEDED_FOLDER] = dataFolder;
  return () => rm(dataFolder, { recursive: true, force: true });
}

/** A county with the demonstration's data, and a data folder that goes with it. */
export interface SeededCounty extends TestCounty {
  /** Stops it, and deletes its folder. */
  remove(): Promise<void>;
}

/** Starts a county on a copy of what `seedOnce` has made. */
export async function startSeededCounty(
  env: Record<string, string> = {},
): Promise<SeededCounty> {
  const seeded = process.env[SEEDED_FOLDER];
  if (seeded === undefined) throw new Error("no county was seeded");
  const dataFolder = await mkdtemp(join(tmpdir(), "onedoor-county-"));
  await cp(seeded, dataFolder, { recursive: true });
  const county = await startCounty({ dataFolder, env });
  return {
    ...county,
    async remove() {
      await county.stop();
      await rm(dataFolder, { recursive: true, force: true });
    },
  };
}
