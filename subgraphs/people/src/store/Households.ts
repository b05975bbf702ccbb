import type { AccessFacts } from "@onedoor/domain/accessRecord";
import type { Contact } from "@onedoor/domain/decideContact";
import type { Member } from "@onedoor/domain/decideHousehold";
import type { PlainDate } from "@onedoor/domain/time";

/** A household that somebody was of. */
export interface LeftHousehold {
  personId: string;
  householdId: string;
  /** To its head. */
  relation: string;
  /** Null where he was in it since the register was set up. */
  from: PlainDate | null;
  until: PlainDate;
}

/** What a move asks of the register; reach is for the command to say. */
export interface MoveQuestion {
  /** Null where there is nobody who stands for himself. */
  mover: (Member & { householdId: string | null; division: string }) | null;
  /** Where the household is that he goes to; null where there is none, and of a new one. */
  divisionOfHousehold: string | null;
  /** Of that household, without him. */
  joined: readonly Member[];
  /** Of the one that he leaves; none where he stays. */
  left: readonly Member[];
}

/** Who lives with whom, and how they are reached; each act with its access records in one transaction. */
export interface Households {
  /**
   * True where `decide` says so: `relations` are those that are new, the mover's first; there is a record for each of them.
   * `isNew`: the household is founded where he lives.
   */
  move(
    ask: { personId: string; householdId: string; isNew: boolean },
    decide: (question: MoveQuestion) =>
      | {
          relations: readonly Member[];
          on: PlainDate;
          factsOf: (personId: string) => AccessFacts;
        }
      | undefined,
  ): Promise<boolean>;
  /** Those that they left, the last first. */
  leftBy(personIds: readonly string[]): Promise<LeftHousehold[]>;
  /** True where `decide` says so. What was there before stands nowhere any more. */
  correct(
    personId: string,
    /** Null where there is nobody who stands for himself. */
    decide: (
      before: Contact | null,
    ) => { contact: Contact; facts: AccessFacts } | undefined,
  ): Promise<boolean>;
}
