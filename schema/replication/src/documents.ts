import type { Acknowledgement, TreeHead } from "@onedoor/domain/entries";
import type { GuardianshipKind } from "@onedoor/domain/guardianship";
import type { MaterialRefusal } from "@onedoor/domain/materialRefusals";
import type { Instant, PlainDate } from "@onedoor/domain/time";

// What stands in the clear beside `sealed` is what the indexes need and nothing that is personal. Keys that would
// name an official or a station are blinded with a key of the vault.

/** A case as a replica keeps it: its journal, sealed, and what lists are sorted and filtered by. */
export interface CaseRow {
  caseId: string;
  /** `GREATEST_TIME` minus the milliseconds of the last change: ascending is newest first. */
  updatedAtInv: number;
  /** Empty before a counted `submitted`. */
  stage: string;
  /** The day that somebody has to act by; `NEVER_DUE` where nobody has to. */
  dueOnKey: string;
  /** Blinded id of the station that took the case; empty for none. */
  stationKey: string;
  /** Blinded id of the official it is assigned to; empty for none. */
  assigneeKey: string;
  /** Stands for the journal where two copies are compared. */
  digest: string;
  sealed: {
    entries: readonly StoredEntry[];
    /** Set for a case that is out of scope: what is here of it is the official's own. */
    ownOnly?: true;
    /** Set by the write that puts away what a restore of the hub lost: the epoch that began with it. */
    restoredTo?: number;
  };
}

/** An entry without its parsed header, which is made anew when it is read: a newer version may read more. */
export interface StoredEntry {
  entryId: string;
  headerText: string;
  bodyText: string | null;
  acknowledgement: Acknowledgement | null;
  held: boolean;
}

export interface ItemRow {
  /** `itemCode:version`. */
  itemKey: string;
  sealed: {
    itemCode: string;
    version: number;
    state: string;
    searchText: string;
    elements: unknown;
    form: Record<string, unknown>;
  };
}

/** By his id alone: what else is known of him stands in a row of his own, where he has one here. */
export interface RowGuardian {
  personId: string;
  kind: GuardianshipKind;
  from: PlainDate;
}

export interface PersonRow {
  personId: string;
  sealed: {
    name: string;
    residentId: string;
    phone: string;
    address: string;
    division: string;
    birthDate: string;
    sex: "FEMALE" | "MALE";
    householdId: string | null;
    relation: string | null;
    /** Left out of rows that an older version wrote. */
    guardians?: readonly RowGuardian[];
  };
}

/**
 * `waiting`: the hub has not answered for it; `counted` and `setAside`: acknowledged; `held`: stored without a
 * verdict; `quarantined`: the hub couldn't read it.
 */
export type OutboxState =
  "waiting" | "counted" | "setAside" | "held" | "quarantined";

/** An own entry, in the order in which it was made. The last row is the head of the chain. */
export interface OutboxRow {
  /** Incarnation (4 digits) and number in the chain (10 digits): sorts as it was written. */
  rowId: string;
  /** The same, inverted, so that the head of the chain is the first of an ascending scan. */
  newestFirst: number;
  state: OutboxState;
  sealed: {
    chain: string;
    chainNo: number;
    entryId: string;
    caseId: string;
    kind: string;
    header: string;
    /** Null where only the hub still knows that there was an entry, and the law or its reach keeps the body. */
    body: string | null;
    /** Hash of the header: the `prev` of the next. */
    hash: string;
    acknowledgement: Acknowledgement | null;
    reason: string | null;
    /** The last head that this device had seen; left out where an older version wrote the row. */
    witness?: TreeHead;
  };
}

/**
 * `captured`: in the vault; `due`: its entry was acknowledged; `uploaded`: the county has the bytes; `refused`: it
 * won't have them.
 */
export type ScanState = "captured" | "due" | "uploaded" | "refused";

/** What is known of a page in the vault; the page itself is there. */
export interface ScanRow {
  materialId: string;
  state: ScanState;
  sealed: {
    bytes: number;
    sha256: string;
    mediaType: string;
    keptAt: Instant;
    caseId: string | null;
    /** Where a broken upload goes on. */
    uploadUrl: string | null;
    /** A small picture of the page as a JPEG in base64, which goes first; left out where there is none. */
    thumbnail?: { sha256: string; base64: string; isSent: boolean };
    /** Of a refused page; left out of all others. */
    refusal?: MaterialRefusal;
  };
}

/**
 * Small things by name: the chain, leased serials, the calendar, the last known state of the line, and drafts, whose
 * names begin with `DRAFT_PREFIX`.
 */
export interface StationStateRow {
  name: string;
  sealed: { value: unknown };
}

export const DRAFT_PREFIX = "draft:";

/** What stands in the state of a station under a draft's name. */
export interface StoredDraft {
  draftId: string;
  itemCode: string | null;
  updatedAt: Instant;
  content: unknown;
  /** It lies ready for a colleague on this computer, and is the giver's until he takes it [K6]. */
  handedTo?: HandedTo;
  takenOverFrom?: TakenOverFrom;
}

export interface HandedTo {
  parcelId: string;
  /** Of the receiver. */
  accountId: string;
  at: Instant;
  /** Scanned pages that go along. */
  materialIds: readonly string[];
  /** It came back: he didn't want it, or isn't of the station. The draft is worked on as before. */
  isReturned: boolean;
}

/**
 * Files of households stand in the state of a station, a row each: a collection more, and two replicas would be too many
 * for one page.
 */
export const VILLAGE_FILE_PREFIX = "villageFile:";
/** What was written of them here, until it has arrived. */
export const VILLAGE_ENTRY_PREFIX = "villageEntry:";

/** An entry that was written here. */
export interface StoredVillageEntry {
  /** JSON of `WrittenVillageEntry`, as it is sent. */
  text: string;
  entryId: string;
  householdId: string;
  /** `waiting`: the county hasn't answered; `arrived`: it is there; `refused`: it won't have it. */
  state: "waiting" | "arrived" | "refused";
  /** Of a refused one, as the county says it. */
  why: string | null;
}

/** Who had begun a draft, and when he handed it over. */
export interface TakenOverFrom {
  accountId: string;
  displayName: string;
  at: Instant;
}

/** Later than any due date, as text. */
export const NEVER_DUE = "9999-12-31";

/** In milliseconds; inverted times stay positive and sort ascending. */
export const GREATEST_TIME = 100_000_000_000_000;
