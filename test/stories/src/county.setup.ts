import { rmSync } from "node:fs";
import { startCounty } from "@onedoor/test-support/startCounty";
import type { TestProject } from "vitest/node";

declare module "vitest" {
  interface ProvidedContext {
    countyUrl: string;
  }
}

/** One county with its demonstration data, started as an operator starts it, for all files of this project. */
export default async function setup(
  project: TestProject,
): Promise<() => Promise<void>> {
  const county = await startCounty();
  project.provide("countyUrl", county.url);
  return async () => {
    await county.stop();
    rmSync(county.dataFolder, { recursive: true, force: true });
  };
}
