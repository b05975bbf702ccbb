import type { PlainDate } from "@onedoor/domain/time";
import type DataLoader from "dataloader";
import type { Snapshots } from "./snapshot/Snapshots.ts";
import type {
  BundleRecord,
  ItemRecord,
  ItemsStore,
  VersionKey,
  VersionRecord,
} from "./store/ItemsStore.ts";

export interface Context {
  store: ItemsStore;
  /** 12 digits: where the reader's post is; null for who has none, and is told of everything. */
  division: string | null;
  snapshots: Snapshots;
  today: () => PlainDate;
  items: DataLoader<string, ItemRecord | null>;
  versions: DataLoader<VersionKey, VersionRecord | null, string>;
  versionKeys: DataLoader<string, readonly VersionKey[]>;
  bundles: DataLoader<string, BundleRecord | null>;
}
