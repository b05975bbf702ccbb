import type { Pool } from "pg";

/** Every place of a schema's tables where a text stands, also in bytes and in JSON: `table.column`. */
export async function findInTables(
  pool: Pool,
  schema: string,
  text: string,
): Promise<readonly string[]> {
  const { rows: columns } = await pool.query<{
    table_name: string;
    column_name: string;
    data_type: string;
  }>(
    `SELECT c.table_name, c.column_name, c.data_type FROM information_schema.columns c
       JOIN information_schema.tables t USING (table_schema, table_name)
     WHERE c.table_schema = $1 AND t.table_type = 'BASE TABLE'`,
    [schema],
  );
  const found: string[] = [];
  for (const { table_name, column_name, data_type } of columns) {
    const place = `"${schema}"."${table_name}"`;
    const condition =
      data_type === "bytea"
        ? `position(convert_to($1, 'UTF8') IN "${column_name}") > 0`
        : `position($1 IN "${column_name}"::text) > 0`;
    const { rows } = await pool.query(
      `SELECT 1 FROM ${place} WHERE ${condition} LIMIT 1`,
      [text],
    );
    if (rows.length > 0) found.push(`${table_name}.${column_name}`);
  }
  return found;
}
