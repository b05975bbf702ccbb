import { type Digest, EMPTY_DIGEST } from "@onedoor/domain/digest";
import { sql } from "drizzle-orm";
import type { ScopePage, ScopePageQuery } from "./CaseStore.ts";
import { feedHeadOf, journalsOf } from "./sqlJournals.ts";
import {
  type CasesDatabase,
  rowsOf,
  type SqlRunner,
  textArray,
} from "./sqlRunner.ts";
import { hexOfBits } from "./storedRows.ts";

/** One page of what changed in a scope, with the journals, the head and the digest of the same moment. */
export function readScopePage(
  database: CasesDatabase,
  query: ScopePageQuery,
): Promise<ScopePage> {
  return database.transaction(
    async (snapshot) => {
      const lost = await lostCases(snapshot, query);
      const changed = await changedCases(
        snapshot,
        query,
        query.limit - lost.length,
      );
      const changes = [...lost, ...changed];
      const journals = await journalsOf(
        snapshot,
        changed.filter(({ left }) => !left).map(({ caseId }) => caseId),
      );
      return {
        changes,
        journals,
        head: await feedHeadOf(snapshot),
        digest:
          changes.length < query.limit
            ? await digestOfScope(snapshot, query.keys)
            : null,
      };
    },
    { isolationLevel: "repeatable read", accessMode: "read only" },
  );
}

async function lostCases(
  runner: SqlRunner,
  { keys, lostKeys, lostAfter, limit }: ScopePageQuery,
): Promise<ScopePage["changes"]> {
  if (lostKeys === null) return [];
  const rows = await rowsOf<{ case_id: string }>(
    runner,
    sql`
      SELECT DISTINCT s.case_id FROM cases.case_scope s
      WHERE s.scope_key = ANY(${textArray(lostKeys)}) AND s.case_id > ${lostAfter ?? ""}
        AND NOT EXISTS (SELECT 1 FROM cases.case_scope o
          WHERE o.case_id = s.case_id AND o.scope_key = ANY(${textArray(keys)}) AND NOT o.has_left)
      ORDER BY s.case_id LIMIT ${limit}`,
  );
  return rows.map((row) => ({ caseId: row.case_id, seq: null, left: true }));
}

// Each key's own rows come from its index, at most a page of them; together they hold the first page of all.
// What has left one key and is seen under another is not gone, and that is settled before LIMIT counts.
async function changedCases(
  runner: SqlRunner,
  { keys, after }: ScopePageQuery,
  limit: number,
): Promise<{ caseId: string; seq: number; left: boolean }[]> {
  if (limit <= 0 || keys.length === 0) return [];
  return rowsOf<{ caseId: string; seq: number; left: boolean }>(
    runner,
    sql`
      SELECT page.case_id AS "caseId", page.seq::float8 AS seq, bool_and(page.has_left) AS "left"
      FROM unnest(${textArray(keys)}) AS key
        CROSS JOIN LATERAL (
          SELECT s.case_id, s.seq, s.has_left FROM cases.case_scope s
          WHERE s.scope_key = key AND s.seq > ${after}
            AND (NOT s.has_left OR NOT EXISTS (SELECT 1 FROM cases.case_scope o
              WHERE o.case_id = s.case_id AND o.scope_key = ANY(${textArray(keys)}) AND NOT o.has_left))
          ORDER BY s.seq LIMIT ${limit}
        ) page
      GROUP BY page.case_id, page.seq ORDER BY page.seq LIMIT ${limit}`,
  );
}

async function digestOfScope(
  runner: SqlRunner,
  keys: readonly string[],
): Promise<Digest> {
  const [row] = await rowsOf<{ count: number; bits: string | null }>(
    runner,
    sql`
      SELECT coalesce(sum(row_count), 0)::float8 AS count, bit_xor(('x' || row_xor)::bit(256))::text AS bits
      FROM cases.case_states WHERE case_id IN
        (SELECT case_id FROM cases.case_scope WHERE scope_key = ANY(${textArray(keys)}) AND NOT has_left)`,
  );
  return row === undefined || row.bits === null
    ? EMPTY_DIGEST
    : { count: row.count, xor: hexOfBits(row.bits) };
}
