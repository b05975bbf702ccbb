import type { Finding } from "./check.ts";
import { run } from "./run.ts";

const ALLOWED = new Set([
  "MIT",
  "MIT-0",
  "Apache-2.0",
  "BSD-2-Clause",
  "BSD-3-Clause",
  "ISC",
  "0BSD",
  "BlueOak-1.0.0",
  "CC0-1.0",
  "CC-BY-4.0",
  "Unlicense",
  "Python-2.0",
  "WTFPL",
  "Zlib",
]);

/** Every package that the product brings along has a licence that lets anybody use it. */
export async function licencesAreAllowed(): Promise<Finding> {
  const { code, output } = await run("pnpm", [
    "licenses",
    "list",
    "--prod",
    "--json",
  ]);
  if (code !== 0) return { ok: false, words: output };
  const byLicence = JSON.parse(output.slice(output.indexOf("{"))) as Record<
    string,
    readonly { name: string }[]
  >;
  const refused = Object.entries(byLicence)
    .filter(([licence]) => !isAllowed(licence))
    .map(
      ([licence, packages]) =>
        `${licence}: ${packages.map(({ name }) => name).join(", ")}`,
    );
  return { ok: refused.length === 0, words: refused.join("\n") };
}

/** `A OR B` needs one that is allowed, `A AND B` both. */
function isAllowed(expression: string): boolean {
  const plain = expression.replace(/[()]/g, "");
  return plain
    .split(/ OR /i)
    .some((choice) =>
      choice.split(/ AND /i).every((licence) => ALLOWED.has(licence.trim())),
    );
}
