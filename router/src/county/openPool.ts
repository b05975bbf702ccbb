import { openEmbeddedDatabase } from "@onedoor/subgraph-host/embeddedDatabase";
import pg from "pg";
import type { CountyConfig } from "./CountyConfig.ts";

export interface OpenedPool {
  pool: pg.Pool;
  /** What the operator is told of it. */
  words: string;
  /** Settles when the database ends by itself. Never for a server: node-postgres finds it again. */
  stopped: Promise<Error>;
  close(): Promise<void>;
}

const MOST_CONNECTIONS = 20;
const STATEMENT_LIMIT_MS = 60_000;

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
  const pool = new pg.Pool({
    connectionString: databaseUrl,
    max: MOST_CONNECTIONS,
    statement_timeout: STATEMENT_LIMIT_MS,
    // A transaction that waits holds its locks: nothing here waits for people.
    idle_in_transaction_session_timeout: STATEMENT_LIMIT_MS,
  });
  // A connection that breaks while idle is replaced; whoever holds one hears of it himself.
  pool.on("error", () => undefined);
  await pool.query("SELECT 1");
  return {
    pool,
    stopped: new Promise(() => undefined),
    close: () => pool.end(),
    words: `PostgreSQL at ${new URL(databaseUrl).host}`,
  };
}
