import { existsSync, readFileSync } from "node:fs";
import type { Finding } from "./check.ts";
import { ROOT } from "./run.ts";

const TABLE = "test/FAULTS.md";
/** `file` › test's name, as the table writes it. */
const NAMED_TEST = /`([^`]+\.(?:test|spec)\.tsx?)` › ([^<|]+)/g;

/** Every fault of the table names at least one test, and every test that it names is there under that name. */
export async function faultsAreTested(): Promise<Finding> {
  const rows = readFileSync(`${ROOT}${TABLE}`, "utf8")
    .split("\n")
    .filter((line) => /^\| \w/.test(line))
    .filter((line) => !line.startsWith("| # "));
  const problems = rows.flatMap(problemsOf);
  return {
    ok: rows.length > 0 && problems.length === 0,
    words: problems.join("\n") || `note: ${rows.length} faults`,
  };
}

function problemsOf(row: string): string[] {
  const tests = [...row.matchAll(NAMED_TEST)].map(
    ([, file = "", name = ""]) => ({ file, name: name.trim() }),
  );
  if (tests.length === 0) return [`${TABLE}: no test in: ${row.slice(0, 60)}`];
  return tests
    .filter(({ file, name }) => !holdsTest(`${ROOT}${file}`, name))
    .map(({ file, name }) => `${TABLE}: ${file} has no test “${name}”`);
}

function holdsTest(file: string, name: string): boolean {
  return existsSync(file) && readFileSync(file, "utf8").includes(name);
}
