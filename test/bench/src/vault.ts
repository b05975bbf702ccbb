import { mkdtempSync, rmSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import {
  CHROMIUM_FLAGS,
  findChromium,
} from "@onedoor/test-support/findChromium";
import { chromium } from "@playwright/test";
import { build } from "vite";
import type { Benchmark } from "./Benchmark.ts";
import type { VaultPage } from "./VaultPage.ts";

const PAGES = 50;
const PAGE_BYTES = 1_000_000;

declare const vaultPage: VaultPage;

/** Fifty pages of a megabyte, put one after the other: sealed into the vault, and plain into RxDB's attachments. */
export const vault: Benchmark = {
  name: "vault",
  about:
    "50 pages of 1 MB are put into the vault in Chromium, sealed, beside RxDB's attachments, which are plain",
  async run(tell) {
    const folder = mkdtempSync(join(tmpdir(), "onedoor-bench-"));
    const closing: (() => unknown)[] = [
      () => rmSync(folder, { recursive: true, force: true }),
    ];
    try {
      await build({
        root: fileURLToPath(new URL("../vault", import.meta.url)),
        logLevel: "error",
        define: { global: "globalThis" },
        build: { outDir: folder, target: "chrome109", emptyOutDir: true },
      });
      const site = await serve(folder);
      closing.push(() => site.close());
      const browser = await chromium.launch({
        executablePath: await findChromium(),
        args: [...CHROMIUM_FLAGS],
      });
      closing.push(() => browser.close());
      const page = await browser.newPage();
      await page.goto(site.url);
      await page.waitForFunction(() => "vaultPage" in window);
      const size = [PAGES, PAGE_BYTES] as const;
      const ours = await page.evaluate(
        ([pages, bytes]) => vaultPage.vault(pages, bytes),
        size,
      );
      tell(`vault        ${Math.round(p95(ours))} ms`);
      const attachments = await page.evaluate(
        ([pages, bytes]) => vaultPage.attachments(pages, bytes),
        size,
      );
      tell(`attachments  ${Math.round(p95(attachments))} ms`);
      return {
        pages: PAGES,
        putP95Ms: p95(ours),
        putMedianMs: at(ours, 0.5),
        attachmentsP95Ms: p95(attachments),
        attachmentsMedianMs: at(attachments, 0.5),
        ratioToAttachments: at(ours, 0.5) / at(attachments, 0.5),
      };
    } finally {
      for (const close of closing.reverse()) await close();
    }
  },
};

function p95(took: readonly number[]): number {
  return at(took, 0.95);
}

/** The smallest that so large a share doesn't exceed. */
function at(took: readonly number[], share: number): number {
  const sorted = took.toSorted((a, b) => a - b);
  return sorted[Math.ceil(share * sorted.length) - 1] ?? Number.NaN;
}

async function serve(folder: string): Promise<{ url: string; close(): void }> {
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url ?? "/", "http://here");
    const name = pathname === "/" ? "/index.html" : pathname;
    const type = name.endsWith(".js") ? "text/javascript" : "text/html";
    try {
      const content = await readFile(join(folder, name));
      response.writeHead(200, { "content-type": type }).end(content);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/`,
    close: () => server.close(),
  };
}
