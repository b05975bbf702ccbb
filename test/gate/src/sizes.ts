import { existsSync, globSync, readFileSync } from "node:fs";
import { brotliCompressSync, constants } from "node:zlib";
import type { Finding } from "./check.ts";
import { ROOT } from "./run.ts";

/**
 * Kilobytes, brotli, of the scripts and styles that index.html names. What these import before the first page
 * stands (the replica, about 110 kB) comes on top. At 64 kbit/s, 100 kB are 13 seconds.
 */
const BUDGETS_KB = { station: 420, office: 420 } as const;

export async function sizesAreWithin(): Promise<Finding> {
  const lines = Object.entries(BUDGETS_KB).map(([app, budget]) => {
    const dist = `${ROOT}client/${app}/dist`;
    if (!existsSync(`${dist}/index.html`))
      return { ok: true, words: `note: ${app} is not built` };
    const html = readFileSync(`${dist}/index.html`, "utf8");
    const files = globSync("assets/*.{js,css}", { cwd: dist }).filter((file) =>
      html.includes(file),
    );
    const kB =
      files.reduce((sum, file) => sum + brotliSize(`${dist}/${file}`), 0) /
      1000;
    return {
      ok: kB <= budget,
      words: `note: ${app} ${Math.round(kB)} of ${budget} kB`,
    };
  });
  return {
    ok: lines.every(({ ok }) => ok),
    words: lines.map(({ words }) => words).join(", "),
  };
}

function brotliSize(file: string): number {
  return brotliCompressSync(readFileSync(file), {
    params: { [constants.BROTLI_PARAM_QUALITY]: 9 },
  }).length;
}
