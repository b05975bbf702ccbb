import type { SQL } from "drizzle-orm";
import { sql } from "drizzle-orm";
import type { NodePgDatabase } from "drizzle-orm/node-postgres";
import type * as tables from "./tables.ts";

export type CasesDatabase = NodePgDatabase<typeof tables>;

/** The database, or a transaction on it. */
export type SqlRunner = Pick<CasesDatabase, "execute">;

/** The rows of a query. `Row` says what its column list says: keep the two together. */
export async function rowsOf<Row extends object>(
  runner: SqlRunner,
  query: SQL,
): Promise<Row[]> {
  const { rows } = await runner.execute(query);
  return rows as object[] as Row[];
}

/**
 * A list as one parameter, for `= ANY(…)`: a statement's text doesn't depend on how many there are. No text with a
 * NUL is stored, and the database won't even be asked about one.
 */
export function textArray(values: readonly string[]): SQL {
  return sql`${sql.param(values.filter((value) => !value.includes("\0")))}::text[]`;
}
