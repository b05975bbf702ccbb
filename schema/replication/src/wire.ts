import type { Signature } from "@onedoor/domain/signatures";
import type { Instant, PlainDate } from "@onedoor/domain/time";
import type {
  EpochStatement,
  HubIdentity,
  SignedTreeHead,
} from "@onedoor/domain/treeHead";

// The answers of the graph that a replica reads, as its operations select them. Names are those of the SDL.

export interface FeedRow {
  epoch: number;
  seq: number;
  entryId: string;
  verdict: "COUNTED" | "SET_ASIDE";
  reason: string | null;
  effectiveAt: Instant;
  receivedAt: Instant;
}

export interface CaseDocument {
  caseId: string;
  entries: readonly CaseDocumentEntry[];
  deleted: boolean;
  /** Out of scope, and the entries are the reader's own: whatever else is here of the case goes. */
  ownOnly: boolean;
}

export interface CaseDocumentEntry {
  entryId: string;
  header: string;
  body: string | null;
  acknowledgement: FeedRow | null;
  held: boolean;
}

/** Opaque to a replica. */
export interface Checkpoint {
  cursor: string;
}

export interface CasePullBulk {
  documents: readonly CaseDocument[];
  checkpoint: Checkpoint | null;
  digest: { count: number; xor: string } | null;
  head: SignedTreeHead;
  /** Rows up to this number are in a backup. */
  backedUpTo: number;
}

export interface ChainSegment {
  chain: string;
  from: number;
  to: number;
  signature: string;
  entries: readonly { header: string; body: string }[];
}

/** An own entry as the hub has it. */
export interface ChainEntry {
  chainNo: number;
  header: string;
  body: string | null;
}

export type EntryStatus = "COUNTED" | "SET_ASIDE" | "HELD" | "QUARANTINED";

export interface EntryOutcome {
  chainNo: number;
  entryId: string | null;
  status: EntryStatus;
  reason: string | null;
  acknowledgement: FeedRow | null;
}

export type SegmentRefusalReason =
  | "NOT_SIGNED_IN"
  | "NOT_YOUR_CHAIN"
  | "UNKNOWN_CHAIN"
  | "GAP"
  | "FORK"
  | "BAD_SIGNATURE"
  | "DEVICE_QUARANTINED"
  | "BROKEN_SEGMENT"
  | "TOO_LARGE";

export interface PushEntriesResult {
  outcomes: readonly EntryOutcome[];
  refused: { reason: SegmentRefusalReason; nextChainNo: number | null } | null;
  nextChainNo: number | null;
  masters: readonly CaseDocument[];
  head: SignedTreeHead;
  /** Rows up to this number are in a backup. */
  backedUpTo: number;
}

/** Who a hub is, and how far its feed has come. */
export interface HubAnswer extends HubIdentity {
  epoch: number;
  head: SignedTreeHead;
  /** Rows up to this number are in a backup. */
  backedUpTo: number;
  epochs: readonly EpochStatement[];
}

export interface InclusionProofsAnswer {
  head: SignedTreeHead;
  /** All to that head. */
  proofs: readonly { seq: number; path: readonly string[] }[];
}

/** A row of the feed as it was acknowledged, with what proves it. */
export interface OfferedRowInput extends FeedRow {
  caseId: string;
  header: string;
  /** Null where it was withheld from the one who offers. */
  body: string | null;
  head: SignedTreeHead;
  path: readonly string[];
}

export type OfferOutcome =
  | "RECOVERED"
  | "KNOWN"
  | "NOT_LOST"
  | "NOT_PROVED"
  | "HEADER_DIFFERS"
  | "UNREADABLE"
  | "BODY_MISSING"
  | "PLACE_TAKEN";

/** Both ends included. */
export interface SerialBlock {
  from: number;
  to: number;
}

export type OpenChainResult =
  | {
      __typename: "Chain";
      chain: string;
      incarnation: number;
      nextChainNo: number;
      head: string;
      serials: readonly SerialBlock[];
    }
  | { __typename: "ChainRefused"; reason: ChainRefusal };

export type ChainRefusal =
  | "NOT_SIGNED_IN"
  | "NO_DEVICE"
  | "NOT_YOUR_CHAIN"
  | "BAD_SIGNATURE"
  | "DEVICE_QUARANTINED"
  | "DEVICE_NOT_ENROLLED"
  | "DEVICE_REVOKED";

export interface ItemDocument {
  itemKey: string;
  itemCode: string;
  version: number;
  state: string;
  searchText: string;
  elements: unknown;
  form: Record<string, unknown>;
  deleted: boolean;
}

/** What a packed page of items is when it is unpacked: documents with the place of their form among the forms. */
export interface PackedItems {
  forms: readonly ItemDocument["form"][];
  documents: readonly (Omit<ItemDocument, "form" | "deleted"> & {
    form: number;
  })[];
}

export interface PersonDocument {
  personId: string;
  name: string;
  residentId: string;
  phone: string;
  address: string;
  division: string;
  birthDate: string;
  sex: "FEMALE" | "MALE";
  householdId: string | null;
  relation: string | null;
  /** Who is his guardian, by ids: who lives in the station's own division is among its people himself. */
  guardians: readonly {
    personId: string;
    kind: "PARENT" | "BY_LAW" | "APPOINTED_BY_COMMITTEE" | "APPOINTED_BY_COURT";
    from: PlainDate;
  }[];
  deleted: boolean;
}

/** A household's file. */
export interface VillageFileDocument {
  householdId: string;
  division: string;
  /** Code of the grid cell that the household belongs to. */
  gridCell: string | null;
  /** JSON of `VillageFileEntry`. */
  entries: readonly string[];
  /** Who wrote them, and who is named in them. */
  staff: readonly { staffId: string; name: string }[];
  deleted: boolean;
}

/** A part of a village with who looks after it today; telephone numbers come masked. */
export interface GridCellAnswer {
  cellCode: string;
  name: string;
  staff: readonly { assignmentId: string; name: string; phone: string }[];
}

export interface VillageEntryOutcome {
  entryId: string | null;
  status: "TAKEN" | "SET_ASIDE" | "REFUSED";
  setAside: string | null;
  refused: string | null;
}

export interface PullBulk<Document> {
  documents: readonly Document[];
  checkpoint: Checkpoint | null;
}

export interface AccountAnswer {
  accountId: string;
  displayName: string;
  role: string;
  staffId: string | null;
  postId: string | null;
  stationId: string | null;
  body: string | null;
  division: string | null;
  /** Persons whose cases he leaves to others. */
  closeTo: readonly string[];
}

export type SignInAnswer =
  | {
      __typename: "Session";
      token: string;
      expiresAt: Instant;
      expiresInSeconds: number;
      refreshToken: string;
      account: AccountAnswer;
    }
  | { __typename: "SignInRefused"; reason: string; retryAt: Instant | null };

export type SecondFactorOffer =
  | { __typename: "SecondFactorOffered"; secret: string; uri: string }
  | { __typename: "SecondFactorRefused"; reason: string };

export type SecondFactorConfirmation =
  | { __typename: "SecondFactorOn" }
  | { __typename: "SecondFactorRefused"; reason: string };

/** What the county says of a device, and the key that it says it with. */
export interface IssuedCertificate {
  text: string;
  countyKey: string;
}

export interface DeviceChallengeAnswer {
  challenge: string;
  hubId: string;
}

export type RenewDeviceAnswer =
  | { __typename: "DeviceRenewed"; certificate: IssuedCertificate }
  | { __typename: "DeviceRefused"; reason: string };

export type EnrolDeviceAnswer =
  | {
      __typename: "DeviceEnrolled";
      token: string;
      certificate: IssuedCertificate;
    }
  | { __typename: "DeviceRefused"; reason: string };

/** Named as the graph names it; its signatory by the id of the staff register. */
export interface DelegationAnswer {
  delegationId: string;
  body: string;
  stationId: string;
  itemCode: string;
  itemVersion: number;
  acts: readonly ("ACCEPT" | "FIRST_REVIEW")[];
  from: PlainDate;
  until: PlainDate;
  signedBy: { staff: { staffId: string } | null };
  signedAt: Instant;
  signature: Signature;
  withdrawn: {
    by: { staff: { staffId: string } | null };
    at: Instant;
    reason: string;
    signature: Signature;
  } | null;
}
