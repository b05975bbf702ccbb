import { sealedInstance } from "@onedoor/replica/sealedInstance";
import { getPrimaryFieldOfPrimaryKey } from "rxdb";
import type { AnyStorage } from "./tableStorage.ts";

/** The shipped sealing storage, with nothing sealed: a sealed field is the field. */
export function unsealedCases(storage: AnyStorage): AnyStorage {
  return {
    ...storage,
    async createStorageInstance(params) {
      const inner = await storage.createStorageInstance(params);
      const { schema, collectionName } = params;
      if (collectionName !== "cases") return inner;
      return sealedInstance(inner as never, schema as never, {
        primary: String(getPrimaryFieldOfPrimaryKey(schema.primaryKey)),
        paths: ["sealed"],
        seal: async (document) => document["sealed"] as string,
        unseal: async (document) => document["sealed"],
      }) as never;
    },
  };
}
