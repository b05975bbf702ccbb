import { seedOnce, startSeededCounty } from "./seededCounty.ts";
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
  const forgetSeed = await seedOnce();
  const county = await startSeededCounty();
  project.provide("countyUrl", county.url);
  return async () => {
    await county.remove();
    await forgetSeed();
  };
}
