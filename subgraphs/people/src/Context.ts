import type { CreditRecord } from "@onedoor/domain/creditRecord";
import type { Claims } from "@onedoor/subgraph-host/claims";
import type { AskGraph } from "@onedoor/subgraph-host/Subgraph";
import DataLoader from "dataloader";
import { peopleReaderOf } from "./sightOf.ts";
import type { AccessLog } from "./store/AccessLog.ts";
import type { AccountStore, StaffRecord } from "./store/AccountStore.ts";
import type { OfficialAccounts } from "./store/OfficialAccounts.ts";
import type { Erasures } from "./store/Erasures.ts";
import type { VillageFiles } from "./store/VillageFiles.ts";
import type {
  GuardianshipRecord,
  Guardianships,
} from "./store/Guardianships.ts";
import type { Households, LeftHousehold } from "./store/Households.ts";
import type { Merges } from "./store/Merges.ts";
import type { PersonCredit } from "./store/PersonCredit.ts";
import type { SecondFactorStore } from "./store/SecondFactorStore.ts";
import type { SessionStore } from "./store/SessionStore.ts";
import type {
  HouseholdRecord,
  PeopleReads,
  PeopleStore,
  PersonRecord,
} from "./store/PeopleStore.ts";

/** What resolvers live on; a request has its own. */
export interface Context extends Services {
  /** Null where nobody is signed in. */
  reader: Claims | null;
  loaders: Loaders;
}

export interface Services {
  peopleStore: PeopleStore;
  accountStore: AccountStore;
  sessionStore: SessionStore;
  secondFactorStore: SecondFactorStore;
  accessLog: AccessLog;
  erasures: Erasures;
  officialAccounts: OfficialAccounts;
  merges: Merges;
  villageFiles: VillageFiles;
  guardianships: Guardianships;
  households: Households;
  personCredit: PersonCredit;
  /** Asks the county's graph as the service `people`. */
  askGraph: AskGraph;
  sessionSecret: string;
  issuer?: string | undefined;
  tell: (line: string) => void;
  /** Shows the demonstration's passwords, and lets the numbers of its region be searched. */
  demonstration: boolean;
  now: () => number;
}

export interface Loaders {
  /** After a merge who stands for him. */
  person: DataLoader<string, PersonRecord | null>;
  /** The row with the id itself. */
  row: DataLoader<string, PersonRecord | null>;
  household: DataLoader<string, HouseholdRecord | null>;
  members: DataLoader<string, PersonRecord[]>;
  /** By the ward. */
  guardians: DataLoader<string, GuardianshipRecord[]>;
  /** By the guardian. */
  wards: DataLoader<string, GuardianshipRecord[]>;
  /** By who left them. */
  leftHouseholds: DataLoader<string, LeftHousehold[]>;
  staff: DataLoader<string, StaffRecord | null>;
  credit: DataLoader<string, CreditRecord[]>;
}

export function loadersOf(
  { peopleStore, accountStore, guardianships, households }: Services,
  reader: Claims | null,
): Loaders {
  const people = peopleStore.readingAs(peopleReaderOf(reader));
  return {
    person: new DataLoader((ids) => whoStandFor(people, ids)),
    row: new DataLoader(async (ids) =>
      inOrder(ids, await people.peopleWithIds(ids), "personId"),
    ),
    household: new DataLoader(async (ids) =>
      inOrder(ids, await people.householdsWithIds(ids), "householdId"),
    ),
    members: new DataLoader(async (ids) => {
      const members = await people.membersOf(ids);
      return ids.map((id) =>
        members.filter(({ householdId }) => householdId === id),
      );
    }),
    guardians: new DataLoader(async (ids) => {
      const found = await guardianships.ofWards(ids);
      return ids.map((id) => found.filter((one) => one.standingWardId === id));
    }),
    wards: new DataLoader(async (ids) => {
      const found = await guardianships.ofGuardians(ids);
      return ids.map((id) =>
        found.filter((one) => one.standingGuardianId === id),
      );
    }),
    leftHouseholds: new DataLoader(async (ids) => {
      const found = await households.leftBy(ids);
      return ids.map((id) => found.filter((one) => one.personId === id));
    }),
    credit: new DataLoader(async (ids) => {
      const credit = await people.creditOf(ids);
      return ids.map((id) =>
        credit.filter(
          ({ subject }) => subject.type === "person" && subject.personId === id,
        ),
      );
    }),
    staff: new DataLoader(async (ids) =>
      inOrder(ids, await accountStore.staffWithIds(ids), "staffId"),
    ),
  };
}

/** People by ids; in place of who was merged, who stands for him [Z4]. */
export async function whoStandFor(
  people: Pick<PeopleReads, "peopleWithIds">,
  ids: readonly string[],
): Promise<(PersonRecord | null)[]> {
  const found = await people.peopleWithIds(ids);
  const others = found.flatMap(({ mergedInto }) => mergedInto ?? []);
  const standing =
    others.length === 0 ? [] : await people.peopleWithIds(others);
  const byId = new Map(
    [...standing, ...found].map((one) => [one.personId, one]),
  );
  return ids.map((id) => {
    const one = byId.get(id);
    return byId.get(one?.mergedInto ?? id) ?? one ?? null;
  });
}

function inOrder<Key extends string, Found extends Record<Key, string>>(
  ids: readonly string[],
  found: readonly Found[],
  key: Key,
): (Found | null)[] {
  const byId = new Map<string, Found>(found.map((one) => [one[key], one]));
  return ids.map((id) => byId.get(id) ?? null);
}
