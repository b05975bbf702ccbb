import type { ActorRef } from "@onedoor/domain/entries";
import { sql } from "drizzle-orm";
import type { ChainRecord, SerialBlock } from "./CaseStore.ts";
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
  serials: SerialBlock[];
};

const CHAINS = sql`
  SELECT c.chain, c.device_id, c.staff_id, c.actor, c.incarnation, c.next_no, c.head_hash,
    coalesce((SELECT json_agg(json_build_object('from', b.from_serial, 'to', b.to_serial) ORDER BY b.from_serial)
      FROM cases.serial_blocks b WHERE b.chain = c.chain), '[]') AS serials
  FROM cases.chains c`;

/** Chains with the serials leased to them; locked in the order of their ids where `lock` says so. */
export async function findChains(
  runner: SqlRunner,
  chains: readonly string[],
  lock: "FOR UPDATE" | "",
): Promise<ReadonlyMap<string, ChainRecord>> {
  if (chains.length === 0) return new Map();
  const rows = await rowsOf<ChainColumns>(
    runner,
    sql`${CHAINS} WHERE c.chain = ANY(${textArray(chains)}) ORDER BY c.chain ${sql.raw(lock)}`,
  );
  return new Map(rows.map((row) => [row.chain, chainFrom(row)]));
}

export async function findChainsOfDevice(
  runner: SqlRunner,
  deviceId: string,
  staffId: string,
): Promise<readonly ChainRecord[]> {
  const rows = await rowsOf<ChainColumns>(
    runner,
    sql`${CHAINS} WHERE c.device_id = ${deviceId} AND c.staff_id = ${staffId} ORDER BY c.incarnation, c.chain`,
  );
  return rows.map(chainFrom);
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

function chainFrom(row: ChainColumns): ChainRecord {
  return {
    chain: row.chain,
    deviceId: row.device_id,
    staffId: row.staff_id,
    actor: row.actor,
    incarnation: row.incarnation,
    nextNo: row.next_no,
    headHash: row.head_hash,
    serials: row.serials,
  };
}
