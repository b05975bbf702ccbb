import { buildApps } from "./build.ts";
import { PLAYWRIGHT, run } from "./run.ts";

const SEEDS = "2000";
const STORIES = "5";
const EVENTS_A_TAB = "1000";

const crash = (name: string) =>
  [name, process.execPath, ["test/crash/src/soak.ts", name]] as const;

const long: readonly (readonly [
  name: string,
  program: string,
  args: readonly string[],
])[] = [
  crash("powerCuts"),
  crash("killsOnPglite"),
  crash("killsOnPostgresql"),
  [
    "tabs",
    "vitest",
    ["run", "--project", "tabs", "--testNamePattern", "one linear chain"],
  ],
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

process.env["TAB_EVENTS"] = EVENTS_A_TAB;
let failed = (await buildApps()) ? 0 : 1;
const summary: string[] = [];
for (const [name, program, args] of long) {
  console.log(`\n== ${name}`);
  const begun = performance.now();
  const { code, output } = await run(program, args, { show: true });
  const seconds = Math.round((performance.now() - begun) / 1000);
  const last = output.trim().split("\n").at(-1) ?? "";
  summary.push(
    `${code === 0 ? "ok    " : "FAILED"} ${name} in ${seconds} s: ${last}`,
  );
  if (code !== 0) failed += 1;
}
console.log(`\n${summary.join("\n")}`);
process.exit(failed === 0 ? 0 : 1);
