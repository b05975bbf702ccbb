import { testPools } from "@onedoor/subgraph-host/testing/testPool";
import { afterAll, describe } from "vitest";
import { openItemsStore } from "../openItemsStore.ts";
import { itemsStoreContract } from "./ItemsStore.contract.ts";
import { rememberVersions } from "./rememberVersions.ts";

describe.each(testPools())("the catalogue on $name", ({ open, skipped }) => {
  let close: (() => Promise<void>) | undefined;
  afterAll(() => close?.());

  itemsStoreContract(async () => {
    const opened = await open();
    close = opened.close;
    return openItemsStore(opened.pool);
  }, skipped);
});

describe("the catalogue with few versions remembered", () => {
  const [pglite] = testPools();
  let close: (() => Promise<void>) | undefined;
  afterAll(() => close?.());

  itemsStoreContract(async () => {
    if (pglite === undefined) throw new Error("there is no engine");
    const opened = await pglite.open();
    close = opened.close;
    return rememberVersions(await openItemsStore(opened.pool), 2);
  });
});
