import { readFileSync } from "node:fs";
import { keyOfRow, type RowKey, rowKeyOf } from "@onedoor/domain/listRow";
import { dateOf, instantOfEpochMs } from "@onedoor/domain/time";
import { actorOf } from "@onedoor/subgraph-host/claims";
import { serveSubgraph } from "@onedoor/subgraph-host/serveSubgraph";
import type { Subgraph } from "@onedoor/subgraph-host/Subgraph";
import DataLoader from "dataloader";
import type { Pool } from "pg";
import type { Context } from "./Context.ts";
import {
  openDraftStore,
  openItemsStore,
  openListStore,
} from "./openItemsStore.ts";
import { resolvers } from "./resolvers/resolvers.ts";
import { Snapshots } from "./snapshot/Snapshots.ts";
import {
  itemKeyOf,
  type ItemsStore,
  type VersionKey,
} from "./store/ItemsStore.ts";
import type { ListStore } from "./store/ListStore.ts";
import { rememberCounts } from "./store/rememberCounts.ts";
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
  const lists = rememberCounts(await openListStore(deps.pool), store);
  const draftStore = await openDraftStore(deps.pool);
  const now = () => instantOfEpochMs(deps.now());
  const today = () => dateOf(now());
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
    contextOf: (reader) => ({
      store,
      lists,
      draftStore,
      reader,
      now,
      division: reader?.division ?? null,
      snapshots,
      today,
      actor: reader === null ? null : actorOf(reader),
      ...loadersOf(store, today),
      ...rowLoadersOf(lists, today),
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

function rowLoadersOf(lists: ListStore, today: Context["today"]) {
  const options = { maxBatchSize: MOST_AT_ONCE, cacheKeyFn: rowKeyOf };
  return {
    histories: new DataLoader(async (keys: readonly RowKey[]) => {
      const found = await lists.histories(keys);
      return keys.map((key) =>
        found.filter((row) => rowKeyOf(keyOfRow(row)) === rowKeyOf(key)),
      );
    }, options),
    leftOutside: new DataLoader(async (keys: readonly RowKey[]) => {
      const found = await lists.leftOutside(keys, today());
      return keys.map((key) =>
        found
          .filter((one) => rowKeyOf(one) === rowKeyOf(key))
          .map(({ item }) => item),
      );
    }, options),
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
