import {
  getPrimaryFieldOfPrimaryKey,
  type RxJsonSchema,
  type RxStorage,
} from "rxdb";
import {
  sealedInstance,
  type AnyInstance,
  type Fields,
} from "./sealedInstance.ts";
import { sealJson, unsealJson } from "./sealing.ts";
import type { VaultKeys } from "./vaultKeys.ts";

type AnyStorage = RxStorage<unknown, unknown>;

/**
 * A storage that seals the fields which a schema lists as `encrypted`, before they reach the storage below. RxDB asks
 * for the same in its replication metadata, so those are sealed too. The key is closed over, never given to RxDB.
 *
 * `storageFor` chooses by collection: what must survive a power cut writes with strict durability.
 */
export function sealedStorage(
  keys: VaultKeys,
  storageFor: (collectionName: string) => AnyStorage,
): AnyStorage {
  const outermost = storageFor("");
  return {
    name: `sealed-${outermost.name}`,
    rxdbVersion: outermost.rxdbVersion,
    async createStorageInstance(params) {
      const { schema, collectionName } = params;
      const inner = await storageFor(collectionName).createStorageInstance({
        ...params,
        schema: innerSchemaOf(schema),
      });
      const paths = sealedFieldsOf(schema);
      if (paths.length === 0) return inner;
      const primary = String(getPrimaryFieldOfPrimaryKey(schema.primaryKey));
      const belongsTo = (document: Fields, path: string) =>
        `${collectionName}|${String(document[primary])}|${path}`;
      // RxDB types a document by the caller's schema; here any of them passes through.
      return sealedInstance(inner as unknown as AnyInstance, schema as never, {
        primary,
        paths,
        seal: (document, path) =>
          sealJson(keys, belongsTo(document, path), document[path]),
        unseal: (document, path) =>
          unsealJson(keys, belongsTo(document, path), String(document[path])),
      }) as unknown as typeof inner;
    },
  };
}

function sealedFieldsOf(schema: RxJsonSchema<never>): readonly string[] {
  const paths = (schema as { encrypted?: readonly string[] }).encrypted ?? [];
  const nested = paths.find((path) => path.includes("."));
  if (nested !== undefined)
    throw new Error(`${nested} is not a field of its own`);
  return paths;
}

/** The schema as the storage below sees it: sealed fields are text. */
function innerSchemaOf<T>(schema: T): T {
  const { encrypted, ...rest } = schema as {
    encrypted?: readonly string[];
    properties: Fields;
  };
  if (encrypted === undefined) return schema;
  const properties = { ...rest.properties };
  for (const path of encrypted) properties[path] = { type: "string" };
  return { ...rest, properties } as T;
}
