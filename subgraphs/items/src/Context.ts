import type { StaffActor } from "@onedoor/domain/entries";
import type { ListRow, RowKey } from "@onedoor/domain/listRow";
import type { Instant, PlainDate } from "@onedoor/domain/time";
import type { Claims } from "@onedoor/subgraph-host/claims";
import type DataLoader from "dataloader";
import type { Snapshots } from "./snapshot/Snapshots.ts";
import type { DraftStore } from "./store/DraftStore.ts";
import type { ListStore } from "./store/ListStore.ts";
import type {
  BundleRecord,
  ItemRecord,
  ItemsStore,
  VersionKey,
  VersionRecord,
} from "./store/ItemsStore.ts";

export interface Context {
  store: ItemsStore;
  draftStore: DraftStore;
  lists: ListStore;
  /** Null where nobody is signed in. */
  reader: Claims | null;
  /** The reader as an official; null for anybody else. */
  actor: StaffActor | null;
  now: () => Instant;
  /** 12 digits: where the reader's post is; null for who has none, and is told of everything. */
  division: string | null;
  snapshots: Snapshots;
  today: () => PlainDate;
  items: DataLoader<string, ItemRecord | null>;
  versions: DataLoader<VersionKey, VersionRecord | null, string>;
  versionKeys: DataLoader<string, readonly VersionKey[]>;
  bundles: DataLoader<string, BundleRecord | null>;
  /** Versions of a row of the lists, newest first; none for one that isn't there. */
  histories: DataLoader<RowKey, readonly ListRow[], string>;
  /** Items that a row that has ended leaves outside of the lists. */
  leftOutside: DataLoader<RowKey, readonly ItemRecord[], string>;
}
