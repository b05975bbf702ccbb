import { createCasesSubgraph } from "@onedoor/cases";
import { anyDevice } from "@onedoor/cases/hub/anyDevice";
import { testGraph } from "@onedoor/cases/testing/testHub";
import { openEmbeddedDatabase } from "@onedoor/subgraph-host/embeddedDatabase";
import { openServerPool } from "@onedoor/subgraph-host/openServerPool";
import { signedByRouter } from "@onedoor/subgraph-host/routerSignature";
import { serveHttp } from "@onedoor/subgraph-host/serveHttp";
import { flushCompileCache } from "node:module";
import path from "node:path";

// Run as a process of its own: a county's hub without the parts that don't keep cases.

const { DATA_DIR = "", DATABASE_URL = "", PORT = "0" } = process.env;
const { SESSION_SECRET: sessionSecret = "", HUB_KEY: hubKey = "" } =
  process.env;
// Nobody stands before this hub, so that it signs for itself.
const keys = { sessionSecret, routerSecret: crypto.randomUUID() };
const pool =
  DATABASE_URL === ""
    ? (await openEmbeddedDatabase({ folder: DATA_DIR })).pool
    : await openServerPool(DATABASE_URL, 10);
const subgraph = await createCasesSubgraph({
  pool,
  routerSecret: keys.routerSecret,
  hubKey,
  askGraph: testGraph,
  devices: anyDevice,
  materialsFolder: path.join(DATA_DIR, "materials"),
  now: Date.now,
  demonstration: true,
});
const fetch = signedByRouter("cases", keys, subgraph.fetch);
await serveHttp({ fetch }, { host: "127.0.0.1", port: Number(PORT) });
console.log("ready");
// Node writes its cache when a process ends, and this one never ends by itself.
flushCompileCache();
