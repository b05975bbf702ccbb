import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { createServer, request } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { extname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { applicationFor } from "@onedoor/test-support/applicationFor";
import { CountyClient } from "@onedoor/test-support/CountyClient";
import {
  CHROMIUM_FLAGS,
  findChromium,
} from "@onedoor/test-support/findChromium";
import { nextCaseNumber } from "./load/SyntheticStation.ts";
import { startCounty } from "@onedoor/test-support/startCounty";
import { chromium } from "@playwright/test";
import { build } from "vite";
import type { InitialSyncPage } from "./InitialSyncPage.ts";
import type { Benchmark } from "./Benchmark.ts";

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const POUCHDB = here("../pouchdb");
const CASES = 10_000;
const CASES_A_PUSH = 100;
const SERIALS_A_LEASE = 500;
const ACCOUNT = "cun1";
const PASSWORD = "onedoor-demo";

/** Where processor profiles of the page and of the county go, if any are wanted. */
const PROFILES = process.env["BENCH_PROFILE"];

declare const initialSync: InitialSyncPage;

/** An empty station receives its cases, sealed; PouchDB replicates the same documents, unsealed, in the same run. */
export const initialSyncBenchmark: Benchmark = {
  name: "initial-sync",
  about:
    "an empty station in Chromium receives 10,000 sealed cases, beside PouchDB with the same documents",
  async run(tell) {
    await installPouchdb(tell);
    const folder = mkdtempSync(join(tmpdir(), "onedoor-bench-"));
    const county = await startCounty({
      dataFolder: folder,
      nodeArguments:
        PROFILES === undefined
          ? []
          : ["--cpu-prof", `--cpu-prof-dir=${PROFILES}`],
    });
    const closing: (() => unknown)[] = [
      () => rmSync(folder, { recursive: true, force: true }),
      () => county.stop(),
    ];
    try {
      const documents = await fillStation(county.url, tell);
      const pouchdb = await startPouchdb(documents);
      closing.push(() => pouchdb.child.kill("SIGKILL"));
      const pageFolder = join(folder, "page");
      await build({
        root: here("../initial-sync"),
        logLevel: "error",
        define: { global: "globalThis" },
        build: { outDir: pageFolder, target: "chrome109", emptyOutDir: true },
      });
      const site = await servePage(pageFolder, {
        "/graphql": county.url,
        "/couch": `http://127.0.0.1:${pouchdb.port}`,
      });
      closing.push(() => site.close());
      const pouchdbSeconds = await inPage(
        site.url,
        (count) => initialSync.pouchdb(count),
        documents.length,
      );
      tell(`PouchDB    ${pouchdbSeconds.toFixed(1)} s`);
      const seconds = await inPage(
        site.url,
        (count) => initialSync.replica("cun1", "onedoor-demo", count),
        documents.length,
      );
      tell(`replica    ${seconds.toFixed(1)} s`);
      return {
        cases: documents.length,
        bytesPerCase:
          documents.reduce((sum, text) => sum + text.length, 0) /
          documents.length,
        seconds,
        pouchdbSeconds,
        ratioToPouchdb: pouchdbSeconds / seconds,
      };
    } finally {
      for (const close of closing.reverse()) await close();
    }
  },
};

/** Has the county hold the cases, and answers with the station's documents as lines of JSON. */
async function fillStation(
  url: string,
  tell: (line: string) => void,
): Promise<string[]> {
  const client = await CountyClient.signedIn(url, ACCOUNT, PASSWORD);
  await client.openChain();
  const application = await applicationFor(client, "np-resident-medical");
  for (let made = 0; made < CASES; made += CASES_A_PUSH) {
    if (client.serials.to - client.serials.next + 1 < CASES_A_PUSH)
      await client.leaseSerials(SERIALS_A_LEASE);
    const entries = Array.from({ length: CASES_A_PUSH }, () =>
      crypto.randomUUID(),
    ).map((caseId) =>
      client.write(
        "submitted",
        caseId,
        {
          ...application.facts,
          // With a number of its own the hub has none to give, and the case is one entry of about 3 kB.
          caseNumber: nextCaseNumber(client, application.facts.terms.itemCode),
        },
        application.content,
      ),
    );
    const { refused } = await client.push(entries);
    if (refused !== null) throw new Error(refused.reason);
  }
  const documents: string[] = [];
  for (let cursor: string | null = null; ;) {
    const { pullCases }: Pulled = await client.ask<Pulled>(
      `query ($checkpoint: CaseCheckpointInput) { pullCases(checkpoint: $checkpoint, limit: 500) {
        documents { caseId deleted entries { entryId header body held
          acknowledgement { epoch seq entryId verdict reason effectiveAt receivedAt } } }
        checkpoint { cursor } } }`,
      { checkpoint: cursor === null ? null : { cursor } },
    );
    for (const { caseId, ...rest } of pullCases.documents)
      documents.push(JSON.stringify({ _id: caseId, ...rest }));
    cursor = pullCases.checkpoint?.cursor ?? null;
    if (pullCases.documents.length < 500 || cursor === null) break;
  }
  tell(`${documents.length} cases at the station's county`);
  return documents;
}

interface Pulled {
  pullCases: {
    documents: { caseId: string }[];
    checkpoint: { cursor: string } | null;
  };
}

/** In a browser of its own, with an empty profile. Answers with seconds. */
async function inPage(
  url: string,
  work: (count: number) => Promise<number>,
  count: number,
): Promise<number> {
  const browser = await chromium.launch({
    executablePath: await findChromium(),
    args: [...CHROMIUM_FLAGS],
  });
  try {
    const page = await browser.newPage();
    page.setDefaultTimeout(600_000);
    await page.goto(url);
    await page.waitForFunction(() => "initialSync" in window);
    const profiler = await page.context().newCDPSession(page);
    if (PROFILES !== undefined) {
      await profiler.send("Profiler.enable");
      await profiler.send("Profiler.start");
    }
    const took = await page.evaluate(work, count);
    if (PROFILES !== undefined) {
      const { profile } = await profiler.send("Profiler.stop");
      const name = `page-${Date.now()}.cpuprofile`;
      writeFileSync(join(PROFILES, name), JSON.stringify(profile));
    }
    return took / 1000;
  } finally {
    await browser.close();
  }
}

const TYPES: Record<string, string> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
};

/** The page and both servers under one origin, as a deployment has it. */
async function servePage(
  folder: string,
  upstreams: Record<string, string>,
): Promise<{ url: string; close(): void }> {
  const server = createServer((incoming, answer) => {
    const path = incoming.url ?? "/";
    const upstream = Object.entries(upstreams).find(([prefix]) =>
      path.startsWith(prefix),
    )?.[1];
    if (upstream !== undefined) {
      const onward = request(
        new URL(path, upstream),
        { method: incoming.method, headers: incoming.headers },
        (response) => {
          answer.writeHead(response.statusCode ?? 502, response.headers);
          response.pipe(answer);
        },
      );
      onward.on("error", () => answer.destroy());
      incoming.pipe(onward);
      return;
    }
    const file =
      path === "/pouchdb.js"
        ? `${POUCHDB}/node_modules/pouchdb/dist/pouchdb.min.js`
        : join(folder, path === "/" ? "index.html" : path);
    readFile(file).then(
      (bytes) => {
        answer.writeHead(200, { "content-type": TYPES[extname(file)] ?? "" });
        answer.end(bytes);
      },
      () => answer.writeHead(404).end(),
    );
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/`,
    close: () => server.closeAllConnections(),
  };
}

async function startPouchdb(
  documents: readonly string[],
): Promise<{ port: number; child: ChildProcess }> {
  const child = spawn(process.execPath, [`${POUCHDB}/server.mjs`], {
    cwd: POUCHDB,
    stdio: ["pipe", "pipe", "inherit"],
  });
  for (const line of documents)
    if (!child.stdin.write(`${line}\n`)) await once(child.stdin, "drain");
  child.stdin.end();
  const [printed] = (await once(child.stdout, "data")) as [Buffer];
  return { port: Number(printed.toString().trim().split(" ")[1]), child };
}

async function installPouchdb(tell: (line: string) => void): Promise<void> {
  if (existsSync(`${POUCHDB}/node_modules/express-pouchdb`)) return;
  tell("installing PouchDB and its server for the comparison …");
  const npm = spawn(
    "npm",
    ["install", "--no-package-lock", "--no-save", "--legacy-peer-deps"],
    { cwd: POUCHDB, stdio: "ignore", shell: process.platform === "win32" },
  );
  const [code] = (await once(npm, "exit")) as [number | null];
  if (code !== 0) throw new Error("PouchDB could not be installed");
}
