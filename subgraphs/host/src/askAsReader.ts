import { hash } from "node:crypto";
import pg, {
  type Connection,
  type PoolClient,
  type QueryConfig,
  type QueryResult,
} from "pg";

/** In whose name a statement is asked, and how it is planned. */
export interface AskedAs {
  role: string;
  /** As PostgreSQL writes a `text[]`. */
  scopeKeys: string;
  /** Planned once on a connection, whatever its values are; otherwise each time, for its values. */
  keepsPlan: boolean;
}

/**
 * Asks one statement in a reader's name. What makes it his goes before it in the same message, and the message is a
 * transaction of its own: none is left to be ended, and where his name can't be taken on, the server passes over the
 * statement. After an error the connection has to be closed.
 */
export function askAsReader(
  client: PoolClient,
  asked: AskedAs,
  { text, rowMode, types }: QueryConfig & { rowMode?: "array" },
  values: unknown[],
): Promise<QueryResult> {
  const config = {
    text,
    rowMode,
    types,
    // What node-postgres sends as a simple query doesn't wait for what stands before it.
    queryMode: "extended",
    name: asked.keepsPlan ? nameOf(text) : undefined,
  };
  return new Promise((resolve, reject) => {
    const statement = new pg.Query(config, values, (error, answers) => {
      if (error) reject(error);
      // Before its own answer stands that to `ENTER`.
      else resolve([answers].flat().at(-1) as unknown as QueryResult);
    });
    const submit = statement.submit.bind(statement);
    statement.submit = (connection) => {
      connection.stream.cork();
      try {
        enter(connection, asked);
        return submit(connection);
      } finally {
        connection.stream.uncork();
      }
    };
    client.query(statement);
  });
}

/**
 * Gives no row, and all of it ends with the transaction. `jit` is off since policies look dear to the planner, and
 * compiling would cost more than they do.
 */
const ENTER = {
  name: "enter",
  text: `SELECT WHERE concat(set_config('onedoor.scope_keys', $1, TRUE), set_config('plan_cache_mode', $2, TRUE),
    set_config('jit', 'off', TRUE), set_config('transaction_read_only', 'on', TRUE), set_config('role', $3, TRUE)) IS NULL`,
  types: [],
};

/** Connections that have been sent `ENTER`. One that refused it is closed. */
const prepared = new WeakSet<Connection>();

function enter(
  connection: Connection,
  { role, scopeKeys, keepsPlan }: AskedAs,
): void {
  if (!prepared.has(connection)) connection.parse(ENTER, true);
  prepared.add(connection);
  const plan = keepsPlan ? "force_generic_plan" : "auto";
  connection.bind(
    {
      statement: ENTER.name,
      values: [scopeKeys, plan, role],
      valueMapper: (value: string) => value,
    },
    true,
  );
  connection.execute({}, true);
}

/** A name of PostgreSQL's has at most 63 bytes. */
function nameOf(text: string): string {
  return hash("sha256", text, "base64url");
}
