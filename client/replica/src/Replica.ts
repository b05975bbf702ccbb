import type { GridCellAnswer } from "@onedoor/replication/wire";
import type { VillageEntryRefusal } from "@onedoor/domain/decideVillageFile";
import type { VillageFile } from "@onedoor/domain/foldVillageFile";
import type {
  VillageEntryKind,
  WrittenVillageEntry,
} from "@onedoor/domain/villageFileEntry";
import type { StoredVillageEntry } from "@onedoor/replication/documents";
import type { CaseState } from "@onedoor/domain/caseState";
import type { Delegation } from "@onedoor/domain/delegation";
import type {
  Journal,
  SetAsideReason,
  StaffActor,
} from "@onedoor/domain/entries";
import type {
  ApplicantBody,
  BodyOf,
  EntryKind,
  FactsOf,
} from "@onedoor/domain/facts";
import type { MaterialRefusal } from "@onedoor/domain/materialRefusals";
import type { Instant, PlainDate } from "@onedoor/domain/time";
import type { HubIdentity } from "@onedoor/domain/treeHead";
import type { WorkCalendar } from "@onedoor/domain/workCalendar";
import type {
  HandedTo,
  RowGuardian,
  TakenOverFrom,
} from "@onedoor/replication/documents";
import type { Observable } from "rxjs";
import type { MovedCase } from "./CalendarKeeper.ts";
import type { NewChainReason } from "./Chain.ts";
import type { HeadAlarm } from "./HubHeads.ts";
import type { Sending, StuckReason } from "./OutboxFlush.ts";
import type { StoredSession } from "./session.ts";

/** Where a record is, in the words of the sync page: each a word, a shape and a colour on screen. */
export type Arrival =
  "waiting" | "sending" | "arrived" | "setAside" | "held" | "quarantined";

/** A case as screens read it: its journal, what it folds to, and what of its bodies this reader holds. */
export interface CaseView {
  caseId: string;
  state: CaseState;
  journal: Journal;
  applicant: ApplicantBody | null;
  agent: BodyOf<"submitted">["agent"];
  answers: Record<string, string>;
  /** The form with all corrections and supplements laid over it. */
  form: Record<string, unknown>;
  presented: BodyOf<"submitted">["presented"];
  queryCode: string | null;
  updatedAt: Instant;
  /** It is out of scope, and what is here is only what the official wrote in it. */
  ownOnly: boolean;
  /** The least settled of its entries' states. */
  arrival: Arrival;
}

export interface CaseQuery {
  /** `mine`: taken by this station; `subtree`: all in reach; `inbox`: assigned to this official. */
  desk?: "mine" | "subtree" | "inbox";
  stages?: readonly NonNullable<CaseState["stage"]>[];
  /** Name, initials, identity number or case number of this replica's cases. */
  search?: string;
  order?: "newestChange" | "due";
  limit: number;
}

export interface PersonView {
  personId: string;
  name: string;
  residentId: string;
  phone: string;
  address: string;
  division: string;
  birthDate: PlainDate;
  sex: "FEMALE" | "MALE";
  householdId: string | null;
  relation: string | null;
  /** Whoever of them lives in the station's own division is found by his id. */
  guardians: readonly RowGuardian[];
}

/** A catalogue entry. `elements` is the item version of `@onedoor/domain/itemTypes`. */
export interface ItemView<ItemVersion = unknown> {
  itemCode: string;
  version: number;
  elements: ItemVersion;
  /** JSON Schema 2020-12, and the definitions that all forms share under `$defs`. */
  form: Record<string, unknown>;
}

/** An item of which a newer version has come than this official knows. */
export interface ChangedItem {
  itemCode: string;
  /** The version that he knows. */
  since: number;
  noticedAt: Instant;
  isRead: boolean;
}

export interface DraftView {
  draftId: string;
  itemCode: string | null;
  updatedAt: Instant;
  /** What the page keeps; sealed like everything else. */
  content: unknown;
  /** To whom it was handed, or who sent it back; null where nobody else has to do with it. */
  handedTo: HandedTo | null;
  /** Who had begun it, where that was a colleague. */
  takenOverFrom: TakenOverFrom | null;
}

/** Of a day by the law's calendar (UTC+8). */
export interface UploadBudget {
  megabytesADay: number | null;
  sentTodayBytes: number;
}

/** A page that the county won't have, and why. It stays in the vault. */
export interface RefusedScan {
  materialId: string;
  /** Null where it is of no case. */
  caseId: string | null;
  mediaType: string;
  reason: MaterialRefusal;
}

/** A draft as it goes to a colleague. */
export interface DraftToHandOver {
  draftId: string;
  content: unknown;
  /** Scanned pages that it needs. */
  materialIds: readonly string[];
}

/** A colleague's draft that lies ready. */
export interface OfferedDraft {
  parcelId: string;
  itemCode: string | null;
  content: unknown;
  from: TakenOverFrom;
}

/** Another account with a vault on this computer. */
export interface Receiver {
  accountId: string;
  /** False until it was opened once since vaults can be handed something. */
  isReady: boolean;
}

/** Drafts that go from one official to another of his station, both with a vault on this computer, without a line [K6]. */
export interface HandOvers {
  receivers(): Promise<readonly Receiver[]>;
  /** Until it is taken a draft stays here, marked, and can be called back. */
  give(drafts: readonly DraftToHandOver[], accountId: string): Promise<void>;
  /** Whether it came back: what was taken doesn't. */
  callBack(draftId: string): Promise<boolean>;
  /** What lies ready for this official, oldest first. Notices also what became of what he has given. */
  look(): Promise<readonly OfferedDraft[]>;
  /** It is a draft of his own from then on. False where it was called back meanwhile. */
  take(parcelId: string): Promise<boolean>;
  /** It goes back to who offered it. */
  decline(parcelId: string): Promise<boolean>;
}

/** Before it has an id. */
export type NewVillageEntry = {
  [K in VillageEntryKind]: Omit<WrittenVillageEntry<K>, "entryId">;
}[VillageEntryKind];

/** A household's file with what was written of it here. */
export interface VillageFileView {
  householdId: string;
  /** Of those on this machine, the oldest first. */
  members: readonly PersonView[];
  /** Its grid cell with who looks after it, as far as this machine knows. */
  cell: GridCellAnswer | null;
  file: VillageFile;
  /** Of officials, by staff id. */
  names: ReadonlyMap<string, string>;
  /** What was written here and hasn't come back yet, by entry id; what was refused isn't in the file. */
  own: ReadonlyMap<string, StoredVillageEntry>;
}

/** Households' files at a station, with and without a line [VF8]. */
export interface VillageFiles {
  /** Whether this post has any: a village's and a town's do. */
  readonly isKept: boolean;
  all(): Observable<readonly VillageFileView[]>;
  /** Who lives in a household, of those on this machine, the oldest first. */
  members(householdId: string): Promise<readonly PersonView[]>;
  /** Resolves when it is on this machine's disk; it leaves when there is a line. */
  write(
    entry: NewVillageEntry,
  ): Promise<{ ok: true } | { ok: false; reason: VillageEntryRefusal }>;
  /** Of a refused entry, once somebody has read why. */
  putAway(entryId: string): Promise<void>;
}

export type ActResult =
  | { ok: true; entryId: string; caseId: string }
  | { ok: false; reason: SetAsideReason };

export interface SyncProblem {
  caseId: string | null;
  entryId: string;
  kind: EntryKind | null;
  arrival: Exclude<Arrival, "arrived">;
  reason: string | null;
}

/** What befell this vault, or stands in its way, for the page that explains the sync. */
export type SyncNotice =
  /** The hub answers, and takes nothing from here; work goes on and waits. */
  | { notice: "notTaken"; reason: StuckReason }
  /** This disk had lost own entries, or was an older copy of itself; they came back from the hub. */
  | { notice: "entriesRecovered"; at: Instant; entries: number }
  /** Work goes on in a new chain. `entries` of the old one stay here, readable, and won't arrive. */
  | {
      notice: "chainBegunAnew";
      at: Instant;
      entries: number;
      reason: NewChainReason | null;
    }
  /** What the hub shows of its feed doesn't go with what it had signed: both are kept, and supervision has to know. */
  | {
      notice: "hubContradicts";
      at: Instant;
      what: HeadAlarm["what"];
      kept: { size: number; at: Instant } | null;
      seen: { size: number; at: Instant };
    }
  /** The hub was restored from a backup; `entries` that it had lost came back from here. */
  | { notice: "hubRestored"; at: Instant; entries: number }
  /** What was last acknowledged had claimed a time that can't be: `minutes` ahead, or behind where negative. */
  | { notice: "clockWrong"; minutes: number };

/** All of it from acknowledgements; nothing from what the browser believes of its line. */
export interface SyncStatus {
  /**
   * `offline`: the last attempt reached nobody; `refused`: the server answered and won't have this session;
   * `notTaken`: it has the session, and takes nothing from this chain, for a reason that stands among the notices.
   */
  line: "unknown" | "online" | "offline" | "refused" | "notTaken";
  busy: boolean;
  /** How far the sending that is under way has come, in entries; null while nothing is being sent. */
  sending: Sending | null;
  /** Entries of this vault that the hub has not answered for, also of households' files. */
  waiting: number;
  /** Entries of this vault that it has acknowledged. Those held or in quarantine are among the problems. */
  arrived: number;
  scansWaiting: number;
  lastContactAt: Instant | null;
  lastAcknowledgedAt: Instant | null;
  offlineSince: Instant | null;
  problems: readonly SyncProblem[];
  /** Of those that wait, the ones of households' files. */
  waitingOfVillage: number;
  /** Entries of households' files that the county didn't take, and that nobody has put away. */
  refusedOfVillage: number;
  nextAttemptAt: Instant | null;
  /** `done` once a new station has the catalogue and its scope; until then what it has of them. */
  firstCopy: { done: boolean; cases: number; items: number; people: number };
  /** True while this copy differs from what the hub says it should hold, also after it was fetched anew. */
  copyDiffers: boolean;
  notices: readonly SyncNotice[];
}

/** How a sync that somebody asked for has ended. */
export interface SyncRound {
  reached: boolean;
  sent: number;
  received: number;
  /**
   * `ok`: all that was waiting is settled, and what the hub had is here; `notTaken`: the hub answers, and takes nothing
   * from this chain; `busy`: it goes on.
   */
  message: "ok" | "offline" | "refused" | "notTaken" | "busy";
}

/** An own entry on its way, for the page that says what has left, what is waiting and why. */
export interface OwnEntry {
  entryId: string;
  caseId: string;
  kind: EntryKind;
  at: Instant;
  arrival: Arrival;
  /** A reason from the closed set of set-aside reasons, or why the hub couldn't read or place it. */
  reason: string | null;
}

export interface Replica {
  readonly actor: StaffActor;
  readonly displayName: string;

  cases(query: CaseQuery): Observable<readonly CaseView[]>;
  case(caseId: string): Observable<CaseView | null>;

  /**
   * Makes an entry: judged by the domain's rules, written to the outbox, then to the case. Resolves when it is safely
   * on this machine's disk. A new case is opened by `submitted` with a fresh `caseId`.
   */
  act<K extends EntryKind>(
    kind: K,
    caseId: string,
    facts: FactsOf<K>,
    content: BodyOf<K>,
  ): Promise<ActResult>;
  /** Whether it would count now, for a button; undefined when it would. */
  objection<K extends EntryKind>(
    view: CaseView | null,
    kind: K,
    facts: FactsOf<K>,
  ): SetAsideReason | undefined;

  /** What departments let this station do in their place, newest first; an act that needs one names it by itself. */
  delegations(): Observable<readonly Delegation[]>;

  /** A case number from the leased block, or a provisional one when there is none left. */
  takeCaseNumber(
    itemCode: string,
    on: PlainDate,
  ): Promise<{ caseNumber: string | null; provisionalNumber: string | null }>;
  /** A document number from the same block, such as `演政受字〔2026〕第00000017号`; null when there is none left. */
  takeDocumentNumber(series: string, on: PlainDate): Promise<string | null>;

  /** By name, pinyin or initials, of the catalogue on this machine. */
  searchItems(text: string, limit: number): Promise<readonly ItemView[]>;
  item(itemCode: string, version?: number): Promise<ItemView | null>;
  /** All versions of an item on this machine, the oldest first. */
  itemVersions(itemCode: string): Promise<readonly ItemView[]>;
  /** Items of which a newer version came after the first copy [R7]: what isn't read yet first, then the newest. */
  changedItems(): Observable<readonly ChangedItem[]>;
  /** This official knows what changed of them; other users of the computer have marks of their own. */
  markItemsRead(itemCodes: readonly string[]): Promise<void>;
  /** By identity number (15 or 18), name, or initials, of the people on this machine. */
  searchPeople(text: string, limit: number): Promise<readonly PersonView[]>;
  person(personId: string): Promise<PersonView | null>;
  calendar(): Promise<WorkCalendar>;
  /** Cases on this machine whose next day a newly published calendar moved, until somebody has read of them. */
  movedDates(): Observable<readonly MovedCase[]>;
  forgetMovedDates(): Promise<void>;

  drafts(): Observable<readonly DraftView[]>;
  saveDraft(
    draftId: string,
    itemCode: string | null,
    content: unknown,
  ): Promise<void>;
  removeDraft(draftId: string): Promise<void>;
  /** Drafts for a colleague, and a colleague's. Loaded when somebody asks for it. */
  handOvers(): Promise<HandOvers>;

  /** Households' files. Loaded when somebody asks for it. */
  villageFiles(): Promise<VillageFiles>;

  /** Keeps a page in the vault, and queues it for the county. Content never leaves unsealed. */
  keepScan(
    page: Blob,
    /** A JPEG of at most 20 kB, which goes up before any page does. */
    thumbnail?: Blob | null,
  ): Promise<{ materialId: string; bytes: number; sha256: string }>;
  scan(materialId: string): Promise<Blob | null>;
  /** How much of pages may go up a day, and how much of it has. Their small pictures always go. */
  uploadBudget(): Observable<UploadBudget>;
  /** Whole megabytes a day; null: as much as there is. */
  setUploadBudget(megabytesADay: number | null): Promise<void>;
  /** Pages that the county has looked at and won't have. */
  refusedScans(): Observable<readonly RefusedScan[]>;

  /** The county by the key that this vault has kept since it first met it; undefined before. */
  county(): Promise<HubIdentity | undefined>;

  syncStatus(): Observable<SyncStatus>;
  /** The newest own entries, whatever became of them. */
  ownEntries(limit: number): Observable<readonly OwnEntry[]>;
  /**
   * All own entries that this machine still holds, with bodies, for a file that is carried to safety: a line of JSON
   * for each, oldest first, with what became of it, why, and who looks after it; and the last session's lock. It holds
   * personal data, and nothing of it is sealed.
   */
  exportOwnEntries(): Promise<string>;
  /** Always answers with something to show, also when nobody was reached. */
  syncNow(): Promise<SyncRound>;

  /** A fresh sign-in of the same account, without closing: work that waited for it goes on. */
  useSession(session: StoredSession): void;

  /** The session's last word: signs how far the chain has come, for this device to keep. `close` does it too. */
  lock(): Promise<void>;

  /** This machine's time, from the one place that reads the clock. */
  now(): Instant;
  close(): Promise<void>;
}
