import { existsSync, readFileSync, statSync } from "node:fs";
import type { Finding } from "./check.ts";
import { ROOT } from "./run.ts";

/**
 * Kilobytes, brotli, of everything that is loaded before a page stands: what the modules of `begin` import, and what
 * these import. What comes later is not in it. At 64 kbit/s, 100 kB are 13 seconds.
 */
const PAGES = {
  "the station's sign-in": {
    app: "station",
    budgetKb: 120,
    begin: ["index.html", "src/browserAppPorts.ts"],
  },
  "the station's first page": {
    app: "station",
    budgetKb: 380,
    begin: [
      "index.html",
      "src/browserAppPorts.ts",
      "src/OpenedStation.tsx",
      "../replica/src/openReplica.ts",
    ],
  },
  "the office's first page": {
    app: "office",
    budgetKb: 400,
    begin: ["index.html", "../replica/src/openReplica.ts"],
  },
} as const;

interface Chunk {
  file: string;
  css?: readonly string[];
  imports?: readonly string[];
}
type Manifest = Readonly<Record<string, Chunk>>;

export async function sizesAreWithin(): Promise<Finding> {
  const findings = Object.entries(PAGES).map(
    ([page, { app, budgetKb, begin }]) => {
      const dist = `${ROOT}client/${app}/dist/`;
      const manifestFile = `${dist}.vite/manifest.json`;
      if (!existsSync(manifestFile))
        return { ok: true, words: `note: ${page} is not built` };
      const manifest = JSON.parse(
        readFileSync(manifestFile, "utf8"),
      ) as Manifest;
      const bytes = [...filesOf(manifest, begin)].reduce(
        (sum, file) => sum + servedSize(`${dist}${file}`),
        0,
      );
      const kB = Math.round(bytes / 1000);
      return {
        ok: kB <= budgetKb,
        words: `note: ${page} ${kB} of ${budgetKb} kB`,
      };
    },
  );
  return {
    ok: findings.every(({ ok }) => ok),
    words: findings.map(({ words }) => words).join(", "),
  };
}

function filesOf(manifest: Manifest, begin: readonly string[]): Set<string> {
  const seen = new Set<string>();
  const files = new Set<string>();
  const visit = (module: string) => {
    if (seen.has(module)) return;
    seen.add(module);
    const chunk = manifest[module];
    if (chunk === undefined)
      throw new Error(`the build has no ${module}: sizes.ts names it`);
    for (const file of [chunk.file, ...(chunk.css ?? [])]) files.add(file);
    for (const imported of chunk.imports ?? []) visit(imported);
  };
  begin.forEach(visit);
  return files;
}

/** As the county serves it: what is too small to gain anything isn't compressed. */
function servedSize(file: string): number {
  return statSync(existsSync(`${file}.br`) ? `${file}.br` : file).size;
}
