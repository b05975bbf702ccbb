import { drizzle, type NodePgDatabase } from "drizzle-orm/node-postgres";
import type { Pool, PoolClient, QueryConfig } from "pg";
import { type AskedAs, askAsReader } from "./askAsReader.ts";
import { lendConnection } from "./lendConnection.ts";
import { ensureReaderRole } from "./readerRole.ts";

/** What a read of single statements may do. */
export type Asking = Pick<NodePgDatabase, "execute" | "select">;

type Read<Database> = <Result>(
  scope: readonly string[],
  work: (database: Database) => Promise<Result>,
) => Promise<Result>;

/**
 * Reads in somebody's name: the database itself answers with nothing but the rows of his scope, whatever is asked.
 * `scope` is the keys by which he sees, in the words of the schema's policies; with none he sees nothing. All of
 * `work` sees one moment, and the connection that it is given serves nobody once it has ended.
 */
export interface ReadAs extends Read<NodePgDatabase> {
  /** For a single statement, in one round trip. Of several, each would see a moment of its own. */
  once: Read<Asking>;
  /**
   * The same for rows by their ids. Such a statement is planned once, since one plan is the best for all ids; its text
   * has to be the same for any number of them: see `isOneOf`.
   */
  byIds: Read<Asking>;
}

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
  const atOneMoment: Read<NodePgDatabase> = (scope, work) =>
    readAs(pool, role, scope, work);
  const asking =
    (keepsPlan: boolean): Read<Asking> =>
    (scope, work) =>
      work(askingAs(pool, { role, scopeKeys: arrayText(scope), keepsPlan }));
  return Object.assign(atOneMoment, {
    once: asking(false),
    byIds: asking(true),
  });
}

/** Each statement takes a connection for itself. */
function askingAs(pool: Pool, asked: AskedAs): Asking {
  const client = {
    async query(config: QueryConfig, values: unknown[]) {
      const connected = await pool.connect();
      let broken: Error | undefined;
      try {
        return await askAsReader(connected, asked, config, values);
      } catch (error) {
        broken = error as Error;
        throw error;
      } finally {
        connected.release(broken);
      }
    },
  };
  // All that Drizzle asks of a client.
  return drizzle(client as unknown as PoolClient);
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
