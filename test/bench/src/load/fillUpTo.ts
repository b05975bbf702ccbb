import pg from "pg";

/** Cases written in one statement: more would only fill the server's memory. */
const AT_ONCE = 50_000;
/** Towns and villages of the county that are nobody's whom the benchmark asks for. */
const FIRST_TOWN = 300;
const TOWNS = 100;
const VILLAGES_A_TOWN = 200;

/**
 * Fills a county up with cases of other villages, one entry each, past the hub. Their numbers lie among those that
 * come after `after`, so that whoever was away since then finds all of them changed beside his own.
 */
export async function fillUpTo(
  databaseUrl: string,
  cases: number,
  after: number,
): Promise<void> {
  const database = new pg.Client({ connectionString: databaseUrl });
  await database.connect();
  try {
    const { rows } = await database.query<{
      head: number;
      known: number;
      body: string;
    }>(`
      SELECT head::int, (SELECT count(*)::int FROM cases.cases) AS known,
        (SELECT implementing_body FROM cases.cases LIMIT 1) AS body FROM cases.feed_head`);
    const [{ head, known, body } = { head: 0, known: 0, body: "" }] = rows;
    for (let from = known; from < cases; from += AT_ONCE) {
      await database.query("BEGIN");
      await database.query(FILLED, [
        from,
        Math.min(from + AT_ONCE, cases) - 1,
        after,
        head - after,
        body,
      ]);
      for (const statement of WRITES) await database.query(statement);
      await database.query("COMMIT");
    }
    await database.query("VACUUM ANALYZE");
  } finally {
    await database.end();
  }
}

/** $1 to $2: which cases; $3: after which number; $4: how many numbers there are; $5: who decides. */
const FILLED = `
  CREATE TEMPORARY TABLE filled ON COMMIT DROP AS
  SELECT
    'filled-' || lpad(i::text, 8, '0') AS case_id,
    'entry-of-filled-' || lpad(i::text, 8, '0') AS entry_id,
    i AS place,
    '990101' || (${FIRST_TOWN} + i % ${TOWNS}) || (200 + (i / ${TOWNS}) % ${VILLAGES_A_TOWN}) AS division,
    $3::bigint + 1 + (i::bigint * 7919) % $4::bigint AS seq,
    $5::text AS body,
    encode(sha256(i::text::bytea), 'hex') AS hash
  FROM generate_series($1::int, $2::int) AS i`;

const AT = "'2026-03-02T01:00:00.000Z'";

const WRITES = [
  `INSERT INTO cases.feed (epoch, seq, entry_id, case_id, verdict, effective_at, received_at, leaf_hash)
   SELECT 0, place, entry_id, case_id, 'counted', ${AT}, ${AT}, hash FROM filled`,
  `INSERT INTO cases.entries (entry_id, case_id, chain, chain_no, kind, header, header_hash, received_at)
   SELECT entry_id, case_id, 'filled', place, 'submitted', repeat(hash, 20), hash, ${AT} FROM filled`,
  `INSERT INTO cases.bodies (entry_id, body) SELECT entry_id, repeat(hash, 10) FROM filled`,
  `INSERT INTO cases.case_states (case_id, state, last_seq, row_count, row_xor)
   SELECT case_id, '{}', seq, 1, hash FROM filled`,
  `INSERT INTO cases.cases (case_id, item_code, item_version, item_name, implementing_body, stage, division, channel,
     applicant_kind, query_code_hash, submitted_at, calendar_version, last_seq, updated_at)
   SELECT case_id, 'filled', 1, 'filled', body, 'accepted', division, 'window', 'person', '', ${AT}, 'filled', seq, ${AT}
   FROM filled`,
  `INSERT INTO cases.case_scope (scope_key, case_id, seq, has_left)
   SELECT key, case_id, seq, FALSE FROM filled CROSS JOIN LATERAL unnest(ARRAY[
     '*', 'd:' || left(division, 6), 'd:' || left(division, 9), 'd:' || division, 's:station-' || division, 'b:' || body
   ]) AS key`,
];
