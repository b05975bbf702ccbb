import type { PeopleSearch } from "../parsePeopleSearch.ts";

/** A natural person as the register holds him, unmasked. */
export interface PersonRecord {
  personId: string;
  name: string;
  residentId: string;
  /** Null of who was erased. */
  sex: "female" | "male" | null;
  /** `YYYY-MM-DD`. */
  birthDate: string;
  phone: string;
  address: string;
  /** 12 digits. */
  division: string;
  householdId: string | null;
  /** To the head of the household. */
  relation: string | null;
  guardianPersonId: string | null;
}

export interface HouseholdRecord {
  householdId: string;
  division: string;
}

/** A person as he stands in the order of changes. */
export interface ResidenceChange {
  person: PersonRecord;
  /** The division that the change is about: where he lives, or which he has left. */
  division: string;
  updatedSeq: number;
  /** He has left the subtree that was asked about. */
  departed: boolean;
}

/** The register of natural persons. */
export interface PeopleStore {
  /** Adds or replaces; who was erased by law stays so. All become visible at once, each with a higher number than everything before. */
  savePeople(people: readonly PersonRecord[]): Promise<void>;
  /** In no particular order; ids that nobody has are left out. */
  peopleWithIds(personIds: readonly string[]): Promise<PersonRecord[]>;
  householdsWithIds(
    householdIds: readonly string[],
  ): Promise<HouseholdRecord[]>;
  membersOf(householdIds: readonly string[]): Promise<PersonRecord[]>;
  /** People who live in `root` or below it, by name, at most `first`. */
  findPeople(
    search: PeopleSearch,
    root: string,
    first: number,
  ): Promise<PersonRecord[]>;
  /** Changes in `root` and below it with a number above `after`, in their order, at most `limit`. */
  changesAfter(
    after: number,
    root: string,
    limit: number,
  ): Promise<ResidenceChange[]>;
}
