import { and, eq, inArray, isNull, ne, sql } from "drizzle-orm";
import type { Transaction } from "./sqlPeopleStore.ts";
import { takeNumbers } from "./takeNumbers.ts";
import {
  households,
  persons,
  villageFileEntries,
  villageFiles,
} from "./tables.ts";

/** Households that have moved to another division take their files along. */
export async function followHouseholds(
  transaction: Transaction,
  householdIds: readonly string[],
): Promise<void> {
  const moved = await transaction
    .select({ file: villageFiles, division: households.division })
    .from(villageFiles)
    .innerJoin(households, eq(households.householdId, villageFiles.householdId))
    .where(
      and(
        inArray(villageFiles.householdId, [...householdIds]),
        eq(villageFiles.departed, false),
        ne(villageFiles.division, households.division),
      ),
    );
  for (const { file, division } of moved)
    await keepRow(transaction, { ...file, division });
}

type KeptRow = Omit<
  typeof villageFiles.$inferInsert,
  "updatedSeq" | "departed"
>;

/** The one row of a household that stands; replicas of where it was before are told. */
export async function keepRow(
  transaction: Transaction,
  row: KeptRow,
): Promise<void> {
  await letGo(transaction, row.householdId, row.division);
  const kept = {
    ...row,
    departed: false,
    updatedSeq: await takeNumbers(transaction, 1),
  };
  await transaction
    .insert(villageFiles)
    .values(kept)
    .onConflictDoUpdate({
      target: [villageFiles.householdId, villageFiles.division],
      set: kept,
    });
}

/** With the last of its members nothing of a household's file stays, and replicas are told. */
export async function eraseFilesOfNobody(
  transaction: Transaction,
  householdId: string,
): Promise<void> {
  const [living] = await transaction
    .select({ personId: persons.personId })
    .from(persons)
    .where(
      and(
        eq(persons.householdId, householdId),
        isNull(persons.erasedAt),
        isNull(persons.mergedInto),
      ),
    )
    .limit(1);
  if (living !== undefined) return;
  await transaction
    .delete(villageFileEntries)
    .where(eq(villageFileEntries.householdId, householdId));
  await letGo(transaction, householdId, "");
}

/** Of what isn't there any more, nothing but that it was. */
async function letGo(
  transaction: Transaction,
  householdId: string,
  butOf: string,
): Promise<void> {
  await transaction
    .update(villageFiles)
    .set({
      departed: true,
      state: "none",
      fileKind: null,
      openedOn: null,
      lastVisitOn: null,
      updatedSeq: sql`${await takeNumbers(transaction, 1)}`,
    })
    .where(
      and(
        eq(villageFiles.householdId, householdId),
        eq(villageFiles.departed, false),
        ne(villageFiles.division, butOf),
      ),
    );
}
