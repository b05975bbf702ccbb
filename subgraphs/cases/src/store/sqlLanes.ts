import type { ActorRef, StaffActor } from "@onedoor/domain/entries";
import type { Instant } from "@onedoor/domain/time";
import { type SQL, sql } from "drizzle-orm";
import { divisionPrefix } from "../hub/divisionPrefix.ts";
import type { QuarantineRecord } from "./CaseStore.ts";
import type {
  HeldWork,
  LaneAct,
  LaneStore,
  RecordedLaneAct,
} from "./LaneStore.ts";
import { type CasesDatabase, rowsOf, type SqlRunner } from "./sqlRunner.ts";

/** The lanes of work without a verdict, on PostgreSQL. */
export function sqlLanes(database: CasesDatabase): LaneStore {
  return {
    heldWork: ({ division, limit }) =>
      readHeld(
        database,
        division === null
          ? sql`TRUE`
          : sql`starts_with(c.actor->>'division', ${divisionPrefix(division)})`,
        limit,
      ),
    async findHeld(entryId) {
      const [found] = await readHeld(database, sql`e.entry_id = ${entryId}`, 1);
      return found;
    },
    async casesWithHeldEntries(limit, after = null) {
      const rows = await rowsOf<{ case_id: string }>(
        database,
        sql`
          SELECT DISTINCT case_id FROM cases.entries
          WHERE held_reason IS NOT NULL AND case_id > ${after ?? ""} ORDER BY case_id LIMIT ${limit}`,
      );
      return rows.map((row) => row.case_id);
    },

    async quarantined(limit) {
      const rows = await rowsOf<QuarantineColumns>(
        database,
        sql`
          SELECT q.chain, q.chain_no AS "chainNo", q.header_hash AS "headerHash", q.header, q.body, q.reason, q.owner,
            q.received_at AS "receivedAt", c.device_id AS "deviceId", c.actor AS author,
            a.done_by AS by, a.done_at AS at, a.words
          FROM (${PLACES}) q JOIN cases.chains c ON c.chain = q.chain
            LEFT JOIN cases.lane_acts a ON a.act_id = q.act_id
          ORDER BY a.act_id IS NOT NULL, q.received_at DESC, q.chain, q.chain_no LIMIT ${limit}`,
      );
      return rows.map(({ header, body, by, at, words, ...rest }) => ({
        ...rest,
        headerText: Buffer.from(header).toString(),
        bodyText: Buffer.from(body).toString(),
        settled:
          by === null || at === null || words === null
            ? null
            : { by, at, words },
      }));
    },
    async settleQuarantined({ chain, chainNo }, act) {
      const rows = await rowsOf(
        database,
        sql`
          INSERT INTO cases.lane_acts (act_id, act, chain, chain_no, done_by, done_at, words)
          SELECT act_id, 'quarantineSettled', chain, chain_no, ${JSON.stringify(act.by)}::jsonb, ${act.at}, ${act.words}
          FROM (${PLACES}) q WHERE chain = ${chain} AND chain_no = ${chainNo}
          ON CONFLICT DO NOTHING RETURNING act_id`,
      );
      return rows.length > 0;
    },

    quarantinedDevices: () =>
      rowsOf(
        database,
        sql`
          SELECT q.device_id AS "deviceId", q.chain, q.since, c.actor AS author
          FROM cases.device_quarantine q JOIN cases.chains c ON c.chain = q.chain ORDER BY q.since DESC, q.device_id`,
      ),
    releaseDevice: (deviceId, act) =>
      database.transaction(async (runner) => {
        const rows = await rowsOf(
          runner,
          sql`DELETE FROM cases.device_quarantine WHERE device_id = ${deviceId} RETURNING device_id`,
        );
        if (rows.length > 0)
          await recordOfDevice(runner, deviceId, {
            ...act,
            act: "deviceReleased",
            actId: `device:${deviceId}@${act.at}`,
          });
        return rows.length > 0;
      }),
    authorsOf: async (deviceId) => {
      const rows = await rowsOf<{ actor: ActorRef }>(
        database,
        sql`SELECT actor FROM cases.chains WHERE device_id = ${deviceId} ORDER BY chain`,
      );
      return rows.map(({ actor }) => actor);
    },
    chainsOfDevice: (deviceId) =>
      rowsOf(
        database,
        sql`
          SELECT c.chain, c.actor AS author, c.opened_at AS "openedAt", c.next_no - 1 AS "lastChainNo",
            (SELECT max(e.received_at) FROM cases.entries e WHERE e.chain = c.chain) AS "lastPushAt"
          FROM cases.chains c WHERE c.device_id = ${deviceId} ORDER BY c.opened_at, c.chain`,
      ),
    async revocationOf(deviceId) {
      const [found] = await rowsOf<LaneAct>(
        database,
        sql`
          SELECT done_by AS by, done_at AS at, words FROM cases.lane_acts
          WHERE act_id = ${revocationId(deviceId)}`,
      );
      return found;
    },
    revokeDevice: (deviceId, act) =>
      recordOfDevice(database, deviceId, {
        ...act,
        act: "deviceRevoked",
        actId: revocationId(deviceId),
      }),
    async laneActs(limit) {
      const rows = await rowsOf<ActColumns>(
        database,
        sql`
          SELECT act, chain, chain_no AS "chainNo", device_id AS "deviceId", done_by AS by, done_at AS at, words
          FROM cases.lane_acts ORDER BY done_at DESC, act_id DESC LIMIT ${limit}`,
      );
      return rows.map(recordedAct);
    },
  };
}

const PLACES = sql`
  SELECT 'place:' || chain || '/' || chain_no AS act_id, * FROM cases.quarantine
  UNION ALL SELECT 'body:' || chain || '/' || chain_no, * FROM cases.other_bodies`;

function readHeld(
  runner: SqlRunner,
  which: SQL,
  limit: number,
): Promise<readonly HeldWork[]> {
  return rowsOf<HeldWork>(
    runner,
    sql`
      SELECT e.entry_id AS "entryId", e.case_id AS "caseId", e.chain, e.chain_no AS "chainNo", e.kind,
        e.header AS "headerText", e.received_at AS since, e.held_reason AS reason, c.actor AS author
      FROM cases.entries e JOIN cases.chains c ON c.chain = e.chain
      WHERE e.held_reason IS NOT NULL AND ${which}
      ORDER BY e.received_at, e.entry_id LIMIT ${limit}`,
  );
}

const revocationId = (deviceId: string) => `revoked:${deviceId}`;

/** False where this act is on record already. */
async function recordOfDevice(
  runner: SqlRunner,
  deviceId: string,
  { act, actId, by, at, words }: LaneAct & { act: string; actId: string },
): Promise<boolean> {
  const rows = await rowsOf(
    runner,
    sql`
      INSERT INTO cases.lane_acts (act_id, act, device_id, done_by, done_at, words)
      VALUES (${actId}, ${act}, ${deviceId}, ${JSON.stringify(by)}::jsonb, ${at}, ${words})
      ON CONFLICT DO NOTHING RETURNING act_id`,
  );
  return rows.length > 0;
}

type QuarantineColumns = Omit<QuarantineRecord, "headerText" | "bodyText"> & {
  header: Uint8Array;
  body: Uint8Array;
  deviceId: string;
  author: ActorRef;
  by: StaffActor | null;
  at: Instant | null;
  words: string | null;
};

type ActColumns = LaneAct & {
  act: RecordedLaneAct["act"];
  chain: string | null;
  chainNo: number | null;
  deviceId: string | null;
};

function recordedAct(row: ActColumns): RecordedLaneAct {
  const { act, chain, chainNo, deviceId, by, at, words } = row;
  return act === "quarantineSettled"
    ? { act, chain: chain ?? "", chainNo: chainNo ?? 0, by, at, words }
    : { act, deviceId: deviceId ?? "", by, at, words };
}
