import { advisoriesAreExplained } from "./advisories.ts";
import { faultsAreTested } from "./faults.ts";
import { licencesAreAllowed } from "./licences.ts";
import { operationsAreRegistered } from "./registerOperations.ts";
import { run } from "./run.ts";
import { sizesAreWithin } from "./sizes.ts";

export interface Finding {
  ok: boolean;
  words: string;
}

const program =
  (command: string, ...args: readonly string[]) =>
  async (): Promise<Finding> => {
    const { code, output } = await run(command, args);
    return { ok: code === 0, words: output };
  };

const gates: readonly [name: string, holds: () => Promise<Finding>][] = [
  ["format", program("prettier", "--check", "--log-level", "warn", ".")],
  ["lint", program("oxlint", "--type-aware", "--quiet")],
  [
    "types",
    program("turbo", "run", "types", "--continue", "--output-logs=errors-only"),
  ],
  [
    "codegen",
    program(
      "turbo",
      "run",
      "codegen:check",
      "--continue",
      "--output-logs=errors-only",
    ),
  ],
  [
    "composition",
    program(process.execPath, "router/src/compose/compose.ts", "--check"),
  ],
  ["operations", operationsAreRegistered],
  ["dead code", program("knip", "--no-progress")],
  ["faults", faultsAreTested],
  ["licences", licencesAreAllowed],
  ["advisories", advisoriesAreExplained],
  ["sizes", sizesAreWithin],
];

let failed = 0;
for (const [name, holds] of gates) {
  const begun = performance.now();
  const { ok, words } = await holds();
  const seconds = ((performance.now() - begun) / 1000).toFixed(1);
  console.log(
    `${ok ? "ok    " : "FAILED"} ${name.padEnd(12)} ${seconds} s${ok && words.includes("note:") ? `  ${words.trim()}` : ""}`,
  );
  if (!ok) {
    failed += 1;
    console.log(words.trim());
  }
}
process.exit(failed === 0 ? 0 : 1);
