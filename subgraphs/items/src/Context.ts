import type { PlainDate } from "@onedoor/domain/time";
import type DataLoader from "dataloader";
import type {
  BundleRecord,
  ItemRecord,
  ItemsStore,
  VersionKey,
  VersionRecord,
} from "./store/ItemsStore.ts";

export interface Context {
  store: ItemsStore;
  today: () => PlainDate;
  items: DataLoader<string, ItemRecord | null>;
  versions: DataLoader<VersionKey, VersionRecord | null, string>;
  versionKeys: DataLoader<string, readonly VersionKey[]>;
  bundles: DataLoader<string, BundleRecord | null>;
}
