import {
  type AccessFacts,
  type AccessHead,
  type AccessRecord,
  accessRecordAfter,
  FAMILY_ACTS,
  NO_ACCESS,
} from "@onedoor/domain/accessRecord";
import { epochMsOf, instantOfEpochMs } from "@onedoor/domain/time";
import {
  and,
  asc,
  count,
  desc,
  eq,
  gt,
  gte,
  inArray,
  lt,
  or,
  sql,
} from "drizzle-orm";
import type { AccessLog } from "./AccessLog.ts";
import type { PeopleDatabase, Transaction } from "./sqlPeopleStore.ts";
import { accessRecords, heads } from "./tables.ts";

export function sqlAccessLog(database: PeopleDatabase): AccessLog {
  return {
    append: (facts) =>
      database.transaction(async (transaction) =>
        appendAfter(await lockHead(transaction), transaction, facts),
      ),

    appendRevealed: (accountId, since, decide) =>
      database.transaction(async (transaction) => {
        const head = await lockHead(transaction);
        const [shown] = await transaction
          .select({ recent: count() })
          .from(accessRecords)
          .where(
            and(
              eq(accessRecords.accountId, accountId),
              eq(accessRecords.kind, "revealed"),
              gte(accessRecords.at, epochMsOf(since)),
            ),
          );
        const facts = decide(shown?.recent ?? 0);
        return facts === undefined
          ? undefined
          : appendAfter(head, transaction, facts);
      }),

    async latest(limit, before, personIds) {
      const rows = await database
        .select()
        .from(accessRecords)
        .where(
          and(
            before === null ? undefined : lt(accessRecords.seq, before),
            personIds === null
              ? undefined
              : inArray(accessRecords.personId, [...personIds]),
          ),
        )
        .orderBy(desc(accessRecords.seq))
        .limit(limit);
      return rows.map(accessRecordOf);
    },

    async revealedOf(personIds, householdId, limit) {
      const rows = await database
        .select()
        .from(accessRecords)
        .where(
          or(
            and(
              or(
                inArray(accessRecords.personId, [...personIds]),
                isGuardians(personIds),
              ),
              inArray(accessRecords.kind, [
                "revealed",
                "materialRead",
                "creditRecorded",
                "creditRepaired",
                ...FAMILY_ACTS,
              ]),
            ),
            householdId === null
              ? undefined
              : and(
                  eq(accessRecords.kind, "villageFileRead"),
                  eq(accessRecords.reason, householdId),
                ),
          ),
        )
        .orderBy(desc(accessRecords.seq))
        .limit(limit);
      return rows.map(accessRecordOf);
    },

    async following(after, limit) {
      const rows = await database
        .select()
        .from(accessRecords)
        .where(gt(accessRecords.seq, after))
        .orderBy(asc(accessRecords.seq))
        .limit(limit);
      return rows.map(accessRecordOf);
    },
  };
}

/** Of what was done about their wards: a guardian reads of it as the ward does [WD4]. */
function isGuardians(personIds: readonly string[]) {
  return and(
    // In the words of its index.
    sql`${accessRecords.kind} in ('guardianAppointed', 'guardianEnded')`,
    inArray(accessRecords.reason, [...personIds]),
  );
}

/** Until the transaction ends nobody else appends: a chain has one end. */
export async function lockHead(transaction: Transaction): Promise<AccessHead> {
  await transaction
    .insert(heads)
    .values({ feed: "access", head: 0 })
    .onConflictDoUpdate({ target: heads.feed, set: { head: heads.head } });
  const [last] = await transaction
    .select({ seq: accessRecords.seq, hash: accessRecords.hash })
    .from(accessRecords)
    .orderBy(desc(accessRecords.seq))
    .limit(1);
  return last ?? NO_ACCESS;
}

/** Under the lock of `head`. */
export async function appendAfter(
  head: AccessHead,
  transaction: Transaction,
  facts: AccessFacts,
): Promise<AccessRecord> {
  const record = accessRecordAfter(head, facts);
  const { reader, span, at, fields, ...rest } = record;
  await transaction.insert(accessRecords).values({
    ...rest,
    ...reader,
    at: epochMsOf(at),
    fields: [...fields],
    spanCount: span?.count ?? null,
    spanFrom: span?.from ?? null,
    spanTo: span?.to ?? null,
  });
  await transaction
    .update(heads)
    .set({ head: record.seq })
    .where(eq(heads.feed, "access"));
  return record;
}

export function accessRecordOf(
  row: typeof accessRecords.$inferSelect,
): AccessRecord {
  const { seq, prev, hash, kind, personId, caseId } = row;
  const { fields, reason, words } = row;
  const { accountId, role, staffId, postId, stationId, body, deviceId } = row;
  const { spanCount, spanFrom, spanTo } = row;
  return {
    seq,
    prev,
    hash,
    at: instantOfEpochMs(row.at),
    kind,
    reader: { accountId, role, staffId, postId, stationId, body, deviceId },
    personId,
    caseId,
    fields,
    reason,
    words,
    span:
      spanCount === null || spanFrom === null || spanTo === null
        ? null
        : { count: spanCount, from: spanFrom, to: spanTo },
  };
}
