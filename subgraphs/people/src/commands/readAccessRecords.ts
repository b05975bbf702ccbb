import {
  type AccessHead,
  type AccessRecord,
  NO_ACCESS,
  verifyAccessRecords,
} from "@onedoor/domain/accessRecord";
import { instantOfEpochMs } from "@onedoor/domain/time";
import type { Claims } from "@onedoor/subgraph-host/claims";
import { accessReaderOf } from "../accessReaderOf.ts";
import type { Services } from "../Context.ts";
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

/** What was shown of a person and his household's file, newest first: also under an id that was merged into his [Z4]. */
export async function looksAt(
  {
    accessLog,
    erasures,
    peopleStore,
  }: Pick<Services, "accessLog" | "erasures" | "peopleStore">,
  personId: string,
  limit: number,
): Promise<AccessRecord[]> {
  const [person] = await peopleStore
    .readingAs({ division: null, personId })
    .peopleWithIds([personId]);
  return accessLog.revealedOf(
    await erasures.idsOf(personId),
    person?.householdId ?? null,
    limit,
  );
}

/**
 * The newest first; of a person also those under an id that was merged into his [Z4]. Who reads them is on record himself,
 * before he is answered.
 */
export async function readAccessRecords(
  {
    accessLog,
    erasures,
    now,
  }: Pick<Services, "accessLog" | "erasures" | "now">,
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
  const ids = personId === null ? null : await erasures.idsOf(personId);
  const found = await accessLog.latest(limit + 1, before, ids);
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
