import {
  accounts,
  DEMONSTRATION_PASSWORD,
} from "@onedoor/demonstration/accounts";
import { cellOfHousehold } from "@onedoor/demonstration/gridCells";
import { knownResidents } from "@onedoor/demonstration/knownResidents";
import type { Resident } from "@onedoor/demonstration/Resident";
import { residents } from "@onedoor/demonstration/residents";
import { staff } from "@onedoor/demonstration/staff";
import { villageFiles as demonstrationFiles } from "@onedoor/demonstration/villageFiles";
import type { PlainDate } from "@onedoor/domain/time";
import type { Pool } from "pg";
import { openStores } from "../openStores.ts";
import { hashPassword, objectionToPassword } from "../passwords.ts";
import type { AccountStore } from "../store/AccountStore.ts";

export interface SeedPeopleOptions {
  seed: number;
  /** Nobody is born after it. */
  today: PlainDate;
  /** The same that the subgraph runs with. */
  identityKey: string;
  /** How many residents; 4,000 when left out. */
  count?: number;
}

/** The demonstration county's residents, staff and accounts. Done once: a county that has them is left alone. */
export async function seedPeople(
  pool: Pool,
  { seed, today, identityKey, count = 4000 }: SeedPeopleOptions,
): Promise<void> {
  const { peopleStore, accountStore, guardianships, villageFiles } =
    await openStores(pool, identityKey);
  const [citizen] = await peopleStore
    .readingAs("county")
    .peopleWithIds([knownResidents.citizen.personId]);
  if (citizen === undefined) {
    const people = residents({ seed, count, today });
    await peopleStore.savePeople(people);
    await guardianships.set(people.flatMap(guardianshipsOf));
    await villageFiles.record(
      demonstrationFiles(people, today),
      () => undefined,
    );
    for (const [cell, householdIds] of byCell(people))
      await villageFiles.placeHouseholds(householdIds, cell, cell.slice(0, 12));
  }
  await seedAccounts(accountStore);
}

function byCell(
  people: readonly { householdId: string; division: string }[],
): ReadonlyMap<string, string[]> {
  const cells = new Map<string, string[]>();
  for (const { householdId, division } of people) {
    const cell = cellOfHousehold(householdId, division);
    if (cell !== null)
      cells.set(cell, [...(cells.get(cell) ?? []), householdId]);
  }
  return cells;
}

function guardianshipsOf({ personId, birthDate, guardians }: Resident) {
  return guardians.map(({ personId: guardianId, kind }) => ({
    guardianshipId: `${personId} ${guardianId}`,
    wardId: personId,
    guardianId,
    kind,
    from: birthDate,
  }));
}

async function seedAccounts(accountStore: AccountStore): Promise<void> {
  const [first] = accounts;
  if (
    first === undefined ||
    (await accountStore.findAccount(first.account)) !== undefined
  )
    return;
  await accountStore.saveStaff(staff);
  if (objectionToPassword(DEMONSTRATION_PASSWORD, "operator") !== undefined)
    throw new Error("the demonstration's password is none for an official");
  // One hash for all: the password is public, and hashing it for each account would take seconds.
  const passwordHash = await hashPassword(DEMONSTRATION_PASSWORD);
  await accountStore.openAccounts(
    accounts.map((account) => ({
      ...account,
      accountId: account.account,
      passwordHash,
    })),
  );
}
