import { readFileSync } from "node:fs";
import { dateOf, instantOfEpochMs } from "@onedoor/domain/time";
import { serveSubgraph } from "@onedoor/subgraph-host/serveSubgraph";
import type { Subgraph } from "@onedoor/subgraph-host/Subgraph";
import DataLoader from "dataloader";
import type { Pool } from "pg";
import type { Context } from "./Context.ts";
import { openItemsStore } from "./openItemsStore.ts";
import { resolvers } from "./resolvers/resolvers.ts";
import { Snapshots } from "./snapshot/Snapshots.ts";
import {
  itemKeyOf,
  type ItemsStore,
  type VersionKey,
} from "./store/ItemsStore.ts";
import { rememberVersions } from "./store/rememberVersions.ts";

export interface ItemsDeps {
  pool: Pool;
  /** What the router signs its requests with. */
  routerSecret: string;
  /** Milliseconds since 1970. */
  now: () => number;
}

/** Versions kept in memory: some 40 kB each. */
const MOST_REMEMBERED = 1000;
const MOST_AT_ONCE = 500;
const ANY_ITEM = {
  words: [],
  department: null,
  acceptLevel: null,
  audience: null,
  first: 1,
  after: null,
};

export async function createItemsSubgraph(deps: ItemsDeps): Promise<Subgraph> {
  const store = rememberVersions(
    await openItemsStore(deps.pool),
    MOST_REMEMBERED,
  );
  const today = () => dateOf(instantOfEpochMs(deps.now()));
  const snapshots = new Snapshots();
  // A large catalogue takes seconds to read; the first to search needn't wait for it.
  const reading = store.search(ANY_ITEM, today()).catch(() => undefined);
  return serveSubgraph<Context>({
    name: "items",
    typeDefs: readFileSync(
      new URL("../items.graphql", import.meta.url),
      "utf8",
    ),
    resolvers,
    routerSecret: deps.routerSecret,
    contextOf: (claims) => ({
      store,
      division: claims?.division ?? null,
      snapshots,
      today,
      ...loadersOf(store, today),
    }),
    close: async () => void (await reading),
  });
}

function loadersOf(store: ItemsStore, today: Context["today"]) {
  const bounded = { maxBatchSize: MOST_AT_ONCE };
  return {
    items: new DataLoader(async (itemCodes: readonly string[]) => {
      const found = await store.items(itemCodes, today());
      return matched(itemCodes, found, (item) => item.itemCode);
    }, bounded),
    versions: new DataLoader(
      async (keys: readonly VersionKey[]) =>
        matched(keys.map(itemKeyOf), await store.versions(keys), itemKeyOf),
      { ...bounded, cacheKeyFn: itemKeyOf },
    ),
    versionKeys: new DataLoader(async (itemCodes: readonly string[]) => {
      const found = await store.versionKeys(itemCodes);
      return itemCodes.map((itemCode) =>
        found.filter((key) => key.itemCode === itemCode),
      );
    }, bounded),
    bundles: new DataLoader(async (bundleIds: readonly string[]) => {
      const found = await store.bundles(bundleIds);
      return matched(bundleIds, found, (bundle) => bundle.bundleId);
    }, bounded),
  };
}

/** The records in the order of the keys; null for a key without one. */
function matched<Value>(
  keys: readonly string[],
  records: readonly Value[],
  keyOf: (record: Value) => string,
): (Value | null)[] {
  const byKey = new Map(records.map((record) => [keyOf(record), record]));
  return keys.map((key) => byKey.get(key) ?? null);
}
