import type { AccessFacts } from "@onedoor/domain/accessRecord";
import type { ErasureBasis, ErasureParty } from "@onedoor/domain/decideErasure";
import type { Instant, PlainDate } from "@onedoor/domain/time";

/** That a person's data be erased, and what became of it. */
export interface ErasureRequest {
  /** Number of the access record in which it was asked for. */
  askedSeq: number;
  personId: string;
  basis: ErasureBasis;
  words: string;
  askedAt: Instant;
  askedBy: ErasureParty;
  state: "asked" | "declined" | "erased";
  /** What became of his cases; null before they have answered, and where nothing was erased. */
  cases: ErasedCases | null;
}

/** What the cases answered last. */
export interface ErasedCases {
  erased: number;
  /** Those that the law wants kept, and those that go on. */
  kept: number;
  /** The last day on which one is kept; null where none is, and where one goes on. */
  keptUntil: PlainDate | null;
}

/** An erasure of which the cases are to be asked. */
export interface DueErasure extends Pick<
  ErasureRequest,
  "askedSeq" | "personId" | "basis"
> {
  /** Number of the access record in which it was agreed to. */
  settledSeq: number;
  /** Those for whom he stood since they were merged: their cases go as his do. */
  mergedIds: readonly string[];
  /** Those of their cases that name nobody by an id. */
  caseIds: readonly string[];
}

/** What is known of somebody whose erasure is asked for. */
export interface ErasureSubject {
  /** In the register, and not erased; or erased, with cases that are kept. */
  isKnown: boolean;
  isAsked: boolean;
}

/** Erasures, each act with its access record in one transaction: neither is without the other. */
export interface Erasures {
  /** Puts the request on record where `decide` says so, with nobody deciding in between. */
  ask(
    personId: string,
    basis: ErasureBasis,
    decide: (subject: ErasureSubject) => AccessFacts | undefined,
  ): Promise<ErasureRequest | undefined>;
  /**
   * The same for its settlement: with `erased` nothing stays of the person but his id, and of his cases, until they are
   * erased, the ids of those that name him by none.
   */
  settle(
    askedSeq: number,
    as: "erased" | "declined",
    decide: (request: ErasureRequest | null) => AccessFacts | undefined,
    caseIds?: readonly string[],
  ): Promise<ErasureRequest | undefined>;
  /** Under which ids he has cases: his own, and those of who was merged into him. */
  idsOf(personId: string): Promise<readonly string[]>;
  /**
   * Cases of these people that may name nobody by an id: those by which they came to the register or were found there, and
   * those of an erasure of before that are kept.
   */
  casesOf(personIds: readonly string[]): Promise<readonly string[]>;
  find(askedSeq: number): Promise<ErasureRequest | undefined>;
  /** Of which the cases are to be asked on this day, oldest first: never asked, or not answered, or with cases kept up to it. */
  due(on: PlainDate, limit: number): Promise<DueErasure[]>;
  /** What the cases answered, and when they are to be asked once more. */
  noteCases(
    askedSeq: number,
    cases: ErasedCases,
    dueOn: PlainDate | null,
  ): Promise<void>;
  /** Newest first, at most `limit`. */
  latest(limit: number): Promise<ErasureRequest[]>;
}
