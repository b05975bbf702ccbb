import type { FileSetAside } from "@onedoor/domain/foldVillageFile";
import type { VillageEntryRefusal } from "@onedoor/domain/decideVillageFile";
import type { PlainDate } from "@onedoor/domain/time";
import type { VillageFileEntry } from "@onedoor/domain/villageFileEntry";
import type {
  VillageFileKind,
  VillageFileState,
} from "@onedoor/domain/villageFileTerms";
import type { PeopleReader } from "./PeopleStore.ts";

/** A household's file as lists show it. */
export interface VillageFileRow {
  householdId: string;
  /** 12 digits. */
  division: string;
  state: VillageFileState;
  fileKind: VillageFileKind | null;
  openedOn: PlainDate | null;
  lastVisitOn: PlainDate | null;
  /** In the order of changes. */
  updatedSeq: number;
}

/** What became of an entry; also of one that was brought before. */
export type EntryOutcome =
  | { entryId: string; status: "taken"; setAside: FileSetAside | null }
  | { entryId: string; status: "refused"; why: VillageEntryRefusal };

export interface VillageFileQuery {
  /** It and what lies below it. */
  root: string;
  fileKind: VillageFileKind | null;
  state: VillageFileState | null;
  /** The last household of the page before. */
  after: string | null;
  first: number;
}

/** A change of a file, for a replica. */
export interface VillageFileChange {
  row: VillageFileRow;
  gridCell: string | null;
  entries: readonly VillageFileEntry[];
  /** It has left the subtree that was asked about, or is erased. */
  departed: boolean;
}

/** Households on file: grow-only sets of entries, and what they fold to. */
export interface VillageFiles {
  /**
   * Takes those of which `decide`, told where the household of somebody living is, says nothing against; each once. All
   * become visible at once. Answers in their order.
   */
  record(
    entries: readonly VillageFileEntry[],
    decide: (
      entry: VillageFileEntry,
      division: string | null,
    ) => VillageEntryRefusal | undefined,
  ): Promise<readonly EntryOutcome[]>;
  /** Puts the households into a cell, or with null into none; answers with those that there are in `root`. */
  placeHouseholds(
    householdIds: readonly string[],
    gridCell: string | null,
    root: string,
  ): Promise<readonly string[]>;
  readingAs(reader: PeopleReader): VillageFileReads;
}

/** In somebody's name: the database itself keeps other households from him. */
export interface VillageFileReads {
  /** By household. */
  list(query: VillageFileQuery): Promise<VillageFileRow[]>;
  /** Undefined where nothing is on file. `held`: by its id, as somebody of the household holds it. */
  find(
    householdId: string,
    held: boolean,
  ): Promise<{ row: VillageFileRow; entries: VillageFileEntry[] } | undefined>;
  counts(root: string): Promise<
    {
      division: string;
      state: VillageFileState;
      fileKind: VillageFileKind | null;
      count: number;
    }[]
  >;
  /** With a number above `after`, in their order, at most `limit`. */
  changesAfter(
    after: number,
    root: string,
    limit: number,
  ): Promise<VillageFileChange[]>;
}
