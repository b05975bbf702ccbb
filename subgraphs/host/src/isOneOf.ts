import { type AnyColumn, type SQL, sql } from "drizzle-orm";

/** `inArray` with the list as one parameter, so that a statement's text is the same for any number of values. */
export function isOneOf(column: AnyColumn, values: readonly string[]): SQL {
  return sql`${column} = ANY(${sql.param([...values])}::text[])`;
}
