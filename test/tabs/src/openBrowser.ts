import { fileURLToPath } from "node:url";
import { chromium, type Page } from "@playwright/test";
import { answerRequest } from "@onedoor/mock/countyFetch";
import { MOCK_PASSWORD } from "@onedoor/mock/mockAccounts";
import type { MockCounty } from "@onedoor/mock/MockCounty";
import { serveHttp } from "@onedoor/subgraph-host/serveHttp";
import {
  CHROMIUM_FLAGS,
  findChromium,
} from "@onedoor/test-support/findChromium";
import { build } from "vite";

/** One browser of one official, and the county that its pages talk to over HTTP. */
export interface TestBrowser {
  /** Opens the official's vault in a tab of its own. */
  openTab(): Promise<Page>;
  /** How much the pages may keep from now on; null: as much as a browser gives. */
  limitDisk(bytes: number | null): Promise<void>;
  /** As when the user clears the site's data, or the browser evicts it. */
  clearDisk(): Promise<void>;
  close(): Promise<void>;
}

const ACCOUNT = "village1";
const PAGE =
  '<!doctype html><meta charset="utf-8"><script type="module" src="/tab.js"></script>';

/** `answer` stands between the pages and the county: a line that a test cuts, slows or watches. */
export async function openBrowser(
  county: MockCounty,
  answer: (request: Request) => Promise<Response> = (request) =>
    answerRequest(county, request),
): Promise<TestBrowser> {
  const script = await bundledTab();
  const server = await serveHttp(
    {
      fetch: async (request) => {
        const { pathname } = new URL(request.url);
        if (pathname === "/")
          return new Response(PAGE, {
            headers: { "content-type": "text/html" },
          });
        if (pathname === "/tab.js")
          return new Response(script, {
            headers: { "content-type": "text/javascript" },
          });
        return answer(request);
      },
    },
    { host: "127.0.0.1", port: 0 },
  );
  const origin = new URL(server.url).origin;
  const browser = await chromium.launch({
    executablePath: await findChromium(),
    args: CHROMIUM_FLAGS,
  });
  const context = await browser.newContext();
  const disk = await context.newCDPSession(await context.newPage());
  return {
    async limitDisk(bytes) {
      await disk.send("Storage.overrideQuotaForOrigin", {
        origin,
        ...(bytes === null ? {} : { quotaSize: bytes }),
      });
    },
    async clearDisk() {
      const storageTypes = "all";
      await disk.send("Storage.clearDataForOrigin", { origin, storageTypes });
    },
    async openTab() {
      const page = await context.newPage();
      await page.goto(origin);
      await page.waitForFunction(() => "tab" in window);
      await page.evaluate(
        ([account = "", password = ""]) => window.tab.open(account, password),
        [ACCOUNT, MOCK_PASSWORD],
      );
      return page;
    },
    async close() {
      await browser.close();
      await server.close();
    },
  };
}

let bundled: Promise<string> | undefined;

function bundledTab(): Promise<string> {
  return (bundled ??= bundleTab());
}

async function bundleTab(): Promise<string> {
  const output = await build({
    configFile: false,
    logLevel: "error",
    // PouchDB was written for bundlers that knew `global`.
    define: { global: "globalThis" },
    build: {
      write: false,
      minify: false,
      target: "chrome109",
      rolldownOptions: {
        input: fileURLToPath(new URL("./tab.ts", import.meta.url)),
        output: { codeSplitting: false },
      },
    },
  });
  const [chunk] =
    Array.isArray(output) || !("output" in output) ? [] : output.output;
  if (chunk?.type !== "chunk") throw new Error("the tab wasn't bundled");
  return chunk.code;
}
