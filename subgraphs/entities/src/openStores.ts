import { fileURLToPath } from "node:url";
import { openDatabase } from "@onedoor/subgraph-host/openDatabase";
import { openReaders } from "@onedoor/subgraph-host/openReaders";
import type { Pool } from "pg";
import type { CreditStore } from "./store/CreditStore.ts";
import type { DeviceActStore } from "./store/DeviceActStore.ts";
import type { DeviceStore } from "./store/DeviceStore.ts";
import type { EntityStore } from "./store/EntityStore.ts";
import type { FirmRegister } from "./store/FirmRegister.ts";
import { READ_OF_CREDIT, sqlCreditStore } from "./store/sqlCreditStore.ts";
import type { GridStore } from "./store/GridStore.ts";
import { sqlGridStore } from "./store/sqlGridStore.ts";
import { sqlDeviceActStore } from "./store/sqlDeviceActStore.ts";
import { sqlDeviceStore } from "./store/sqlDeviceStore.ts";
import { READ_BY_READERS, sqlEntityStore } from "./store/sqlEntityStore.ts";
import { sqlFirmRegister } from "./store/sqlFirmRegister.ts";
import * as tables from "./store/tables.ts";

/** Applies the migrations and opens the stores on them. */
export async function openStores(pool: Pool): Promise<{
  entityStore: EntityStore;
  creditStore: CreditStore;
  firmRegister: FirmRegister;
  deviceStore: DeviceStore;
  deviceActs: DeviceActStore;
  gridStore: GridStore;
}> {
  const database = await openDatabase(pool, tables, {
    folder: fileURLToPath(new URL("../migrations", import.meta.url)),
    schemaName: "entities",
  });
  const readers = await openReaders(pool, "entities", [
    ...READ_BY_READERS,
    ...READ_OF_CREDIT,
  ]);
  return {
    entityStore: sqlEntityStore(database, readers),
    creditStore: sqlCreditStore(database, readers),
    firmRegister: sqlFirmRegister(database),
    deviceStore: sqlDeviceStore(database),
    deviceActs: sqlDeviceActStore(database),
    gridStore: sqlGridStore(database),
  };
}
