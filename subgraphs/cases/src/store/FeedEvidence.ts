import type { Acknowledgement, ActorRef } from "@onedoor/domain/entries";
import type { Hash } from "@onedoor/domain/hash";
import type { RowProof } from "@onedoor/domain/offeredRow";
import type { PublicKey, Signature } from "@onedoor/domain/signatures";
import type { Instant } from "@onedoor/domain/time";
import type { SignedTreeHead } from "@onedoor/domain/treeHead";
import type { ChainSignature } from "./CaseStore.ts";

/**
 * What proves the feed beside its rows, page by page. A page shorter than `limit` is the last; `after` names the last
 * of the page before. `upTo`: as things stood when the feed had so many rows.
 */
export interface FeedEvidence {
  /** Chains with a key, by their ids. */
  chains(
    after: string | null,
    limit: number,
  ): Promise<readonly RegisteredChain[]>;
  /** The signature of every segment that landed, by chain and `to`. */
  segments(
    after: ChainPlace | null,
    limit: number,
  ): Promise<readonly ChainSignature[]>;
  /** Every head that was signed, by epoch and size. */
  heads(
    after: { epoch: number; size: number } | null,
    upTo: number,
    limit: number,
  ): Promise<readonly SignedTreeHead[]>;
  /** Rows that a restore had cut off and that were taken back, in the order of their return. */
  recovered(
    after: number,
    upTo: number,
    limit: number,
  ): Promise<readonly ReturnedRow[]>;
  /** Places of chains that have no row among the first `upTo`, by chain and number. */
  unnumbered(
    after: ChainPlace | null,
    upTo: number,
    limit: number,
  ): Promise<readonly UnnumberedEntry[]>;
  /** Chains that were written twice, by their ids: what was signed beside what the hub holds. */
  forks(after: string | null, limit: number): Promise<readonly ChainFork[]>;
}

export interface ChainPlace {
  chain: string;
  chainNo: number;
}

export interface RegisteredChain {
  chain: string;
  deviceId: string;
  incarnation: number;
  actor: ActorRef;
  publicKey: PublicKey;
  openedAt: Instant;
  /** Null in a chain of an earlier version whose device hasn't come back yet. */
  proof: Signature | null;
  registration: Signature | null;
}

export interface ReturnedRow extends Acknowledgement {
  entryId: string;
  caseId: string;
  /** The number of the hub's row that says so. */
  recoveredAt: number;
  headerText: string;
  bodyText: string | null;
  /** Null where an earlier version took it back. */
  proof: RowProof | null;
}

export interface UnnumberedEntry extends ChainPlace {
  headerHash: Hash;
  /** `later`: it has its row by now. */
  why: "held" | "quarantined" | "later";
  /** Null for what couldn't be read. */
  headerText: string | null;
}

export interface ChainFork extends ChainSignature {
  /** From the first header that differs from the hub's up to `to`. */
  headerTexts: readonly string[];
}
