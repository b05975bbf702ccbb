import type { Hash } from "./hash.ts";
import type { BodyOf, EntryKind, FactsOf } from "./facts.ts";
import type { Instant } from "./time.ts";

/** Hybrid logical clock: wall time as the device claims it, and a counter for the same millisecond. */
export interface Hlc {
  wall: Instant;
  counter: number;
}

/** A signed head of the hub's tree, as the author's device had last seen it. */
export interface TreeHead {
  epoch: number;
  size: number;
  root: Hash;
  at: Instant;
}

export type StaffRole =
  | "windowClerk"
  | "townOfficer"
  | "reviewer"
  | "approver"
  | "supervisor"
  | "operator"
  | "securityAdministrator"
  | "auditAdministrator";

/** An official who acts. What stands here is fixed when the act is made, never taken from a later session. */
export interface StaffActor {
  type: "staff";
  staffId: string;
  postId: string;
  role: StaffRole;
  /** The station whose window it is; null for a post in a department. */
  stationId: string | null;
  /** Unified social credit code of the body that the post belongs to. */
  body: string;
  /** 12-digit division of the station or body. */
  division: string;
  /** The written delegation under which the act is done. */
  delegation: string | null;
}

/** The person or firm whose case it is, through a channel without a device of its own. */
export interface ApplicantActor {
  type: "applicant";
  via: "portal" | "hotline";
}

/** The hub itself: what time alone causes, and what only it may number or assign. */
export interface HubActor {
  type: "hub";
}

export type ActorRef = StaffActor | ApplicantActor | HubActor;

/**
 * The hashed part of an entry. Serialised once, by its author; kept and hashed as received.
 * Holds no personal data: that is in the body, to which `body` commits.
 */
export interface EntryHeader<K extends EntryKind = EntryKind> {
  entryId: string;
  caseId: string;
  kind: K;
  version: number;
  at: Hlc;
  witness: TreeHead | null;
  actor: ActorRef;
  chain: string;
  chainNo: number;
  /** Hash of the header before it in the chain, as text. */
  prev: Hash;
  facts: FactsOf<K>;
  /** Hash of the body's text, salt included. */
  body: Hash;
}

/** A header of any kind, so that a switch over `kind` narrows `facts`. */
export type AnyHeader = { [K in EntryKind]: EntryHeader<K> }[EntryKind];

export type Verdict = "counted" | "setAside";

/** Why an entry was kept without effect. Closed: every screen can word each of them. */
export const SET_ASIDE_REASONS = [
  "alreadyOpened",
  "caseNotOpened",
  "wrongStage",
  "alreadyAccepted",
  "alreadyDecided",
  "alreadyDelivered",
  "caseEnded",
  "acceptorMayNotApprove",
  "notDelegated",
  "delegationEnded",
  "conflictOfInterest",
  "notPermitted",
  "outsideScope",
  "actorMismatch",
  "unknownItem",
  "itemNotInForce",
  "termsDiffer",
  "formInvalid",
  "bodyMismatch",
  "secondCorrectionNeedsReason",
  "limitPassed",
  "extensionUsed",
  "extensionTooLong",
  "awaitingConfirmation",
  "confirmsNothing",
  "sameOfficer",
  "notDeferrable",
  "notAwaited",
  "numberTaken",
  "hubOnly",
  "unknownKind",
  "deviceRevoked",
] as const;
export type SetAsideReason = (typeof SET_ASIDE_REASONS)[number];

/** The hub's feed row of an entry: written once, never changed. */
export interface Acknowledgement {
  epoch: number;
  seq: number;
  verdict: Verdict;
  reason: SetAsideReason | null;
  effectiveAt: Instant;
  receivedAt: Instant;
}

/** An entry as a replica or the hub holds it. */
export interface JournalEntry {
  entryId: string;
  /** Null where this version of the software doesn't know the kind: kept, and left out of the fold. */
  header: AnyHeader | null;
  headerText: string;
  /** Salt and body as text; null where it is withheld from this reader or was erased by law. */
  bodyText: string | null;
  acknowledgement: Acknowledgement | null;
  /** Stored by the hub without a number and without a verdict. */
  held: boolean;
}

export type Journal = readonly JournalEntry[];

export type { BodyOf, EntryKind, FactsOf };
