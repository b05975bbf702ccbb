import type { Pool } from "pg";
import { openReaders, type ReadAs } from "../openReaders.ts";

/** Letters that each reader has the same number of, behind a policy and nothing else. */
export async function openWalledLetters(
  pool: Pool,
  readers: number,
  lettersEach: number,
): Promise<ReadAs> {
  await pool.query(`
    CREATE SCHEMA IF NOT EXISTS walled;
    CREATE TABLE IF NOT EXISTS walled.letters (letter_id serial PRIMARY KEY, key text NOT NULL, words text NOT NULL);
    ALTER TABLE walled.letters ENABLE ROW LEVEL SECURITY;
    CREATE POLICY reader ON walled.letters FOR SELECT USING (
      key = ANY((SELECT nullif(current_setting('onedoor.scope_keys', true), ''))::text[]))`);
  await pool.query(
    `INSERT INTO walled.letters (key, words)
     SELECT 'reader-' || reader, 'for reader ' || reader FROM generate_series(1, $1::int) AS reader, generate_series(1, $2::int)`,
    [readers, lettersEach],
  );
  return openReaders(pool, "walled", ["letters"]);
}
