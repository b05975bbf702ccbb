import type { DelegatedAct, Withdrawal } from "@onedoor/domain/delegation";
import type { StaffActor } from "@onedoor/domain/entries";
import type { Signature } from "@onedoor/domain/signatures";
import type { Instant, PlainDate } from "@onedoor/domain/time";
import { type SQL, sql } from "drizzle-orm";
import type {
  DelegationStore,
  RegisteredDelegation,
} from "./DelegationStore.ts";
import {
  type CasesDatabase,
  rowsOf,
  type SqlRunner,
  textArray,
} from "./sqlRunner.ts";

/** The register of delegations on PostgreSQL. */
export function sqlDelegations(database: CasesDatabase): DelegationStore {
  return {
    async addDelegation(one) {
      const { delegationId, body, stationId, itemCode, itemVersion } = one;
      await database.execute(sql`
        INSERT INTO cases.delegations (delegation_id, body, station_id, item_code, item_version, acts, valid_from,
          valid_until, signed_by, signed_at, signature)
        VALUES (${delegationId}, ${body}, ${stationId}, ${itemCode}, ${itemVersion}, ${textArray(one.acts)},
          ${one.from}, ${one.until}, ${JSON.stringify(one.signedBy)}::jsonb, ${one.signedAt}, ${one.signature})`);
    },
    withdrawDelegation: (delegationId, withdrawal) =>
      database.transaction(async (runner) => {
        const [found] = await read(
          runner,
          sql`WHERE delegation_id = ${delegationId} AND withdrawn_at IS NULL FOR UPDATE`,
        );
        if (found === undefined) return undefined;
        const withdrawn = withdrawal();
        const { by, at, reason, signature } = withdrawn;
        await runner.execute(sql`
          UPDATE cases.delegations SET withdrawn_by = ${JSON.stringify(by)}::jsonb, withdrawn_at = ${at},
            withdrawal_reason = ${reason}, withdrawal_signature = ${signature}
          WHERE delegation_id = ${delegationId}`);
        return { ...found, withdrawn };
      }),
    async findDelegation(delegationId) {
      const [found] = await read(
        database,
        sql`WHERE delegation_id = ${delegationId}`,
      );
      return found;
    },
    delegations: ({ part, today, limit }) => {
      const which =
        part === "all"
          ? sql`TRUE`
          : "body" in part
            ? sql`body = ${part.body}`
            : sql`station_id = ${part.stationId}`;
      return read(
        database,
        sql`WHERE ${which}
          ORDER BY (withdrawn_at IS NULL AND valid_until >= ${today}) DESC, signed_at DESC, delegation_id
          LIMIT ${limit}`,
      );
    },
  };
}

/** Those of the ids, held as they are until the end of the transaction: a withdrawal waits for verdicts under way. */
export async function lockDelegations(
  runner: SqlRunner,
  delegationIds: readonly string[],
): Promise<ReadonlyMap<string, RegisteredDelegation>> {
  if (delegationIds.length === 0) return new Map();
  const rows = await rowsOf<DelegationColumns>(
    runner,
    sql`SELECT ${COLUMNS} FROM cases.delegations WHERE delegation_id = ANY(${textArray(delegationIds)}) FOR SHARE`,
  );
  return new Map(rows.map((row) => [row.delegationId, delegationOf(row)]));
}

async function read(
  runner: SqlRunner,
  which: SQL,
): Promise<readonly RegisteredDelegation[]> {
  const rows = await rowsOf<DelegationColumns>(
    runner,
    sql`SELECT ${COLUMNS} FROM cases.delegations ${which}`,
  );
  return rows.map(delegationOf);
}

const COLUMNS = sql`delegation_id AS "delegationId", body, station_id AS "stationId", item_code AS "itemCode",
  item_version AS "itemVersion", acts, valid_from AS "from", valid_until AS "until", signed_by AS "signedBy",
  signed_at AS "signedAt", signature, withdrawn_by AS "withdrawnBy", withdrawn_at AS "withdrawnAt",
  withdrawal_reason AS reason, withdrawal_signature AS "withdrawalSignature"`;

interface DelegationColumns {
  delegationId: string;
  body: string;
  stationId: string;
  itemCode: string;
  itemVersion: number;
  acts: DelegatedAct[];
  from: PlainDate;
  until: PlainDate;
  signedBy: StaffActor;
  signedAt: Instant;
  signature: Signature;
  withdrawnBy: StaffActor | null;
  withdrawnAt: Instant | null;
  reason: string | null;
  withdrawalSignature: Signature | null;
}

function delegationOf(row: DelegationColumns): RegisteredDelegation {
  const { withdrawnBy, withdrawnAt, reason, withdrawalSignature, ...terms } =
    row;
  return {
    ...terms,
    withdrawn: withdrawalOf(
      withdrawnBy,
      withdrawnAt,
      reason,
      withdrawalSignature,
    ),
  };
}

function withdrawalOf(
  by: StaffActor | null,
  at: Instant | null,
  reason: string | null,
  signature: Signature | null,
): Withdrawal<StaffActor> | null {
  return by === null || at === null || reason === null || signature === null
    ? null
    : { by, at, reason, signature };
}
