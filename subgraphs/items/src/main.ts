import { serveHttp } from "@onedoor/subgraph-host/serveHttp";
import { Pool } from "pg";
import { readConfig } from "./Config.ts";
import { createItemsSubgraph } from "./subgraph.ts";

const config = readConfig(process.env);
const pool = new Pool({ connectionString: config.databaseUrl });
const subgraph = await createItemsSubgraph({
  pool,
  sessionSecret: config.sessionSecret,
  now: Date.now,
});
const server = await serveHttp(subgraph, config);
console.log(`items: ${server.url}`);

async function stop(): Promise<void> {
  await server.close();
  await subgraph.close();
  await pool.end();
}
process.once("SIGTERM", () => void stop());
process.once("SIGINT", () => void stop());
