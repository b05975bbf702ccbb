import { drizzle, type NodePgDatabase } from "drizzle-orm/node-postgres";
import { migrate } from "drizzle-orm/node-postgres/migrator";
import type { Pool } from "pg";

/**
 * A subgraph's tables on a pool of connections. The pool is node-postgres's, or the embedded database's that
 * answers to the same calls; `schemaName` is the PostgreSQL schema that the subgraph owns.
 */
export async function openDatabase<Tables extends Record<string, unknown>>(
  pool: Pool,
  tables: Tables,
  migrations: { folder: string; schemaName: string },
): Promise<NodePgDatabase<Tables>> {
  const database = drizzle(pool, { schema: tables });
  await migrate(database, {
    migrationsFolder: migrations.folder,
    // Not in the subgraph's own schema, which the first migration creates.
    migrationsSchema: "migrations",
    migrationsTable: migrations.schemaName,
  });
  return database;
}
