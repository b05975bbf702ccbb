import type { ActorRef } from "@onedoor/domain/entries";
import { sql } from "drizzle-orm";
import type { ChainRecord } from "./CaseStore.ts";
import { freshHubChain } from "./freshHubChain.ts";
import { rowsOf, type SqlRunner, textArray } from "./sqlRunner.ts";

type ChainColumns = {
  chain: string;
  device_id: string;
  staff_id: string;
  actor: ActorRef;
  incarnation: number;
  next_no: number;
  head_hash: string;
};

/** Chains with the serials leased to them; locked in the order of their ids where `lock` says so. */
export async function findChains(
  runner: SqlRunner,
  chains: readonly string[],
  lock: "FOR UPDATE" | "",
): Promise<ReadonlyMap<string, ChainRecord>> {
  if (chains.length === 0) return new Map();
  const rows = await rowsOf<ChainColumns>(
    runner,
    sql`
      SELECT chain, device_id, staff_id, actor, incarnation, next_no, head_hash FROM cases.chains
      WHERE chain = ANY(${textArray(chains)}) ORDER BY chain ${sql.raw(lock)}`,
  );
  return new Map(
    (await withSerials(runner, rows)).map((record) => [record.chain, record]),
  );
}

export async function findChainsOfDevice(
  runner: SqlRunner,
  deviceId: string,
  staffId: string,
): Promise<readonly ChainRecord[]> {
  const rows = await rowsOf<ChainColumns>(
    runner,
    sql`
      SELECT chain, device_id, staff_id, actor, incarnation, next_no, head_hash FROM cases.chains
      WHERE device_id = ${deviceId} AND staff_id = ${staffId} ORDER BY incarnation, chain`,
  );
  return withSerials(runner, rows);
}

export async function insertChain(
  runner: SqlRunner,
  record: ChainRecord,
): Promise<void> {
  await runner.execute(sql`
    INSERT INTO cases.chains (chain, device_id, staff_id, actor, incarnation, next_no, head_hash)
    VALUES (${record.chain}, ${record.deviceId}, ${record.staffId}, ${JSON.stringify(record.actor)}::jsonb,
      ${record.incarnation}, ${record.nextNo}, ${record.headHash})
    ON CONFLICT (chain) DO NOTHING`);
}

/** One chain an epoch for the hub's own entries. */
export async function hubChainOf(
  runner: SqlRunner,
  epoch: number,
): Promise<ChainRecord> {
  const fresh = freshHubChain(epoch);
  const known = await findChains(runner, [fresh.chain], "FOR UPDATE");
  const record = known.get(fresh.chain);
  if (record !== undefined) return record;
  await insertChain(runner, fresh);
  return fresh;
}

async function withSerials(
  runner: SqlRunner,
  rows: readonly ChainColumns[],
): Promise<ChainRecord[]> {
  if (rows.length === 0) return [];
  const blocks = await rowsOf<{ chain: string; from: number; to: number }>(
    runner,
    sql`
      SELECT chain, from_serial::float8 AS "from", to_serial::float8 AS "to" FROM cases.serial_blocks
      WHERE chain = ANY(${textArray(rows.map((row) => row.chain))}) ORDER BY from_serial`,
  );
  return rows.map((row) => ({
    chain: row.chain,
    deviceId: row.device_id,
    staffId: row.staff_id,
    actor: row.actor,
    incarnation: row.incarnation,
    nextNo: row.next_no,
    headHash: row.head_hash,
    serials: blocks
      .filter((block) => block.chain === row.chain)
      .map(({ from, to }) => ({ from, to })),
  }));
}
