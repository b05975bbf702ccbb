import { isCloseTo } from "@onedoor/domain/isCloseTo";
import type {
  PeopleReads,
  PeopleStore,
  PersonRecord,
} from "./store/PeopleStore.ts";

/** Who is close to each of these persons [A9]; families of that many are read at once. */
export async function closePeople(
  peopleStore: PeopleStore,
  personIds: readonly string[],
): Promise<ReadonlyMap<string, readonly PersonRecord[]>> {
  const county = peopleStore.readingAs("county");
  const close = new Map<string, readonly PersonRecord[]>();
  for (let from = 0; from < personIds.length; from += AT_ONCE) {
    const some = personIds.slice(from, from + AT_ONCE);
    const families = await county.familiesOf(some);
    const byId = new Map(families.map((one) => [one.personId, one]));
    const byHousehold = Map.groupBy(families, (one) => one.householdId);
    const byGuardian = Map.groupBy(families, (one) => one.guardianPersonId);
    for (const personId of some) {
      const self = byId.get(personId);
      if (self === undefined) continue;
      const candidates = new Set([
        self,
        ...(byHousehold.get(self.householdId) ?? []),
        ...(byGuardian.get(personId) ?? []),
        ...families.filter((one) => one.personId === self.guardianPersonId),
      ]);
      close.set(
        personId,
        [...candidates].filter((one) => isCloseTo(self, one)),
      );
    }
    await addMerged(county, close, some);
  }
  return close;
}

/** Cases keep the id that they were opened with: who was merged into somebody close is as close [Z4]. */
async function addMerged(
  county: PeopleReads,
  close: Map<string, readonly PersonRecord[]>,
  personIds: readonly string[],
): Promise<void> {
  const all = personIds.flatMap((personId) => close.get(personId) ?? []);
  if (all.length === 0) return;
  const merged = Map.groupBy(
    await county.mergedInto(all.map(({ personId }) => personId)),
    (one) => one.mergedInto,
  );
  if (merged.size === 0) return;
  for (const personId of personIds) {
    const some = close.get(personId) ?? [];
    const more = some.flatMap((one) => merged.get(one.personId) ?? []);
    if (more.length > 0) close.set(personId, [...new Set([...some, ...more])]);
  }
}

const AT_ONCE = 500;
