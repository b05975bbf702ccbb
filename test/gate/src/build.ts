import { run } from "./run.ts";

/** Builds the apps whose sources have changed since they were built; turbo remembers the rest. */
export async function buildApps(): Promise<boolean> {
  const { code, output } = await run("turbo", [
    "run",
    "build",
    "--output-logs=errors-only",
    "--log-order=grouped",
  ]);
  if (code !== 0) console.error(output);
  return code === 0;
}

if (import.meta.main) process.exit((await buildApps()) ? 0 : 1);
