import { existsSync } from "node:fs";
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

/** Packages whose manifest forgot to say, with what their own repository says. */
const SAID_ELSEWHERE: Readonly<Record<string, string>> = {
  "combine-errors": "MIT",
};

/** Vite's own tool for style sheets: it works on the sources, and nothing of it is in what is built. */
const isBuildTool = (name: string) => name.startsWith("lightningcss");

/** What the product is made of. The tests' own tools don't travel with it. */
const PRODUCT = ["./schema/*", "./subgraphs/*", "./router", "./client/*"];

/** Every package that the product brings along has a licence that lets anybody use it. */
export async function licencesAreAllowed(): Promise<Finding> {
  const filters = PRODUCT.flatMap((folder) => ["--filter", folder]);
  const { code, output } = await run("pnpm", [
    ...filters,
    "licenses",
    "list",
    "--prod",
    "--json",
  ]);
  const begin = output.indexOf("{\n");
  if (code !== 0 || begin < 0) return { ok: false, words: output };
  const byLicence = JSON.parse(
    output.slice(begin, output.lastIndexOf("}") + 1),
  ) as Record<string, readonly { name: string; paths: readonly string[] }[]>;
  const packages = Object.entries(byLicence).flatMap(([licence, list]) =>
    // The lock file also names packages for other machines, which nobody has here to look into.
    list
      .filter(({ paths }) => paths.some((path) => existsSync(path)))
      .map(({ name }) => ({
        name,
        licence: SAID_ELSEWHERE[name] ?? licence,
      })),
  );
  if (packages.length === 0)
    return { ok: false, words: "no package was listed" };
  const refused = packages.filter(
    ({ name, licence }) => !isAllowed(licence) && !isBuildTool(name),
  );
  return {
    ok: refused.length === 0,
    words:
      refused.length === 0
        ? `note: ${packages.length} packages`
        : refused.map(({ name, licence }) => `${name}: ${licence}`).join("\n"),
  };
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
