import { COLLECTION_SCHEMAS } from "@onedoor/replication/collectionSchemas";
import type { StationStateRow } from "@onedoor/replication/documents";
import { createRxDatabase, type RxCollection } from "rxdb";
import { getRxStorageMemory } from "rxdb/plugins/storage-memory";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { StationState } from "./StationState.ts";

const { encrypted: _, ...schema } = COLLECTION_SCHEMAS.stationState;

let collection: RxCollection<StationStateRow>;
let state: StationState;

beforeEach(async () => {
  const database = await createRxDatabase({
    name: `state-${crypto.randomUUID()}`,
    storage: getRxStorageMemory(),
    multiInstance: false,
  });
  const added = await database.addCollections({ state: { schema } });
  collection = added.state as unknown as RxCollection<StationStateRow>;
  state = new StationState(collection);
});
afterEach(() => collection.database.close());

describe("a value of the vault", () => {
  test.each([
    ["new", []],
    ["known", ["before"]],
  ])(
    "that is %s is kept as soon as the disk has room again",
    async (_, before) => {
      for (const value of before) await state.write("name", value);
      const { storageInstance } = collection;
      const { bulkWrite } = storageInstance;
      storageInstance.bulkWrite = () => Promise.reject(new Error("full"));
      await expect(state.write("name", "lost")).rejects.toThrow("full");
      storageInstance.bulkWrite = bulkWrite;
      await state.write("name", "kept");
      expect(await state.read("name")).toBe("kept");
    },
  );

  test("is the one that was written last, also over a removal", async () => {
    await Promise.all([
      state.write("name", 1),
      state.write("name", 2),
      collection.bulkInsert([{ name: "name", sealed: { value: "other" } }]),
      state.write("name", 3),
    ]);
    expect(await state.read("name")).toBe(3);
    await Promise.all([state.remove("name"), state.write("name", 4)]);
    expect(await state.read("name")).toBe(4);
  });
});
