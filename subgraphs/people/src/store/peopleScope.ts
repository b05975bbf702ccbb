import type { PeopleReader } from "./PeopleStore.ts";
import { prefixOfDivision } from "./withinDivision.ts";

/** Tables that a reader's name may be read in. Each has a policy: see `migrations`. */
export const READ_BY_READERS = [
  "households",
  "person_credit",
  "person_credit_repairs",
  "persons",
  "residences",
];

/** What a read names itself: who asks for it holds its id. */
interface Named {
  personIds?: readonly string[];
  householdIds?: readonly string[];
  /** Those who have left the reader's division, so that his replica forgets them. */
  departed?: boolean;
}

/** A reader's scope in the words of the policies. */
export function scopeOf(
  reader: PeopleReader,
  { personIds = [], householdIds = [], departed = false }: Named,
): readonly string[] {
  if (reader === "nobody") return [];
  if (reader === "county") return ["*"];
  const own = reader.personId === null ? [] : [reader.personId];
  const prefix =
    reader.division === null ? undefined : prefixOfDivision(reader.division);
  return [
    ...(prefix === undefined ? [] : [`d:${prefix}`]),
    ...(prefix === undefined || !departed ? [] : [`left:${prefix}`]),
    ...[...own, ...personIds].map((personId) => `p:${personId}`),
    ...householdIds.map((householdId) => `h:${householdId}`),
  ];
}
