import { openEmbeddedDatabase } from "@onedoor/subgraph-host/embeddedDatabase";
import { openServerPool } from "@onedoor/subgraph-host/openServerPool";
import type { Pool } from "pg";
import type { CountyConfig } from "./CountyConfig.ts";

export interface OpenedPool {
  pool: Pool;
  /** What the operator is told of it. */
  words: string;
  /** Settles when the database ends by itself. Never for a server: node-postgres finds it again. */
  stopped: Promise<Error>;
  close(): Promise<void>;
}

const MOST_CONNECTIONS = 20;

/** The county's PostgreSQL: the server that the configuration names, else the embedded one in the data folder. */
export async function openPool({
  databaseUrl,
  dataFolder,
}: Pick<CountyConfig, "databaseUrl" | "dataFolder">): Promise<OpenedPool> {
  if (databaseUrl === undefined) {
    const { pool, stopped, close } = await openEmbeddedDatabase({
      folder: dataFolder,
    });
    return { pool, stopped, close, words: `embedded, in ${dataFolder}` };
  }
  const pool = await openServerPool(databaseUrl, MOST_CONNECTIONS);
  return {
    pool,
    stopped: new Promise(() => undefined),
    close: () => pool.end(),
    words: `PostgreSQL at ${new URL(databaseUrl).host}`,
  };
}
