import { testPools } from "@onedoor/subgraph-host/testing/testPool";
import type { Pool } from "pg";
import type { CaseStore } from "../store/CaseStore.ts";
import { memoryCaseStore } from "../store/memoryCaseStore.ts";
import { openSqlCaseStore } from "../store/sqlCaseStore.ts";

export interface TestStore {
  name: "memory" | "pglite" | "postgresql";
  skipped?: string;
  open(): Promise<OpenTestStore>;
}

export interface OpenTestStore {
  store: CaseStore;
  /** Null for the one in memory. */
  pool: Pool | null;
  close(): Promise<void>;
}

/** Every adapter, each with a store of its own. */
export function testStores(): TestStore[] {
  return [
    {
      name: "memory",
      open: async () => ({
        store: memoryCaseStore(),
        pool: null,
        close: async () => undefined,
      }),
    },
    ...testPools().map((engine): TestStore => ({
      name: engine.name,
      ...(engine.skipped === undefined ? {} : { skipped: engine.skipped }),
      async open() {
        const { pool, close } = await engine.open();
        return { store: await openSqlCaseStore(pool), pool, close };
      },
    })),
  ];
}
