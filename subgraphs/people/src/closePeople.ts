import { isCloseTo, type Kin } from "@onedoor/domain/isCloseTo";
import { isGuardianOn } from "@onedoor/domain/guardianship";
import { dateOf, instantOfEpochMs } from "@onedoor/domain/time";
import type { Services } from "./Context.ts";
import type { GuardianshipRecord } from "./store/Guardianships.ts";
import type { PeopleReads, PersonRecord } from "./store/PeopleStore.ts";

/**
 * Who is close to each of these persons today [A9]; families of that many are read at once. Rows that were merged are one
 * person [Z4]: the family of each of them is his, and with somebody close are close all rows that are one with him.
 */
export async function closePeople(
  {
    peopleStore,
    guardianships,
    now,
  }: Pick<Services, "peopleStore" | "guardianships" | "now">,
  personIds: readonly string[],
): Promise<ReadonlyMap<string, readonly PersonRecord[]>> {
  const county = peopleStore.readingAs("county");
  const today = dateOf(instantOfEpochMs(now()));
  const close = new Map<string, readonly PersonRecord[]>();
  for (let from = 0; from < personIds.length; from += AT_ONCE) {
    const some = personIds.slice(from, from + AT_ONCE);
    const selves = await rowsOfOne(county, await county.peopleWithIds(some));
    const ids = [...selves.byId.keys()];
    const inForce = (await guardianships.about(ids)).filter((one) =>
      isGuardianOn(one, one.birthOfWard, today),
    );
    const families = familiesIn(
      [
        ...(await county.familiesOf(ids)),
        ...(await county.peopleWithIds(
          inForce.flatMap(({ wardId, guardianId }) => [wardId, guardianId]),
        )),
      ],
      inForce,
    );
    for (const personId of some) {
      const kin = selves.of(personId).flatMap((self) => families.of(self));
      if (kin.length > 0) close.set(personId, kin);
    }
  }
  const all = await rowsOfOne(county, [...close.values()].flat());
  for (const [personId, kin] of close) {
    const ids = kin.flatMap((one) =>
      all.of(one.personId).map((row) => row.personId),
    );
    close.set(
      personId,
      [...new Set(ids)].flatMap((id) => all.byId.get(id) ?? []),
    );
  }
  return close;
}

/** Those of a family whom the law holds to be close to one of it. */
function familiesIn(
  people: readonly PersonRecord[],
  inForce: readonly GuardianshipRecord[],
) {
  const ofWard = Map.groupBy(inForce, ({ wardId }) => wardId);
  const ofGuardian = Map.groupBy(inForce, ({ guardianId }) => guardianId);
  const kinOf = (one: PersonRecord): Kin & { person: PersonRecord } => ({
    personId: one.personId,
    householdId: one.householdId,
    guardianIds: (ofWard.get(one.personId) ?? []).map((it) => it.guardianId),
    person: one,
  });
  const byId = new Map(people.map((one) => [one.personId, kinOf(one)]));
  const byHousehold = Map.groupBy(byId.values(), (one) => one.householdId);
  return {
    of({ personId }: PersonRecord): PersonRecord[] {
      const self = byId.get(personId);
      if (self === undefined) return [];
      const wards = (ofGuardian.get(personId) ?? []).map((one) => one.wardId);
      const candidates = [
        self,
        ...(byHousehold.get(self.householdId) ?? []),
        ...[...wards, ...self.guardianIds].flatMap((id) => byId.get(id) ?? []),
      ];
      return candidates
        .filter((one) => isCloseTo(self, one))
        .map(({ person }) => person);
    },
  };
}

/** These rows with all others that were said to be the same persons: who stands for them, and whom he stands for. */
async function rowsOfOne(county: PeopleReads, rows: readonly PersonRecord[]) {
  const byId = new Map(rows.map((one) => [one.personId, one]));
  const add = (more: readonly PersonRecord[]) => {
    for (const one of more) byId.set(one.personId, one);
  };
  const standing = new Set(rows.map(standingOf));
  for (const ids of inBatches([...standing].filter((id) => !byId.has(id))))
    add(await county.peopleWithIds(ids));
  for (const ids of inBatches([...standing])) add(await county.mergedInto(ids));
  const byStanding = Map.groupBy(byId.values(), standingOf);
  return {
    byId,
    of: (personId: string): readonly PersonRecord[] => {
      const row = byId.get(personId);
      return row === undefined ? [] : (byStanding.get(standingOf(row)) ?? []);
    },
  };
}

function standingOf({ personId, mergedInto }: PersonRecord): string {
  return mergedInto ?? personId;
}

const AT_ONCE = 500;

function* inBatches(ids: readonly string[]): Generator<readonly string[]> {
  for (let from = 0; from < ids.length; from += AT_ONCE)
    yield ids.slice(from, from + AT_ONCE);
}
