import type { Pool, PoolClient } from "pg";

/** A table of the county, as PostgreSQL writes its name. */
export interface CountyTable {
  schema: string;
  table: string;
  /** Quoted, ready for a statement. */
  name: string;
}

/** Every table but those of PostgreSQL itself and of the migrations, which a new county has anyway. */
export async function countyTables(
  pool: Pool | PoolClient,
): Promise<CountyTable[]> {
  const { rows } = await pool.query<CountyTable>(
    `SELECT table_schema AS schema, table_name AS table,
            format('%I.%I', table_schema, table_name) AS name
       FROM information_schema.tables
      WHERE table_type = 'BASE TABLE'
        AND table_schema NOT IN ('pg_catalog', 'information_schema', 'migrations')
      ORDER BY 1, 2`,
  );
  return rows;
}
