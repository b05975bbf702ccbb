import type { CreditRecord } from "@onedoor/domain/creditRecord";
import { and, eq, getTableColumns } from "drizzle-orm";
import type { PersonCredit } from "./PersonCredit.ts";
import { appendAfter, lockHead } from "./sqlAccessLog.ts";
import type { PeopleDatabase } from "./sqlPeopleStore.ts";
import { personCredit, personCreditRepairs, persons } from "./tables.ts";

export function sqlPersonCredit(database: PeopleDatabase): PersonCredit {
  return {
    record: (record, facts) =>
      database.transaction(async (transaction) => {
        const head = await lockHead(transaction);
        const [person] = await transaction
          .select({ erasedAt: persons.erasedAt })
          .from(persons)
          .where(eq(persons.personId, record.personId));
        if (person === undefined || person.erasedAt !== null)
          return "unknownPerson";
        const same = await transaction
          .select({ recordId: personCredit.recordId })
          .from(personCredit)
          .where(
            and(
              eq(personCredit.personId, record.personId),
              eq(personCredit.decidedBy, record.decidedBy),
              eq(personCredit.docNo, record.docNo),
              eq(personCredit.kind, record.kind),
            ),
          );
        if (same.length > 0) return "alreadyOnRecord";
        const { seq } = await appendAfter(head, transaction, facts);
        await transaction
          .insert(personCredit)
          .values({ ...record, recordedSeq: seq });
        return undefined;
      }),

    repair: (recordId, repair, facts) =>
      database.transaction(async (transaction) => {
        const head = await lockHead(transaction);
        const [found] = await transaction
          .select(CREDIT_AND_REPAIR)
          .from(personCredit)
          .leftJoin(personCreditRepairs, REPAIR_OF)
          .where(eq(personCredit.recordId, recordId));
        if (found === undefined || found.repair !== null) return false;
        const { seq } = await appendAfter(head, transaction, facts);
        await transaction
          .insert(personCreditRepairs)
          .values({ recordId, ...repair, repairedSeq: seq });
        return true;
      }),

    async find(recordId) {
      const [found] = await database
        .select(CREDIT_AND_REPAIR)
        .from(personCredit)
        .leftJoin(personCreditRepairs, REPAIR_OF)
        .where(eq(personCredit.recordId, recordId));
      return found === undefined
        ? null
        : { ...creditOf(found), personId: found.record.personId };
    },
  };
}

export const CREDIT_AND_REPAIR = {
  record: getTableColumns(personCredit),
  repair: getTableColumns(personCreditRepairs),
};
export const REPAIR_OF = eq(
  personCreditRepairs.recordId,
  personCredit.recordId,
);

/** `personId`: whose it is told to be, after a merge of who stands for him. */
export function creditOf(
  { record, repair }: Found,
  subjectId = record.personId,
): CreditRecord {
  const { personId: _, recordedSeq: __, ...rest } = record;
  return {
    ...rest,
    subject: { type: "person", personId: subjectId },
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

interface Found {
  record: typeof personCredit.$inferSelect;
  repair: typeof personCreditRepairs.$inferSelect | null;
}
