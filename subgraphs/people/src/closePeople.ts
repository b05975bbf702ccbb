import { isCloseTo } from "@onedoor/domain/isCloseTo";
import type {
  PeopleReads,
  PeopleStore,
  PersonRecord,
} from "./store/PeopleStore.ts";

/**
 * Who is close to each of these persons [A9]; families of that many are read at once. Rows that were merged are one person
 * [Z4]: the family of each of them is his, and with somebody close are close all rows that are one with him.
 */
export async function closePeople(
  peopleStore: PeopleStore,
  personIds: readonly string[],
): Promise<ReadonlyMap<string, readonly PersonRecord[]>> {
  const county = peopleStore.readingAs("county");
  const close = new Map<string, readonly PersonRecord[]>();
  for (let from = 0; from < personIds.length; from += AT_ONCE) {
    const some = personIds.slice(from, from + AT_ONCE);
    const selves = await rowsOfOne(county, await county.peopleWithIds(some));
    const families = familiesIn(
      await county.familiesOf([...selves.byId.keys()]),
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
function familiesIn(people: readonly PersonRecord[]) {
  const byId = new Map(people.map((one) => [one.personId, one]));
  const byHousehold = Map.groupBy(people, (one) => one.householdId);
  const byGuardian = Map.groupBy(people, (one) => one.guardianPersonId);
  return {
    of({ personId }: PersonRecord): PersonRecord[] {
      const self = byId.get(personId);
      if (self === undefined) return [];
      const guardian = byId.get(self.guardianPersonId ?? "");
      const candidates = [
        self,
        ...(byHousehold.get(self.householdId) ?? []),
        ...(byGuardian.get(personId) ?? []),
        ...(guardian === undefined ? [] : [guardian]),
      ];
      return candidates.filter((one) => isCloseTo(self, one));
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
