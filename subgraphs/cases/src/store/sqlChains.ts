import type { ActorRef } from "@onedoor/domain/entries";
import type { PublicKey, Signature } from "@onedoor/domain/signatures";
import type { Instant } from "@onedoor/domain/time";
import { sql } from "drizzle-orm";
import type { ChainRecord, NewChain, SerialBlock } from "./CaseStore.ts";
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
  public_key: PublicKey | null;
  opened_at: Instant;
  proof: Signature | null;
  registration: Signature | null;
  known_since: Instant;
  not_before: Instant | null;
  quarantined: boolean;
  forked: boolean;
  has_returned: boolean;
  revoked: boolean;
  serials: SerialBlock[];
  passed_over: SerialBlock[];
};

const CHAINS = sql`
  SELECT c.chain, c.device_id, c.staff_id, c.actor, c.incarnation, c.next_no, c.head_hash,
    c.public_key, c.opened_at, c.proof, c.registration, c.not_before,
    (SELECT min(o.opened_at) FROM cases.chains o WHERE o.device_id = c.device_id) AS known_since,
    EXISTS (SELECT FROM cases.device_quarantine q WHERE q.device_id = c.device_id) AS quarantined,
    EXISTS (SELECT FROM cases.fork_signatures s WHERE s.chain = c.chain) AS forked,
    EXISTS (SELECT FROM cases.entries e WHERE e.chain = c.chain AND e.chain_no >= c.next_no) AS has_returned,
    EXISTS (SELECT FROM cases.lane_acts a WHERE a.act_id = 'revoked:' || c.device_id) AS revoked,
    coalesce((SELECT json_agg(json_build_object('from', b.from_serial, 'to', b.to_serial) ORDER BY b.from_serial)
      FROM cases.serial_blocks b WHERE b.chain = c.chain), '[]') AS serials,
    coalesce((SELECT json_agg(json_build_object('from', p.from_serial, 'to', p.to_serial) ORDER BY p.epoch, p.from_serial)
      FROM (
        SELECT epoch, passed_over_from AS from_serial, passed_over_to AS to_serial
        FROM cases.epoch_statements WHERE passed_over_from IS NOT NULL
        UNION ALL
        SELECT passed_over_in, from_serial, to_serial FROM cases.returned_serials WHERE passed_over_in IS NOT NULL
      ) p), '[]') AS passed_over
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
  record: NewChain,
): Promise<void> {
  await runner.execute(sql`
    INSERT INTO cases.chains AS c (chain, device_id, staff_id, actor, incarnation, next_no, head_hash, public_key,
      opened_at, proof, registration)
    VALUES (${record.chain}, ${record.deviceId}, ${record.staffId}, ${JSON.stringify(record.actor)}::jsonb,
      ${record.incarnation}, ${record.nextNo}, ${record.headHash}, ${record.publicKey}, ${record.openedAt},
      ${record.proof}, ${record.registration})
    ON CONFLICT (chain) DO UPDATE SET public_key = excluded.public_key, proof = excluded.proof,
        registration = excluded.registration
      WHERE (c.public_key IS NULL OR (c.public_key = excluded.public_key AND c.registration IS NULL))
        AND c.device_id = excluded.device_id AND c.staff_id = excluded.staff_id`);
}

/** Serials that nobody has held yet. */
export async function takeNextSerials(
  runner: SqlRunner,
  count: number,
): Promise<SerialBlock> {
  const [row] = await rowsOf<{ next: number }>(
    runner,
    sql`UPDATE cases.serial_counter SET next = next + ${count} WHERE id = 1 RETURNING next::float8 AS next`,
  );
  if (row === undefined) throw new Error("the serial counter has no row");
  return { from: row.next - count, to: row.next - 1 };
}

/**
 * Of the first range that came back and that a backup knows of, as many as are asked for; undefined where there is none,
 * and for a chain that has given back itself.
 */
export async function takeReturnedSerials(
  runner: SqlRunner,
  chain: string,
  count: number,
): Promise<SerialBlock | undefined> {
  const [range] = await rowsOf<SerialBlock>(
    runner,
    sql`
      SELECT from_serial::float8 AS "from", to_serial::float8 AS "to" FROM cases.returned_serials
      WHERE passed_over_in IS NULL AND head < (SELECT backed_up_to FROM cases.feed_head WHERE id = 1)
        AND NOT EXISTS (SELECT FROM cases.chains WHERE chain = ${chain} AND gave_back)
      ORDER BY from_serial LIMIT 1 FOR UPDATE OF returned_serials SKIP LOCKED`,
  );
  if (range === undefined) return undefined;
  const { from } = range;
  const to = Math.min(range.to, from + count - 1);
  await runner.execute(
    to === range.to
      ? sql`DELETE FROM cases.returned_serials WHERE from_serial = ${from}`
      : sql`UPDATE cases.returned_serials SET from_serial = ${to + 1} WHERE from_serial = ${from}`,
  );
  return { from, to };
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
    publicKey: row.public_key,
    openedAt: row.opened_at,
    proof: row.proof,
    registration: row.registration,
    serials: row.serials,
    passedOver: row.passed_over,
    deviceKnownSince: row.known_since,
    notBefore: row.not_before,
    quarantined: row.quarantined,
    forked: row.forked,
    revoked: row.revoked,
    hasReturned: row.has_returned,
  };
}
