import { dateOf } from "@onedoor/domain/time";
import type {
  DataRequest,
  DataRequestStore,
  HandOff,
} from "./DataRequestStore.ts";
import { isErased } from "./memoryErasure.ts";
import type { MemoryTables } from "./memoryTables.ts";

type Kept =
  MemoryTables["dataRequests"] extends Map<string, infer Row> ? Row : never;

/** The questions to departments, in memory. */
export function memoryDataRequests(tables: MemoryTables): DataRequestStore & {
  dataRequestsOf(caseIds: readonly string[]): Promise<readonly DataRequest[]>;
} {
  const { dataRequests, handOffs } = tables;
  const all = () => [...dataRequests.values()];
  const put = (row: Kept, changes: Partial<Kept>) =>
    dataRequests.set(row.requestId, { ...row, ...changes });
  const addLine = (requestId: string, handOff: HandOff) =>
    handOffs.set(requestId, [...(handOffs.get(requestId) ?? []), handOff]);
  /** The row, while this is its attempt and there is no final word. */
  const inAttempt = (requestId: string, { attempt }: HandOff) => {
    const row = dataRequests.get(requestId);
    return row?.attempts === attempt && row.nextAttemptAt !== null
      ? row
      : undefined;
  };
  return {
    async addDataRequest(request) {
      const isTaken = all().some(
        (one) =>
          one.requestId === request.requestId ||
          (one.nextAttemptAt !== null &&
            one.caseId === request.caseId &&
            one.materialCode === request.materialCode),
      );
      if (isTaken) return false;
      dataRequests.set(request.requestId, { ...request, leasedUntil: null });
      return true;
    },
    async takeDueDataRequests({ now, leaseUntil, limit }) {
      const due = all()
        .filter(
          ({ nextAttemptAt, leasedUntil }) =>
            nextAttemptAt !== null &&
            nextAttemptAt <= now &&
            (leasedUntil === null || leasedUntil <= now),
        )
        .sort((a, b) =>
          `${a.nextAttemptAt} ${a.requestId}` <
          `${b.nextAttemptAt} ${b.requestId}`
            ? -1
            : 1,
        )
        .slice(0, limit);
      for (const row of due)
        put(row, { attempts: row.attempts + 1, leasedUntil: leaseUntil });
      return due.map((row) => ({
        ...withoutLease(row),
        attempts: row.attempts + 1,
      }));
    },
    async recordSending(requestId, handOff) {
      const row = inAttempt(requestId, handOff);
      if (row === undefined) return false;
      put(row, { state: "handedOff", inDoubt: true });
      addLine(requestId, handOff);
      return true;
    },
    recordHandOff: async (requestId, handOff) =>
      void addLine(requestId, handOff),
    async settleAttempt(requestId, progress, handOff) {
      const row = inAttempt(requestId, handOff);
      if (row === undefined) return false;
      const answer = isErased(tables, row.caseId) ? null : progress.answer;
      const { state, nextAttemptAt, inDoubt, settledAt } = progress;
      put(row, {
        state,
        nextAttemptAt,
        inDoubt,
        settledAt,
        answer,
        leasedUntil: null,
      });
      addLine(requestId, handOff);
      return true;
    },
    async sendDataRequestsAgain(requestIds, now) {
      const due = all().filter(
        (row) =>
          requestIds.includes(row.requestId) &&
          row.nextAttemptAt !== null &&
          (row.leasedUntil === null || row.leasedUntil <= now),
      );
      for (const row of due) put(row, { nextAttemptAt: now, inDoubt: false });
      return due.map(({ requestId }) => requestId);
    },
    dataRequestsOfDay: async (day) =>
      inOrder(all().filter(({ askedAt }) => dateOf(askedAt) === day)),
    handOffsOf: async (requestId) => handOffs.get(requestId) ?? [],
    dataRequestsOf: async (caseIds) =>
      inOrder(all().filter(({ caseId }) => caseIds.includes(caseId))),
  };
}

function inOrder(rows: Kept[]): readonly DataRequest[] {
  return rows
    .sort((a, b) =>
      `${a.askedAt} ${a.requestId}` < `${b.askedAt} ${b.requestId}` ? -1 : 1,
    )
    .map(withoutLease);
}

function withoutLease(row: Kept): DataRequest {
  const { leasedUntil: _leasedUntil, ...request } = row;
  return request;
}
