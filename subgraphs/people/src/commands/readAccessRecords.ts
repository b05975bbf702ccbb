import {
  type AccessHead,
  type AccessRecord,
  NO_ACCESS,
  verifyAccessRecords,
} from "@onedoor/domain/accessRecord";
import { instantOfEpochMs } from "@onedoor/domain/time";
import type { Claims } from "@onedoor/subgraph-host/claims";
import { accessReaderOf } from "../accessReaderOf.ts";
import type { AccessLog } from "../store/AccessLog.ts";

const VERIFIED_AT_ONCE = 1_000;

export interface AccessRecordsPage {
  records: AccessRecord[];
  hasNextPage: boolean;
}

/** As far as records follow one another as they were written. */
export interface VerifiedChain {
  intact: boolean;
  head: AccessHead;
}

/** The newest first. Who reads them is on record himself, before he is answered. */
export async function readAccessRecords(
  { accessLog, now }: { accessLog: AccessLog; now: () => number },
  reader: Claims,
  asked: { limit: number; before: number | null; personId: string | null },
): Promise<AccessRecordsPage> {
  const { limit, before, personId } = asked;
  await accessLog.append({
    at: instantOfEpochMs(now()),
    kind: "logRead",
    reader: accessReaderOf(reader),
    personId,
    caseId: null,
    fields: [],
    reason: null,
    words: "",
    span: null,
  });
  const found = await accessLog.latest(limit + 1, before, personId);
  return {
    records: found.slice(0, limit),
    hasNextPage: found.length > limit,
  };
}

/** The whole chain, read from the first record to the last. */
export async function verifyWholeChain(
  accessLog: AccessLog,
): Promise<VerifiedChain> {
  let head = NO_ACCESS;
  for (;;) {
    const records = await accessLog.following(head.seq, VERIFIED_AT_ONCE);
    const verdict = verifyAccessRecords(records, head);
    if (!verdict.ok)
      return { intact: false, head: lastGood(records, verdict.seq, head) };
    head = verdict.head;
    if (records.length < VERIFIED_AT_ONCE) return { intact: true, head };
  }
}

function lastGood(
  records: readonly AccessRecord[],
  brokenAt: number,
  before: AccessHead,
): AccessHead {
  const last = records.findLast(({ seq }) => seq < brokenAt);
  return last ?? before;
}
