import pg from "pg";

const STATEMENT_LIMIT_MS = 60_000;

/** Connections to a PostgreSQL server, at most `most`. Throws where it doesn't answer. */
export async function openServerPool(
  databaseUrl: string,
  most: number,
): Promise<pg.Pool> {
  const pool = new pg.Pool({
    connectionString: databaseUrl,
    max: most,
    statement_timeout: STATEMENT_LIMIT_MS,
    // A transaction that waits holds its locks: nothing here waits for people.
    idle_in_transaction_session_timeout: STATEMENT_LIMIT_MS,
  });
  // A connection that breaks while idle is replaced, and whoever holds one hears of it himself; without a listener
  // it would end the process.
  pool.on("error", () => undefined);
  // The same for one that breaks in a transaction's hands between two statements: the next statement fails.
  pool.on("connect", (client) => client.on("error", () => undefined));
  await pool.query("SELECT 1");
  return pool;
}
