import type { Pool } from "pg";

/** Until some statement on this database waits for a lock, or as many as `atLeast`. */
export async function somebodyWaits(pool: Pool, atLeast = 1): Promise<void> {
  for (let waits = false; !waits;) {
    const { rowCount } = await pool.query(
      "SELECT 1 FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'",
    );
    waits = (rowCount ?? 0) >= atLeast;
  }
}
