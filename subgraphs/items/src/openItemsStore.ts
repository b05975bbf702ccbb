import { fileURLToPath } from "node:url";
import { openDatabase } from "@onedoor/subgraph-host/openDatabase";
import type { Pool } from "pg";
import type { DraftStore } from "./store/DraftStore.ts";
import type { ItemsStore } from "./store/ItemsStore.ts";
import { sqlDraftStore } from "./store/sqlDraftStore.ts";
import type { ListStore } from "./store/ListStore.ts";
import { sqlItemsStore } from "./store/sqlItemsStore.ts";
import { sqlListStore } from "./store/sqlListStore.ts";
import * as tables from "./store/tables.ts";

/** Applies the migrations and opens the store of the catalogue on them. */
export async function openItemsStore(pool: Pool): Promise<ItemsStore> {
  return sqlItemsStore(await openTables(pool));
}

/** The same for the county's lists. */
export async function openListStore(pool: Pool): Promise<ListStore> {
  return sqlListStore(await openTables(pool));
}

/** The same for versions that are being written. */
export async function openDraftStore(pool: Pool): Promise<DraftStore> {
  return sqlDraftStore(await openTables(pool));
}

function openTables(pool: Pool) {
  return openDatabase(pool, tables, {
    folder: fileURLToPath(new URL("../migrations", import.meta.url)),
    schemaName: "items",
  });
}
