import type { ItemSheet } from "@onedoor/domain/itemSheet";
import type { Instant } from "@onedoor/domain/time";
import type { VersionKey } from "./ItemsStore.ts";

export type DraftState = "open" | "published" | "discarded";

/** A version that is being written. */
export interface DraftRecord {
  draftId: string;
  /** Credit code of the body whose item it is. */
  body: string;
  /** The version that it changes; null for a new item. */
  base: VersionKey | null;
  sheet: ItemSheet;
  state: DraftState;
  /** Counts its changes from 1. */
  revision: number;
  changedBy: string;
  changedAt: Instant;
  published: VersionKey | null;
}

export interface DraftStore {
  /** The body's open ones, last changed first; at most `limit`. */
  openDrafts(body: string, limit: number): Promise<readonly DraftRecord[]>;
  findDraft(draftId: string): Promise<DraftRecord | undefined>;
  /** False where a draft of this id is there already. */
  addDraft(draft: DraftRecord): Promise<boolean>;
  /** Replaces the open draft of the revision before `draft.revision`; false where it has changed meanwhile. */
  changeDraft(draft: DraftRecord): Promise<boolean>;
}
