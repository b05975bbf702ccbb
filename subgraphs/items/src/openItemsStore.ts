import { fileURLToPath } from "node:url";
import { openDatabase } from "@onedoor/subgraph-host/openDatabase";
import type { Pool } from "pg";
import type { ItemsStore } from "./store/ItemsStore.ts";
import { sqlItemsStore } from "./store/sqlItemsStore.ts";
import * as tables from "./store/tables.ts";

/** Applies the migrations and opens the store on them. */
export async function openItemsStore(pool: Pool): Promise<ItemsStore> {
  const database = await openDatabase(pool, tables, {
    folder: fileURLToPath(new URL("../migrations", import.meta.url)),
    schemaName: "items",
  });
  return sqlItemsStore(database);
}
