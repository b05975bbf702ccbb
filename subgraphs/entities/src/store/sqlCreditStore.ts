import type { CreditRecord } from "@onedoor/domain/creditRecord";
import type { FirmEventKind } from "@onedoor/domain/firmLife";
import { isOneOf } from "@onedoor/subgraph-host/isOneOf";
import type { ReadAs } from "@onedoor/subgraph-host/openReaders";
import { and, asc, between, eq, getTableColumns, sql } from "drizzle-orm";
import type { CreditStore } from "./CreditStore.ts";
import type { EntitiesDatabase } from "./sqlEntityStore.ts";
import { EVENT } from "./sqlFirmRegister.ts";
import { creditRecords, creditRepairs, firmEvents } from "./tables.ts";

export function sqlCreditStore(
  database: EntitiesDatabase,
  readAs: ReadAs,
): CreditStore {
  return {
    async record(record) {
      const added = await database
        .insert(creditRecords)
        .values(record)
        .onConflictDoNothing()
        .returning({ recordId: creditRecords.recordId });
      return added.length > 0;
    },

    async repair(repair) {
      const added = await database
        .insert(creditRepairs)
        .values(repair)
        .onConflictDoNothing()
        .returning({ recordId: creditRepairs.recordId });
      return added.length > 0;
    },

    async find(recordId) {
      const [found] = await database
        .select(RECORD_AND_REPAIR)
        .from(creditRecords)
        .leftJoin(creditRepairs, OF_RECORD)
        .where(eq(creditRecords.recordId, recordId));
      return found === undefined ? undefined : recordOf(found);
    },

    async addEvents(events) {
      for (let from = 0; from < events.length; from += ROWS_AT_ONCE)
        await database
          .insert(firmEvents)
          .values(events.slice(from, from + ROWS_AT_ONCE))
          .onConflictDoNothing();
    },

    firmsPerDay: (from, to) =>
      database
        .select({
          on: firmEvents.on,
          registered: countOf("registered"),
          ended: countOf("revoked", "cancelled"),
        })
        .from(firmEvents)
        .where(
          and(
            between(firmEvents.on, from, to),
            isOneOf(firmEvents.kind, ["registered", "revoked", "cancelled"]),
          ),
        )
        .groupBy(firmEvents.on)
        .orderBy(asc(firmEvents.on)),

    readingAs(reader) {
      const scopeOf = (codes: readonly string[]) =>
        reader === "nobody" ? [] : codes.map((code) => `e:${code}`);
      return {
        recordsOf: async (codes) => {
          const found = await readAs.byIds(scopeOf(codes), async (readers) =>
            readers
              .select(RECORD_AND_REPAIR)
              .from(creditRecords)
              .leftJoin(creditRepairs, OF_RECORD)
              .where(isOneOf(creditRecords.creditCode, codes)),
          );
          return found.map(recordOf);
        },
        eventsOf: (codes) =>
          readAs.byIds(scopeOf(codes), async (readers) =>
            readers
              .select(EVENT)
              .from(firmEvents)
              .where(isOneOf(firmEvents.creditCode, codes)),
          ),
      };
    },
  };
}

/** Tables that a reader's name may be read in. Each has a policy: see `migrations`. */
export const READ_OF_CREDIT = [
  "credit_records",
  "credit_repairs",
  "firm_events",
];

const RECORD_AND_REPAIR = {
  record: getTableColumns(creditRecords),
  repair: getTableColumns(creditRepairs),
};
const OF_RECORD = eq(creditRepairs.recordId, creditRecords.recordId);
/** Rows in one statement, well below the 65,535 parameters that PostgreSQL takes. */
const ROWS_AT_ONCE = 1000;

interface Found {
  record: typeof creditRecords.$inferSelect;
  repair: typeof creditRepairs.$inferSelect | null;
}

function recordOf({ record, repair }: Found): CreditRecord {
  const { creditCode, recordedBy: _, recordedAt: __, ...rest } = record;
  return {
    ...rest,
    subject: { type: "firm", creditCode },
    repair:
      repair === null
        ? null
        : {
            repairedOn: repair.repairedOn,
            docNo: repair.docNo,
            words: repair.words,
          },
  };
}

function countOf(...kinds: readonly FirmEventKind[]) {
  return sql<number>`count(*) FILTER (WHERE ${isOneOf(firmEvents.kind, kinds)})`.mapWith(
    Number,
  );
}
