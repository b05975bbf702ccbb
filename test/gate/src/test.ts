import { buildApps } from "./build.ts";
import { run } from "./run.ts";

interface Counts {
  passed: number;
  failed: number;
  skipped: number;
}

const begun = performance.now();
if (!(await buildApps())) {
  console.log("0 passed, 1 failed");
  process.exit(1);
}
const suites = [
  {
    name: "vitest",
    args: [
      "run",
      "--reporter=default",
      "--reporter=json",
      "--outputFile=test-results/vitest.json",
    ],
    read: readVitest,
  },
  {
    name: "playwright",
    args: ["test", "--config", "test/e2e/playwright.config.ts"],
    read: readPlaywright,
  },
];
const total: Counts = { passed: 0, failed: 0, skipped: 0 };
for (const { name, args, read } of suites) {
  const { code } = await run(name, args, { show: true });
  const counts = await read();
  total.passed += counts.passed;
  total.skipped += counts.skipped;
  // A suite that ended badly without a failed test (a crash, a file that doesn't load) is a failure too.
  total.failed += counts.failed + (code !== 0 && counts.failed === 0 ? 1 : 0);
}
console.log(`Took ${Math.round((performance.now() - begun) / 1000)} s.`);
const skipped = total.skipped === 0 ? "" : `, ${total.skipped} skipped`;
console.log(`${total.passed} passed, ${total.failed} failed${skipped}`);
process.exit(total.failed === 0 ? 0 : 1);

async function readVitest(): Promise<Counts> {
  const report = await readReport<{
    numPassedTests: number;
    numFailedTests: number;
    numPendingTests: number;
  }>("vitest");
  return {
    passed: report?.numPassedTests ?? 0,
    failed: report?.numFailedTests ?? 0,
    skipped: report?.numPendingTests ?? 0,
  };
}

async function readPlaywright(): Promise<Counts> {
  const report = await readReport<{
    stats: {
      expected: number;
      unexpected: number;
      flaky: number;
      skipped: number;
    };
  }>("playwright");
  if (report === undefined) return { passed: 0, failed: 0, skipped: 0 };
  const { expected, unexpected, flaky, skipped } = report.stats;
  return { passed: expected + flaky, failed: unexpected, skipped };
}

async function readReport<Report>(name: string): Promise<Report | undefined> {
  const { readFile } = await import("node:fs/promises");
  const { ROOT } = await import("./run.ts");
  try {
    return JSON.parse(
      await readFile(`${ROOT}test-results/${name}.json`, "utf8"),
    ) as Report;
  } catch {
    return undefined;
  }
}
