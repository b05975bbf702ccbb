import type { StandingRows } from "@onedoor/domain/decideRowChanges";
import type { ListKind, ListRow, RowKey } from "@onedoor/domain/listRow";
import type { PlainDate } from "@onedoor/domain/time";
import type { ItemRecord } from "./ItemsStore.ts";

export interface RowQuery {
  kind: ListKind;
  /** Each has to occur in the row's search text; lower case. */
  words: readonly string[];
  /** Credit code of the body whose rows they are. */
  body: string | null;
  standing: "inForce" | "ended" | null;
  first: number;
  /** Number of the row before. */
  after: number | null;
}

export interface ListCount {
  kind: ListKind;
  inForce: number;
  ended: number;
}

/** Items on offer, by level. */
export interface LevelCount {
  level: string;
  exercised: number;
  accepted: number;
}

/** An item that is offered although the row has ended that covered it, and no other does. */
export type LeftOutside = RowKey & { item: ItemRecord };

/** The county's lists. A row stands by its newest version; versions are never changed or taken away. */
export interface ListStore {
  /** Lists with rows. */
  counts(): Promise<readonly ListCount[]>;
  /** Newest versions, by number. */
  search(query: RowQuery): Promise<{
    rows: readonly ListRow[];
    totalCount: number;
    hasNextPage: boolean;
  }>;
  /** Every version of these rows, newest first. */
  histories(keys: readonly RowKey[]): Promise<readonly ListRow[]>;
  leftOutside(
    keys: readonly RowKey[],
    today: PlainDate,
  ): Promise<readonly LeftOutside[]>;
  itemCounts(today: PlainDate): Promise<readonly LevelCount[]>;
  /**
   * Shows `decide` what stands of the rows named and of those that cover the same as `covers`, while other publishers
   * wait, of rows and of items, and writes the versions that it answers with, all or nothing.
   */
  publishRows(
    concerning: { keys: readonly RowKey[]; covers: readonly string[] },
    decide: (standing: StandingRows) => readonly ListRow[],
  ): Promise<void>;
}
