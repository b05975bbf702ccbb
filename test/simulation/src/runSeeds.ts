import { fork } from "node:child_process";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Fault } from "./faults.ts";
import type { RunResult } from "./runSeed.ts";

export interface SeedOrder {
  seeds: readonly number[];
  /** The name of a planted bug; null for the software as it is shipped. */
  bug: string | null;
}

/** As it comes from the process that ran it. */
export type SentResult = Omit<RunResult, "fired" | "happened"> & {
  fired: readonly (readonly [Fault, number])[];
  happened: readonly (readonly [string, number])[];
};

/**
 * Runs seeds one after another in a process of their own. `heard` gets each result, and ends the process by answering
 * false.
 */
export function runSeeds(
  order: SeedOrder,
  heard: (run: RunResult) => boolean,
): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = fork(
      fileURLToPath(new URL("seedProcess.ts", import.meta.url)),
      {
        execArgv: ["--disable-warning=ExperimentalWarning"],
        // Reading the modules takes longer than running a seed or two.
        env: {
          ...process.env,
          NODE_COMPILE_CACHE: join(tmpdir(), "onedoor-simulation"),
        },
      },
    );
    let enough = false;
    child.on("message", (sent: SentResult) => {
      if (enough) return;
      const { fired, happened } = sent;
      enough = !heard({
        ...sent,
        fired: new Map(fired),
        happened: new Map(happened),
      });
      if (enough) child.kill();
    });
    child.on("error", reject);
    child.on("exit", (code) => {
      if (code === 0 || enough) resolve();
      else reject(new Error(`the process of the seeds ended with ${code}`));
    });
    child.send(order);
  });
}

export function seedsFrom(first: number, count: number): readonly number[] {
  return Array.from({ length: count }, (_, i) => first + i);
}
