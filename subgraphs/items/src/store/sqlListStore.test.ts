import { testPools } from "@onedoor/subgraph-host/testing/testPool";
import { afterAll, describe } from "vitest";
import { openItemsStore, openListStore } from "../openItemsStore.ts";
import { listStoreContract } from "./ListStore.contract.ts";
import { rememberCounts } from "./rememberCounts.ts";

describe.each(testPools())("the lists on $name", ({ open, skipped }) => {
  let close: (() => Promise<void>) | undefined;
  afterAll(() => close?.());

  listStoreContract(async () => {
    const opened = await open();
    close = opened.close;
    return {
      items: await openItemsStore(opened.pool),
      lists: await openListStore(opened.pool),
    };
  }, skipped);
});

describe("the lists with their counts remembered", () => {
  const [pglite] = testPools();
  let close: (() => Promise<void>) | undefined;
  afterAll(() => close?.());

  listStoreContract(async () => {
    if (pglite === undefined) throw new Error("there is no engine");
    const opened = await pglite.open();
    close = opened.close;
    const items = await openItemsStore(opened.pool);
    const lists = await openListStore(opened.pool);
    return { items, lists: rememberCounts(lists, items) };
  });
});
