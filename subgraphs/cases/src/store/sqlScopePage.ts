import { type Digest, EMPTY_DIGEST } from "@onedoor/domain/digest";
import { type SQL, sql } from "drizzle-orm";
import type {
  Reach,
  ReaderKeys,
  ScopeChange,
  ScopePage,
  ScopePageQuery,
} from "./CaseStore.ts";
import { feedHeadOf, journalsOfReader } from "./sqlJournals.ts";
import { rowsOf, type SqlRunner, textArray } from "./sqlRunner.ts";
import { hexOfBits } from "./storedRows.ts";

/**
 * One page of what changed in a scope. `snapshot` sees one moment, in the reader's name: journals, head and digest are
 * of the same.
 */
export async function readScopePage(
  snapshot: SqlRunner,
  query: ScopePageQuery,
): Promise<ScopePage> {
  const lost = await lostCases(snapshot, query);
  const changed = await changedCases(
    snapshot,
    query,
    query.limit - lost.length,
  );
  const caseIds = [...lost, ...changed].map(({ caseId }) => caseId);
  const reaches = await readReach(snapshot, query, caseIds);
  const changes = [...lost, ...changed].map(({ caseId, seq }): ScopeChange => ({
    caseId,
    seq,
    reach: reaches.get(caseId) ?? "left",
  }));
  return {
    changes,
    journals: await journalsOfReader(
      snapshot,
      caseIds.filter((caseId) => isSent(reaches.get(caseId))),
    ),
    head: await feedHeadOf(snapshot),
    digest: changes.length < query.limit ? await digestOfScope(snapshot) : null,
  };
}

/** How far each of the cases is the reader's. */
export async function readReach(
  runner: SqlRunner,
  { keys, chains }: ReaderKeys,
  caseIds: readonly string[],
): Promise<ReadonlyMap<string, Reach>> {
  if (caseIds.length === 0) return new Map();
  const rows = await rowsOf<{ case_id: string; reach: Reach }>(
    runner,
    sql`
      SELECT case_id, CASE WHEN bool_or(seen) THEN 'inReach' WHEN bool_or(own) THEN 'own' ELSE 'left' END AS reach
      FROM (
        SELECT case_id, NOT has_left AS seen, FALSE AS own FROM cases.case_scope
        WHERE case_id = ANY(${textArray(caseIds)}) AND scope_key = ANY(${textArray(keys)})
        UNION ALL
        SELECT case_id, FALSE, TRUE FROM cases.case_authors
        WHERE case_id = ANY(${textArray(caseIds)}) AND chain = ANY(${textArray(chains)})
      ) known GROUP BY case_id`,
  );
  return new Map(rows.map((row) => [row.case_id, row.reach]));
}

function isSent(reach: Reach | undefined): boolean {
  return reach === "inReach" || reach === "own";
}

async function lostCases(
  runner: SqlRunner,
  { keys, lostKeys, lostAfter, limit }: ScopePageQuery,
): Promise<{ caseId: string; seq: null }[]> {
  if (lostKeys === null) return [];
  const rows = await rowsOf<{ case_id: string }>(
    runner,
    sql`
      SELECT DISTINCT s.case_id FROM cases.case_scope s
      WHERE s.scope_key = ANY(${textArray(lostKeys)}) AND s.case_id > ${lostAfter ?? ""}
        AND NOT ${isSeen(sql`s.case_id`, keys)}
      ORDER BY s.case_id LIMIT ${limit}`,
  );
  return rows.map((row) => ({ caseId: row.case_id, seq: null }));
}

// Each key's and each chain's own rows come from its index, at most a page of them; together they hold the first page
// of all. What has left one key, or is one's own, and is seen under another key is whole, and that is settled before
// LIMIT counts.
async function changedCases(
  runner: SqlRunner,
  { keys, chains, after }: ScopePageQuery,
  limit: number,
): Promise<{ caseId: string; seq: number }[]> {
  if (limit <= 0) return [];
  const isAfter = (row: SQL) =>
    after.caseId === null
      ? sql`${row}.seq > ${after.seq}`
      : sql`(${row}.seq, ${row}.case_id) > (${after.seq}::bigint, ${after.caseId}::text)`;
  return rowsOf<{ caseId: string; seq: number }>(
    runner,
    sql`
      SELECT DISTINCT case_id AS "caseId", seq::float8 AS seq FROM (
        SELECT page.case_id, page.seq FROM unnest(${textArray(keys)}) AS key
          CROSS JOIN LATERAL (
            SELECT s.case_id, s.seq FROM cases.case_scope s
            WHERE s.scope_key = key AND ${isAfter(sql`s`)}
              AND (NOT s.has_left OR NOT ${isSeen(sql`s.case_id`, keys)})
            ORDER BY s.seq, s.case_id LIMIT ${limit}
          ) page
        UNION ALL
        SELECT page.case_id, page.seq FROM unnest(${textArray(chains)}) AS own
          CROSS JOIN LATERAL (
            SELECT a.case_id, a.seq FROM cases.case_authors a
            WHERE a.chain = own AND ${isAfter(sql`a`)} AND NOT ${isSeen(sql`a.case_id`, keys)}
            ORDER BY a.seq, a.case_id LIMIT ${limit}
          ) page
      ) changed ORDER BY seq, "caseId" LIMIT ${limit}`,
  );
}

function isSeen(caseId: SQL, keys: readonly string[]): SQL {
  return sql`EXISTS (SELECT 1 FROM cases.case_scope o
    WHERE o.case_id = ${caseId} AND o.scope_key = ANY(${textArray(keys)}) AND NOT o.has_left)`;
}

async function digestOfScope(runner: SqlRunner): Promise<Digest> {
  const [row] = await rowsOf<{ count: number; bits: string | null }>(
    runner,
    sql`SELECT count, bits FROM cases.digest_of_reader()`,
  );
  return row === undefined || row.bits === null
    ? EMPTY_DIGEST
    : { count: row.count, xor: hexOfBits(row.bits) };
}
