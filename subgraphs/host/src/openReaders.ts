import { drizzle, type NodePgDatabase } from "drizzle-orm/node-postgres";
import type { Pool, PoolClient } from "pg";
import { lendConnection } from "./lendConnection.ts";
import { ensureReaderRole } from "./readerRole.ts";

/**
 * Reads in somebody's name: the database itself answers with nothing but the rows of his scope, whatever is asked.
 * `scope` is the keys by which he sees, in the words of the schema's policies; with none he sees nothing. All of
 * `work` sees one moment, and the connection that it is given serves nobody once it has ended.
 */
export type ReadAs = <Result>(
  scope: readonly string[],
  work: (database: NodePgDatabase) => Promise<Result>,
) => Promise<Result>;

/**
 * Readers of a schema. Makes the role that they read as, and lets it read `tables`; throws `NoReaderRole` where the
 * database's user may not.
 */
export async function openReaders(
  pool: Pool,
  schemaName: string,
  tables: readonly string[],
): Promise<ReadAs> {
  const role = await ensureReaderRole(pool, schemaName, tables);
  return (scope, work) => readAs(pool, role, scope, work);
}

async function readAs<Result>(
  pool: Pool,
  role: string,
  scope: readonly string[],
  work: (database: NodePgDatabase) => Promise<Result>,
): Promise<Result> {
  const client = await pool.connect();
  const lent = lendConnection(client);
  let broken: Error | undefined;
  try {
    await client.query(beginAs(client, role, scope));
    const result = await work(drizzle(lent.client));
    lent.end();
    await client.query("COMMIT");
    return result;
  } catch (error) {
    lent.end();
    // What can't be rolled back is closed: nobody gets a connection that still has a reader's role.
    await client.query("ROLLBACK").catch((failure: Error) => {
      broken = failure;
    });
    throw error;
  } finally {
    client.release(broken);
  }
}

/**
 * One message, so that a read costs no round trip more than its transaction. All of it ends with the transaction.
 * `jit` is off since policies look dear to the planner, and compiling would cost more than they do.
 */
function beginAs(
  client: PoolClient,
  role: string,
  scope: readonly string[],
): string {
  return `BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY;
    SET LOCAL jit = off;
    SET LOCAL onedoor.scope_keys = ${client.escapeLiteral(arrayText(scope))};
    SET LOCAL ROLE ${client.escapeIdentifier(role)}`;
}

/** As PostgreSQL writes a `text[]`. No row has a key with a NUL, and the database won't even be asked about one. */
function arrayText(keys: readonly string[]): string {
  const quoted = keys
    .filter((key) => !key.includes("\0"))
    .map((key) => `"${key.replace(/["\\]/g, "\\$&")}"`);
  return `{${quoted.join(",")}}`;
}
