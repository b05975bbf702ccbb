import type { Member } from "@onedoor/domain/decideHousehold";
import type { PlainDate } from "@onedoor/domain/time";
import { and, desc, eq, inArray, isNull } from "drizzle-orm";
import type { Households } from "./Households.ts";
import { followHouseholds } from "./keptVillageFiles.ts";
import { appendAfter, lockHead } from "./sqlAccessLog.ts";
import {
  type PeopleDatabase,
  tellAgain,
  type Transaction,
  writeResidences,
} from "./sqlPeopleStore.ts";
import { takeNumbers } from "./takeNumbers.ts";
import { households, leftHouseholds, persons } from "./tables.ts";

export function sqlHouseholds(database: PeopleDatabase): Households {
  return {
    move: ({ personId, householdId, isNew }, decide) =>
      database.transaction(async (transaction) => {
        let head = await lockHead(transaction);
        const mover = await standing(transaction, personId);
        const [known] = isNew
          ? []
          : await transaction
              .select()
              .from(households)
              .where(eq(households.householdId, householdId));
        const stays = mover?.householdId === householdId;
        const decided = decide({
          mover: mover ?? null,
          divisionOfHousehold: known?.division ?? null,
          joined: await others(transaction, householdId, personId),
          left: stays
            ? []
            : await others(transaction, mover?.householdId ?? null, personId),
        });
        if (mover === undefined || decided === undefined) return false;
        const { relations, on, factsOf } = decided;
        if (isNew)
          await transaction
            .insert(households)
            .values({ householdId, division: mover.division });
        for (const one of relations) {
          head = await appendAfter(head, transaction, factsOf(one.personId));
          if (one.personId !== personId || stays) {
            await become(transaction, one);
            continue;
          }
          if (mover.householdId !== null)
            await transaction.insert(leftHouseholds).values({
              leftSeq: head.seq,
              personId,
              householdId: mover.householdId,
              relation: mover.relation ?? "",
              fromDay: mover.householdSince,
              untilDay: on,
            });
          await transaction
            .update(persons)
            .set({ householdId, relation: one.relation, householdSince: on })
            .where(eq(persons.personId, personId));
        }
        await tellAgain(
          transaction,
          relations.map((one) => one.personId),
        );
        return true;
      }),

    async leftBy(personIds) {
      const rows = await database
        .select()
        .from(leftHouseholds)
        .where(inArray(leftHouseholds.personId, [...personIds]))
        .orderBy(desc(leftHouseholds.leftSeq));
      return rows.map(({ personId, householdId, relation, ...days }) => ({
        personId,
        householdId,
        relation,
        from: days.fromDay as PlainDate | null,
        until: days.untilDay as PlainDate,
      }));
    },

    correct: (personId, decide) =>
      database.transaction(async (transaction) => {
        const head = await lockHead(transaction);
        const row = await standing(transaction, personId);
        const decided = decide(row ?? null);
        if (row === undefined || decided === undefined) return false;
        // Its lock first, as an import takes them.
        const last = await takeNumbers(transaction, 2);
        await appendAfter(head, transaction, decided.facts);
        const { phone, address, division } = decided.contact;
        await transaction
          .update(persons)
          .set({ phone, address, division })
          .where(eq(persons.personId, personId));
        if (row.division === division) {
          await tellAgain(transaction, [personId]);
          return true;
        }
        await writeResidences(transaction, [
          {
            personId,
            division: row.division,
            departed: true,
            updatedSeq: last - 1,
          },
          { personId, division, departed: false, updatedSeq: last },
        ]);
        if (row.householdId !== null)
          await followMembers(transaction, row.householdId, division);
        return true;
      }),
  };
}

/** Who stands for himself, and wasn't erased. */
async function standing(transaction: Transaction, personId: string) {
  const [row] = await transaction
    .select({
      personId: persons.personId,
      householdId: persons.householdId,
      householdSince: persons.householdSince,
      relation: persons.relation,
      phone: persons.phone,
      address: persons.address,
      division: persons.division,
    })
    .from(persons)
    .where(
      and(
        eq(persons.personId, personId),
        isNull(persons.mergedInto),
        isNull(persons.erasedAt),
      ),
    );
  return row;
}

/** Where nobody of a household lives any more it isn't either: with the last who moves it moves, and its file with it. */
async function followMembers(
  transaction: Transaction,
  householdId: string,
  division: string,
): Promise<void> {
  const [staying] = await transaction
    .select({ personId: persons.personId })
    .from(persons)
    .innerJoin(households, eq(households.householdId, persons.householdId))
    .where(
      and(
        eq(persons.householdId, householdId),
        eq(persons.division, households.division),
        isNull(persons.mergedInto),
        isNull(persons.erasedAt),
      ),
    )
    .limit(1);
  if (staying !== undefined) return;
  await transaction
    .update(households)
    .set({ division, gridCell: null })
    .where(eq(households.householdId, householdId));
  await followHouseholds(transaction, [householdId]);
}

/** Of a household without one of them. */
async function others(
  transaction: Transaction,
  householdId: string | null,
  personId: string,
): Promise<readonly Member[]> {
  if (householdId === null) return [];
  const rows = await transaction
    .select({ personId: persons.personId, relation: persons.relation })
    .from(persons)
    .where(
      and(eq(persons.householdId, householdId), isNull(persons.mergedInto)),
    )
    .orderBy(persons.personId);
  return rows.filter((one) => one.personId !== personId);
}

async function become(
  transaction: Transaction,
  { personId, relation }: Member,
): Promise<void> {
  await transaction
    .update(persons)
    .set({ relation })
    .where(eq(persons.personId, personId));
}
