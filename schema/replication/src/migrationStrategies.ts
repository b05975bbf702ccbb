import type { MigrationStrategies } from "rxdb";
import type { CollectionName } from "./collectionSchemas.ts";

/** By collection, what turns a document of version n - 1 into one of version n. Must be deterministic. */
export const MIGRATION_STRATEGIES: Record<CollectionName, MigrationStrategies> =
  {
    cases: {},
    items: {},
    people: {},
    outbox: {},
    scans: {},
    stationState: {},
  };
