import { fileURLToPath } from "node:url";
import { openDatabase } from "@onedoor/subgraph-host/openDatabase";
import type { Pool } from "pg";
import type { DraftStore } from "./store/DraftStore.ts";
import type { ItemsStore } from "./store/ItemsStore.ts";
import { sqlDraftStore } from "./store/sqlDraftStore.ts";
import { sqlItemsStore } from "./store/sqlItemsStore.ts";
import * as tables from "./store/tables.ts";

/** Applies the migrations and opens the stores on them. */
export async function openItemsStores(
  pool: Pool,
): Promise<{ items: ItemsStore; drafts: DraftStore }> {
  const database = await openDatabase(pool, tables, {
    folder: fileURLToPath(new URL("../migrations", import.meta.url)),
    schemaName: "items",
  });
  return { items: sqlItemsStore(database), drafts: sqlDraftStore(database) };
}

/** The catalogue alone. */
export async function openItemsStore(pool: Pool): Promise<ItemsStore> {
  return (await openItemsStores(pool)).items;
}
