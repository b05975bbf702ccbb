import { sql } from "drizzle-orm";
import type {
  ChainEntryText,
  FeedPageEntry,
  FeedPosition,
  StoredEntry,
  TreeState,
} from "./CaseStore.ts";
import { rowsOf, type SqlRunner, textArray } from "./sqlRunner.ts";
import {
  ACKNOWLEDGEMENT_COLUMNS,
  acknowledgementFrom,
  type EntryColumns,
  storedEntryFrom,
} from "./storedRows.ts";
import { treeStateOf } from "./sqlTree.ts";

/** Journals in feed order; entries without a number stand last. */
export async function journalsOf(
  runner: SqlRunner,
  caseIds: readonly string[],
): Promise<ReadonlyMap<string, readonly StoredEntry[]>> {
  if (caseIds.length === 0) return new Map();
  return byCase(
    await rowsOf<EntryColumns>(
      runner,
      sql`
        SELECT e.entry_id, e.case_id, e.chain, e.header, e.held_reason, b.body, ${sql.raw(ACKNOWLEDGEMENT_COLUMNS)}
        FROM cases.entries e LEFT JOIN cases.feed f ON f.entry_id = e.entry_id
          LEFT JOIN cases.bodies b ON b.entry_id = e.entry_id
        WHERE e.case_id = ANY(${textArray(caseIds)})
        ORDER BY e.case_id, f.epoch NULLS LAST, f.seq, e.chain, e.chain_no`,
    ),
  );
}

/** The same as far as they are the reader's in whose name `runner` reads. */
export async function journalsOfReader(
  runner: SqlRunner,
  caseIds: readonly string[],
): Promise<ReadonlyMap<string, readonly StoredEntry[]>> {
  if (caseIds.length === 0) return new Map();
  return byCase(
    await rowsOf<EntryColumns>(
      runner,
      sql`SELECT * FROM cases.journals_of_reader(${textArray(caseIds)})`,
    ),
  );
}

function byCase(
  rows: readonly EntryColumns[],
): ReadonlyMap<string, readonly StoredEntry[]> {
  const journals = new Map<string, StoredEntry[]>();
  for (const row of rows) {
    const journal = journals.get(row.case_id);
    if (journal === undefined)
      journals.set(row.case_id, [storedEntryFrom(row)]);
    else journal.push(storedEntryFrom(row));
  }
  return journals;
}

export async function feedHeadOf(runner: SqlRunner): Promise<FeedPosition> {
  const [row] = await rowsOf<FeedPosition>(
    runner,
    sql`SELECT epoch, head::float8 AS seq FROM cases.feed_head WHERE id = 1`,
  );
  if (row === undefined) throw new Error("the feed has no head");
  return row;
}

/** Rows after a position, with the tree. `snapshot` sees one moment. */
export async function readFeedPage(
  snapshot: SqlRunner,
  after: FeedPosition | null,
  limit: number,
): Promise<{ rows: FeedPageEntry[]; tree: TreeState }> {
  const { epoch, seq } = after ?? { epoch: 0, seq: 0 };
  const rows = await rowsOf<EntryColumns>(
    snapshot,
    sql`
          SELECT f.entry_id, f.case_id, e.chain, e.header, e.held_reason, b.body, ${sql.raw(ACKNOWLEDGEMENT_COLUMNS)}
          FROM cases.feed f JOIN cases.entries e ON e.entry_id = f.entry_id
            LEFT JOIN cases.bodies b ON b.entry_id = f.entry_id
          WHERE (f.epoch, f.seq) > (${epoch}::int, ${seq}::bigint) AND f.recovered_at IS NULL ORDER BY f.epoch, f.seq LIMIT ${limit}`,
  );
  return {
    rows: rows.flatMap((row) => {
      const acknowledgement = acknowledgementFrom(row);
      return acknowledgement === null
        ? []
        : [
            {
              ...acknowledgement,
              entryId: row.entry_id,
              caseId: row.case_id,
              headerText: row.header,
              bodyText: row.body,
            },
          ];
    }),
    tree: await treeStateOf(snapshot),
  };
}

export function readChainEntries(
  runner: SqlRunner,
  chain: string,
  from: number,
  limit: number,
): Promise<ChainEntryText[]> {
  return rowsOf<ChainEntryText>(
    runner,
    sql`
      SELECT e.chain_no AS "chainNo", e.header AS "headerText", b.body AS "bodyText"
      FROM cases.entries e LEFT JOIN cases.bodies b ON b.entry_id = e.entry_id
      WHERE e.chain = ${chain} AND e.chain_no >= ${from} ORDER BY e.chain_no LIMIT ${limit}`,
  );
}
