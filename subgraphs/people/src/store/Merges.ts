import type { AccessFacts, AccessRecord } from "@onedoor/domain/accessRecord";
import type { MergedRow } from "@onedoor/domain/decideMerge";
import type { DuplicateGround } from "@onedoor/domain/duplicateGrounds";
import type { Instant } from "@onedoor/domain/time";
import type { PersonRecord } from "./PeopleStore.ts";

/** That two rows are one person, with both records of it. */
export interface MergeRecord {
  /** Number of the access record in which it was said. */
  mergedSeq: number;
  keptId: string;
  mergedId: string;
  grounds: readonly DuplicateGround[];
  words: string;
  at: Instant;
  staffId: string | null;
  undoneAt: Instant | null;
}

/** A row as deciding needs it, with what it is compared by. */
export type RowToMerge = MergedRow & { person: PersonRecord };

/** Who is who in the register; each act with its access record in one transaction: neither is without the other. */
export interface Merges {
  /**
   * Adds somebody, or answers with who has the number already; on record by the id that is answered. Undefined where
   * the case of `facts` has brought somebody before.
   */
  register(
    person: PersonRecord,
    facts: AccessFacts & { caseId: string },
  ): Promise<{ person: PersonRecord; isNew: boolean } | undefined>;
  /** From now on `keptId` stands for both, where `decide` says so, with nobody deciding in between. */
  merge(
    ids: { keptId: string; mergedId: string },
    decide: (
      kept: RowToMerge | null,
      lost: RowToMerge | null,
    ) =>
      { facts: AccessFacts; grounds: readonly DuplicateGround[] } | undefined,
  ): Promise<MergeRecord | undefined>;
  /** Both are again as they were. */
  split(
    mergedSeq: number,
    decide: (
      merge: (MergeRecord & { isErased: boolean; hasErasure: boolean }) | null,
    ) => AccessFacts | undefined,
  ): Promise<MergeRecord | undefined>;
  find(mergedSeq: number): Promise<MergeRecord | undefined>;
  /** Of people in `root` and below it, newest first, at most `first`. */
  latest(root: string, first: number): Promise<MergeRecord[]>;
  /** The records by which these people came from windows. */
  registrations(seqs: readonly number[]): Promise<AccessRecord[]>;
}
