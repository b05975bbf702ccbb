import {
  COLLECTION_SCHEMAS,
  type CollectionName,
  DURABLE_COLLECTIONS,
} from "@onedoor/replication/collectionSchemas";
import type {
  CaseRow,
  ItemRow,
  OutboxRow,
  PersonRow,
  ScanRow,
  StationStateRow,
} from "@onedoor/replication/documents";
import { MIGRATION_STRATEGIES } from "@onedoor/replication/migrationStrategies";
import {
  addRxPlugin,
  createRxDatabase,
  type MigrationStrategies,
  type RxCollection,
  type RxConflictHandler,
  type RxDatabase,
  type RxJsonSchema,
  type RxStorage,
} from "rxdb";
import { getRxStorageDexie } from "rxdb/plugins/storage-dexie";
import { getRxStorageMemory } from "rxdb/plugins/storage-memory";
import { growOnlyCases } from "./growOnlyCases.ts";
import { patientMetadata } from "./patientMetadata.ts";
import { sealedStorage } from "./sealedStorage.ts";
import type { VaultKeys } from "./vaultKeys.ts";

export interface ReplicaCollections {
  cases: RxCollection<CaseRow>;
  items: RxCollection<ItemRow>;
  people: RxCollection<PersonRow>;
  outbox: RxCollection<OutboxRow>;
  scans: RxCollection<ScanRow>;
  stationState: RxCollection<StationStateRow>;
}

export type ReplicaDatabase = RxDatabase<ReplicaCollections>;

export interface DatabaseOptions {
  name: string;
  storage: "dexie" | "memory";
  /** Whether other tabs of the same browser may have it open too. */
  multiTab: boolean;
  keys: VaultKeys;
  /** Rejects once the page is closed. */
  sleep(ms: number): Promise<void>;
  /** What the sealing wrapper writes to, for a test that reads the raw storage. */
  innerStorage?: AnyStorage;
  /** Those of another build, for a test of what becomes of its store. */
  shapes?: StoredShapes;
}

export interface StoredShapes {
  schemas: { [Name in CollectionName]: RxJsonSchema<RowOf<Name>> };
  strategies: Record<CollectionName, MigrationStrategies>;
}

type RowOf<Name extends CollectionName> =
  ReplicaCollections[Name] extends RxCollection<infer Row> ? Row : never;

const OWN_SHAPES: StoredShapes = {
  schemas: COLLECTION_SCHEMAS,
  strategies: MIGRATION_STRATEGIES,
};

type AnyStorage = RxStorage<unknown, unknown>;

/** Opens the database of one vault. `caseConflicts` decides what two versions of a case make together. */
export async function openReplicaDatabase(
  options: DatabaseOptions,
  caseConflicts: RxConflictHandler<CaseRow>,
  rebuildCase: Parameters<typeof growOnlyCases>[1],
): Promise<ReplicaDatabase> {
  const { schemas, strategies } = options.shapes ?? OWN_SHAPES;
  // Without it RxDB opens nothing that has ever changed its shape.
  if (Object.values(schemas).some(({ version }) => version > 0))
    addRxPlugin(
      (await import("rxdb/plugins/migration-schema")).RxDBMigrationSchemaPlugin,
    );
  const storageFor = storageChooser(options);
  const database = await createRxDatabase<ReplicaCollections>({
    name: options.name,
    storage: patientMetadata(
      growOnlyCases(sealedStorage(options.keys, storageFor), rebuildCase),
      options.sleep,
    ),
    multiInstance: options.multiTab,
    // A page that opens the same vault again, as a development server does, takes it over.
    closeDuplicates: true,
    eventReduce: true,
  });
  const withStrategies = <Name extends CollectionName>(name: Name) => ({
    schema: schemas[name],
    migrationStrategies: strategies[name],
  });
  await database.addCollections({
    cases: { ...withStrategies("cases"), conflictHandler: caseConflicts },
    items: withStrategies("items"),
    people: withStrategies("people"),
    outbox: withStrategies("outbox"),
    scans: withStrategies("scans"),
    stationState: withStrategies("stationState"),
  });
  return database;
}

function storageChooser(
  options: DatabaseOptions,
): (collectionName: string) => AnyStorage {
  if (options.innerStorage !== undefined) {
    const { innerStorage } = options;
    return () => innerStorage;
  }
  if (options.storage === "memory") {
    const memory = getRxStorageMemory() as AnyStorage;
    return () => memory;
  }
  const relaxed = getRxStorageDexie() as AnyStorage;
  // Chromium acknowledges a transaction before it is on the disk unless it is asked not to.
  const strict = getRxStorageDexie({
    chromeTransactionDurability: "strict",
  }) as AnyStorage;
  return (name) => (DURABLE_COLLECTIONS.has(name) ? strict : relaxed);
}
