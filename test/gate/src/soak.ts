import { buildApps } from "./build.ts";
import { PLAYWRIGHT, run } from "./run.ts";

const SEEDS = "2000";
const STORIES = "5";

const long: readonly [
  name: string,
  program: string,
  args: readonly string[],
][] = [
  [
    "simulation",
    process.execPath,
    ["test/simulation/src/simulate.ts", "--seeds", SEEDS],
  ],
  [
    "stories",
    process.execPath,
    [
      PLAYWRIGHT,
      "test",
      "--config",
      "test/e2e/playwright.config.ts",
      "--repeat-each",
      STORIES,
    ],
  ],
];

let failed = (await buildApps()) ? 0 : 1;
for (const [name, program, args] of long) {
  const { code } = await run(program, args, { show: true });
  console.log(`${code === 0 ? "ok    " : "FAILED"} ${name}`);
  if (code !== 0) failed += 1;
}
process.exit(failed === 0 ? 0 : 1);
