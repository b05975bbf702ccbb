import { parseArgs } from "node:util";
import { FAULTS } from "./faults.ts";
import { runSeed } from "./runSeed.ts";

/** From this many seeds on, a fault that never struck means that the run tests less than it says. */
const ENOUGH_SEEDS = 100;
const SHOWN_VIOLATIONS = 10;

const { values } = parseArgs({
  options: {
    seeds: { type: "string", default: "100" },
    from: { type: "string", default: "1" },
    trace: { type: "boolean", default: false },
  },
});
process.exitCode = await simulate(
  Number(values.seeds),
  Number(values.from),
  values.trace,
);

async function simulate(
  seeds: number,
  from: number,
  traced: boolean,
): Promise<number> {
  if (!Number.isInteger(seeds) || !Number.isInteger(from) || seeds < 1) {
    console.error("Say how many: --seeds N [--from S] [--trace]");
    return 2;
  }
  const began = performance.now();
  const fired = new Map<string, number>();
  const happened = new Map<string, number>();
  let entries = 0;
  let lastTold = began;
  for (let seed = from; seed < from + seeds; seed += 1) {
    const run = await runSeed(seed, (line) => {
      if (traced) process.stdout.write(line);
    });
    entries += run.entries;
    add(fired, run.fired);
    add(happened, run.happened);
    if (run.violations.length > 0) {
      console.error(`seed ${seed} FAILED, trace ${run.traceHash}`);
      for (const { invariant, detail } of run.violations.slice(
        0,
        SHOWN_VIOLATIONS,
      ))
        console.error(`  ${invariant}: ${detail}`);
      console.error(`${run.violations.length} violations. To see it again:`);
      console.error(`  npm run sim -- --seeds 1 --from ${seed} --trace`);
      return 1;
    }
    const now = performance.now();
    if (seeds <= 5 || now - lastTold > 5000) {
      lastTold = now;
      console.log(
        `seed ${seed} clean, trace ${run.traceHash}, ${run.entries} entries`,
      );
    }
  }
  const seconds = (performance.now() - began) / 1000;
  report("faults", fired);
  report("seen", happened);
  console.log(
    `${seeds} seeds clean, ${entries} entries, ${(seeds / seconds).toFixed(1)} seeds/s`,
  );
  const idle = FAULTS.filter((fault) => !fired.has(fault));
  if (seeds < ENOUGH_SEEDS || idle.length === 0) return 0;
  console.error(`never struck: ${idle.join(", ")}`);
  return 1;
}

function add(
  sum: Map<string, number>,
  counts: ReadonlyMap<string, number>,
): void {
  for (const [name, count] of counts)
    sum.set(name, (sum.get(name) ?? 0) + count);
}

function report(title: string, counts: ReadonlyMap<string, number>): void {
  const words = [...counts]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, count]) => `${name} ${count}`);
  console.log(`${title}: ${words.join(", ")}`);
}
