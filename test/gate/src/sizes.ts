import { existsSync, readFileSync } from "node:fs";
import { brotliCompressSync, constants } from "node:zlib";
import type { Finding } from "./check.ts";
import { ROOT } from "./run.ts";

/**
 * Kilobytes, brotli, of everything that is loaded before the first page stands: what the modules of `begin` import,
 * and what these import. Pages that come later are not in it. At 64 kbit/s, 100 kB are 13 seconds.
 */
const APPS = {
  station: {
    budgetKb: 430,
    begin: [
      "index.html",
      "src/browserAppPorts.ts",
      "../replica/src/openReplica.ts",
    ],
  },
  office: {
    budgetKb: 420,
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
  const findings = Object.entries(APPS).map(([app, { budgetKb, begin }]) => {
    const dist = `${ROOT}client/${app}/dist/`;
    const manifestFile = `${dist}.vite/manifest.json`;
    if (!existsSync(manifestFile))
      return { ok: true, words: `note: ${app} is not built` };
    const manifest = JSON.parse(readFileSync(manifestFile, "utf8")) as Manifest;
    const bytes = [...filesOf(manifest, begin)].reduce(
      (sum, file) => sum + brotliSize(`${dist}${file}`),
      0,
    );
    const kB = Math.round(bytes / 1000);
    return {
      ok: kB <= budgetKb,
      words: `note: ${app} ${kB} of ${budgetKb} kB`,
    };
  });
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

function brotliSize(file: string): number {
  return brotliCompressSync(readFileSync(file), {
    params: { [constants.BROTLI_PARAM_QUALITY]: 9 },
  }).length;
}
