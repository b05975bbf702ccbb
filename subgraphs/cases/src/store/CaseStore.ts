import type { CaseState } from "@onedoor/domain/caseState";
import type { Delegation } from "@onedoor/domain/delegation";
import type { Digest } from "@onedoor/domain/digest";
import type {
  Acknowledgement,
  ActorRef,
  TreeHead,
} from "@onedoor/domain/entries";
import type { Hash } from "@onedoor/domain/hash";
import type { RightEdge, TreeNode } from "@onedoor/domain/merkleTree";
import type { RowProof } from "@onedoor/domain/offeredRow";
import type { PublicKey, Signature } from "@onedoor/domain/signatures";
import type { Instant, PlainDate } from "@onedoor/domain/time";
import type {
  EpochStatement,
  SignedTreeHead,
  TreeRow,
} from "@onedoor/domain/treeHead";
import type { Party } from "../hub/Roster.ts";
import type { CaseListQuery } from "./CaseListQuery.ts";
import type { DataRequest, DataRequestStore } from "./DataRequestStore.ts";
import type { DelegationStore } from "./DelegationStore.ts";
import type { FeedEvidence } from "./FeedEvidence.ts";
import type { LaneStore } from "./LaneStore.ts";

/**
 * Where the hub keeps its journal: entries as received, the feed that numbers them, and what is derived from both.
 * `CaseStore.contract.test.ts` says what every adapter promises.
 */
export interface CaseStore
  extends LaneStore, DelegationStore, DataRequestStore, CaseReads {
  /**
   * Everything that `work` writes lands together or not at all; it may be run again from the start after a conflict
   * with another transaction, so it keeps nothing outside of itself.
   */
  transact<Result>(
    work: (transaction: HubTransaction) => Promise<Result>,
  ): Promise<Result>;

  findChain(chain: string): Promise<ChainRecord | undefined>;
  chainsOf(deviceId: string, staffId: string): Promise<readonly ChainRecord[]>;
  /**
   * Registers the chain if nobody has, and answers with the one that is registered. A chain of the same official and
   * device that has no key gets this one; one that an earlier version registered with this key gets the signatures.
   */
  registerChain(record: NewChain): Promise<ChainRecord>;
  isQuarantined(deviceId: string): Promise<boolean>;
  /**
   * Hands serials to one chain, at most so many and at least one: those of a range that came back, else the next ones.
   * No serial is held by two chains at a time. What came back waits until a backup knows of it: from an older one its
   * serials would be the former chain's again. A chain that has given any back gets new ones: told once more what it
   * had given back, the hub would take them again [H16].
   */
  leaseSerials(
    chain: string,
    count: number,
    leasedAt: Instant,
  ): Promise<SerialBlock>;
  /** The entries of a chain as received, in its order; places that were quarantined are missing. */
  chainEntries(
    chain: string,
    from: number,
    limit: number,
  ): Promise<readonly ChainEntryText[]>;

  feedHead(): Promise<FeedPosition>;
  /** Rows after a position, without holes, with the tree of the same moment. */
  feedPage(
    after: FeedPosition | null,
    limit: number,
  ): Promise<{ rows: readonly FeedPageEntry[]; tree: TreeState }>;
  treeState(): Promise<TreeState>;
  /** Those of the heads that this hub has signed. */
  issuedHeads(heads: readonly TreeHead[]): Promise<readonly TreeHead[]>;
  /** The hashes of complete subtrees, in the order asked for. All have to be within the tree. */
  treeHashes(nodes: readonly TreeNode[]): Promise<readonly Hash[]>;
  epochStatements(): Promise<readonly EpochStatement[]>;
  /** What proves the feed to somebody who has nothing else. */
  readonly evidence: FeedEvidence;
  /** Rows up to this number are in a backup. */
  recordBackup(upTo: number): Promise<void>;
  /**
   * Begins the next epoch, with the statement that `state` makes of the tree as it stands, and its first head. Serials
   * of the branch that was lost, and those that had come back before it, are passed over, so that no number is given
   * twice; they stay good for whom they may have been leased to [H7].
   */
  beginEpoch(
    state: (tree: TreeState) => EpochBeginning,
  ): Promise<EpochStatement>;
  /** What changed in a scope, oldest change first. All of it is read in one moment. */
  scopePage(query: ScopePageQuery): Promise<ScopePage>;
  /** Remembers that a reader has had this scope, and which keys are behind its epoch. */
  rememberScope(scope: ReaderScope): Promise<void>;
  /** The keys of a scope that this very reader has had; none for anything else. */
  keysOfScope(
    scope: Pick<ReaderScope, "reader" | "scopeEpoch">,
  ): Promise<readonly string[]>;

  /** How far each of the cases is a reader's. Those that are none of his are not in the answer. */
  reachOf(
    reader: ReaderKeys,
    caseIds: readonly string[],
  ): Promise<ReadonlyMap<string, Reach>>;
  /**
   * The same reads in a reader's name. Whoever asks has looked at his reach; a database looks once more, and leaves out
   * what isn't his.
   */
  readingAs(reader: ReaderKeys): CaseReads;
  /** By its number, or by the provisional one that was printed before. */
  findCaseByNumber(
    caseNumber: string,
  ): Promise<{ row: CaseRow; queryCodeHash: string } | undefined>;
  listCases(query: CaseListQuery): Promise<CaseListPage>;
  /** Cases that time alone may change: neither decided nor ended. In the order of their ids. */
  openCaseIds(after: string | null, limit: number): Promise<readonly string[]>;
  /** Cases that a station sees by a grant now, whatever became of them. In the order of their ids. */
  grantedCaseIds(
    after: string | null,
    limit: number,
  ): Promise<readonly string[]>;
  /** Cases whose `dueOn` was read with another calendar. */
  casesOfOtherCalendars(
    version: string,
    limit: number,
  ): Promise<readonly string[]>;

  /** Of a case that was erased by law nothing is recorded: its bytes are on the list of files to delete. */
  recordArrival(file: ArrivedFile): Promise<void>;

  /** Cases of which a person is the applicant. None that was erased by law: nothing says whose it was. */
  casesOfPerson(personId: string): Promise<readonly string[]>;
  /** Cases that are about somebody, as applicant or agent. None that was erased by law. */
  casesOfParty(party: Party): Promise<readonly string[]>;
  /** How many cases were erased on the strength of an access record. */
  erasedUnder(record: number): Promise<number>;
  /** Files that the law has erased and that may still lie on the disk. */
  filesToErase(limit: number): Promise<readonly ErasedFile[]>;
  forgetFiles(files: readonly ErasedFile[]): Promise<void>;
  /** What arrived for a case under this id, whether or not an entry names it. */
  fileOf(materialId: string, caseId: string): Promise<ArrivedFile | undefined>;
  /** Which of these hashes files have that arrived and aren't erased, of whatever case. */
  heldHashes(sha256s: readonly string[]): Promise<ReadonlySet<string>>;

  /** Misses counted so far in a window of time. */
  missesOf(
    about: readonly string[],
    window: number,
  ): Promise<readonly number[]>;
  countMiss(about: readonly string[], window: number): Promise<void>;

  /** Called after each commit that changed cases, with the keys of all who see them. */
  onCommit(listener: (change: FeedChange) => void): () => void;
}

/** What is read of cases by their ids: by the hub itself, which judges on all there is, or in a reader's name. */
export interface CaseReads {
  /** Journals in feed order, entries without a number last. Unknown cases are not in the answer. */
  journalsOf(
    caseIds: readonly string[],
  ): Promise<ReadonlyMap<string, readonly StoredEntry[]>>;
  statesOf(caseIds: readonly string[]): Promise<ReadonlyMap<string, CaseState>>;
  caseRows(caseIds: readonly string[]): Promise<readonly CaseRow[]>;
  caseOfEntry(entryId: string): Promise<string | undefined>;
  materialsOf(caseIds: readonly string[]): Promise<readonly MaterialRecord[]>;
  findMaterial(materialId: string): Promise<MaterialRecord | undefined>;
  /** What departments were asked about these cases, oldest first. */
  dataRequestsOf(caseIds: readonly string[]): Promise<readonly DataRequest[]>;
}

/**
 * One transaction of the hub. Locks are taken in the order in which these stand here, each sorted, so that
 * two transactions wait for each other in one direction only.
 */
export interface HubTransaction {
  lockChains(
    chains: readonly string[],
  ): Promise<ReadonlyMap<string, ChainRecord>>;
  /** What stands at the places of a chain that are taken already. */
  knownPlaces(
    chain: string,
    from: number,
    to: number,
  ): Promise<readonly KnownPlace[]>;
  /** Those of the ids that an entry has already. */
  takenEntryIds(entryIds: readonly string[]): Promise<ReadonlySet<string>>;
  takenCaseNumbers(numbers: readonly string[]): Promise<ReadonlySet<string>>;
  /** Every id is in the answer: a case that nobody has named yet is unopened. */
  lockCases(
    caseIds: readonly string[],
  ): Promise<ReadonlyMap<string, CaseRecord>>;
  heldEntries(caseIds: readonly string[]): Promise<readonly HeldEntry[]>;
  /** Journals of locked cases, as `CaseStore` gives them. */
  journalsOf(
    caseIds: readonly string[],
  ): Promise<ReadonlyMap<string, readonly StoredEntry[]>>;
  /** Those of the register with these ids, which stay as they are until the transaction has ended. */
  lockDelegations(
    delegationIds: readonly string[],
  ): Promise<ReadonlyMap<string, Delegation>>;
  takeSerials(count: number): Promise<number>;
  /** Whether the hub has seen a serial of the range in use: in an entry of the chain, or as the number of any case. */
  showsSerials(chain: string, range: SerialBlock): Promise<boolean>;
  /**
   * Takes the end of a block, from `from` on, back from a locked chain. It is leased again once a backup has it; never,
   * if an epoch begins before.
   */
  takeBackSerials(
    chain: string,
    block: SerialBlock,
    from: number,
    returnedAt: Instant,
  ): Promise<void>;
  /**
   * Takes the feed's lock and `count` numbers, the last thing before writing. Until the commit nobody else numbers
   * anything, so the order of numbers is the order of commits, and a transaction that fails leaves no hole.
   */
  takeNumbers(count: number): Promise<TakenNumbers>;
  /** The hub's own chain of an epoch. Only for who holds the feed's lock. */
  hubChain(epoch: number): Promise<ChainRecord>;
  /** Cases that are changed have to be locked. A case that nobody had named before is taken by writing it. */
  write(changes: HubChanges): Promise<void>;
}

export interface FeedPosition {
  epoch: number;
  seq: number;
}

export interface TakenNumbers {
  epoch: number;
  first: number;
  /** Of the tree before these numbers. */
  edge: RightEdge;
}

export interface TreeState {
  epoch: number;
  edge: RightEdge;
  /** The last that was signed; null before the first. */
  head: SignedTreeHead | null;
  backedUpTo: number;
}

export interface EpochBeginning {
  statement: EpochStatement;
  head: SignedTreeHead;
}

export interface SerialBlock {
  from: number;
  to: number;
}

export interface NewChain {
  chain: string;
  deviceId: string;
  staffId: string;
  /** The official as entries of this chain have to name him. */
  actor: ActorRef;
  incarnation: number;
  nextNo: number;
  headHash: Hash;
  /** Null for the hub's own chains: what they hold is signed with the feed's heads. */
  publicKey: PublicKey | null;
  openedAt: Instant;
  /** By the key: that the device holds it. Null where there is no key, and in chains of earlier versions. */
  proof: Signature | null;
  /** By the hub, over `registrationText`. */
  registration: Signature | null;
}

/** The serials that a chain may number its cases with. */
export interface OwnSerials {
  /** Leased to it. */
  serials: readonly SerialBlock[];
  /** Passed over when an epoch began, those that had come back among them: what was lost may have leased them to it. */
  passedOver: readonly SerialBlock[];
}

export interface ChainRecord extends NewChain, OwnSerials {
  /** When the first chain of this device was opened. */
  deviceKnownSince: Instant;
  /** Before which moment the last entry of the chain can't have been made; null before the first [E6]. */
  notBefore: Instant | null;
  /** Some chain of this device has forked, and no operator has released the device. */
  quarantined: boolean;
  /** This very chain has. */
  forked: boolean;
  /** Entries stand beyond its end: they came back after a restore, and those before them have not yet. */
  hasReturned: boolean;
  /** The device is in wrong hands, as far as anybody knows: what it brings is held. */
  revoked: boolean;
}

/** A segment's signature at `to`: the device's word for everything up to there. */
export interface ChainSignature {
  chain: string;
  from: number;
  to: number;
  headerHash: Hash;
  signature: Signature;
}

export type HeldReason = "unknownCase" | "unknownKind" | "deviceRevoked";

/** What became of an entry; given again, word for word, whenever it is pushed again. */
export type PlaceOutcome =
  | { status: "acknowledged"; acknowledgement: Acknowledgement }
  | { status: "held"; reason: HeldReason }
  | { status: "quarantined"; reason: string };

export interface KnownPlace {
  chainNo: number;
  headerHash: Hash;
  /** Null for what was quarantined. */
  entryId: string | null;
  outcome: PlaceOutcome;
  /** What came first, where it isn't the body that the header commits to; null where it is. */
  keptBody: string | null;
}

export interface CaseRecord {
  caseId: string;
  state: CaseState;
  /** Number of the case's last row; 0 before the first. */
  lastSeq: number;
  digest: Digest;
  /** Scope keys under which the case is seen now. */
  scopeKeys: readonly string[];
  /** Whom it is about, as `partiesOf` names them: for who judges, not for who sees. */
  parties: readonly Party[];
}

export interface NewEntry {
  entryId: string;
  caseId: string;
  chain: string;
  chainNo: number;
  kind: string;
  headerText: string;
  headerHash: Hash;
  /** Null where what came isn't the body that the header commits to. */
  bodyText: string | null;
  receivedAt: Instant;
  held: HeldReason | null;
  /** Of a held entry: before which moment it can't have been made. Null for the others, whose time is on record. */
  notBefore: Instant | null;
}

export interface HeldEntry extends NewEntry, OwnSerials {
  /** As registered for the entry's chain. */
  actor: ActorRef;
}

export interface FeedRow extends Acknowledgement {
  entryId: string;
  caseId: string;
}

export interface NewFeedRow extends TreeRow {
  leafHash: Hash;
}

/** A row that a restore had cut off: it keeps its old number, and stands in the feed where it was taken back. */
export interface RecoveredRow extends NewFeedRow {
  /** The number of the hub's own row that says so. */
  recoveredAt: number;
  proof: RowProof;
}

/** More serials than an epoch that was lost can have leased. */
const PASSED_OVER_AN_EPOCH = 100_000;

/**
 * How many serials the next epoch passes over. Where it isn't the one after the last, epochs between them were lost
 * too: a backup was put back twice.
 */
export function serialsPassedOver(last: number, next: number): number {
  return PASSED_OVER_AN_EPOCH * (next - last);
}

/** What rows in their order do to the tree. */
export interface TreeGrowth {
  edge: RightEdge;
  /** Subtrees that became complete, of those that are kept. */
  nodes: readonly (TreeNode & { hash: Hash })[];
  head: SignedTreeHead;
}

export interface QuarantineRecord {
  chain: string;
  chainNo: number;
  headerHash: Hash;
  headerText: string;
  bodyText: string;
  reason: string;
  owner: string;
  receivedAt: Instant;
}

/** What is personal and comes from the body of the counted `submitted`; set once. */
export interface CaseOpening {
  channel: string;
  applicantPersonId: string | null;
  applicantCreditCode: string | null;
  applicantNameMasked: string | null;
  /** What the receipt shows where the device had no serial left; null where it shows the case number. */
  provisionalNumber: string | null;
  queryCodeHash: string;
}

/** The columns that a case's state gives. */
export interface CaseProjection {
  itemCode: string;
  itemVersion: number;
  itemName: string;
  implementingBody: string;
  stage: NonNullable<CaseState["stage"]>;
  division: string;
  stationId: string | null;
  assignee: string | null;
  applicantKind: "person" | "legalEntity";
  caseNumber: string | null;
  submittedAt: Instant;
  acceptedOn: PlainDate | null;
  dueOn: PlainDate | null;
  calendarVersion: string;
  decidedOn: PlainDate | null;
  outcome: "approved" | "refused" | null;
  deliveredOn: PlainDate | null;
  /** From then on the list says nothing of the applicant, and no code opens the case. */
  erasedAt: Instant | null;
  /** Number of the access record in which that was agreed to. */
  erasureRecord: number | null;
}

export interface CaseRow
  extends
    CaseProjection,
    Omit<CaseOpening, "queryCodeHash" | "provisionalNumber"> {
  caseId: string;
  lastSeq: number;
  updatedAt: Instant;
}

export interface CaseChange extends CaseRecord {
  /** Null while no `submitted` has counted. */
  projection: CaseProjection | null;
  /** Set in the transaction in which `submitted` counts. */
  opening: CaseOpening | null;
  /** Keys under which the case was seen before and is no longer. */
  leftKeys: readonly string[];
  /** What each chain has added to the case: its author sees that much of it, wherever it goes. */
  authored: readonly AuthoredChange[];
  /** Null where nothing was put on record, and only what is derived was read anew. */
  updatedAt: Instant | null;
}

export interface AuthoredChange {
  chain: string;
  /** Number of the chain's last row in this case; 0 where all of it is held. */
  seq: number;
  /** Of the rows that come to those that the chain had. */
  digest: Digest;
}

/** How far a chain has come. `notBefore`: null where nothing new is known of it. */
export type ChainProgress = Pick<
  ChainRecord,
  "chain" | "nextNo" | "headHash" | "notBefore"
>;

export interface HubChanges {
  chains: readonly ChainProgress[];
  entries: readonly NewEntry[];
  /** Held entries that got their row. */
  released: readonly string[];
  rows: readonly NewFeedRow[];
  recovered: readonly RecoveredRow[];
  /** Null where there are no rows. */
  tree: TreeGrowth | null;
  quarantined: readonly QuarantineRecord[];
  forks: readonly Omit<QuarantineRecord, "reason" | "owner">[];
  /** Headers that the hub holds, offered again with other bodies. The first of a place is kept. */
  otherBodies: readonly QuarantineRecord[];
  signatures: readonly ChainSignature[];
  /** Of segments that forked their chains: with `forks`, the proof that the device wrote both. */
  forkSignatures: readonly ChainSignature[];
  quarantinedDevices: readonly {
    deviceId: string;
    chain: string;
    since: Instant;
  }[];
  cases: readonly CaseChange[];
  materials: readonly AnnouncedMaterial[];
  /** What the law has erased, after all else is written. */
  erased: readonly ErasedBodies[];
}

/** Bodies that are deleted, with the applicant's key, the scans, and what lies beside the journal of the case's bodies. */
export interface ErasedBodies {
  caseId: string;
  entryIds: readonly string[];
}

export interface StoredEntry {
  entryId: string;
  caseId: string;
  chain: string;
  headerText: string;
  bodyText: string | null;
  acknowledgement: Acknowledgement | null;
  held: boolean;
}

export interface ChainEntryText {
  chainNo: number;
  headerText: string;
  bodyText: string | null;
}

export interface FeedPageEntry extends FeedRow {
  headerText: string;
  bodyText: string | null;
}

export interface ReaderScope {
  /** The account. */
  reader: string;
  scopeEpoch: string;
  keys: readonly string[];
}

/** Under what a reader sees cases: his scope's keys, and the chains that he himself writes. */
export interface ReaderKeys {
  keys: readonly string[];
  chains: readonly string[];
}

/**
 * `inReach`: the whole case. `own`: it is out of scope, and he sees what he wrote in it. `left`: he saw it, and no
 * longer sees anything of it.
 */
export type Reach = "inReach" | "own" | "left";

export interface ScopePageQuery extends ReaderKeys {
  /** Keys that the reader had and lost: cases seen only under them go first. Null when his keys are the same. */
  lostKeys: readonly string[] | null;
  /** The last case that went so, by id; null to begin. */
  lostAfter: string | null;
  /** The last place that the reader has looked at. */
  after: ScopePosition;
  limit: number;
}

/** A number of the feed, and the last case at it; null for all of them. Places before the first row have number 0. */
export interface ScopePosition {
  seq: number;
  caseId: string | null;
}

export interface ScopeChange {
  caseId: string;
  /** Null for a case that went with its key. */
  seq: number | null;
  reach: Reach;
}

export interface ScopePage {
  changes: readonly ScopeChange[];
  journals: ReadonlyMap<string, readonly StoredEntry[]>;
  head: FeedPosition;
  /** Of all acknowledged rows in scope, and of the reader's own outside of it; null on a page that may not be the last. */
  digest: Digest | null;
}

export interface CaseListPage {
  rows: readonly CaseRow[];
  /** How many the list has in all. Asked for by few, and dearer than the page. */
  countAll(): Promise<number>;
  hasNextPage: boolean;
}

export interface AnnouncedMaterial {
  materialId: string;
  caseId: string;
  materialCode: string;
  sha256: string;
  bytes: number;
}

export interface MaterialRecord extends AnnouncedMaterial {
  /** Null until bytes with the announced hash have arrived. */
  arrivedAt: Instant | null;
  mediaType: string | null;
}

export interface ArrivedFile {
  materialId: string;
  /** As the uploader says; the announcing entry has the word. */
  caseId: string;
  sha256: string;
  bytes: number;
  mediaType: string;
  arrivedAt: Instant;
}

/** By its announced hash; uploads of it that were broken off go by its case. */
export type ErasedFile = Pick<ArrivedFile, "materialId" | "caseId" | "sha256">;

export interface FeedChange {
  seq: number;
  keys: ReadonlySet<string>;
}
