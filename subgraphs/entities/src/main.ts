import { serveHttp } from "@onedoor/subgraph-host/serveHttp";
import { Pool } from "pg";
import { readConfig } from "./Config.ts";
import { createEntitiesSubgraph } from "./subgraph.ts";

const config = readConfig(process.env);
const pool = new Pool({ connectionString: config.databaseUrl });
const subgraph = await createEntitiesSubgraph({
  pool,
  sessionSecret: config.sessionSecret,
  demonstration: config.demonstration,
  now: Date.now,
});
const server = await serveHttp(subgraph, config);
console.log(`entities: ${server.url}`);

async function stop(): Promise<void> {
  await server.close();
  await subgraph.close();
  await pool.end();
}
process.once("SIGTERM", () => void stop());
process.once("SIGINT", () => void stop());
