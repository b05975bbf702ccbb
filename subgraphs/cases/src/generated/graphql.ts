import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { CaseRow, MaterialRecord, StoredEntry, FeedPageEntry, ChainEntryText, ChainRecord, TreeState, ChainSignature } from '../store/CaseStore.ts';
import type { CaseList } from '../resolvers/listCases.ts';
import type { TimelineEntry } from '../queries/timelineOf.ts';
import type { ActorRef } from '@onedoor/domain/entries';
import type { CaseClocks as ReadClocks } from '@onedoor/domain/caseClocks';
import type { ClockReading } from '@onedoor/domain/clockReading';
import type { SetAsideEntry as FoldedSetAside } from '@onedoor/domain/caseState';
import type { DataRequest as StoredDataRequest } from '../store/DataRequestStore.ts';
import type { CaseDocument as StoredDocument } from '../queries/caseDocuments.ts';
import type { EntryLanding } from '../hub/landSegments.ts';
import type { FeedRowParent } from '../resolvers/feedRow.ts';
import type { FeedPage as StoredFeedPage } from '../queries/pullFeed.ts';
import type { QuarantinedWork, HeldWork, QuarantinedDevice as StoredDevice, LaneAct as StoredWord, DeviceChain as StoredDeviceChain, RecordedLaneAct } from '../store/LaneStore.ts';
import type { PushResult } from '../commands/pushEntries.ts';
import type { CasePullPage } from '../queries/pullCases.ts';
import type { InclusionProofs as ProvenRows } from '../queries/treeProofs.ts';
import type { FeedEvidence as StoredEvidence, ReturnedRow, UnnumberedEntry as StoredUnnumbered, ChainFork as StoredFork, RegisteredChain as StoredChain } from '../store/FeedEvidence.ts';
import type { RegisteredDelegation, RegisteredWithdrawal } from '../store/DelegationStore.ts';
import type { LaneOwner as OwningOffice } from '@onedoor/domain/laneOwner';
import type { DeviceHoldings as StoredHoldings } from '../queries/deviceHoldings.ts';
import type { CaseLicence } from '../licences/caseLicence.ts';
import type { Extract } from '../licences/extractLicence.ts';
import type { Context } from '../Context.ts';
export type Maybe<T> = T | null;
export type InputMaybe<T> = Maybe<T>;
export type RequireFields<T, K extends keyof T> = Omit<T, K> & { [P in K]-?: NonNullable<T[P]> };
/** All built-in and custom scalars, mapped to their actual values */
export type Scalars = {
  ID: { input: string; output: string; }
  String: { input: string; output: string; }
  Boolean: { input: boolean; output: boolean; }
  Int: { input: number; output: number; }
  Float: { input: number; output: number; }
  Date: { input: string; output: string; }
  DateTime: { input: string; output: string; }
  JSON: { input: unknown; output: unknown; }
  _FieldSet: { input: string; output: string; }
};

export type Applicant = LegalEntity | Person;

export type ApplicantKind =
  | 'LEGAL_ENTITY'
  | 'PERSON';

export type AskDepartmentInput = {
  caseId: Scalars['ID']['input'];
  /** Of the item version that the case began with; one whose data is shared. */
  materialCode: Scalars['ID']['input'];
};

export type AskDepartmentResult = DataRequest | DataRequestRefused;

/** One application for one item (办件). Folded from the case's journal; never edited in place. */
export type Case = {
  __typename?: 'Case';
  acceptedOn?: Maybe<Scalars['Date']['output']>;
  applicant?: Maybe<Applicant>;
  applicantKind: ApplicantKind;
  /** The applicant's name, masked. */
  applicantName?: Maybe<Scalars['String']['output']>;
  assignee?: Maybe<Staff>;
  caseId: Scalars['ID']['output'];
  caseNumber?: Maybe<Scalars['String']['output']>;
  channel: Scalars['String']['output'];
  clocks: CaseClocks;
  /** What departments were asked about its papers, oldest first. */
  dataRequests: Array<DataRequest>;
  decidedOn?: Maybe<Scalars['Date']['output']>;
  deliveredOn?: Maybe<Scalars['Date']['output']>;
  division: Scalars['String']['output'];
  /** Last day of the promise or of the law, whichever is earlier. Null before acceptance and while the clock is paused. */
  dueOn?: Maybe<Scalars['Date']['output']>;
  /** When the law had erased what it says of its applicant. */
  erasedAt?: Maybe<Scalars['DateTime']['output']>;
  implementingBody: Department;
  item: Item;
  itemVersion: ItemVersion;
  /** What it gave: null where that is nothing, or not yet under way. */
  licence?: Maybe<Licence>;
  materials: Array<CaseMaterial>;
  outcome?: Maybe<CaseOutcome>;
  /** Entries that stay on record without effect, each with its reason. */
  setAside: Array<SetAsideEntry>;
  stage: CaseStage;
  station?: Maybe<Station>;
  submittedAt: Scalars['DateTime']['output'];
  /** What happened, in the order of record. */
  timeline: Array<CaseEntry>;
  updatedAt: Scalars['DateTime']['output'];
};

export type CaseCheckpoint = {
  __typename?: 'CaseCheckpoint';
  /** Opaque; holds epoch, sequence number and the version of the scope. */
  cursor: Scalars['String']['output'];
};

export type CaseCheckpointInput = {
  cursor: Scalars['String']['input'];
};

export type CaseClocks = {
  __typename?: 'CaseClocks';
  acceptance?: Maybe<Clock>;
  correction?: Maybe<Clock>;
  delivery?: Maybe<Clock>;
  promised?: Maybe<Clock>;
  /** By the law's limit; null where no rule of law sets one. */
  statutory?: Maybe<Clock>;
};

export type CaseConnection = {
  __typename?: 'CaseConnection';
  nodes: Array<Case>;
  pageInfo: PageInfo;
  totalCount: Scalars['Int']['output'];
};

/** A case as a replica keeps it: its journal. All else is derived from it, on both sides by the same code. */
export type CaseDocument = {
  __typename?: 'CaseDocument';
  caseId: Scalars['ID']['output'];
  /** True for a case that has left this scope: what the replica holds of it goes. */
  deleted: Scalars['Boolean']['output'];
  entries: Array<CaseDocumentEntry>;
  /**
   * True for a case outside of this scope in which the reader has written: these are his own entries, with what became
   * of them, and whatever else the replica holds of it goes.
   */
  ownOnly: Scalars['Boolean']['output'];
};

export type CaseDocumentEntry = {
  __typename?: 'CaseDocumentEntry';
  acknowledgement?: Maybe<FeedRow>;
  /** Null where it is withheld from this reader or was erased. */
  body?: Maybe<Scalars['String']['output']>;
  entryId: Scalars['ID']['output'];
  header: Scalars['String']['output'];
  held: Scalars['Boolean']['output'];
};

/** An entry of a case's journal (流转记录). */
export type CaseEntry = {
  __typename?: 'CaseEntry';
  acknowledgement?: Maybe<FeedRow>;
  actor: EntryActor;
  at: Scalars['DateTime']['output'];
  effectiveAt?: Maybe<Scalars['DateTime']['output']>;
  entryId: Scalars['ID']['output'];
  /** What the entry says in the clear. */
  facts: Scalars['JSON']['output'];
  kind: Scalars['String']['output'];
};

export type CaseFeedHint = {
  __typename?: 'CaseFeedHint';
  seq: Scalars['Int']['output'];
};

export type CaseFilter = {
  applicantCreditCode?: InputMaybe<Scalars['ID']['input']>;
  applicantPersonId?: InputMaybe<Scalars['ID']['input']>;
  assignee?: InputMaybe<Scalars['ID']['input']>;
  /** Case number, or its end. */
  caseNumber?: InputMaybe<Scalars['String']['input']>;
  /** 12-digit division; its subtree is meant. */
  division?: InputMaybe<Scalars['String']['input']>;
  dueBefore?: InputMaybe<Scalars['Date']['input']>;
  implementingBody?: InputMaybe<Scalars['ID']['input']>;
  itemCode?: InputMaybe<Scalars['ID']['input']>;
  stages?: InputMaybe<Array<CaseStage>>;
  station?: InputMaybe<Scalars['ID']['input']>;
};

export type CaseMaterial = {
  __typename?: 'CaseMaterial';
  /** False until its bytes have arrived. */
  arrived: Scalars['Boolean']['output'];
  bytes: Scalars['Int']['output'];
  materialCode: Scalars['String']['output'];
  materialId: Scalars['ID']['output'];
  /** Where a reader in reach may fetch it, relative to the router. */
  path?: Maybe<Scalars['String']['output']>;
};

export type CaseOrder =
  /** The law's clock: what is due first comes first. */
  | 'DUE'
  | 'NEWEST_CHANGE';

export type CaseOutcome =
  | 'APPROVED'
  | 'REFUSED';

export type CaseProgress = {
  __typename?: 'CaseProgress';
  acceptedOn?: Maybe<Scalars['Date']['output']>;
  caseNumber: Scalars['String']['output'];
  decidedOn?: Maybe<Scalars['Date']['output']>;
  dueOn?: Maybe<Scalars['Date']['output']>;
  itemName: Scalars['String']['output'];
  outcome?: Maybe<CaseOutcome>;
  stage: CaseStage;
  submittedOn: Scalars['Date']['output'];
};

export type CasePullBulk = {
  __typename?: 'CasePullBulk';
  /** Rows up to this number are in a backup. */
  backedUpTo: Scalars['Int']['output'];
  checkpoint?: Maybe<CaseCheckpoint>;
  /** Of all acknowledged entries in scope up to the cursor, in the page that reaches the head. */
  digest?: Maybe<ScopeDigest>;
  documents: Array<CaseDocument>;
  /** The tree when the page was read, or a later one. */
  head: TreeHead;
  /**
   * The same documents as one value, a list with the fields of `CaseDocument`. For who receives many of them: asked for in
   * place of `documents` it takes a fraction of the time on both sides.
   */
  packed: Scalars['JSON']['output'];
};

export type CaseStage =
  | 'ACCEPTED'
  | 'APPROVED'
  | 'CLOSED'
  | 'CORRECTING'
  | 'DELIVERED'
  | 'IN_REVIEW'
  | 'ISSUING'
  | 'NOT_ACCEPTED'
  | 'REFUSED'
  | 'SUBMITTED'
  | 'SUSPENDED'
  | 'TAKEN_IN'
  | 'TERMINATED'
  | 'TRANSFERRED'
  | 'VOIDED'
  | 'WITHDRAWN';

export type CasesErasure = {
  __typename?: 'CasesErasure';
  /** Cases that say nothing of him any more, by this access record. */
  erased: Scalars['Int']['output'];
  kept: Array<KeptCase>;
};

/** The entries of one official on one device, numbered and linked by hash. */
export type Chain = {
  __typename?: 'Chain';
  chain: Scalars['ID']['output'];
  deviceId: Scalars['ID']['output'];
  /** Hash of the last header. */
  head: Scalars['String']['output'];
  incarnation: Scalars['Int']['output'];
  nextChainNo: Scalars['Int']['output'];
  publicKey?: Maybe<Scalars['String']['output']>;
  serials: Array<SerialBlock>;
  staffId: Scalars['ID']['output'];
};

export type ChainEntry = {
  __typename?: 'ChainEntry';
  body?: Maybe<Scalars['String']['output']>;
  chainNo: Scalars['Int']['output'];
  header: Scalars['String']['output'];
};

/** What a device signed beside what the hub holds of its chain. */
export type ChainFork = {
  __typename?: 'ChainFork';
  chain: Scalars['ID']['output'];
  from: Scalars['Int']['output'];
  headerHash: Scalars['String']['output'];
  /** From the first header that differs from the hub's up to `to`. */
  headers: Array<Scalars['String']['output']>;
  signature: Scalars['String']['output'];
  to: Scalars['Int']['output'];
};

export type ChainPlaceInput = {
  chain: Scalars['ID']['input'];
  chainNo: Scalars['Int']['input'];
};

export type ChainRefusal =
  /** The key isn't one, or `proof` isn't that key's signature for this hub, device and chain. */
  | 'BAD_SIGNATURE'
  /** It isn't enrolled for this post's station or body, or its certificate has run out: signing in again enrols it. */
  | 'DEVICE_NOT_ENROLLED'
  /** A chain of this device has forked. An operator has to release the device. */
  | 'DEVICE_QUARANTINED'
  /** It was reported lost: no new chain is opened on it. */
  | 'DEVICE_REVOKED'
  | 'NOT_SIGNED_IN'
  /** The session's official or device isn't this chain's, or the chain has another key. */
  | 'NOT_YOUR_CHAIN'
  | 'NO_DEVICE';

export type ChainRefused = {
  __typename?: 'ChainRefused';
  reason: ChainRefusal;
};

export type ChainSegmentInput = {
  chain: Scalars['ID']['input'];
  entries: Array<SealedEntryInput>;
  from: Scalars['Int']['input'];
  /**
   * By the chain's key over `onedoor-segment-1`, hub, device, chain, from, to and the hash of the header at `to`, lines
   * joined by a line feed. Base64url without padding, 86 characters.
   */
  signature: Scalars['String']['input'];
  to: Scalars['Int']['input'];
};

export type Clock = {
  __typename?: 'Clock';
  dueOn?: Maybe<Scalars['Date']['output']>;
  /** How the day comes about, as data; apps put it into words. */
  explanation: Array<Scalars['JSON']['output']>;
  paused: Scalars['Boolean']['output'];
  /** True where the limit runs into a year whose calendar has not been published. */
  provisional: Scalars['Boolean']['output'];
};

export type ConfirmedFact = {
  __typename?: 'ConfirmedFact';
  fact: DataFact;
  /** False where the department denies it. */
  holds: Scalars['Boolean']['output'];
};

/** The ten classes of basic data that departments share (十类基础数据). */
export type DataClass =
  | 'BIRTH'
  | 'DISABILITY'
  | 'EDUCATION'
  | 'HOUSEHOLD'
  | 'LEGAL_ENTITY'
  | 'MARRIAGE'
  | 'POPULATION'
  | 'REAL_ESTATE'
  | 'SOCIAL_INSURANCE'
  | 'TAX';

export type DataFact =
  | 'CERTIFICATE_STANDS'
  | 'HAS_CHILD_ON_RECORD'
  | 'HAS_SCHOOL_RECORD'
  | 'HOLDS_TITLE'
  /** Name and number belong together. */
  | 'IDENTITY_MATCHES'
  | 'IS_HOUSEHOLDER'
  | 'IS_INSURED'
  | 'IS_MARRIED'
  | 'IS_ON_REGISTER'
  | 'IS_TAXPAYER'
  | 'REGISTRATION_STANDS';

/** A department asked about a paper of a case. It confirms facts; nothing that it has of anybody comes with it. */
export type DataRequest = {
  __typename?: 'DataRequest';
  askedAt: Scalars['DateTime']['output'];
  askedBy: EntryActor;
  dataClass: DataClass;
  /** What was confirmed or denied. Empty for who handles no cases, and once the law had the case erased. */
  facts: Array<ConfirmedFact>;
  materialCode: Scalars['ID']['output'];
  /** When it is tried next; null once there is a final word. */
  nextAttemptAt?: Maybe<Scalars['DateTime']['output']>;
  requestId: Scalars['ID']['output'];
  /** When the final word came. */
  settledAt?: Maybe<Scalars['DateTime']['output']>;
  state: DataRequestState;
  /** The last day on which the department's record holds, where it says one. */
  validUntil?: Maybe<Scalars['Date']['output']>;
};

export type DataRequestRefusal =
  /** It may be asked again tomorrow. */
  | 'ANSWERED_TODAY'
  /** Not a case that this account handles. */
  | 'NOT_IN_SCOPE'
  /** This county isn't joined to the departments' systems. */
  | 'NOT_JOINED'
  /** The class says nothing of such an applicant. */
  | 'NOT_OF_APPLICANT'
  /** The item doesn't share it, none of the ten classes has it, or it is somebody else's paper. */
  | 'NOT_SHARED'
  | 'NOT_SIGNED_IN'
  /** It has ended, or the law had it erased. */
  | 'NO_OPEN_CASE'
  | 'UNDER_WAY'
  | 'UNKNOWN_MATERIAL';

export type DataRequestRefused = {
  __typename?: 'DataRequestRefused';
  reason: DataRequestRefusal;
};

export type DataRequestState =
  | 'ANSWERED'
  /** Nothing has gone out yet. */
  | 'ASKED'
  /** It was given up: nobody answered for a day, or the case ended before. */
  | 'FAILED'
  /** It has gone out, and there is no final word. */
  | 'HANDED_OFF'
  /** The department has nothing on record of the applicant. */
  | 'NOT_FOUND'
  /** The department doesn't answer this. */
  | 'REFUSED';

export type DelegatedAct =
  /** To accept, to accept with deferral, to refuse acceptance. */
  | 'ACCEPT'
  /** To pass the first step of the review. */
  | 'FIRST_REVIEW';

/** A department's written word that a station may do something in its place (授权、委托). */
export type Delegation = {
  __typename?: 'Delegation';
  acts: Array<DelegatedAct>;
  /** Unified social credit code of the body that gives it: the one that implements the item. */
  body: Scalars['String']['output'];
  delegationId: Scalars['ID']['output'];
  /** First day. */
  from: Scalars['Date']['output'];
  itemCode: Scalars['ID']['output'];
  itemVersion: Scalars['Int']['output'];
  /** The hub's, base64url, over the delegation's text: a station checks it without a line. */
  signature: Scalars['String']['output'];
  signedAt: Scalars['DateTime']['output'];
  signedBy: EntryActor;
  stationId: Scalars['ID']['output'];
  /** Last day. */
  until: Scalars['Date']['output'];
  /** Null while it stands. */
  withdrawn?: Maybe<DelegationWithdrawal>;
};

export type DelegationRefusal =
  | 'ALREADY_WITHDRAWN'
  | 'BAD_PERIOD'
  | 'NOTHING_DELEGATED'
  | 'NOT_PERMITTED'
  | 'NOT_YOUR_ITEM'
  | 'UNKNOWN_DELEGATION';

export type DelegationRefused = {
  __typename?: 'DelegationRefused';
  reason: DelegationRefusal;
};

export type DelegationResult = Delegation | DelegationRefused;

export type DelegationWithdrawal = {
  __typename?: 'DelegationWithdrawal';
  at: Scalars['DateTime']['output'];
  by: EntryActor;
  reason: Scalars['String']['output'];
  signature: Scalars['String']['output'];
};

export type Department = {
  __typename?: 'Department';
  creditCode: Scalars['ID']['output'];
};

export type Device = {
  __typename?: 'Device';
  deviceId: Scalars['ID']['output'];
};

/** A chain as the hub had it last. */
export type DeviceChain = {
  __typename?: 'DeviceChain';
  author: EntryActor;
  chain: Scalars['ID']['output'];
  /** The last number that has arrived; 0 for none. */
  lastChainNo: Scalars['Int']['output'];
  openedAt: Scalars['DateTime']['output'];
};

export type DeviceHoldings = {
  __typename?: 'DeviceHoldings';
  /** How many cases its users see, each of which it may have a copy of. */
  cases: Scalars['Int']['output'];
  /** What has arrived of its work, by chain. What was written since the last push is unknown. */
  chains: Array<DeviceChain>;
  device: Device;
  /** When something of it arrived last; null where nothing ever has. */
  lastPushAt?: Maybe<Scalars['DateTime']['output']>;
  /** Who reported it lost, when and why. */
  reportedLost?: Maybe<LaneWord>;
};

export type DeviceRevocation =
  | 'ALREADY_REVOKED'
  | 'REVOKED'
  /** It was never enrolled, and never opened a chain here. */
  | 'UNKNOWN_DEVICE';

export type EntryActor = {
  __typename?: 'EntryActor';
  body?: Maybe<Department>;
  staff?: Maybe<Staff>;
  station?: Maybe<Station>;
  type: Scalars['String']['output'];
};

export type EntryOutcome = {
  __typename?: 'EntryOutcome';
  acknowledgement?: Maybe<FeedRow>;
  chainNo: Scalars['Int']['output'];
  entryId?: Maybe<Scalars['ID']['output']>;
  /** For SET_ASIDE: a reason from the closed set of `SetAsideReason`. For QUARANTINED: why it couldn't be read. */
  reason?: Maybe<Scalars['String']['output']>;
  status: EntryStatus;
};

export type EntryStatus =
  | 'COUNTED'
  /** Stored, without a number and without a verdict yet. */
  | 'HELD'
  /** Couldn't be read. Kept as it came, with an owner. */
  | 'QUARANTINED'
  | 'SET_ASIDE';

/**
 * How an epoch follows the one before, signed by the hub over `onedoor-epoch-1`, hub, epoch, and size and root of both
 * points, lines joined by a line feed. What lies between the points is the gap: rows to be offered again.
 */
export type EpochStatement = {
  __typename?: 'EpochStatement';
  /** The tree that the epoch goes on from. */
  begins: TreePoint;
  epoch: Scalars['Int']['output'];
  /** The furthest tree that is known of the epoch before. */
  furthest: TreePoint;
  signature: Scalars['String']['output'];
};

export type EraseCasesInput = {
  basis: ErasureBasis;
  /** His too, as far as they name their applicant by no id: those that brought him to the register, and those of his number. */
  caseIds?: Array<Scalars['ID']['input']>;
  personId: Scalars['ID']['input'];
  /** Number of the access record in which it was agreed to. */
  record: Scalars['Int']['input'];
};

/** By what the law has it erased (PIPL art. 47). */
export type ErasureBasis =
  | 'CONSENT_WITHDRAWN'
  | 'ORDERED'
  | 'PURPOSE_REACHED'
  | 'UNLAWFULLY_COLLECTED';

export type ExtractLicenceInput = {
  caseId: Scalars['ID']['input'];
  /** Number of the case that it is used for; null: of the licence's own. */
  forCaseNumber?: InputMaybe<Scalars['String']['input']>;
  ground: LicenceGround;
  /** 仅用于…: at most 60 characters. */
  purpose: Scalars['String']['input'];
  /** Who agreed and how, or the law with its article: 1 to 200 characters. */
  words: Scalars['String']['input'];
};

export type FeedCursorInput = {
  epoch: Scalars['Int']['input'];
  seq: Scalars['Int']['input'];
};

/**
 * What proves the feed beside its rows, without personal data. Each list comes in pages of at most 2,000, in the order of
 * its `after`; a page shorter than `limit` is the last. `upTo` is a number of rows: things as they stood with so many.
 */
export type FeedEvidence = {
  __typename?: 'FeedEvidence';
  /** Chains with a key, by their ids. */
  chains: Array<RegisteredChain>;
  /** Chains that were written twice, by their ids. */
  forks: Array<ChainFork>;
  /** Every head that the hub signed for a commit, by epoch and size. */
  heads: Array<TreeHead>;
  /** Rows that a restore had cut off and that came back, in the order of their return. `after` and `upTo` are numbers of the hub's rows that say so. */
  recovered: Array<RecoveredRow>;
  /** The signature of every segment that landed, by chain and `to`. */
  segments: Array<SignedSegment>;
  /** Places of chains without a row among the first `upTo`, by chain and number: what explains a gap. */
  unnumbered: Array<UnnumberedEntry>;
};


/**
 * What proves the feed beside its rows, without personal data. Each list comes in pages of at most 2,000, in the order of
 * its `after`; a page shorter than `limit` is the last. `upTo` is a number of rows: things as they stood with so many.
 */
export type FeedEvidenceChainsArgs = {
  after?: InputMaybe<Scalars['ID']['input']>;
  limit: Scalars['Int']['input'];
};


/**
 * What proves the feed beside its rows, without personal data. Each list comes in pages of at most 2,000, in the order of
 * its `after`; a page shorter than `limit` is the last. `upTo` is a number of rows: things as they stood with so many.
 */
export type FeedEvidenceForksArgs = {
  after?: InputMaybe<Scalars['ID']['input']>;
  limit: Scalars['Int']['input'];
};


/**
 * What proves the feed beside its rows, without personal data. Each list comes in pages of at most 2,000, in the order of
 * its `after`; a page shorter than `limit` is the last. `upTo` is a number of rows: things as they stood with so many.
 */
export type FeedEvidenceHeadsArgs = {
  after?: InputMaybe<TreeSizeInput>;
  limit: Scalars['Int']['input'];
  upTo: Scalars['Int']['input'];
};


/**
 * What proves the feed beside its rows, without personal data. Each list comes in pages of at most 2,000, in the order of
 * its `after`; a page shorter than `limit` is the last. `upTo` is a number of rows: things as they stood with so many.
 */
export type FeedEvidenceRecoveredArgs = {
  after?: Scalars['Int']['input'];
  limit: Scalars['Int']['input'];
  upTo: Scalars['Int']['input'];
};


/**
 * What proves the feed beside its rows, without personal data. Each list comes in pages of at most 2,000, in the order of
 * its `after`; a page shorter than `limit` is the last. `upTo` is a number of rows: things as they stood with so many.
 */
export type FeedEvidenceSegmentsArgs = {
  after?: InputMaybe<ChainPlaceInput>;
  limit: Scalars['Int']['input'];
};


/**
 * What proves the feed beside its rows, without personal data. Each list comes in pages of at most 2,000, in the order of
 * its `after`; a page shorter than `limit` is the last. `upTo` is a number of rows: things as they stood with so many.
 */
export type FeedEvidenceUnnumberedArgs = {
  after?: InputMaybe<ChainPlaceInput>;
  limit: Scalars['Int']['input'];
  upTo: Scalars['Int']['input'];
};

export type FeedPage = {
  __typename?: 'FeedPage';
  /** Rows up to this number are in a backup. */
  backedUpTo: Scalars['Int']['output'];
  /** Of the moment in which the rows were read: on the last page its size is the number of the last row. */
  head: TreeHead;
  rows: Array<FeedPageRow>;
};

export type FeedPageRow = {
  __typename?: 'FeedPageRow';
  /** Null for readers from whom bodies are withheld. */
  body?: Maybe<Scalars['String']['output']>;
  caseId: Scalars['ID']['output'];
  header: Scalars['String']['output'];
  row: FeedRow;
};

/** The hub's acknowledgement of an entry: written once, never changed. */
export type FeedRow = {
  __typename?: 'FeedRow';
  effectiveAt: Scalars['DateTime']['output'];
  entryId: Scalars['ID']['output'];
  epoch: Scalars['Int']['output'];
  reason?: Maybe<Scalars['String']['output']>;
  receivedAt: Scalars['DateTime']['output'];
  seq: Scalars['Int']['output'];
  verdict: Verdict;
};

/** An entry that nobody can judge yet. It is stored, and has neither a number nor a verdict. */
export type HeldEntry = {
  __typename?: 'HeldEntry';
  author: EntryActor;
  /** True where the rules can give it a verdict by now: the case has come, or the hub was upgraded. */
  canBeJudged: Scalars['Boolean']['output'];
  caseId: Scalars['ID']['output'];
  entryId: Scalars['ID']['output'];
  /** Also of a kind that this version of the hub doesn't know. */
  kind: Scalars['String']['output'];
  /** True where the reader's office looks after it. */
  mine: Scalars['Boolean']['output'];
  owner: LaneOwner;
  reason: HeldReason;
  since: Scalars['DateTime']['output'];
};

export type HeldReason =
  /** A revoked device brought it: somebody has to vouch for it, or set it aside. */
  | 'DEVICE_REVOKED'
  | 'UNKNOWN_CASE'
  | 'UNKNOWN_KIND';

export type HeldSettlement =
  | 'JUDGED'
  | 'NOT_HELD'
  | 'SETTLED';

export type Hub = {
  __typename?: 'Hub';
  /** Rows up to this number are in a backup: whoever keeps proofs of them for a restore may drop them. */
  backedUpTo: Scalars['Int']['output'];
  epoch: Scalars['Int']['output'];
  /** How each epoch after the first follows the one before, oldest first. */
  epochs: Array<EpochStatement>;
  head: TreeHead;
  /** The first 32 characters of the hash of the hub's first public key. */
  hubId: Scalars['ID']['output'];
  /** Ed25519, as base64url without padding. */
  publicKey: Scalars['String']['output'];
};

/** The path from a row's leaf to the root, leaf upward. */
export type InclusionProof = {
  __typename?: 'InclusionProof';
  path: Array<Scalars['String']['output']>;
  seq: Scalars['Int']['output'];
};

export type InclusionProofs = {
  __typename?: 'InclusionProofs';
  head: TreeHead;
  proofs: Array<InclusionProof>;
};

export type Item = {
  __typename?: 'Item';
  itemCode: Scalars['ID']['output'];
};

export type ItemVersion = {
  __typename?: 'ItemVersion';
  itemCode: Scalars['ID']['output'];
  version: Scalars['Int']['output'];
};

/** A case that the law wants kept, and nothing done with it but that. */
export type KeptCase = {
  __typename?: 'KeptCase';
  caseId: Scalars['ID']['output'];
  /** The last day of it; null for a case that goes on. */
  until?: Maybe<Scalars['Date']['output']>;
};

export type LaneAct = {
  __typename?: 'LaneAct';
  act: LaneActKind;
  /** Who works on the device. Empty where the act is about none. */
  authors: Array<EntryActor>;
  chain?: Maybe<Scalars['ID']['output']>;
  chainNo?: Maybe<Scalars['Int']['output']>;
  deviceId?: Maybe<Scalars['ID']['output']>;
  word: LaneWord;
};

export type LaneActKind =
  | 'DEVICE_RELEASED'
  | 'DEVICE_REVOKED'
  | 'QUARANTINE_SETTLED';

export type LaneOffice =
  | 'OPERATOR'
  | 'TOWN';

/** The office that looks after work without a verdict. */
export type LaneOwner = {
  __typename?: 'LaneOwner';
  /** Of a town: its 12-digit division. */
  division?: Maybe<Scalars['String']['output']>;
  office: LaneOffice;
};

/** Who did it, when, and why, in his own words. */
export type LaneWord = {
  __typename?: 'LaneWord';
  at: Scalars['DateTime']['output'];
  by: EntryActor;
  words: Scalars['String']['output'];
};

export type LegalEntity = {
  __typename?: 'LegalEntity';
  creditCode: Scalars['ID']['output'];
};

/** A licence (电子证照, GB/T 36901–36906) as it stands today, read from its case. What there is of a version is null while it is being made, and where the law has erased its holder. */
export type Licence = {
  __typename?: 'Licence';
  /** Masked, as the case's applicant is. */
  holder?: Maybe<Scalars['String']['output']>;
  /** 电子证照标识 (GB/T 36904), or the number that the office gave it. */
  identifier?: Maybe<Scalars['String']['output']>;
  issuedOn?: Maybe<Scalars['Date']['output']>;
  /** The body that issued it. */
  issuer: Department;
  seal?: Maybe<LicenceSeal>;
  /** SHA-256 of the version's text, in hexadecimal; the next version names it. */
  sha256?: Maybe<Scalars['String']['output']>;
  state: LicenceState;
  /** 证照名称. */
  title?: Maybe<Scalars['String']['output']>;
  /** Last day; null for one without. */
  validUntil?: Maybe<Scalars['Date']['output']>;
  /** 1 for the first; each change makes the next. */
  version?: Maybe<Scalars['Int']['output']>;
};

/** An extract for one use, for printing. */
export type LicenceExtract = {
  __typename?: 'LicenceExtract';
  caseNumber: Scalars['String']['output'];
  licence: Licence;
  purpose: Scalars['String']['output'];
  signedAt: Scalars['DateTime']['output'];
  /** For the QR code: what the extract says, signed by the county's Ed25519 key. A station checks it without a line. */
  text: Scalars['String']['output'];
  /** Its last day. */
  until: Scalars['Date']['output'];
};

export type LicenceExtractRefusal =
  /** No case has this number, by its check character. */
  | 'BAD_CASE_NUMBER'
  /** It is being made, suspended, out of date or ended. */
  | 'NOT_VALID'
  /** There is no such case in reach, or it gave no licence. */
  | 'NO_LICENCE'
  /** No purpose, no words, or too many of them. */
  | 'WORDS_MISSING';

export type LicenceExtractRefused = {
  __typename?: 'LicenceExtractRefused';
  reason: LicenceExtractRefusal;
};

export type LicenceExtractResult = LicenceExtract | LicenceExtractRefused;

/** Why a licence is used (用证). */
export type LicenceGround =
  /** Its holder agreed to this use. */
  | 'CONSENT'
  /** A law asks for it; the words say which. */
  | 'LAW';

/** A seal (电子印章) over the text of a version. */
export type LicenceSeal = {
  __typename?: 'LicenceSeal';
  /** Such as SM2withSM3 (GB/T 32918, GB/T 32905). */
  algorithm: Scalars['String']['output'];
  /** To be read beside it wherever it is shown. */
  label: Scalars['String']['output'];
  labelEn: Scalars['String']['output'];
  /** In hexadecimal. */
  publicKey: Scalars['String']['output'];
  signature: Scalars['String']['output'];
};

/** GB/T 36903. */
export type LicenceState =
  /** 注销. */
  | 'CANCELLED'
  /** 变更: a later version took its place. */
  | 'CHANGED'
  /** 过期. */
  | 'EXPIRED'
  /** 制作中. */
  | 'MAKING'
  /** 吊销: it was taken away. */
  | 'REVOKED'
  /** 暂扣. */
  | 'SUSPENDED'
  /** 有效. */
  | 'VALID'
  /** 撤销: it should not have been given. */
  | 'WITHDRAWN';

export type Mutation = {
  __typename?: 'Mutation';
  /**
   * Has the department that has it on record asked to confirm a paper of the case, for the officials who handle it. Whom it
   * is about, who asks and what for goes out with the question and stays on record; what comes of it is read from the case.
   */
  askDepartment: AskDepartmentResult;
  /**
   * Erases what the cases say of a person whom the law has erased from the register, as far as it has them erased by now:
   * bodies and scans, and whose cases they were. Each of them says so in its journal. For the people's part alone; asked
   * again it goes on where it was broken off.
   */
  eraseCases: CasesErasure;
  /**
   * Uses a licence (用证): an extract of it for one purpose and one case. Who used it, for what and why is on record for its
   * holder to read before there is an extract; where that can't be done it fails. For officials of departments.
   */
  extractLicence: LicenceExtractResult;
  /**
   * A leased block of at most `count` serials, 500 in all, so that numbers can be given without a connection. It may be
   * shorter: serials that came back from another chain are leased first. Null where the chain isn't the reader's.
   */
  leaseSerials?: Maybe<SerialBlock>;
  /**
   * Brings back rows that the hub had acknowledged and has lost in a restore, at most 200. Each proves itself: nobody can
   * forge an acknowledgement. What is proved stands again with its old number, verdict and times.
   */
  offerRows: Array<OfferOutcome>;
  /** Opens a chain for the signed-in official on the enrolled device, or answers with the one that is open. */
  openChain: OpenChainResult;
  /**
   * Takes one contiguous segment of one chain. Never fails for an entry: each gets its outcome. The masters of
   * `cases`, and of every case that the segment touched, come back. Without a segment it only answers with masters.
   */
  pushEntries: PushEntriesResult;
  /**
   * Ends the quarantine of a device whose chain has forked: it may go on with a new incarnation. The forked chain stays
   * closed. False where the device is in none. For operators, who say why.
   */
  releaseDevice: Scalars['Boolean']['output'];
  /**
   * Judges what is held of a case and can be judged by now, for the office that looks after it. Answers how many entries
   * got their verdict. With `words`, which stand in the case, also what a revoked device brought: the office vouches that
   * it is the official's own work.
   */
  releaseHeld: Scalars['Int']['output'];
  /**
   * The device was stolen or lost. From now on its sessions read nothing, and what it brings is held, whenever it claims to
   * have been written. What it had brought before keeps its verdict. For good, and for the office that looks after it.
   */
  reportDeviceLost: DeviceRevocation;
  /**
   * Gives the end of a leased block back, from `from` to the block's last serial, once the chain can't use it any more. Asked
   * again it answers the same and changes nothing, whoever holds the serials by then. For the chain's own official on its
   * device.
   */
  returnSerials: ReturnSerialsResult;
  /**
   * The office that looks after a held entry gives it its only verdict: it is set aside, and these words stand in the
   * case. Where the rules can judge it by now, theirs is the verdict.
   */
  settleHeld: HeldSettlement;
  /** Puts on record that somebody has dealt with what is in quarantine from one place. False where it was done already. For operators. */
  settleQuarantined: Scalars['Boolean']['output'];
  /** Lets a station answer applications or do the first review in the department's place. For its approvers. */
  signDelegation: DelegationResult;
  /** Ends a delegation at once: what takes effect later no longer rests on it. What was done before stands. */
  withdrawDelegation: DelegationResult;
};


export type MutationAskDepartmentArgs = {
  input: AskDepartmentInput;
};


export type MutationEraseCasesArgs = {
  input: EraseCasesInput;
};


export type MutationExtractLicenceArgs = {
  input: ExtractLicenceInput;
};


export type MutationLeaseSerialsArgs = {
  chain: Scalars['ID']['input'];
  count: Scalars['Int']['input'];
};


export type MutationOfferRowsArgs = {
  rows: Array<OfferedRowInput>;
};


export type MutationOpenChainArgs = {
  input: OpenChainInput;
};


export type MutationPushEntriesArgs = {
  cases: Array<Scalars['ID']['input']>;
  segment?: InputMaybe<ChainSegmentInput>;
};


export type MutationReleaseDeviceArgs = {
  deviceId: Scalars['ID']['input'];
  words?: Scalars['String']['input'];
};


export type MutationReleaseHeldArgs = {
  caseId: Scalars['ID']['input'];
  words?: InputMaybe<Scalars['String']['input']>;
};


export type MutationReportDeviceLostArgs = {
  input: ReportDeviceLostInput;
};


export type MutationReturnSerialsArgs = {
  chain: Scalars['ID']['input'];
  from: Scalars['Int']['input'];
  to: Scalars['Int']['input'];
};


export type MutationSettleHeldArgs = {
  entryId: Scalars['ID']['input'];
  words: Scalars['String']['input'];
};


export type MutationSettleQuarantinedArgs = {
  chain: Scalars['ID']['input'];
  chainNo: Scalars['Int']['input'];
  words: Scalars['String']['input'];
};


export type MutationSignDelegationArgs = {
  input: SignDelegationInput;
};


export type MutationWithdrawDelegationArgs = {
  delegationId: Scalars['ID']['input'];
  reason: Scalars['String']['input'];
};

export type OfferOutcome =
  | 'BODY_MISSING'
  | 'HEADER_DIFFERS'
  /** The hub has this entry. */
  | 'KNOWN'
  /** No restore has cut this row off. */
  | 'NOT_LOST'
  /** The head isn't this hub's, or the row doesn't stand in its tree. */
  | 'NOT_PROVED'
  /** The chain holds another entry under this number. */
  | 'PLACE_TAKEN'
  | 'RECOVERED'
  /** This version of the hub doesn't know the entry's kind. */
  | 'UNREADABLE';

/** A row of the feed as it was acknowledged, with what proves it. */
export type OfferedRowInput = {
  /** Null where the one who offers was never given it. The row then waits for somebody who was. */
  body?: InputMaybe<Scalars['String']['input']>;
  caseId: Scalars['ID']['input'];
  effectiveAt: Scalars['DateTime']['input'];
  entryId: Scalars['ID']['input'];
  epoch: Scalars['Int']['input'];
  /** A head that this hub signed, and the path from the row's leaf to it (RFC 6962). */
  head: TreeHeadInput;
  header: Scalars['String']['input'];
  path: Array<Scalars['String']['input']>;
  reason?: InputMaybe<Scalars['String']['input']>;
  receivedAt: Scalars['DateTime']['input'];
  seq: Scalars['Int']['input'];
  verdict: Verdict;
};

export type OpenChainInput = {
  /** Made by the device at random: one for each vault and incarnation. */
  chain: Scalars['ID']['input'];
  incarnation: Scalars['Int']['input'];
  /** By that key over `onedoor-chain-1`, hub, device and chain, lines joined by a line feed: the device holds what it registers. */
  proof: Scalars['String']['input'];
  /** Ed25519, as base64url without padding (43 characters). What the chain pushes is checked against it for ever. */
  publicKey: Scalars['String']['input'];
};

export type OpenChainResult = Chain | ChainRefused;

export type PageInfo = {
  __typename?: 'PageInfo';
  endCursor?: Maybe<Scalars['String']['output']>;
  hasNextPage: Scalars['Boolean']['output'];
};

export type Person = {
  __typename?: 'Person';
  personId: Scalars['ID']['output'];
};

export type PushEntriesResult = {
  __typename?: 'PushEntriesResult';
  /** Rows up to this number are in a backup. */
  backedUpTo: Scalars['Int']['output'];
  /** The tree after this push, or a later one. */
  head: TreeHead;
  masters: Array<CaseDocument>;
  /** The number that the hub expects next in this chain. */
  nextChainNo?: Maybe<Scalars['Int']['output']>;
  /** One for each entry of the segment, in its order. Empty where the segment as a whole was refused. */
  outcomes: Array<EntryOutcome>;
  /** Set where the segment can't be placed at all. */
  refused?: Maybe<SegmentRefusal>;
};

export type QuarantinedDevice = {
  __typename?: 'QuarantinedDevice';
  author: EntryActor;
  /** The chain that was written twice. */
  chain: Scalars['ID']['output'];
  deviceId: Scalars['ID']['output'];
  since: Scalars['DateTime']['output'];
};

export type QuarantinedEntry = {
  __typename?: 'QuarantinedEntry';
  /**
   * True where it is an alarm: bytes that came under an id that another entry has, or a header that the hub holds with
   * another body than the first time.
   */
  alarm: Scalars['Boolean']['output'];
  /** Whose chain it came in. */
  author: EntryActor;
  bytes: Scalars['Int']['output'];
  chain: Scalars['ID']['output'];
  chainNo: Scalars['Int']['output'];
  deviceId: Scalars['ID']['output'];
  owner: Scalars['String']['output'];
  reason: Scalars['String']['output'];
  receivedAt: Scalars['DateTime']['output'];
  /** Null until somebody has dealt with it. */
  settled?: Maybe<LaneWord>;
};

export type Query = {
  __typename?: 'Query';
  /**
   * SHA-256 of `salt|number` for the number of the person whose case it is, a resident's always with 18 characters. For the
   * people's part alone, which compares it with one that it was told. Null for a firm's case, a missing one, and one erased by law.
   */
  applicantNumberHash?: Maybe<Scalars['String']['output']>;
  /** The case, if it is in the reader's reach. Null for a missing case and for one out of reach alike. */
  case?: Maybe<Case>;
  /**
   * The same for a reader whom a part of the county names, for the parts alone: whether a case is in his reach is said
   * here and nowhere else.
   */
  caseInReachOf?: Maybe<Case>;
  /** What anybody with the printed number and query code may know. Attempts are capped; all misses look alike. */
  caseProgress?: Maybe<CaseProgress>;
  /** The cases in reach, newest change first unless `orderBy` says otherwise. `first` is at most 200. */
  cases: CaseConnection;
  /**
   * The cases of the person with this number that name him by no id, for the people's part alone, before it erases him. None
   * in which he is the agent, and none that was erased.
   */
  casesOfApplicant: Array<Scalars['ID']['output']>;
  /** The entries of one of the reader's own chains from a number on, for a device that has lost its own. */
  chainEntries: Array<ChainEntry>;
  /** Chain keys and heads of this reader's device. */
  chains: Array<Chain>;
  /**
   * Delegations, those that can still carry something first, then newest first: those to the station of a window's
   * official, those of a department's own body, all for supervisors and operators.
   */
  delegations: Array<Delegation>;
  /**
   * What a device may hold, as far as the county knows. For the office that looks after it, and for supervision. Null for a
   * device that nobody knows.
   */
  deviceHoldings?: Maybe<DeviceHoldings>;
  /** What proves the feed to somebody who has nothing else. For readers of the whole of it; an export carries it. */
  feedEvidence: FeedEvidence;
  /**
   * Entries that are stored without a verdict, the longest held first: of a town officer's subtree, or all of them for
   * operators and supervisors.
   */
  heldWork: Array<HeldEntry>;
  /** This hub, as everything that is signed for it or by it names it. For anybody. */
  hub: Hub;
  /** Proofs that rows of the feed stand in its tree, all of them to the head that comes with them. At most 1,000 rows; a number without a row gets no proof. */
  inclusionProofs: InclusionProofs;
  /** What was done about quarantined work, newest first. For operators and supervisors. */
  laneActs: Array<LaneAct>;
  /** Whole case documents for a replica with a scope, in feed order. A page shorter than `limit` is the last. */
  pullCases: CasePullBulk;
  /** The feed itself, row by row and without holes, for readers of the whole of it. */
  pullFeed: FeedPage;
  /**
   * What the hub could not read, and bodies that came for headers which it holds with others, for the office that looks
   * after it: first what nobody has dealt with.
   */
  quarantine: Array<QuarantinedEntry>;
  /** Devices of which a chain was written twice, until somebody releases them. For operators and supervisors. */
  quarantinedDevices: Array<QuarantinedDevice>;
  /** The path (RFC 6962) that proves that the tree of `to` rows grew out of that of `from` rows. Null where the feed has no such sizes. */
  treeConsistency?: Maybe<Array<Scalars['String']['output']>>;
};


export type QueryApplicantNumberHashArgs = {
  caseId: Scalars['ID']['input'];
  salt: Scalars['String']['input'];
};


export type QueryCaseArgs = {
  caseId: Scalars['ID']['input'];
};


export type QueryCaseInReachOfArgs = {
  caseId: Scalars['ID']['input'];
  reader: ReaderInput;
};


export type QueryCaseProgressArgs = {
  caseNumber: Scalars['String']['input'];
  queryCode: Scalars['String']['input'];
};


export type QueryCasesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<CaseFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<CaseOrder>;
};


export type QueryCasesOfApplicantArgs = {
  number: Scalars['String']['input'];
};


export type QueryChainEntriesArgs = {
  chain: Scalars['ID']['input'];
  from: Scalars['Int']['input'];
  limit?: Scalars['Int']['input'];
};


export type QueryDelegationsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
};


export type QueryDeviceHoldingsArgs = {
  deviceId: Scalars['ID']['input'];
};


export type QueryHeldWorkArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
};


export type QueryInclusionProofsArgs = {
  seqs: Array<Scalars['Int']['input']>;
};


export type QueryLaneActsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
};


export type QueryPullCasesArgs = {
  checkpoint?: InputMaybe<CaseCheckpointInput>;
  limit: Scalars['Int']['input'];
};


export type QueryPullFeedArgs = {
  after?: InputMaybe<FeedCursorInput>;
  limit: Scalars['Int']['input'];
};


export type QueryQuarantineArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
};


export type QueryTreeConsistencyArgs = {
  from: Scalars['Int']['input'];
  to: Scalars['Int']['input'];
};

/** A reader by what his session says of him. */
export type ReaderInput = {
  body?: InputMaybe<Scalars['ID']['input']>;
  division?: InputMaybe<Scalars['String']['input']>;
  role: Scalars['String']['input'];
  staffId?: InputMaybe<Scalars['ID']['input']>;
  stationId?: InputMaybe<Scalars['ID']['input']>;
};

export type RecoveredRow = {
  __typename?: 'RecoveredRow';
  /** Null for readers from whom bodies are withheld. */
  body?: Maybe<Scalars['String']['output']>;
  caseId: Scalars['ID']['output'];
  /** The head that it was proved by, of the branch that was lost. */
  head?: Maybe<TreeHead>;
  header: Scalars['String']['output'];
  path?: Maybe<Array<Scalars['String']['output']>>;
  /** The number of the hub's row that says so. */
  recoveredAt: Scalars['Int']['output'];
  row: FeedRow;
};

/** A chain as the hub has taken it into its register. */
export type RegisteredChain = {
  __typename?: 'RegisteredChain';
  /** Whose acts alone count in it. */
  actor: Scalars['JSON']['output'];
  chain: Scalars['ID']['output'];
  deviceId: Scalars['ID']['output'];
  incarnation: Scalars['Int']['output'];
  openedAt: Scalars['DateTime']['output'];
  /** By the chain's key, over `onedoor-chain-1`. Null in a chain of an earlier version whose device hasn't come back yet. */
  proof?: Maybe<Scalars['String']['output']>;
  publicKey: Scalars['String']['output'];
  /** By the hub, over `onedoor-registration-1`, hub, device, chain, incarnation, key, openedAt and actor, lines joined by a line feed. */
  registration?: Maybe<Scalars['String']['output']>;
};

export type ReportDeviceLostInput = {
  deviceId: Scalars['ID']['input'];
  /** What happened, in words that stay on record. */
  words: Scalars['String']['input'];
};

export type ReturnSerialsResult = SerialsRefused | SerialsReturned;

export type ScopeDigest = {
  __typename?: 'ScopeDigest';
  count: Scalars['Int']['output'];
  xor: Scalars['String']['output'];
};

/** An entry as its author wrote it. Both are opaque text: kept and hashed as received. */
export type SealedEntryInput = {
  body: Scalars['String']['input'];
  header: Scalars['String']['input'];
};

export type SegmentRefusal = {
  __typename?: 'SegmentRefusal';
  nextChainNo?: Maybe<Scalars['Int']['output']>;
  reason: SegmentRefusalReason;
};

export type SegmentRefusalReason =
  /** The signature isn't the chain's key's. Nothing was stored. */
  | 'BAD_SIGNATURE'
  /** `from`, `to` and the number of entries don't agree, or `prev` doesn't link. */
  | 'BROKEN_SEGMENT'
  /** A chain of this device has forked. An operator has to release the device. */
  | 'DEVICE_QUARANTINED'
  /** A number that the hub holds, with other bytes. Kept as evidence; the device is under quarantine, and this chain is closed. */
  | 'FORK'
  /** `from` is above the number that the hub expects. */
  | 'GAP'
  | 'NOT_SIGNED_IN'
  /** The session's official or device isn't this chain's: nobody pushes in another's name. */
  | 'NOT_YOUR_CHAIN'
  | 'TOO_LARGE'
  | 'UNKNOWN_CHAIN';

/** Serials from `from` to `to`, both included, for this chain alone. */
export type SerialBlock = {
  __typename?: 'SerialBlock';
  from: Scalars['Int']['output'];
  to: Scalars['Int']['output'];
};

export type SerialsRefusal =
  /** A chain of this device has forked: a copy of its disk may have used them. */
  | 'CHAIN_FORKED'
  /** The hub has seen one of them in use. */
  | 'IN_USE'
  /** The range doesn't end one block of the chain, and lie in it. */
  | 'NOT_THE_END'
  /** The session's official or device isn't this chain's, or there is no such chain. */
  | 'NOT_YOUR_CHAIN';

/** The chain still holds what it held. */
export type SerialsRefused = {
  __typename?: 'SerialsRefused';
  reason: SerialsRefusal;
};

/** The chain holds none of these serials, both ends included: they came back now, or it held none before. */
export type SerialsReturned = {
  __typename?: 'SerialsReturned';
  from: Scalars['Int']['output'];
  to: Scalars['Int']['output'];
};

export type SetAsideEntry = {
  __typename?: 'SetAsideEntry';
  entryId: Scalars['ID']['output'];
  kind: Scalars['String']['output'];
  reason: Scalars['String']['output'];
  settled?: Maybe<Scalars['String']['output']>;
};

export type SignDelegationInput = {
  acts: Array<DelegatedAct>;
  from: Scalars['Date']['input'];
  itemCode: Scalars['ID']['input'];
  itemVersion: Scalars['Int']['input'];
  stationId: Scalars['ID']['input'];
  /** At most three years after `from`. */
  until: Scalars['Date']['input'];
};

/** A segment that landed: the device's word for everything up to `to`. */
export type SignedSegment = {
  __typename?: 'SignedSegment';
  chain: Scalars['ID']['output'];
  from: Scalars['Int']['output'];
  headerHash: Scalars['String']['output'];
  signature: Scalars['String']['output'];
  to: Scalars['Int']['output'];
};

/** An official, by the id of the staff register. */
export type Staff = {
  __typename?: 'Staff';
  staffId: Scalars['ID']['output'];
};

export type Station = {
  __typename?: 'Station';
  stationId: Scalars['ID']['output'];
};

export type Subscription = {
  __typename?: 'Subscription';
  /** Something changed in your scope. A hint only: pull to learn what. */
  streamCases: CaseFeedHint;
};

/**
 * The Merkle tree (RFC 6962) over the feed's rows, signed by the hub for each group commit over `onedoor-head-1`, hub,
 * epoch, size, root and at, lines joined by a line feed. Row `seq` is the leaf at `seq - 1`.
 */
export type TreeHead = {
  __typename?: 'TreeHead';
  at: Scalars['DateTime']['output'];
  epoch: Scalars['Int']['output'];
  /** SHA-256, 64 hexadecimal digits. */
  root: Scalars['String']['output'];
  signature: Scalars['String']['output'];
  size: Scalars['Int']['output'];
};

export type TreeHeadInput = {
  at: Scalars['DateTime']['input'];
  epoch: Scalars['Int']['input'];
  root: Scalars['String']['input'];
  signature: Scalars['String']['input'];
  size: Scalars['Int']['input'];
};

/** A tree by its size and root. */
export type TreePoint = {
  __typename?: 'TreePoint';
  root: Scalars['String']['output'];
  size: Scalars['Int']['output'];
};

export type TreeSizeInput = {
  epoch: Scalars['Int']['input'];
  size: Scalars['Int']['input'];
};

export type UnnumberedEntry = {
  __typename?: 'UnnumberedEntry';
  chain: Scalars['ID']['output'];
  chainNo: Scalars['Int']['output'];
  /** Null for what couldn't be read. */
  header?: Maybe<Scalars['String']['output']>;
  headerHash: Scalars['String']['output'];
  why: UnnumberedReason;
};

export type UnnumberedReason =
  | 'HELD'
  /** It has its row by now. */
  | 'LATER'
  | 'QUARANTINED';

export type Verdict =
  | 'COUNTED'
  | 'SET_ASIDE';



export type ResolverTypeWrapper<T> = Promise<T> | T;

export type ReferenceResolver<TResult, TReference, TContext> = (
      reference: TReference,
      context: TContext,
      info: GraphQLResolveInfo
    ) => Promise<TResult> | TResult;

      type ScalarCheck<T, S> = S extends true ? T : NullableCheck<T, S>;
      type NullableCheck<T, S> = Maybe<T> extends T ? Maybe<ListCheck<NonNullable<T>, S>> : ListCheck<T, S>;
      type ListCheck<T, S> = T extends (infer U)[] ? NullableCheck<U, S>[] : GraphQLRecursivePick<T, S>;
      export type GraphQLRecursivePick<T, S> = { [K in keyof T & keyof S]: ScalarCheck<T[K], S[K]> };
    

export type ResolverWithResolve<TResult, TParent, TContext, TArgs> = {
  resolve: ResolverFn<TResult, TParent, TContext, TArgs>;
};
export type Resolver<TResult, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = ResolverFn<TResult, TParent, TContext, TArgs> | ResolverWithResolve<TResult, TParent, TContext, TArgs>;

export type ResolverFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => Promise<TResult> | TResult;

export type SubscriptionSubscribeFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => AsyncIterable<TResult> | Promise<AsyncIterable<TResult>>;

export type SubscriptionResolveFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;

export interface SubscriptionSubscriberObject<TResult, TKey extends string, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<{ [key in TKey]: TResult }, TParent, TContext, TArgs>;
  resolve?: SubscriptionResolveFn<TResult, { [key in TKey]: TResult }, TContext, TArgs>;
}

export interface SubscriptionResolverObject<TResult, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<any, TParent, TContext, TArgs>;
  resolve: SubscriptionResolveFn<TResult, any, TContext, TArgs>;
}

export type SubscriptionObject<TResult, TKey extends string, TParent, TContext, TArgs> =
  | SubscriptionSubscriberObject<TResult, TKey, TParent, TContext, TArgs>
  | SubscriptionResolverObject<TResult, TParent, TContext, TArgs>;

export type SubscriptionResolver<TResult, TKey extends string, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> =
  | ((...args: any[]) => SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>)
  | SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>;

export type TypeResolveFn<TTypes, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (
  parent: TParent,
  context: TContext,
  info: GraphQLResolveInfo
) => Maybe<TTypes> | Promise<Maybe<TTypes>>;

export type IsTypeOfResolverFn<T = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (obj: T, context: TContext, info: GraphQLResolveInfo) => boolean | Promise<boolean>;

export type NextResolverFn<T> = () => Promise<T>;

export type DirectiveResolverFn<TResult = Record<PropertyKey, never>, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = (
  next: NextResolverFn<TResult>,
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;

/** Mapping of federation types */
export type FederationTypes = {
  Case: Case;
  CaseEntry: CaseEntry;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  Case:
    ( { __typename: 'Case' }
    & GraphQLRecursivePick<FederationTypes['Case'], {"caseId":true}> );
  CaseEntry:
    ( { __typename: 'CaseEntry' }
    & GraphQLRecursivePick<FederationTypes['CaseEntry'], {"entryId":true}> );
};

/** Mapping of union types */
export type ResolversUnionTypes<_RefType extends Record<string, unknown>> = {
  Applicant:
    | ( LegalEntity )
    | ( Person )
  ;
  AskDepartmentResult:
    | ( StoredDataRequest )
    | ( DataRequestRefused )
  ;
  DelegationResult:
    | ( RegisteredDelegation )
    | ( DelegationRefused )
  ;
  LicenceExtractResult:
    | ( Extract )
    | ( LicenceExtractRefused )
  ;
  OpenChainResult:
    | ( ChainRecord )
    | ( ChainRefused )
  ;
  ReturnSerialsResult:
    | ( SerialsRefused )
    | ( SerialsReturned )
  ;
};


/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  Applicant: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['Applicant']>;
  ApplicantKind: ApplicantKind;
  AskDepartmentInput: AskDepartmentInput;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  AskDepartmentResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['AskDepartmentResult']>;
  Case: ResolverTypeWrapper<CaseRow>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  CaseCheckpoint: ResolverTypeWrapper<CaseCheckpoint>;
  CaseCheckpointInput: CaseCheckpointInput;
  CaseClocks: ResolverTypeWrapper<ReadClocks>;
  CaseConnection: ResolverTypeWrapper<CaseList>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  CaseDocument: ResolverTypeWrapper<StoredDocument>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  CaseDocumentEntry: ResolverTypeWrapper<StoredEntry>;
  CaseEntry: ResolverTypeWrapper<TimelineEntry>;
  CaseFeedHint: ResolverTypeWrapper<CaseFeedHint>;
  CaseFilter: CaseFilter;
  CaseMaterial: ResolverTypeWrapper<MaterialRecord>;
  CaseOrder: CaseOrder;
  CaseOutcome: CaseOutcome;
  CaseProgress: ResolverTypeWrapper<CaseRow>;
  CasePullBulk: ResolverTypeWrapper<CasePullPage>;
  CaseStage: CaseStage;
  CasesErasure: ResolverTypeWrapper<CasesErasure>;
  Chain: ResolverTypeWrapper<ChainRecord>;
  ChainEntry: ResolverTypeWrapper<ChainEntryText>;
  ChainFork: ResolverTypeWrapper<StoredFork>;
  ChainPlaceInput: ChainPlaceInput;
  ChainRefusal: ChainRefusal;
  ChainRefused: ResolverTypeWrapper<ChainRefused>;
  ChainSegmentInput: ChainSegmentInput;
  Clock: ResolverTypeWrapper<ClockReading>;
  ConfirmedFact: ResolverTypeWrapper<ConfirmedFact>;
  DataClass: DataClass;
  DataFact: DataFact;
  DataRequest: ResolverTypeWrapper<StoredDataRequest>;
  DataRequestRefusal: DataRequestRefusal;
  DataRequestRefused: ResolverTypeWrapper<DataRequestRefused>;
  DataRequestState: DataRequestState;
  Date: ResolverTypeWrapper<Scalars['Date']['output']>;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  DelegatedAct: DelegatedAct;
  Delegation: ResolverTypeWrapper<RegisteredDelegation>;
  DelegationRefusal: DelegationRefusal;
  DelegationRefused: ResolverTypeWrapper<DelegationRefused>;
  DelegationResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['DelegationResult']>;
  DelegationWithdrawal: ResolverTypeWrapper<RegisteredWithdrawal>;
  Department: ResolverTypeWrapper<Department>;
  Device: ResolverTypeWrapper<Device>;
  DeviceChain: ResolverTypeWrapper<StoredDeviceChain>;
  DeviceHoldings: ResolverTypeWrapper<StoredHoldings>;
  DeviceRevocation: DeviceRevocation;
  EntryActor: ResolverTypeWrapper<ActorRef>;
  EntryOutcome: ResolverTypeWrapper<EntryLanding>;
  EntryStatus: EntryStatus;
  EpochStatement: ResolverTypeWrapper<EpochStatement>;
  EraseCasesInput: EraseCasesInput;
  ErasureBasis: ErasureBasis;
  ExtractLicenceInput: ExtractLicenceInput;
  FeedCursorInput: FeedCursorInput;
  FeedEvidence: ResolverTypeWrapper<StoredEvidence>;
  FeedPage: ResolverTypeWrapper<StoredFeedPage>;
  FeedPageRow: ResolverTypeWrapper<FeedPageEntry>;
  FeedRow: ResolverTypeWrapper<FeedRowParent>;
  HeldEntry: ResolverTypeWrapper<HeldWork>;
  HeldReason: HeldReason;
  HeldSettlement: HeldSettlement;
  Hub: ResolverTypeWrapper<TreeState>;
  InclusionProof: ResolverTypeWrapper<InclusionProof>;
  InclusionProofs: ResolverTypeWrapper<ProvenRows>;
  Item: ResolverTypeWrapper<Item>;
  ItemVersion: ResolverTypeWrapper<ItemVersion>;
  JSON: ResolverTypeWrapper<Scalars['JSON']['output']>;
  KeptCase: ResolverTypeWrapper<KeptCase>;
  LaneAct: ResolverTypeWrapper<RecordedLaneAct>;
  LaneActKind: LaneActKind;
  LaneOffice: LaneOffice;
  LaneOwner: ResolverTypeWrapper<OwningOffice>;
  LaneWord: ResolverTypeWrapper<StoredWord>;
  LegalEntity: ResolverTypeWrapper<LegalEntity>;
  Licence: ResolverTypeWrapper<CaseLicence>;
  LicenceExtract: ResolverTypeWrapper<Extract>;
  LicenceExtractRefusal: LicenceExtractRefusal;
  LicenceExtractRefused: ResolverTypeWrapper<LicenceExtractRefused>;
  LicenceExtractResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['LicenceExtractResult']>;
  LicenceGround: LicenceGround;
  LicenceSeal: ResolverTypeWrapper<LicenceSeal>;
  LicenceState: LicenceState;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  OfferOutcome: OfferOutcome;
  OfferedRowInput: OfferedRowInput;
  OpenChainInput: OpenChainInput;
  OpenChainResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['OpenChainResult']>;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  Person: ResolverTypeWrapper<Person>;
  PushEntriesResult: ResolverTypeWrapper<PushResult>;
  QuarantinedDevice: ResolverTypeWrapper<StoredDevice>;
  QuarantinedEntry: ResolverTypeWrapper<QuarantinedWork>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  ReaderInput: ReaderInput;
  RecoveredRow: ResolverTypeWrapper<ReturnedRow>;
  RegisteredChain: ResolverTypeWrapper<StoredChain>;
  ReportDeviceLostInput: ReportDeviceLostInput;
  ReturnSerialsResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['ReturnSerialsResult']>;
  ScopeDigest: ResolverTypeWrapper<ScopeDigest>;
  SealedEntryInput: SealedEntryInput;
  SegmentRefusal: ResolverTypeWrapper<SegmentRefusal>;
  SegmentRefusalReason: SegmentRefusalReason;
  SerialBlock: ResolverTypeWrapper<SerialBlock>;
  SerialsRefusal: SerialsRefusal;
  SerialsRefused: ResolverTypeWrapper<SerialsRefused>;
  SerialsReturned: ResolverTypeWrapper<SerialsReturned>;
  SetAsideEntry: ResolverTypeWrapper<FoldedSetAside>;
  SignDelegationInput: SignDelegationInput;
  SignedSegment: ResolverTypeWrapper<ChainSignature>;
  Staff: ResolverTypeWrapper<Staff>;
  Station: ResolverTypeWrapper<Station>;
  Subscription: ResolverTypeWrapper<Record<PropertyKey, never>>;
  TreeHead: ResolverTypeWrapper<TreeHead>;
  TreeHeadInput: TreeHeadInput;
  TreePoint: ResolverTypeWrapper<TreePoint>;
  TreeSizeInput: TreeSizeInput;
  UnnumberedEntry: ResolverTypeWrapper<StoredUnnumbered>;
  UnnumberedReason: UnnumberedReason;
  Verdict: Verdict;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  Applicant: ResolversUnionTypes<ResolversParentTypes>['Applicant'];
  AskDepartmentInput: AskDepartmentInput;
  ID: Scalars['ID']['output'];
  AskDepartmentResult: ResolversUnionTypes<ResolversParentTypes>['AskDepartmentResult'];
  Case: CaseRow;
  String: Scalars['String']['output'];
  CaseCheckpoint: CaseCheckpoint;
  CaseCheckpointInput: CaseCheckpointInput;
  CaseClocks: ReadClocks;
  CaseConnection: CaseList;
  Int: Scalars['Int']['output'];
  CaseDocument: StoredDocument;
  Boolean: Scalars['Boolean']['output'];
  CaseDocumentEntry: StoredEntry;
  CaseEntry: TimelineEntry;
  CaseFeedHint: CaseFeedHint;
  CaseFilter: CaseFilter;
  CaseMaterial: MaterialRecord;
  CaseProgress: CaseRow;
  CasePullBulk: CasePullPage;
  CasesErasure: CasesErasure;
  Chain: ChainRecord;
  ChainEntry: ChainEntryText;
  ChainFork: StoredFork;
  ChainPlaceInput: ChainPlaceInput;
  ChainRefused: ChainRefused;
  ChainSegmentInput: ChainSegmentInput;
  Clock: ClockReading;
  ConfirmedFact: ConfirmedFact;
  DataRequest: StoredDataRequest;
  DataRequestRefused: DataRequestRefused;
  Date: Scalars['Date']['output'];
  DateTime: Scalars['DateTime']['output'];
  Delegation: RegisteredDelegation;
  DelegationRefused: DelegationRefused;
  DelegationResult: ResolversUnionTypes<ResolversParentTypes>['DelegationResult'];
  DelegationWithdrawal: RegisteredWithdrawal;
  Department: Department;
  Device: Device;
  DeviceChain: StoredDeviceChain;
  DeviceHoldings: StoredHoldings;
  EntryActor: ActorRef;
  EntryOutcome: EntryLanding;
  EpochStatement: EpochStatement;
  EraseCasesInput: EraseCasesInput;
  ExtractLicenceInput: ExtractLicenceInput;
  FeedCursorInput: FeedCursorInput;
  FeedEvidence: StoredEvidence;
  FeedPage: StoredFeedPage;
  FeedPageRow: FeedPageEntry;
  FeedRow: FeedRowParent;
  HeldEntry: HeldWork;
  Hub: TreeState;
  InclusionProof: InclusionProof;
  InclusionProofs: ProvenRows;
  Item: Item;
  ItemVersion: ItemVersion;
  JSON: Scalars['JSON']['output'];
  KeptCase: KeptCase;
  LaneAct: RecordedLaneAct;
  LaneOwner: OwningOffice;
  LaneWord: StoredWord;
  LegalEntity: LegalEntity;
  Licence: CaseLicence;
  LicenceExtract: Extract;
  LicenceExtractRefused: LicenceExtractRefused;
  LicenceExtractResult: ResolversUnionTypes<ResolversParentTypes>['LicenceExtractResult'];
  LicenceSeal: LicenceSeal;
  Mutation: Record<PropertyKey, never>;
  OfferedRowInput: OfferedRowInput;
  OpenChainInput: OpenChainInput;
  OpenChainResult: ResolversUnionTypes<ResolversParentTypes>['OpenChainResult'];
  PageInfo: PageInfo;
  Person: Person;
  PushEntriesResult: PushResult;
  QuarantinedDevice: StoredDevice;
  QuarantinedEntry: QuarantinedWork;
  Query: Record<PropertyKey, never>;
  ReaderInput: ReaderInput;
  RecoveredRow: ReturnedRow;
  RegisteredChain: StoredChain;
  ReportDeviceLostInput: ReportDeviceLostInput;
  ReturnSerialsResult: ResolversUnionTypes<ResolversParentTypes>['ReturnSerialsResult'];
  ScopeDigest: ScopeDigest;
  SealedEntryInput: SealedEntryInput;
  SegmentRefusal: SegmentRefusal;
  SerialBlock: SerialBlock;
  SerialsRefused: SerialsRefused;
  SerialsReturned: SerialsReturned;
  SetAsideEntry: FoldedSetAside;
  SignDelegationInput: SignDelegationInput;
  SignedSegment: ChainSignature;
  Staff: Staff;
  Station: Station;
  Subscription: Record<PropertyKey, never>;
  TreeHead: TreeHead;
  TreeHeadInput: TreeHeadInput;
  TreePoint: TreePoint;
  TreeSizeInput: TreeSizeInput;
  UnnumberedEntry: StoredUnnumbered;
};

export type ApplicantResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Applicant'] = ResolversParentTypes['Applicant']> = {
  __resolveType: TypeResolveFn<'LegalEntity' | 'Person', ParentType, ContextType>;
};

export type AskDepartmentResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AskDepartmentResult'] = ResolversParentTypes['AskDepartmentResult']> = {
  __resolveType: TypeResolveFn<'DataRequest' | 'DataRequestRefused', ParentType, ContextType>;
};

export type CaseResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Case'] = ResolversParentTypes['Case'], FederationReferenceType extends FederationReferenceTypes['Case'] = FederationReferenceTypes['Case']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Case']> | FederationReferenceType, FederationReferenceType, ContextType>;
  acceptedOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  applicant?: Resolver<Maybe<ResolversTypes['Applicant']>, ParentType, ContextType>;
  applicantKind?: Resolver<ResolversTypes['ApplicantKind'], ParentType, ContextType>;
  applicantName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  assignee?: Resolver<Maybe<ResolversTypes['Staff']>, ParentType, ContextType>;
  caseId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  caseNumber?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  channel?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  clocks?: Resolver<ResolversTypes['CaseClocks'], ParentType, ContextType>;
  dataRequests?: Resolver<Array<ResolversTypes['DataRequest']>, ParentType, ContextType>;
  decidedOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  deliveredOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  division?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  dueOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  erasedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  implementingBody?: Resolver<ResolversTypes['Department'], ParentType, ContextType>;
  item?: Resolver<ResolversTypes['Item'], ParentType, ContextType>;
  itemVersion?: Resolver<ResolversTypes['ItemVersion'], ParentType, ContextType>;
  licence?: Resolver<Maybe<ResolversTypes['Licence']>, ParentType, ContextType>;
  materials?: Resolver<Array<ResolversTypes['CaseMaterial']>, ParentType, ContextType>;
  outcome?: Resolver<Maybe<ResolversTypes['CaseOutcome']>, ParentType, ContextType>;
  setAside?: Resolver<Array<ResolversTypes['SetAsideEntry']>, ParentType, ContextType>;
  stage?: Resolver<ResolversTypes['CaseStage'], ParentType, ContextType>;
  station?: Resolver<Maybe<ResolversTypes['Station']>, ParentType, ContextType>;
  submittedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  timeline?: Resolver<Array<ResolversTypes['CaseEntry']>, ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type CaseCheckpointResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CaseCheckpoint'] = ResolversParentTypes['CaseCheckpoint']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type CaseClocksResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CaseClocks'] = ResolversParentTypes['CaseClocks']> = {
  acceptance?: Resolver<Maybe<ResolversTypes['Clock']>, ParentType, ContextType>;
  correction?: Resolver<Maybe<ResolversTypes['Clock']>, ParentType, ContextType>;
  delivery?: Resolver<Maybe<ResolversTypes['Clock']>, ParentType, ContextType>;
  promised?: Resolver<Maybe<ResolversTypes['Clock']>, ParentType, ContextType>;
  statutory?: Resolver<Maybe<ResolversTypes['Clock']>, ParentType, ContextType>;
};

export type CaseConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CaseConnection'] = ResolversParentTypes['CaseConnection']> = {
  nodes?: Resolver<Array<ResolversTypes['Case']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type CaseDocumentResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CaseDocument'] = ResolversParentTypes['CaseDocument']> = {
  caseId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  deleted?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  entries?: Resolver<Array<ResolversTypes['CaseDocumentEntry']>, ParentType, ContextType>;
  ownOnly?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type CaseDocumentEntryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CaseDocumentEntry'] = ResolversParentTypes['CaseDocumentEntry']> = {
  acknowledgement?: Resolver<Maybe<ResolversTypes['FeedRow']>, ParentType, ContextType>;
  body?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  entryId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  header?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  held?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type CaseEntryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CaseEntry'] = ResolversParentTypes['CaseEntry'], FederationReferenceType extends FederationReferenceTypes['CaseEntry'] = FederationReferenceTypes['CaseEntry']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['CaseEntry']> | FederationReferenceType, FederationReferenceType, ContextType>;
  acknowledgement?: Resolver<Maybe<ResolversTypes['FeedRow']>, ParentType, ContextType>;
  actor?: Resolver<ResolversTypes['EntryActor'], ParentType, ContextType>;
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  effectiveAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  entryId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  facts?: Resolver<ResolversTypes['JSON'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type CaseFeedHintResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CaseFeedHint'] = ResolversParentTypes['CaseFeedHint']> = {
  seq?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type CaseMaterialResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CaseMaterial'] = ResolversParentTypes['CaseMaterial']> = {
  arrived?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  bytes?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  materialCode?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  materialId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  path?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type CaseProgressResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CaseProgress'] = ResolversParentTypes['CaseProgress']> = {
  acceptedOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  caseNumber?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  decidedOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  dueOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  itemName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  outcome?: Resolver<Maybe<ResolversTypes['CaseOutcome']>, ParentType, ContextType>;
  stage?: Resolver<ResolversTypes['CaseStage'], ParentType, ContextType>;
  submittedOn?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
};

export type CasePullBulkResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CasePullBulk'] = ResolversParentTypes['CasePullBulk']> = {
  backedUpTo?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  checkpoint?: Resolver<Maybe<ResolversTypes['CaseCheckpoint']>, ParentType, ContextType>;
  digest?: Resolver<Maybe<ResolversTypes['ScopeDigest']>, ParentType, ContextType>;
  documents?: Resolver<Array<ResolversTypes['CaseDocument']>, ParentType, ContextType>;
  head?: Resolver<ResolversTypes['TreeHead'], ParentType, ContextType>;
  packed?: Resolver<ResolversTypes['JSON'], ParentType, ContextType>;
};

export type CasesErasureResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CasesErasure'] = ResolversParentTypes['CasesErasure']> = {
  erased?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  kept?: Resolver<Array<ResolversTypes['KeptCase']>, ParentType, ContextType>;
};

export type ChainResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Chain'] = ResolversParentTypes['Chain']> = {
  chain?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  deviceId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  head?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  incarnation?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  nextChainNo?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  publicKey?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  serials?: Resolver<Array<ResolversTypes['SerialBlock']>, ParentType, ContextType>;
  staffId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ChainEntryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ChainEntry'] = ResolversParentTypes['ChainEntry']> = {
  body?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  chainNo?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  header?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type ChainForkResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ChainFork'] = ResolversParentTypes['ChainFork']> = {
  chain?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  from?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  headerHash?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  headers?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  signature?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  to?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ChainRefusedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ChainRefused'] = ResolversParentTypes['ChainRefused']> = {
  reason?: Resolver<ResolversTypes['ChainRefusal'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ClockResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Clock'] = ResolversParentTypes['Clock']> = {
  dueOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  explanation?: Resolver<Array<ResolversTypes['JSON']>, ParentType, ContextType>;
  paused?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  provisional?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type ConfirmedFactResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ConfirmedFact'] = ResolversParentTypes['ConfirmedFact']> = {
  fact?: Resolver<ResolversTypes['DataFact'], ParentType, ContextType>;
  holds?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type DataRequestResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DataRequest'] = ResolversParentTypes['DataRequest']> = {
  askedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  askedBy?: Resolver<ResolversTypes['EntryActor'], ParentType, ContextType>;
  dataClass?: Resolver<ResolversTypes['DataClass'], ParentType, ContextType>;
  facts?: Resolver<Array<ResolversTypes['ConfirmedFact']>, ParentType, ContextType>;
  materialCode?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  nextAttemptAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  requestId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  settledAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  state?: Resolver<ResolversTypes['DataRequestState'], ParentType, ContextType>;
  validUntil?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type DataRequestRefusedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DataRequestRefused'] = ResolversParentTypes['DataRequestRefused']> = {
  reason?: Resolver<ResolversTypes['DataRequestRefusal'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export interface DateScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Date'], any> {
  name: 'Date';
}

export interface DateTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['DateTime'], any> {
  name: 'DateTime';
}

export type DelegationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Delegation'] = ResolversParentTypes['Delegation']> = {
  acts?: Resolver<Array<ResolversTypes['DelegatedAct']>, ParentType, ContextType>;
  body?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  delegationId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  from?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  itemCode?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  itemVersion?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  signature?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  signedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  signedBy?: Resolver<ResolversTypes['EntryActor'], ParentType, ContextType>;
  stationId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  until?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  withdrawn?: Resolver<Maybe<ResolversTypes['DelegationWithdrawal']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type DelegationRefusedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DelegationRefused'] = ResolversParentTypes['DelegationRefused']> = {
  reason?: Resolver<ResolversTypes['DelegationRefusal'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type DelegationResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DelegationResult'] = ResolversParentTypes['DelegationResult']> = {
  __resolveType: TypeResolveFn<'Delegation' | 'DelegationRefused', ParentType, ContextType>;
};

export type DelegationWithdrawalResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DelegationWithdrawal'] = ResolversParentTypes['DelegationWithdrawal']> = {
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  by?: Resolver<ResolversTypes['EntryActor'], ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  signature?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type DepartmentResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Department'] = ResolversParentTypes['Department']> = {
  creditCode?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type DeviceResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Device'] = ResolversParentTypes['Device']> = {
  deviceId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type DeviceChainResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DeviceChain'] = ResolversParentTypes['DeviceChain']> = {
  author?: Resolver<ResolversTypes['EntryActor'], ParentType, ContextType>;
  chain?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  lastChainNo?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  openedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type DeviceHoldingsResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DeviceHoldings'] = ResolversParentTypes['DeviceHoldings']> = {
  cases?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  chains?: Resolver<Array<ResolversTypes['DeviceChain']>, ParentType, ContextType>;
  device?: Resolver<ResolversTypes['Device'], ParentType, ContextType>;
  lastPushAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  reportedLost?: Resolver<Maybe<ResolversTypes['LaneWord']>, ParentType, ContextType>;
};

export type EntryActorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['EntryActor'] = ResolversParentTypes['EntryActor']> = {
  body?: Resolver<Maybe<ResolversTypes['Department']>, ParentType, ContextType>;
  staff?: Resolver<Maybe<ResolversTypes['Staff']>, ParentType, ContextType>;
  station?: Resolver<Maybe<ResolversTypes['Station']>, ParentType, ContextType>;
  type?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type EntryOutcomeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['EntryOutcome'] = ResolversParentTypes['EntryOutcome']> = {
  acknowledgement?: Resolver<Maybe<ResolversTypes['FeedRow']>, ParentType, ContextType>;
  chainNo?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  entryId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['EntryStatus'], ParentType, ContextType>;
};

export type EpochStatementResolvers<ContextType = Context, ParentType extends ResolversParentTypes['EpochStatement'] = ResolversParentTypes['EpochStatement']> = {
  begins?: Resolver<ResolversTypes['TreePoint'], ParentType, ContextType>;
  epoch?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  furthest?: Resolver<ResolversTypes['TreePoint'], ParentType, ContextType>;
  signature?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type FeedEvidenceResolvers<ContextType = Context, ParentType extends ResolversParentTypes['FeedEvidence'] = ResolversParentTypes['FeedEvidence']> = {
  chains?: Resolver<Array<ResolversTypes['RegisteredChain']>, ParentType, ContextType, RequireFields<FeedEvidenceChainsArgs, 'limit'>>;
  forks?: Resolver<Array<ResolversTypes['ChainFork']>, ParentType, ContextType, RequireFields<FeedEvidenceForksArgs, 'limit'>>;
  heads?: Resolver<Array<ResolversTypes['TreeHead']>, ParentType, ContextType, RequireFields<FeedEvidenceHeadsArgs, 'limit' | 'upTo'>>;
  recovered?: Resolver<Array<ResolversTypes['RecoveredRow']>, ParentType, ContextType, RequireFields<FeedEvidenceRecoveredArgs, 'after' | 'limit' | 'upTo'>>;
  segments?: Resolver<Array<ResolversTypes['SignedSegment']>, ParentType, ContextType, RequireFields<FeedEvidenceSegmentsArgs, 'limit'>>;
  unnumbered?: Resolver<Array<ResolversTypes['UnnumberedEntry']>, ParentType, ContextType, RequireFields<FeedEvidenceUnnumberedArgs, 'limit' | 'upTo'>>;
};

export type FeedPageResolvers<ContextType = Context, ParentType extends ResolversParentTypes['FeedPage'] = ResolversParentTypes['FeedPage']> = {
  backedUpTo?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  head?: Resolver<ResolversTypes['TreeHead'], ParentType, ContextType>;
  rows?: Resolver<Array<ResolversTypes['FeedPageRow']>, ParentType, ContextType>;
};

export type FeedPageRowResolvers<ContextType = Context, ParentType extends ResolversParentTypes['FeedPageRow'] = ResolversParentTypes['FeedPageRow']> = {
  body?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  caseId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  header?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  row?: Resolver<ResolversTypes['FeedRow'], ParentType, ContextType>;
};

export type FeedRowResolvers<ContextType = Context, ParentType extends ResolversParentTypes['FeedRow'] = ResolversParentTypes['FeedRow']> = {
  effectiveAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  entryId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  epoch?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  receivedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  seq?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  verdict?: Resolver<ResolversTypes['Verdict'], ParentType, ContextType>;
};

export type HeldEntryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['HeldEntry'] = ResolversParentTypes['HeldEntry']> = {
  author?: Resolver<ResolversTypes['EntryActor'], ParentType, ContextType>;
  canBeJudged?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  caseId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  entryId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  mine?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  owner?: Resolver<ResolversTypes['LaneOwner'], ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['HeldReason'], ParentType, ContextType>;
  since?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type HubResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Hub'] = ResolversParentTypes['Hub']> = {
  backedUpTo?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  epoch?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  epochs?: Resolver<Array<ResolversTypes['EpochStatement']>, ParentType, ContextType>;
  head?: Resolver<ResolversTypes['TreeHead'], ParentType, ContextType>;
  hubId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  publicKey?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type InclusionProofResolvers<ContextType = Context, ParentType extends ResolversParentTypes['InclusionProof'] = ResolversParentTypes['InclusionProof']> = {
  path?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  seq?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type InclusionProofsResolvers<ContextType = Context, ParentType extends ResolversParentTypes['InclusionProofs'] = ResolversParentTypes['InclusionProofs']> = {
  head?: Resolver<ResolversTypes['TreeHead'], ParentType, ContextType>;
  proofs?: Resolver<Array<ResolversTypes['InclusionProof']>, ParentType, ContextType>;
};

export type ItemResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Item'] = ResolversParentTypes['Item']> = {
  itemCode?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type ItemVersionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ItemVersion'] = ResolversParentTypes['ItemVersion']> = {
  itemCode?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export interface JsonScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['JSON'], any> {
  name: 'JSON';
}

export type KeptCaseResolvers<ContextType = Context, ParentType extends ResolversParentTypes['KeptCase'] = ResolversParentTypes['KeptCase']> = {
  caseId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  until?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
};

export type LaneActResolvers<ContextType = Context, ParentType extends ResolversParentTypes['LaneAct'] = ResolversParentTypes['LaneAct']> = {
  act?: Resolver<ResolversTypes['LaneActKind'], ParentType, ContextType>;
  authors?: Resolver<Array<ResolversTypes['EntryActor']>, ParentType, ContextType>;
  chain?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  chainNo?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  deviceId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  word?: Resolver<ResolversTypes['LaneWord'], ParentType, ContextType>;
};

export type LaneOwnerResolvers<ContextType = Context, ParentType extends ResolversParentTypes['LaneOwner'] = ResolversParentTypes['LaneOwner']> = {
  division?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  office?: Resolver<ResolversTypes['LaneOffice'], ParentType, ContextType>;
};

export type LaneWordResolvers<ContextType = Context, ParentType extends ResolversParentTypes['LaneWord'] = ResolversParentTypes['LaneWord']> = {
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  by?: Resolver<ResolversTypes['EntryActor'], ParentType, ContextType>;
  words?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type LegalEntityResolvers<ContextType = Context, ParentType extends ResolversParentTypes['LegalEntity'] = ResolversParentTypes['LegalEntity']> = {
  creditCode?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type LicenceResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Licence'] = ResolversParentTypes['Licence']> = {
  holder?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  identifier?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  issuedOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  issuer?: Resolver<ResolversTypes['Department'], ParentType, ContextType>;
  seal?: Resolver<Maybe<ResolversTypes['LicenceSeal']>, ParentType, ContextType>;
  sha256?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  state?: Resolver<ResolversTypes['LicenceState'], ParentType, ContextType>;
  title?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  validUntil?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  version?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type LicenceExtractResolvers<ContextType = Context, ParentType extends ResolversParentTypes['LicenceExtract'] = ResolversParentTypes['LicenceExtract']> = {
  caseNumber?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  licence?: Resolver<ResolversTypes['Licence'], ParentType, ContextType>;
  purpose?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  signedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  text?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  until?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type LicenceExtractRefusedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['LicenceExtractRefused'] = ResolversParentTypes['LicenceExtractRefused']> = {
  reason?: Resolver<ResolversTypes['LicenceExtractRefusal'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type LicenceExtractResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['LicenceExtractResult'] = ResolversParentTypes['LicenceExtractResult']> = {
  __resolveType: TypeResolveFn<'LicenceExtract' | 'LicenceExtractRefused', ParentType, ContextType>;
};

export type LicenceSealResolvers<ContextType = Context, ParentType extends ResolversParentTypes['LicenceSeal'] = ResolversParentTypes['LicenceSeal']> = {
  algorithm?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  label?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  labelEn?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  publicKey?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  signature?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type MutationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  askDepartment?: Resolver<ResolversTypes['AskDepartmentResult'], ParentType, ContextType, RequireFields<MutationAskDepartmentArgs, 'input'>>;
  eraseCases?: Resolver<ResolversTypes['CasesErasure'], ParentType, ContextType, RequireFields<MutationEraseCasesArgs, 'input'>>;
  extractLicence?: Resolver<ResolversTypes['LicenceExtractResult'], ParentType, ContextType, RequireFields<MutationExtractLicenceArgs, 'input'>>;
  leaseSerials?: Resolver<Maybe<ResolversTypes['SerialBlock']>, ParentType, ContextType, RequireFields<MutationLeaseSerialsArgs, 'chain' | 'count'>>;
  offerRows?: Resolver<Array<ResolversTypes['OfferOutcome']>, ParentType, ContextType, RequireFields<MutationOfferRowsArgs, 'rows'>>;
  openChain?: Resolver<ResolversTypes['OpenChainResult'], ParentType, ContextType, RequireFields<MutationOpenChainArgs, 'input'>>;
  pushEntries?: Resolver<ResolversTypes['PushEntriesResult'], ParentType, ContextType, RequireFields<MutationPushEntriesArgs, 'cases'>>;
  releaseDevice?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType, RequireFields<MutationReleaseDeviceArgs, 'deviceId' | 'words'>>;
  releaseHeld?: Resolver<ResolversTypes['Int'], ParentType, ContextType, RequireFields<MutationReleaseHeldArgs, 'caseId'>>;
  reportDeviceLost?: Resolver<ResolversTypes['DeviceRevocation'], ParentType, ContextType, RequireFields<MutationReportDeviceLostArgs, 'input'>>;
  returnSerials?: Resolver<ResolversTypes['ReturnSerialsResult'], ParentType, ContextType, RequireFields<MutationReturnSerialsArgs, 'chain' | 'from' | 'to'>>;
  settleHeld?: Resolver<ResolversTypes['HeldSettlement'], ParentType, ContextType, RequireFields<MutationSettleHeldArgs, 'entryId' | 'words'>>;
  settleQuarantined?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType, RequireFields<MutationSettleQuarantinedArgs, 'chain' | 'chainNo' | 'words'>>;
  signDelegation?: Resolver<ResolversTypes['DelegationResult'], ParentType, ContextType, RequireFields<MutationSignDelegationArgs, 'input'>>;
  withdrawDelegation?: Resolver<ResolversTypes['DelegationResult'], ParentType, ContextType, RequireFields<MutationWithdrawDelegationArgs, 'delegationId' | 'reason'>>;
};

export type OpenChainResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OpenChainResult'] = ResolversParentTypes['OpenChainResult']> = {
  __resolveType: TypeResolveFn<'Chain' | 'ChainRefused', ParentType, ContextType>;
};

export type PageInfoResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
  endCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type PersonResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Person'] = ResolversParentTypes['Person']> = {
  personId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type PushEntriesResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PushEntriesResult'] = ResolversParentTypes['PushEntriesResult']> = {
  backedUpTo?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  head?: Resolver<ResolversTypes['TreeHead'], ParentType, ContextType>;
  masters?: Resolver<Array<ResolversTypes['CaseDocument']>, ParentType, ContextType>;
  nextChainNo?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  outcomes?: Resolver<Array<ResolversTypes['EntryOutcome']>, ParentType, ContextType>;
  refused?: Resolver<Maybe<ResolversTypes['SegmentRefusal']>, ParentType, ContextType>;
};

export type QuarantinedDeviceResolvers<ContextType = Context, ParentType extends ResolversParentTypes['QuarantinedDevice'] = ResolversParentTypes['QuarantinedDevice']> = {
  author?: Resolver<ResolversTypes['EntryActor'], ParentType, ContextType>;
  chain?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  deviceId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  since?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type QuarantinedEntryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['QuarantinedEntry'] = ResolversParentTypes['QuarantinedEntry']> = {
  alarm?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  author?: Resolver<ResolversTypes['EntryActor'], ParentType, ContextType>;
  bytes?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  chain?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  chainNo?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  deviceId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  owner?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  receivedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  settled?: Resolver<Maybe<ResolversTypes['LaneWord']>, ParentType, ContextType>;
};

export type QueryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  applicantNumberHash?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType, RequireFields<QueryApplicantNumberHashArgs, 'caseId' | 'salt'>>;
  case?: Resolver<Maybe<ResolversTypes['Case']>, ParentType, ContextType, RequireFields<QueryCaseArgs, 'caseId'>>;
  caseInReachOf?: Resolver<Maybe<ResolversTypes['Case']>, ParentType, ContextType, RequireFields<QueryCaseInReachOfArgs, 'caseId' | 'reader'>>;
  caseProgress?: Resolver<Maybe<ResolversTypes['CaseProgress']>, ParentType, ContextType, RequireFields<QueryCaseProgressArgs, 'caseNumber' | 'queryCode'>>;
  cases?: Resolver<ResolversTypes['CaseConnection'], ParentType, ContextType, RequireFields<QueryCasesArgs, 'first' | 'orderBy'>>;
  casesOfApplicant?: Resolver<Array<ResolversTypes['ID']>, ParentType, ContextType, RequireFields<QueryCasesOfApplicantArgs, 'number'>>;
  chainEntries?: Resolver<Array<ResolversTypes['ChainEntry']>, ParentType, ContextType, RequireFields<QueryChainEntriesArgs, 'chain' | 'from' | 'limit'>>;
  chains?: Resolver<Array<ResolversTypes['Chain']>, ParentType, ContextType>;
  delegations?: Resolver<Array<ResolversTypes['Delegation']>, ParentType, ContextType, RequireFields<QueryDelegationsArgs, 'first'>>;
  deviceHoldings?: Resolver<Maybe<ResolversTypes['DeviceHoldings']>, ParentType, ContextType, RequireFields<QueryDeviceHoldingsArgs, 'deviceId'>>;
  feedEvidence?: Resolver<ResolversTypes['FeedEvidence'], ParentType, ContextType>;
  heldWork?: Resolver<Array<ResolversTypes['HeldEntry']>, ParentType, ContextType, RequireFields<QueryHeldWorkArgs, 'first'>>;
  hub?: Resolver<ResolversTypes['Hub'], ParentType, ContextType>;
  inclusionProofs?: Resolver<ResolversTypes['InclusionProofs'], ParentType, ContextType, RequireFields<QueryInclusionProofsArgs, 'seqs'>>;
  laneActs?: Resolver<Array<ResolversTypes['LaneAct']>, ParentType, ContextType, RequireFields<QueryLaneActsArgs, 'first'>>;
  pullCases?: Resolver<ResolversTypes['CasePullBulk'], ParentType, ContextType, RequireFields<QueryPullCasesArgs, 'limit'>>;
  pullFeed?: Resolver<ResolversTypes['FeedPage'], ParentType, ContextType, RequireFields<QueryPullFeedArgs, 'limit'>>;
  quarantine?: Resolver<Array<ResolversTypes['QuarantinedEntry']>, ParentType, ContextType, RequireFields<QueryQuarantineArgs, 'first'>>;
  quarantinedDevices?: Resolver<Array<ResolversTypes['QuarantinedDevice']>, ParentType, ContextType>;
  treeConsistency?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType, RequireFields<QueryTreeConsistencyArgs, 'from' | 'to'>>;
};

export type RecoveredRowResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RecoveredRow'] = ResolversParentTypes['RecoveredRow']> = {
  body?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  caseId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  head?: Resolver<Maybe<ResolversTypes['TreeHead']>, ParentType, ContextType>;
  header?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  recoveredAt?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  row?: Resolver<ResolversTypes['FeedRow'], ParentType, ContextType>;
};

export type RegisteredChainResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RegisteredChain'] = ResolversParentTypes['RegisteredChain']> = {
  actor?: Resolver<ResolversTypes['JSON'], ParentType, ContextType>;
  chain?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  deviceId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  incarnation?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  openedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  proof?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  publicKey?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  registration?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ReturnSerialsResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ReturnSerialsResult'] = ResolversParentTypes['ReturnSerialsResult']> = {
  __resolveType: TypeResolveFn<'SerialsRefused' | 'SerialsReturned', ParentType, ContextType>;
};

export type ScopeDigestResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ScopeDigest'] = ResolversParentTypes['ScopeDigest']> = {
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  xor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type SegmentRefusalResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SegmentRefusal'] = ResolversParentTypes['SegmentRefusal']> = {
  nextChainNo?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['SegmentRefusalReason'], ParentType, ContextType>;
};

export type SerialBlockResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SerialBlock'] = ResolversParentTypes['SerialBlock']> = {
  from?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  to?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type SerialsRefusedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SerialsRefused'] = ResolversParentTypes['SerialsRefused']> = {
  reason?: Resolver<ResolversTypes['SerialsRefusal'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SerialsReturnedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SerialsReturned'] = ResolversParentTypes['SerialsReturned']> = {
  from?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  to?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SetAsideEntryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SetAsideEntry'] = ResolversParentTypes['SetAsideEntry']> = {
  entryId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  settled?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type SignedSegmentResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SignedSegment'] = ResolversParentTypes['SignedSegment']> = {
  chain?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  from?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  headerHash?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  signature?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  to?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type StaffResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Staff'] = ResolversParentTypes['Staff']> = {
  staffId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type StationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Station'] = ResolversParentTypes['Station']> = {
  stationId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type SubscriptionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Subscription'] = ResolversParentTypes['Subscription']> = {
  streamCases?: SubscriptionResolver<ResolversTypes['CaseFeedHint'], "streamCases", ParentType, ContextType>;
};

export type TreeHeadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TreeHead'] = ResolversParentTypes['TreeHead']> = {
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  epoch?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  root?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  signature?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  size?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type TreePointResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TreePoint'] = ResolversParentTypes['TreePoint']> = {
  root?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  size?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type UnnumberedEntryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UnnumberedEntry'] = ResolversParentTypes['UnnumberedEntry']> = {
  chain?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  chainNo?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  header?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  headerHash?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  why?: Resolver<ResolversTypes['UnnumberedReason'], ParentType, ContextType>;
};

export type Resolvers<ContextType = Context> = {
  Applicant?: ApplicantResolvers<ContextType>;
  AskDepartmentResult?: AskDepartmentResultResolvers<ContextType>;
  Case?: CaseResolvers<ContextType>;
  CaseCheckpoint?: CaseCheckpointResolvers<ContextType>;
  CaseClocks?: CaseClocksResolvers<ContextType>;
  CaseConnection?: CaseConnectionResolvers<ContextType>;
  CaseDocument?: CaseDocumentResolvers<ContextType>;
  CaseDocumentEntry?: CaseDocumentEntryResolvers<ContextType>;
  CaseEntry?: CaseEntryResolvers<ContextType>;
  CaseFeedHint?: CaseFeedHintResolvers<ContextType>;
  CaseMaterial?: CaseMaterialResolvers<ContextType>;
  CaseProgress?: CaseProgressResolvers<ContextType>;
  CasePullBulk?: CasePullBulkResolvers<ContextType>;
  CasesErasure?: CasesErasureResolvers<ContextType>;
  Chain?: ChainResolvers<ContextType>;
  ChainEntry?: ChainEntryResolvers<ContextType>;
  ChainFork?: ChainForkResolvers<ContextType>;
  ChainRefused?: ChainRefusedResolvers<ContextType>;
  Clock?: ClockResolvers<ContextType>;
  ConfirmedFact?: ConfirmedFactResolvers<ContextType>;
  DataRequest?: DataRequestResolvers<ContextType>;
  DataRequestRefused?: DataRequestRefusedResolvers<ContextType>;
  Date?: GraphQLScalarType;
  DateTime?: GraphQLScalarType;
  Delegation?: DelegationResolvers<ContextType>;
  DelegationRefused?: DelegationRefusedResolvers<ContextType>;
  DelegationResult?: DelegationResultResolvers<ContextType>;
  DelegationWithdrawal?: DelegationWithdrawalResolvers<ContextType>;
  Department?: DepartmentResolvers<ContextType>;
  Device?: DeviceResolvers<ContextType>;
  DeviceChain?: DeviceChainResolvers<ContextType>;
  DeviceHoldings?: DeviceHoldingsResolvers<ContextType>;
  EntryActor?: EntryActorResolvers<ContextType>;
  EntryOutcome?: EntryOutcomeResolvers<ContextType>;
  EpochStatement?: EpochStatementResolvers<ContextType>;
  FeedEvidence?: FeedEvidenceResolvers<ContextType>;
  FeedPage?: FeedPageResolvers<ContextType>;
  FeedPageRow?: FeedPageRowResolvers<ContextType>;
  FeedRow?: FeedRowResolvers<ContextType>;
  HeldEntry?: HeldEntryResolvers<ContextType>;
  Hub?: HubResolvers<ContextType>;
  InclusionProof?: InclusionProofResolvers<ContextType>;
  InclusionProofs?: InclusionProofsResolvers<ContextType>;
  Item?: ItemResolvers<ContextType>;
  ItemVersion?: ItemVersionResolvers<ContextType>;
  JSON?: GraphQLScalarType;
  KeptCase?: KeptCaseResolvers<ContextType>;
  LaneAct?: LaneActResolvers<ContextType>;
  LaneOwner?: LaneOwnerResolvers<ContextType>;
  LaneWord?: LaneWordResolvers<ContextType>;
  LegalEntity?: LegalEntityResolvers<ContextType>;
  Licence?: LicenceResolvers<ContextType>;
  LicenceExtract?: LicenceExtractResolvers<ContextType>;
  LicenceExtractRefused?: LicenceExtractRefusedResolvers<ContextType>;
  LicenceExtractResult?: LicenceExtractResultResolvers<ContextType>;
  LicenceSeal?: LicenceSealResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  OpenChainResult?: OpenChainResultResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  Person?: PersonResolvers<ContextType>;
  PushEntriesResult?: PushEntriesResultResolvers<ContextType>;
  QuarantinedDevice?: QuarantinedDeviceResolvers<ContextType>;
  QuarantinedEntry?: QuarantinedEntryResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  RecoveredRow?: RecoveredRowResolvers<ContextType>;
  RegisteredChain?: RegisteredChainResolvers<ContextType>;
  ReturnSerialsResult?: ReturnSerialsResultResolvers<ContextType>;
  ScopeDigest?: ScopeDigestResolvers<ContextType>;
  SegmentRefusal?: SegmentRefusalResolvers<ContextType>;
  SerialBlock?: SerialBlockResolvers<ContextType>;
  SerialsRefused?: SerialsRefusedResolvers<ContextType>;
  SerialsReturned?: SerialsReturnedResolvers<ContextType>;
  SetAsideEntry?: SetAsideEntryResolvers<ContextType>;
  SignedSegment?: SignedSegmentResolvers<ContextType>;
  Staff?: StaffResolvers<ContextType>;
  Station?: StationResolvers<ContextType>;
  Subscription?: SubscriptionResolvers<ContextType>;
  TreeHead?: TreeHeadResolvers<ContextType>;
  TreePoint?: TreePointResolvers<ContextType>;
  UnnumberedEntry?: UnnumberedEntryResolvers<ContextType>;
};

