import {
  COLLECTION_SCHEMAS,
  type CollectionName,
} from "@onedoor/replication/collectionSchemas";
import { MIGRATION_STRATEGIES } from "@onedoor/replication/migrationStrategies";
import type { StoredShapes } from "../src/ReplicaDatabase.ts";
import olderSchemas from "./olderSchemas.json" with { type: "json" };

const NAMES = Object.keys(COLLECTION_SCHEMAS) as CollectionName[];

/** Of the first build that was given to stations. Never edit them: there are stores like that. */
export const OLDER_BUILD: StoredShapes = {
  schemas: olderSchemas as unknown as StoredShapes["schemas"],
  strategies: Object.fromEntries(
    NAMES.map((name) => [name, {}]),
  ) as StoredShapes["strategies"],
};

/**
 * A build after this one: every collection has one version more, and an index more where it had any. So a store is
 * brought over also while this build's own shapes are still the first. Answers with what its strategies have read.
 */
export function aNewerBuild(): {
  shapes: StoredShapes;
  read: Record<CollectionName, unknown[]>;
} {
  const read = Object.fromEntries(
    NAMES.map((name) => [name, [] as unknown[]]),
  ) as Record<CollectionName, unknown[]>;
  const schemas = Object.fromEntries(
    NAMES.map((name) => {
      const { version, indexes = [], ...schema } = COLLECTION_SCHEMAS[name];
      const more = indexes.slice(0, 1).map((one) => [...one].reverse());
      return [
        name,
        { ...schema, version: version + 1, indexes: [...indexes, ...more] },
      ];
    }),
  );
  const strategies = Object.fromEntries(
    NAMES.map((name) => [
      name,
      {
        ...MIGRATION_STRATEGIES[name],
        [COLLECTION_SCHEMAS[name].version + 1]: (row: { sealed?: unknown }) => {
          read[name].push(row.sealed);
          return row;
        },
      },
    ]),
  );
  return {
    // Names and rows are those of this build, one version on.
    shapes: { schemas, strategies } as unknown as StoredShapes,
    read,
  };
}
