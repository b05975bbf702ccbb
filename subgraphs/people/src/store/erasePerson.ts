import { and, eq, inArray, isNull } from "drizzle-orm";
import { dateOf, instantOfEpochMs } from "@onedoor/domain/time";
import { NO_PASSWORD } from "../passwords.ts";
import type { IdentityVault } from "./identityVault.ts";
import { eraseFilesOfNobody } from "./keptVillageFiles.ts";
import { endGuardianshipsOf } from "./sqlGuardianships.ts";
import type { Transaction } from "./sqlPeopleStore.ts";
import { takeNumbers } from "./takeNumbers.ts";
import {
  accounts,
  leftHouseholds,
  linkedSubjects,
  personCredit,
  persons,
  residences,
  secondFactors,
  sessions,
} from "./tables.ts";

/** `seq`: of the access record that says so. Nothing stays of the person but his id, and nothing by which anybody comes in as him. Each replica that holds him learns that he has left. */
export async function erasePerson(
  transaction: Transaction,
  vault: IdentityVault,
  { personId, at, seq }: { personId: string; at: number; seq: number },
): Promise<void> {
  // Its lock first: who writes of his household at the same moment is before this, or after it.
  await takeNumbers(transaction, 1);
  const [before] = await transaction
    .select({ householdId: persons.householdId })
    .from(persons)
    .where(eq(persons.personId, personId));
  await transaction
    .update(persons)
    .set({
      name: "",
      initials: "",
      // Unique, and no number's hash.
      residentIdHash: `erased:${personId}`,
      residentIdSealed: vault.seal("", personId),
      sex: null,
      birthDate: "",
      phone: "",
      address: "",
      division: "",
      householdId: null,
      relation: null,
      householdSince: null,
      documentKind: "residentId",
      erasedAt: at,
    })
    .where(eq(persons.personId, personId));
  const left = await transaction
    .selectDistinct({ householdId: leftHouseholds.householdId })
    .from(leftHouseholds)
    .where(eq(leftHouseholds.personId, personId));
  for (const { householdId } of [
    ...(before === undefined ? [] : [before]),
    ...left,
  ])
    if (householdId !== null)
      await eraseFilesOfNobody(transaction, householdId);
  await transaction
    .delete(personCredit)
    .where(eq(personCredit.personId, personId));
  // Of who was merged into him nothing stays either [Z5].
  const merged = await transaction
    .select({ personId: persons.personId })
    .from(persons)
    .where(and(eq(persons.mergedInto, personId), isNull(persons.erasedAt)));
  for (const other of merged)
    await erasePerson(transaction, vault, { ...other, at, seq });
  await transaction
    .delete(leftHouseholds)
    .where(eq(leftHouseholds.personId, personId));
  await endGuardianshipsOf(transaction, {
    personId,
    seq,
    on: dateOf(instantOfEpochMs(at)),
  });
  const closed = await transaction
    .update(accounts)
    .set({ displayName: "", personId: null, passwordHash: NO_PASSWORD })
    .where(eq(accounts.personId, personId))
    .returning({ accountId: accounts.accountId });
  const accountIds = closed.map(({ accountId }) => accountId);
  for (const table of [sessions, linkedSubjects, secondFactors])
    await transaction.delete(table).where(inArray(table.accountId, accountIds));
  await transaction
    .update(residences)
    .set({ departed: true, updatedSeq: await takeNumbers(transaction, 1) })
    .where(eq(residences.personId, personId));
}
