import { plantBug } from "./plantBug.ts";
import { PLANTED_BUGS } from "./plantedBugs.ts";
import type { SeedOrder } from "./runSeeds.ts";

// The process that runs seeds: by itself, so that nothing of a run can come out of whoever started it, and so that a
// planted bug is in every module that is loaded here.

process.once("message", (order: SeedOrder) => {
  void run(order);
});

async function run({ seeds, bug }: SeedOrder): Promise<void> {
  const planted = PLANTED_BUGS.find(({ name }) => name === bug);
  if (planted !== undefined) plantBug(planted.patch);
  // The world's failures are made by the thousand, and nobody reads where.
  Error.stackTraceLimit = 0;
  const { runSeed } = await import("./runSeed.ts");
  for (const seed of seeds) {
    const run = await runSeed(seed);
    process.send?.({
      ...run,
      fired: [...run.fired],
      happened: [...run.happened],
    });
  }
  process.disconnect();
}
