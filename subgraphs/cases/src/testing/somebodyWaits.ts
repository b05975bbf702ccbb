import type { Pool } from "pg";

/** Until some statement on this database waits for a lock. */
export async function somebodyWaits(pool: Pool): Promise<void> {
  for (let waits = false; !waits;) {
    const { rowCount } = await pool.query(
      "SELECT 1 FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'",
    );
    waits = rowCount !== 0;
  }
}
