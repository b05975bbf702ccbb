import { readState, unopenedCase } from "@onedoor/domain/caseState";
import { EMPTY_DIGEST } from "@onedoor/domain/digest";
import type { ActorRef } from "@onedoor/domain/entries";
import type { Instant } from "@onedoor/domain/time";
import { sql } from "drizzle-orm";
import type {
  CaseRecord,
  HeldEntry,
  HeldReason,
  HubChanges,
  HubTransaction,
} from "./CaseStore.ts";
import { findChains, hubChainOf, takeNextSerials } from "./sqlChains.ts";
import { lockDelegations } from "./sqlDelegations.ts";
import { journalsOf } from "./sqlJournals.ts";
import { numberEndsOf, SHOWN_SERIALS } from "./shownSerials.ts";
import { rowsOf, type SqlRunner, textArray } from "./sqlRunner.ts";
import { writeChanges } from "./sqlWriteChanges.ts";
import {
  ACKNOWLEDGEMENT_COLUMNS,
  type AcknowledgementColumns,
  placeOutcomeFrom,
} from "./storedRows.ts";

/** `changed` is told of what was written, for the store to announce once it is committed. */
export function sqlHubTransaction(
  runner: SqlRunner,
  changed: (changes: HubChanges) => void,
): HubTransaction {
  const locked = new Set<string>();
  return {
    async lockChains(chains) {
      if (chains.length === 0) return new Map();
      // First the lock: the statement that waits for it sees of other tables what there was before.
      await runner.execute(
        sql`SELECT 1 FROM cases.chains WHERE chain = ANY(${textArray(chains)}) ORDER BY chain FOR UPDATE`,
      );
      return findChains(runner, chains, "");
    },

    async knownPlaces(chain, from, to) {
      const rows = await rowsOf<PlaceColumns>(
        runner,
        sql`
          SELECT e.chain_no, e.header_hash, e.entry_id, e.held_reason, NULL AS quarantined, encode(k.body, 'hex') AS kept,
            ${sql.raw(ACKNOWLEDGEMENT_COLUMNS)}
          FROM cases.entries e LEFT JOIN cases.feed f ON f.entry_id = e.entry_id
            LEFT JOIN cases.chain_forks k
              ON k.chain = e.chain AND k.chain_no = e.chain_no AND k.header_hash = e.header_hash
          WHERE e.chain = ${chain} AND e.chain_no BETWEEN ${from} AND ${to}
          UNION ALL
          SELECT chain_no, header_hash, NULL, NULL, reason, encode(body, 'hex'), NULL, NULL, NULL, NULL, NULL, NULL
          FROM cases.quarantine WHERE chain = ${chain} AND chain_no BETWEEN ${from} AND ${to}
          ORDER BY 1`,
      );
      return rows.map((row) => ({
        chainNo: row.chain_no,
        headerHash: row.header_hash,
        entryId: row.entry_id,
        outcome: placeOutcomeFrom(row),
        keptBody:
          row.kept === null ? null : Buffer.from(row.kept, "hex").toString(),
      }));
    },

    lockDelegations: (ids) => lockDelegations(runner, ids),

    async takenEntryIds(entryIds) {
      if (entryIds.length === 0) return new Set();
      const rows = await rowsOf<{ entry_id: string }>(
        runner,
        sql`SELECT entry_id FROM cases.entries WHERE entry_id = ANY(${textArray(entryIds)})`,
      );
      return new Set(rows.map((row) => row.entry_id));
    },

    async takenCaseNumbers(numbers) {
      if (numbers.length === 0) return new Set();
      const rows = await rowsOf<{ case_number: string }>(
        runner,
        sql`
          SELECT case_number FROM cases.cases
          WHERE number_reversed = ANY(ARRAY(SELECT reverse(n) FROM unnest(${textArray(numbers)}) AS n))`,
      );
      return new Set(rows.map((row) => row.case_number));
    },

    lockCases: (caseIds) => lockCases(runner, caseIds, locked),
    heldEntries: (caseIds) => heldEntries(runner, caseIds),

    journalsOf: (caseIds) => journalsOf(runner, caseIds),

    takeSerials: async (count) => (await takeNextSerials(runner, count)).from,

    async showsSerials(chain, range) {
      const [inCase, inDocument] = SHOWN_SERIALS;
      const [row] = await rowsOf<{ shown: boolean }>(
        runner,
        sql`
          SELECT EXISTS (
            SELECT FROM cases.entries WHERE chain = ${chain} AND (
              substring(header from ${inCase})::bigint BETWEEN ${range.from} AND ${range.to}
              OR substring(header from ${inDocument})::bigint BETWEEN ${range.from} AND ${range.to})
          ) OR EXISTS (
            SELECT FROM unnest(${textArray(numberEndsOf(range))}) AS n WHERE EXISTS (
              SELECT FROM cases.cases WHERE number_reversed ~>=~ n AND number_reversed ~<~ (n || ':'))
          ) AS shown`,
      );
      return row?.shown ?? false;
    },

    async takeBackSerials(chain, block, from, returnedAt) {
      const cut = await rowsOf(
        runner,
        from === block.from
          ? sql`DELETE FROM cases.serial_blocks
              WHERE chain = ${chain} AND from_serial = ${block.from} AND to_serial = ${block.to} RETURNING 1`
          : sql`UPDATE cases.serial_blocks SET to_serial = ${from - 1}
              WHERE chain = ${chain} AND from_serial = ${block.from} AND to_serial = ${block.to} RETURNING 1`,
      );
      if (cut.length === 0)
        throw new Error(`${chain} doesn't hold the serials from ${from}`);
      await runner.execute(
        sql`UPDATE cases.chains SET gave_back = true WHERE chain = ${chain}`,
      );
      // No row is numbered until this is committed: whoever copies a later head copies this too.
      await runner.execute(sql`
        INSERT INTO cases.returned_serials (from_serial, to_serial, head, returned_at)
        SELECT ${from}, ${block.to}, head, ${returnedAt} FROM cases.feed_head WHERE id = 1 FOR SHARE`);
    },

    async takeNumbers(count) {
      const [row] = await rowsOf<{
        epoch: number;
        head: number;
        peaks: string[];
      }>(
        runner,
        sql`
          UPDATE cases.feed_head SET head = head + ${count} WHERE id = 1
          RETURNING epoch, head::float8 AS head, tree_peaks AS peaks`,
      );
      if (row === undefined) throw new Error("the feed has no head");
      const size = row.head - count;
      return {
        epoch: row.epoch,
        first: size + 1,
        edge: { size, peaks: row.peaks },
      };
    },

    hubChain: (epoch) => hubChainOf(runner, epoch),

    async write(changes) {
      await writeChanges(runner, changes, locked);
      changed(changes);
    },
  };
}

type PlaceColumns = AcknowledgementColumns & {
  chain_no: number;
  header_hash: string;
  entry_id: string | null;
  held_reason: string | null;
  quarantined: string | null;
  kept: string | null;
};

type CaseColumns = {
  case_id: string;
  state: string;
  last_seq: number;
  row_count: number;
  row_xor: string;
  parties: string;
};

// A case that nobody has named yet has no row to lock. Writing it takes its id: who comes second with a verdict on it
// fails there, and judges again on what the first has left.
async function lockCases(
  runner: SqlRunner,
  caseIds: readonly string[],
  locked: Set<string>,
): Promise<ReadonlyMap<string, CaseRecord>> {
  if (caseIds.length === 0) return new Map();
  const states = await rowsOf<CaseColumns>(
    runner,
    sql`
      SELECT case_id, state, last_seq::float8 AS last_seq, row_count, row_xor, parties FROM cases.case_states
      WHERE case_id = ANY(${textArray(caseIds)}) ORDER BY case_id FOR UPDATE`,
  );
  for (const row of states) locked.add(row.case_id);
  const keys = await scopeKeysOf(
    runner,
    states.map((row) => row.case_id),
  );
  const records = new Map(
    caseIds.map((caseId) => [caseId, unknownCase(caseId)]),
  );
  for (const row of states)
    records.set(row.case_id, {
      caseId: row.case_id,
      state: readState(row.state),
      lastSeq: row.last_seq,
      digest: { count: row.row_count, xor: row.row_xor },
      scopeKeys: keys.get(row.case_id) ?? [],
      parties: JSON.parse(row.parties) as string[],
    });
  return records;
}

function unknownCase(caseId: string): CaseRecord {
  return {
    caseId,
    state: unopenedCase(caseId),
    lastSeq: 0,
    digest: EMPTY_DIGEST,
    scopeKeys: [],
    parties: [],
  };
}

async function scopeKeysOf(
  runner: SqlRunner,
  caseIds: readonly string[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  if (caseIds.length === 0) return new Map();
  const rows = await rowsOf<{ case_id: string; keys: string[] }>(
    runner,
    sql`
      SELECT case_id, array_agg(scope_key) AS keys FROM cases.case_scope
      WHERE case_id = ANY(${textArray(caseIds)}) AND NOT has_left GROUP BY case_id`,
  );
  return new Map(rows.map((row) => [row.case_id, row.keys]));
}

type HeldColumns = {
  entry_id: string;
  case_id: string;
  chain: string;
  chain_no: number;
  kind: string;
  header: string;
  header_hash: string;
  body: string | null;
  received_at: Instant;
  held_reason: HeldReason;
  not_before: Instant | null;
  actor: ActorRef;
};

async function heldEntries(
  runner: SqlRunner,
  caseIds: readonly string[],
): Promise<readonly HeldEntry[]> {
  if (caseIds.length === 0) return [];
  const rows = await rowsOf<HeldColumns>(
    runner,
    sql`
      SELECT e.entry_id, e.case_id, e.chain, e.chain_no, e.kind, e.header, e.header_hash, b.body, e.received_at,
        e.held_reason, e.not_before, c.actor
      FROM cases.entries e JOIN cases.chains c ON c.chain = e.chain
        LEFT JOIN cases.bodies b ON b.entry_id = e.entry_id
      WHERE e.case_id = ANY(${textArray(caseIds)}) AND e.held_reason IS NOT NULL`,
  );
  const chains = await findChains(
    runner,
    rows.map((row) => row.chain),
    "",
  );
  return rows.map((row) => ({
    entryId: row.entry_id,
    caseId: row.case_id,
    chain: row.chain,
    chainNo: row.chain_no,
    kind: row.kind,
    headerText: row.header,
    headerHash: row.header_hash,
    bodyText: row.body,
    receivedAt: row.received_at,
    held: row.held_reason,
    notBefore: row.not_before,
    actor: row.actor,
    serials: chains.get(row.chain)?.serials ?? [],
    passedOver: chains.get(row.chain)?.passedOver ?? [],
  }));
}
