import type { RxJsonSchema, RxStorage, RxStorageInstance } from "rxdb";
import { getPrimaryFieldOfPrimaryKey, wrapRxStorageInstance } from "rxdb";
import { sealJson, unsealJson } from "./sealing.ts";
import type { VaultKeys } from "./vaultKeys.ts";

type AnyStorage = RxStorage<unknown, unknown>;
type AnyInstance = RxStorageInstance<Fields, unknown, unknown>;
type Fields = Record<string, unknown>;

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
      const primary = getPrimaryFieldOfPrimaryKey(schema.primaryKey);
      const convert =
        (change: (belongsTo: string, value: unknown) => Promise<unknown>) =>
        async (document: Fields): Promise<Fields> => {
          const converted = { ...document };
          await Promise.all(
            paths.map(async (path) => {
              if (document[path] === undefined) return;
              const belongsTo = `${collectionName}|${String(document[String(primary)])}|${path}`;
              converted[path] = await change(belongsTo, document[path]);
            }),
          );
          return converted;
        };
      const toStorage = convert((belongsTo, value) =>
        sealJson(keys, belongsTo, value),
      );
      const fromStorage = convert((belongsTo, value) =>
        unsealJson(keys, belongsTo, String(value)),
      );
      // RxDB types a document by the caller's schema; here any of them passes through.
      return wrapRxStorageInstance(
        schema as never,
        inner as unknown as AnyInstance,
        toStorage as never,
        fromStorage as never,
      ) as unknown as typeof inner;
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
