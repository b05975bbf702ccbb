// A county with its demonstration data in a process of its own, whose subgraphs also answer over HTTP, so that
// another gateway can be put before the same ones. Prints one line of JSON when it is ready.
import { randomBytes } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readCountyConfig } from "@onedoor/router/county/CountyConfig";
import { seedDemonstration } from "@onedoor/router/county/seedDemonstration";
import { serveCounty } from "@onedoor/router/county/serveCounty";
import { openEmbeddedCounty } from "@onedoor/router/embeddedCounty";
import { signedByRouter } from "@onedoor/subgraph-host/routerSignature";
import { serveHttp } from "@onedoor/subgraph-host/serveHttp";

const folder = mkdtempSync(join(tmpdir(), "onedoor-bench-"));
// What another gateway doesn't know to sign is signed at the door.
const keys = {
  sessionSecret: randomBytes(32).toString("hex"),
  routerSecret: randomBytes(32).toString("hex"),
};
const config = readCountyConfig({
  ...process.env,
  SESSION_SECRET: keys.sessionSecret,
  ROUTER_SECRET: keys.routerSecret,
  DATA_DIR: folder,
  PORT: "0",
});
const county = await openEmbeddedCounty(config, () => undefined);
await seedDemonstration(county, () => undefined);
await county.superviseNow();
const router = await serveCounty(county, config);
const subgraphs = Object.fromEntries(
  await Promise.all(
    Object.entries(county.subgraphs).map(async ([name, subgraph]) => {
      const fetch = signedByRouter(name, keys, subgraph.fetch);
      const { url } = await serveHttp(
        { fetch },
        { host: "127.0.0.1", port: 0 },
      );
      return [name, url] as const;
    }),
  ),
);
console.log(
  JSON.stringify({
    router: `${router.url}/graphql`,
    base: router.url,
    subgraphs,
    planner: county.router.planner,
  }),
);
process.once("SIGTERM", () => {
  void county.close().then(() => {
    rmSync(folder, { recursive: true, force: true });
    process.exit(0);
  });
});
