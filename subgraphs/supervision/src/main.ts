import { signSession, serviceClaims } from "@onedoor/subgraph-host/claims";
import { askGraphAt } from "@onedoor/subgraph-host/askGraphAt";
import { serveHttp } from "@onedoor/subgraph-host/serveHttp";
import { Pool } from "pg";
import { createSupervisionSubgraph } from "./subgraph.ts";

const env = (name: string, otherwise?: string): string => {
  const value = process.env[name] ?? otherwise;
  if (value === undefined) throw new Error(`${name} is not set`);
  return value;
};
const config = {
  databaseUrl: env("DATABASE_URL"),
  sessionSecret: env("SESSION_SECRET"),
  routerUrl: env("ROUTER_URL"),
  host: env("HOST", "127.0.0.1"),
  port: Number(env("PORT", "4005")),
  readFeedEveryMs: Number(env("READ_FEED_EVERY_MS", "1000")),
};

const pool = new Pool({ connectionString: config.databaseUrl });
const subgraph = await createSupervisionSubgraph({
  pool,
  sessionSecret: config.sessionSecret,
  askGraph: askGraphAt(config.routerUrl, () =>
    signSession(serviceClaims("supervision"), config.sessionSecret, 1),
  ),
  now: Date.now,
});
subgraph.follow(config.readFeedEveryMs, (failure) =>
  console.error("supervision could not read the feed:", failure),
);
const served = await serveHttp(subgraph, config);
console.log(`supervision answers at ${served.url}`);
process.once(
  "SIGTERM",
  () =>
    void served
      .close()
      .then(() => subgraph.close())
      .then(() => pool.end()),
);
