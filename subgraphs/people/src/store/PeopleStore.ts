import type { CreditRecord } from "@onedoor/domain/creditRecord";
import type { DuplicateGround } from "@onedoor/domain/duplicateGrounds";
import type { IdentityDocumentKind } from "@onedoor/domain/identityDocument";
import { parsePlainDate, type PlainDate } from "@onedoor/domain/time";
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
  /** Of what paper `residentId` is the number; left out: of a resident's. */
  documentKind?: IdentityDocumentKind;
  /** Who stands for him since they were merged; left out for who stands for himself. */
  mergedInto?: string;
  /** Number of the access record by which he came from a window; left out for who was always there. */
  registeredSeq?: number;
  /** Since which day he is of his household; left out where he is since the register was set up. */
  householdSince?: string;
}

/** Null of who was erased, and where the register has none. */
export function birthDateOf({
  birthDate,
}: Pick<PersonRecord, "birthDate">): PlainDate | null {
  const date = parsePlainDate(birthDate);
  return date.ok ? date.value : null;
}

/** Two who may be one person. */
export interface AlikePair {
  one: PersonRecord;
  other: PersonRecord;
  grounds: readonly DuplicateGround[];
}

export interface HouseholdRecord {
  householdId: string;
  division: string;
  /** Code of its grid cell. */
  gridCell: string | null;
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

/** A number is one row's: who comes with it under another id is left out, and is for somebody to look at. */
export interface NotSaved {
  personId: string;
  /** Who has the number. */
  heldBy: string;
}

/** The register of natural persons. */
export interface PeopleStore {
  /**
   * Adds or replaces; who was erased by law stays so. All become visible at once, each with a higher number than everything
   * before. Answers with those who weren't saved, since somebody else has their number.
   */
  savePeople(people: readonly PersonRecord[]): Promise<readonly NotSaved[]>;
  /** What is told to a reader is read in his name: the database itself keeps everybody else's rows from him. */
  readingAs(reader: PeopleReader): PeopleReads;
}

/**
 * In whose name people are read. Whoever is signed in reads those whose ids he holds: how much of them he is shown is
 * for the resolvers to say. Beyond these, those of his division and himself. `county`: all of them, for the county's
 * own work.
 */
export type PeopleReader =
  "nobody" | "county" | { division: string | null; personId: string | null };

export interface PeopleReads {
  /** In no particular order; ids that nobody has are left out. */
  peopleWithIds(personIds: readonly string[]): Promise<PersonRecord[]>;
  householdsWithIds(
    householdIds: readonly string[],
  ): Promise<HouseholdRecord[]>;
  membersOf(householdIds: readonly string[]): Promise<PersonRecord[]>;
  /** The id of who has this number, after a merge of who stands for him; undefined where nobody in the register has. */
  personWithNumber(
    residentId: string,
    kind?: IdentityDocumentKind,
  ): Promise<string | undefined>;
  /** Those for whom these people stand since they were merged. */
  mergedInto(personIds: readonly string[]): Promise<PersonRecord[]>;
  /** What was recognised of their credit, also of those for whom they stand: what is displayed of it, the domain says. */
  creditOf(personIds: readonly string[]): Promise<CreditRecord[]>;
  /** Pairs in `root` and below it who may be one person, at most `first`. */
  alikeWithin(root: string, first: number): Promise<AlikePair[]>;
  /** These people and their households. */
  familiesOf(personIds: readonly string[]): Promise<PersonRecord[]>;
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
