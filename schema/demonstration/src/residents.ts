import { addDays, type PlainDate, yearOf } from "@onedoor/domain/time";
import { type Division, divisions } from "./divisions.ts";
import { householdShape, type Place } from "./householdShapes.ts";
import { knownResidents } from "./knownResidents.ts";
import { makeResidentId } from "./makeResidentId.ts";
import { dottedName, givenName, surname } from "./residentNames.ts";
import type { Resident } from "./Resident.ts";
import { type SeededRandom, seededRandom } from "./seededRandom.ts";
import { uuidOf } from "./uuidOf.ts";

export interface ResidentsOptions {
  seed: number;
  /** How many; the known residents count. */
  count: number;
  /** Nobody is born after it. */
  today: PlainDate;
}

/**
 * Fictional residents in households, the known ones first. The same options give the same residents; a larger
 * count only adds to them.
 */
export function residents({
  seed,
  count,
  today,
}: ResidentsOptions): Resident[] {
  const random = seededRandom(seed);
  const all: Resident[] = Object.values(knownResidents);
  const numbers = new ResidentNumbers(all);
  for (let household = 0; all.length < count; household++) {
    const members = makeHousehold({
      seed,
      household,
      today,
      random,
      numbers,
      first: all.length,
    });
    all.push(...members);
  }
  return all.slice(0, Math.max(count, 0));
}

interface Making {
  seed: number;
  /** Number of the household. */
  household: number;
  today: PlainDate;
  random: SeededRandom;
  numbers: ResidentNumbers;
  /** Number of its first member in the county. */
  first: number;
}

function makeHousehold(making: Making): Resident[] {
  const { seed, household, random } = making;
  const division = pickDivision(random);
  const address = `${division.fullName}${houseIn(division, random)}`;
  const shared = {
    division: division.code,
    address,
    householdId: uuidOf(`household ${seed} ${household}`),
  };
  const family = surname(random);
  const dotted = random.next() < 0.012;
  const members: Resident[] = [];
  for (const place of householdShape(random)) {
    const { member, guardians } = makeMember(making, place, members, {
      family,
      dotted,
    });
    members.push({
      ...shared,
      ...member,
      guardians: guardians.map(({ personId }) => ({
        personId,
        kind: place.relation.startsWith("孙") ? "byLaw" : "parent",
      })),
    });
  }
  return members;
}

function makeMember(
  { seed, today, random, numbers, first }: Making,
  place: Place,
  before: readonly Resident[],
  names: { family: string; dotted: boolean },
) {
  const birthDate = addDays(
    today,
    -Math.floor((place.age + random.next()) * 365.25),
  );
  const index = first + before.length;
  const guardians =
    place.age < 18 ? place.guardians.flatMap((one) => before[one] ?? []) : [];
  const ownFamily = place.keepsFamilyName ? names.family : surname(random);
  const name = names.dotted
    ? dottedName(random, place.sex)
    : ownFamily + givenName(random, place.sex, yearOf(birthDate));
  const member = {
    personId: uuidOf(`resident ${seed} ${index}`),
    name,
    residentId: numbers.take(random, birthDate, place.sex),
    sex: place.sex,
    birthDate,
    phone: guardians[0]?.phone ?? phoneOf(index),
    relation: place.relation,
  };
  return { member, guardians };
}

/** Each number once: the sequence counts up for a region, a day and a sex. */
class ResidentNumbers {
  readonly #taken: Set<string>;

  constructor(known: readonly Resident[]) {
    this.#taken = new Set(known.map(({ residentId }) => residentId));
  }

  take(random: SeededRandom, birthDate: PlainDate, sex: Resident["sex"]) {
    const region = random.next() < 0.85 ? "990101" : "990102";
    const parity = sex === "male" ? 1 : 2;
    for (let sequence = parity; sequence < 1000; sequence += 2) {
      const number = makeResidentId(region, birthDate, sequence);
      if (this.#taken.has(number)) continue;
      this.#taken.add(number);
      return number;
    }
    throw new Error(`every number of ${region} for ${birthDate} is taken`);
  }
}

const INHABITED = divisions.filter(
  ({ residentsPerMille }) => residentsPerMille > 0,
);

function pickDivision(random: SeededRandom): Division {
  let left = random.next() * 1000;
  for (const division of INHABITED) {
    left -= division.residentsPerMille;
    if (left < 0) return division;
  }
  throw new Error("the residents of the divisions don't make a thousand");
}

function houseIn(division: Division, random: SeededRandom): string {
  if (division.level === "community") {
    const floor = random.between(1, 6);
    return `${random.between(1, 30)}幢${floor}0${random.between(1, 4)}室`;
  }
  return `${random.between(1, 8)}组${random.between(1, 60)}号`;
}

/** Four zeros in the middle, so that it is seen to be nobody's. */
function phoneOf(index: number): string {
  const prefix = ["138", "130", "139", "131", "137"][
    Math.floor(index / 10_000) % 5
  ];
  return `${prefix}0000${String(index % 10_000).padStart(4, "0")}`;
}
