import type {
  DataAnswer,
  DataRequestProgress,
} from "@onedoor/domain/dataRequest";
import { dateOf } from "@onedoor/domain/time";
import { type SQL, sql } from "drizzle-orm";
import type {
  DataRequest,
  DataRequestStore,
  HandOff,
} from "./DataRequestStore.ts";
import {
  type CasesDatabase,
  rowsOf,
  type SqlRunner,
  textArray,
} from "./sqlRunner.ts";

/** The questions to departments on PostgreSQL. */
export function sqlDataRequests(database: CasesDatabase): DataRequestStore {
  return {
    async addDataRequest(one) {
      const rows = await rowsOf<{ requestId: string }>(
        database,
        sql`
          INSERT INTO cases.data_requests (request_id, case_id, item_code, item_version, material_code, data_class,
            asked_by, asked_at, asked_on, state, attempts, next_attempt_at, in_doubt, answer, settled_at)
          VALUES (${one.requestId}, ${one.caseId}, ${one.itemCode}, ${one.itemVersion}, ${one.materialCode},
            ${one.dataClass}, ${JSON.stringify(one.askedBy)}::jsonb, ${one.askedAt}, ${dateOf(one.askedAt)},
            ${one.state}, ${one.attempts}, ${one.nextAttemptAt}, ${one.inDoubt}, ${jsonOf(one.answer)}::jsonb,
            ${one.settledAt})
          ON CONFLICT DO NOTHING RETURNING request_id AS "requestId"`,
      );
      return rows.length === 1;
    },
    async takeDueDataRequests({ now, leaseUntil, limit }) {
      const taken = await rowsOf<DataRequest>(
        database,
        sql`
          UPDATE cases.data_requests SET attempts = attempts + 1, leased_until = ${leaseUntil}
          WHERE request_id IN (
            SELECT request_id FROM cases.data_requests
            WHERE next_attempt_at <= ${now} AND (leased_until IS NULL OR leased_until <= ${now})
            ORDER BY next_attempt_at, request_id LIMIT ${limit} FOR UPDATE SKIP LOCKED)
          RETURNING ${COLUMNS}`,
      );
      return taken.toSorted((a, b) => (dueOrder(a) < dueOrder(b) ? -1 : 1));
    },
    recordSending: (requestId, handOff) =>
      database.transaction(async (runner) => {
        const rows = await rowsOf<{ requestId: string }>(
          runner,
          sql`
            UPDATE cases.data_requests SET state = 'handedOff', in_doubt = TRUE
            WHERE request_id = ${requestId} AND attempts = ${handOff.attempt} AND next_attempt_at IS NOT NULL
            RETURNING request_id AS "requestId"`,
        );
        if (rows.length === 0) return false;
        await addLine(runner, requestId, handOff);
        return true;
      }),
    recordHandOff: (requestId, handOff) =>
      database.transaction(async (runner) => {
        await runner.execute(
          sql`SELECT 1 FROM cases.data_requests WHERE request_id = ${requestId} FOR UPDATE`,
        );
        await addLine(runner, requestId, handOff);
      }),
    settleAttempt: (requestId, progress, handOff) =>
      database.transaction((runner) =>
        settle(runner, requestId, progress, handOff),
      ),
    async sendDataRequestsAgain(requestIds, now) {
      if (requestIds.length === 0) return [];
      const rows = await rowsOf<{ requestId: string }>(
        database,
        sql`
          UPDATE cases.data_requests SET next_attempt_at = ${now}, in_doubt = FALSE
          WHERE request_id = ANY(${textArray(requestIds)}) AND next_attempt_at IS NOT NULL
            AND (leased_until IS NULL OR leased_until <= ${now})
          RETURNING request_id AS "requestId"`,
      );
      return rows.map(({ requestId }) => requestId);
    },
    dataRequestsOfDay: (day) =>
      readDataRequests(
        database,
        sql`WHERE asked_on = ${day} ORDER BY asked_at, request_id`,
      ),
    handOffsOf: (requestId) =>
      rowsOf<HandOff>(
        database,
        sql`SELECT attempt, at, outcome, sent FROM cases.data_hand_offs WHERE request_id = ${requestId} ORDER BY line`,
      ),
  };
}

/** Those that `which` says, as whoever the runner reads as may see them. */
export function readDataRequests(
  runner: SqlRunner,
  which: SQL,
): Promise<readonly DataRequest[]> {
  return rowsOf<DataRequest>(
    runner,
    sql`SELECT ${COLUMNS} FROM cases.data_requests ${which}`,
  );
}

const COLUMNS = sql`request_id AS "requestId", case_id AS "caseId", item_code AS "itemCode",
  item_version AS "itemVersion", material_code AS "materialCode", data_class AS "dataClass", asked_by AS "askedBy",
  asked_at AS "askedAt", state, attempts, next_attempt_at AS "nextAttemptAt", in_doubt AS "inDoubt", answer,
  settled_at AS "settledAt"`;

async function settle(
  runner: SqlRunner,
  requestId: string,
  progress: DataRequestProgress,
  handOff: HandOff,
): Promise<boolean> {
  // An erasure that holds the row is waited for by a statement of its own: the next one sees what it has done.
  await runner.execute(
    sql`SELECT 1 FROM cases.data_requests WHERE request_id = ${requestId} FOR UPDATE`,
  );
  const rows = await rowsOf<{ requestId: string }>(
    runner,
    sql`
      UPDATE cases.data_requests r SET state = ${progress.state}, next_attempt_at = ${progress.nextAttemptAt},
        in_doubt = ${progress.inDoubt}, settled_at = ${progress.settledAt}, leased_until = NULL,
        answer = CASE WHEN EXISTS (SELECT FROM cases.cases c WHERE c.case_id = r.case_id AND c.erased_at IS NOT NULL)
          THEN NULL ELSE ${jsonOf(progress.answer)}::jsonb END
      WHERE request_id = ${requestId} AND attempts = ${handOff.attempt} AND next_attempt_at IS NOT NULL
      RETURNING request_id AS "requestId"`,
  );
  if (rows.length === 0) return false;
  await addLine(runner, requestId, handOff);
  return true;
}

// The request's row is locked by whoever adds a line, so that no two take the same number.
async function addLine(
  runner: SqlRunner,
  requestId: string,
  { attempt, at, outcome, sent }: HandOff,
): Promise<void> {
  await runner.execute(sql`
    INSERT INTO cases.data_hand_offs (request_id, line, attempt, at, outcome, sent)
    SELECT ${requestId}, coalesce(max(line), 0) + 1, ${attempt}, ${at}, ${outcome}, ${sent}
    FROM cases.data_hand_offs WHERE request_id = ${requestId}`);
}

function dueOrder({ nextAttemptAt, requestId }: DataRequest): string {
  return `${nextAttemptAt ?? ""} ${requestId}`;
}

function jsonOf(answer: DataAnswer | null): string | null {
  return answer === null ? null : JSON.stringify(answer);
}
