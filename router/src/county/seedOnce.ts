import type { Pool } from "pg";

/**
 * Runs a part of the demonstration's seed unless it has been run on this database. A part that was broken off
 * is run again from its beginning.
 */
export async function seedOnce(
  pool: Pool,
  part: string,
  seed: () => Promise<void>,
): Promise<"seeded" | "there"> {
  await makeSeededTable(pool);
  const { rowCount } = await pool.query(
    "SELECT 1 FROM county.seeded WHERE part = $1",
    [part],
  );
  if (rowCount !== 0) return "there";
  await seed();
  await pool.query(
    "INSERT INTO county.seeded (part) VALUES ($1) ON CONFLICT DO NOTHING",
    [part],
  );
  return "seeded";
}

/** Where it is noted which parts there are. */
export async function makeSeededTable(pool: Pool): Promise<void> {
  await pool.query(
    "CREATE SCHEMA IF NOT EXISTS county; CREATE TABLE IF NOT EXISTS county.seeded (part text PRIMARY KEY, at timestamptz NOT NULL DEFAULT now())",
  );
}
