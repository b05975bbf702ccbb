import type { StaffActor } from "@onedoor/domain/entries";
import type { Instant, PlainDate } from "@onedoor/domain/time";
import type DataLoader from "dataloader";
import type { DraftStore } from "./store/DraftStore.ts";
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
  now: () => Instant;
  /** The official who asks; null for anybody else. */
  actor: StaffActor | null;
  today: () => PlainDate;
  items: DataLoader<string, ItemRecord | null>;
  versions: DataLoader<VersionKey, VersionRecord | null, string>;
  versionKeys: DataLoader<string, readonly VersionKey[]>;
  bundles: DataLoader<string, BundleRecord | null>;
}
