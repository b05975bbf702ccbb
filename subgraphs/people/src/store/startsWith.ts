import { type AnyColumn, type SQL, sql } from "drizzle-orm";

/**
 * `LIKE 'prefix%'`, in the operators that PostgreSQL trusts to look at rows before a reader's policy has: only these
 * are looked up in an index. The last character that there is comes after all that a prefix goes on with.
 */
export function startsWith(column: AnyColumn, prefix: string): SQL {
  return sql`(${column} ~>=~ ${prefix} and ${column} ~<=~ ${`${prefix}\u{10FFFF}`})`;
}
