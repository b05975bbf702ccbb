import type { Instant } from "@onedoor/domain/time";
import { recordset } from "@onedoor/subgraph-host/recordset";
import { sql } from "drizzle-orm";
import type { Pool } from "pg";
import type { CaseChange, HubChanges } from "../store/CaseStore.ts";
import type { MemoryTables } from "../store/memoryTables.ts";
import { insertChain } from "../store/sqlChains.ts";
import { openCasesDatabase } from "../store/sqlCaseStore.ts";
import { feedHeadOf } from "../store/sqlJournals.ts";
import { type SqlRunner, textArray } from "../store/sqlRunner.ts";
import { insertHeads, insertNodes } from "../store/sqlTree.ts";
import { writeChanges } from "../store/sqlWriteChanges.ts";

const ENTRIES_A_STATEMENT = 1500;
const CASES_A_STATEMENT = 250;

/** Whether anything was ever put on record here. Applies the migrations first. */
export async function hasCases(pool: Pool): Promise<boolean> {
  return (await feedHeadOf(await openCasesDatabase(pool))).seq > 0;
}

/** Copies what a memory store holds into a database without cases, in one transaction. */
export async function copyIntoDatabase(
  pool: Pool,
  tables: MemoryTables,
  at: Instant,
): Promise<void> {
  const database = await openCasesDatabase(pool);
  await database.transaction(async (runner) => {
    await runner.execute(
      sql`UPDATE cases.feed_head SET epoch = ${tables.epoch}, head = ${tables.feed.length},
        tree_peaks = ${textArray(tables.edge.peaks)}`,
    );
    await copyChains(runner, tables, at);
    await insertNodes(runner, tables.nodes);
    await insertHeads(runner, tables.heads);
    const write = (changes: Partial<HubChanges>) =>
      writeChanges(runner, { ...NOTHING, ...changes }, NO_CASES);
    await write({ signatures: tables.signatures });
    for (const entries of pieces(
      [...tables.entries.values()],
      ENTRIES_A_STATEMENT,
    ))
      await write({ entries });
    for (const rows of pieces(tables.feed, ENTRIES_A_STATEMENT))
      await write({ rows });
    for (const cases of pieces(changesOf(tables), CASES_A_STATEMENT))
      await write({ cases });
    await write({
      quarantined: tables.quarantine,
      forks: tables.forks,
      otherBodies: tables.otherBodies,
      materials: [...tables.materials.values()],
    });
  });
  // Without figures the planner takes the tables for empty ones.
  await database.execute(sql`ANALYZE`);
}

const NO_CASES: ReadonlySet<string> = new Set();
const NOTHING: HubChanges = {
  chains: [],
  entries: [],
  released: [],
  rows: [],
  recovered: [],
  erased: [],
  tree: null,
  quarantined: [],
  forks: [],
  otherBodies: [],
  signatures: [],
  forkSignatures: [],
  quarantinedDevices: [],
  cases: [],
  materials: [],
};

async function copyChains(
  runner: SqlRunner,
  { chains, nextSerial }: MemoryTables,
  at: Instant,
): Promise<void> {
  for (const chain of chains.values()) await insertChain(runner, chain);
  const blocks = [...chains.values()].flatMap(({ chain, serials }) =>
    serials.map(({ from, to }) => ({ from, to, chain })),
  );
  await runner.execute(sql`
    INSERT INTO cases.serial_blocks (from_serial, to_serial, chain, leased_at)
    SELECT "from", "to", chain, ${at}
    FROM ${recordset(blocks, { from: "bigint", to: "bigint", chain: "text" })}`);
  await runner.execute(
    sql`UPDATE cases.serial_counter SET next = ${nextSerial}`,
  );
}

function changesOf(tables: MemoryTables): CaseChange[] {
  return [...tables.cases.values()].map((record) => {
    const row = tables.rows.get(record.caseId);
    const leftKeys = [...tables.scope]
      .filter(([, cases]) => cases.get(record.caseId)?.left === true)
      .map(([key]) => key);
    return {
      ...record,
      leftKeys,
      authored: [...tables.authors].flatMap(([chain, cases]) => {
        const authored = cases.get(record.caseId);
        return authored === undefined ? [] : [{ chain, ...authored }];
      }),
      projection: row ?? null,
      opening: tables.openings.get(record.caseId) ?? null,
      updatedAt: row?.updatedAt ?? null,
    };
  });
}

function* pieces<One>(all: readonly One[], size: number): Generator<One[]> {
  for (let at = 0; at < all.length; at += size) yield all.slice(at, at + size);
}
