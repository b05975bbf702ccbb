import { readFile, rm } from "node:fs/promises";
import { findChromium } from "@onedoor/test-support/findChromium";
import { buildApps } from "./build.ts";
import { PLAYWRIGHT, ROOT, run } from "./run.ts";
import { sizesAreWithin } from "./sizes.ts";

interface Counts {
  passed: number;
  failed: number;
  skipped: number;
}

interface Suite {
  name: string;
  program: string;
  args: readonly string[];
  /** Where it leaves its counts, below test-results. */
  report: string;
  read(report: string): Counts;
}

const begun = performance.now();
if (!(await buildApps())) {
  console.log("0 passed, 1 failed");
  process.exit(1);
}
// Found once, for all that need a browser.
process.env["CHROMIUM"] = await findChromium();

const suites: readonly Suite[] = [
  vitest("vitest", []),
  vitest("replica-browser", [
    "--config",
    "client/replica/vitest.browser.config.ts",
  ]),
  {
    name: "stories in a browser",
    program: process.execPath,
    args: [PLAYWRIGHT, "test", "--config", "test/e2e/playwright.config.ts"],
    report: "playwright.json",
    read: readPlaywright,
  },
];
const total: Counts = { passed: 0, failed: 0, skipped: 0 };
// The quick gate can weigh only what is built, and on a fresh clone that is now.
const sizes = await sizesAreWithin();
console.log(`\n== sizes\n${sizes.words}`);
if (!sizes.ok) total.failed += 1;
for (const { name, program, args, report, read } of suites) {
  console.log(`\n== ${name}`);
  const file = `${ROOT}test-results/${report}`;
  await rm(file, { force: true });
  const { code } = await run(program, args, { show: true });
  const counts = await readFile(file, "utf8").then(read, () => ({
    passed: 0,
    failed: 0,
    skipped: 0,
  }));
  total.passed += counts.passed;
  total.skipped += counts.skipped;
  // A suite that ends badly without a failed test (a crash, a file that doesn't load) has failed too.
  total.failed += counts.failed + (code !== 0 && counts.failed === 0 ? 1 : 0);
}
console.log(`\nTook ${Math.round((performance.now() - begun) / 1000)} s.`);
const skipped = total.skipped === 0 ? "" : `, ${total.skipped} skipped`;
console.log(`${total.passed} passed, ${total.failed} failed${skipped}`);
process.exit(total.failed === 0 ? 0 : 1);

function vitest(name: string, args: readonly string[]): Suite {
  const report = `${name}.json`;
  const reporters = [
    "--reporter=dot",
    "--reporter=json",
    `--outputFile.json=${ROOT}test-results/${report}`,
  ];
  return {
    name,
    program: "vitest",
    args: ["run", ...args, ...reporters],
    report,
    read: readVitest,
  };
}

function readVitest(text: string): Counts {
  const report = JSON.parse(text) as {
    numPassedTests: number;
    numFailedTests: number;
    numPendingTests: number;
  };
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests,
    skipped: report.numPendingTests,
  };
}

function readPlaywright(text: string): Counts {
  const { stats } = JSON.parse(text) as {
    stats: {
      expected: number;
      unexpected: number;
      flaky: number;
      skipped: number;
    };
  };
  return {
    passed: stats.expected + stats.flaky,
    failed: stats.unexpected,
    skipped: stats.skipped,
  };
}
