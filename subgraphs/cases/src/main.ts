import { askGraphAt } from "@onedoor/subgraph-host/askGraphAt";
import { serviceClaims, signSession } from "@onedoor/subgraph-host/claims";
import { serveHttp } from "@onedoor/subgraph-host/serveHttp";
import { Pool } from "pg";
import { readConfig } from "./Config.ts";
import { createCasesSubgraph } from "./subgraph.ts";

const config = readConfig(process.env);
const pool = new Pool({ connectionString: config.databaseUrl });
// An idle connection that breaks is replaced by the next one; without a listener it would end the process.
pool.on("error", (error) => console.error("cases: a connection broke", error));
const subgraph = await createCasesSubgraph({
  pool,
  sessionSecret: config.sessionSecret,
  askGraph: askGraphAt(config.graphUrl, () =>
    signSession(serviceClaims("cases"), config.sessionSecret, 1),
  ),
  materialsFolder: config.materialsFolder,
  demonstration: config.demonstration,
  now: Date.now,
});
const server = await serveHttp(subgraph, config);
console.log(`cases: ${server.url}`);

async function stop(): Promise<void> {
  await server.close();
  await subgraph.close();
  await pool.end();
}
process.once("SIGTERM", () => void stop());
process.once("SIGINT", () => void stop());
