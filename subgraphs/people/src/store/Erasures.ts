import type { AccessFacts } from "@onedoor/domain/accessRecord";
import type { ErasureBasis, ErasureParty } from "@onedoor/domain/decideErasure";
import type { Instant } from "@onedoor/domain/time";

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
}

/** What is known of somebody whose erasure is asked for. */
export interface ErasureSubject {
  /** In the register, and not erased. */
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
  /** The same for its settlement: with `erased` nothing stays of the person but his id. */
  settle(
    askedSeq: number,
    as: "erased" | "declined",
    decide: (request: ErasureRequest | null) => AccessFacts | undefined,
  ): Promise<ErasureRequest | undefined>;
  find(askedSeq: number): Promise<ErasureRequest | undefined>;
  /** Newest first, at most `limit`. */
  latest(limit: number): Promise<ErasureRequest[]>;
}
