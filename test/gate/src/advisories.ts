import type { Finding } from "./check.ts";
import { run } from "./run.ts";

/** Advisories that the product is looked at for and isn't open to: their number, and why. */
const EXPLAINED: Readonly<Record<string, string>> = {};

interface Advisory {
  module_name: string;
  severity: string;
  title: string;
  url: string;
}

/**
 * Nothing that the product brings along has a known hole of high severity that nobody has explained. Where the registry
 * tells no advisories there is nothing to hold against it, and the gate says so.
 */
export async function advisoriesAreExplained(): Promise<Finding> {
  const { output } = await run("pnpm", [
    "audit",
    "--prod",
    "--json",
    "--fetch-timeout=15000",
    "--fetch-retries=0",
  ]);
  const advisories = advisoriesIn(output);
  if (advisories === undefined)
    return {
      ok: true,
      words: "note: skipped: the registry tells no advisories here",
    };
  const open = Object.entries(advisories).filter(
    ([number, { severity }]) =>
      (severity === "high" || severity === "critical") &&
      !Object.hasOwn(EXPLAINED, number),
  );
  return open.length === 0
    ? {
        ok: true,
        words: `note: ${Object.keys(advisories).length} advisories, none high and unexplained`,
      }
    : {
        ok: false,
        words: open
          .map(
            ([number, { severity, module_name, title, url }]) =>
              `${number} ${severity} ${module_name}: ${title} ${url}`,
          )
          .join("\n"),
      };
}

/** Undefined where the answer is none. */
function advisoriesIn(
  output: string,
): Readonly<Record<string, Advisory>> | undefined {
  const begin = output.indexOf("{");
  if (begin < 0) return undefined;
  try {
    const { advisories } = JSON.parse(
      output.slice(begin, output.lastIndexOf("}") + 1),
    ) as { advisories?: Record<string, Advisory> };
    return advisories;
  } catch {
    return undefined;
  }
}
