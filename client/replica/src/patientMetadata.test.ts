import { createRxDatabase, type RxStorage } from "rxdb";
import { replicateRxCollection } from "rxdb/plugins/replication";
import { getRxStorageMemory } from "rxdb/plugins/storage-memory";
import { expect, test } from "vitest";
import { patientMetadata } from "./patientMetadata.ts";

/** A memory on which nothing can be written where RxDB keeps its place, as long as it is full. */
function fillingUp(disk: { isFull: boolean }): RxStorage<unknown, unknown> {
  const memory = getRxStorageMemory() as RxStorage<unknown, unknown>;
  return {
    ...memory,
    async createStorageInstance(params) {
      const instance = await memory.createStorageInstance(params);
      if (!params.collectionName.startsWith("rx-replication-meta"))
        return instance;
      const bulkWrite = instance.bulkWrite.bind(instance);
      instance.bulkWrite = async (rows, context) => {
        if (disk.isFull) throw new Error("the disk is full");
        return bulkWrite(rows, context);
      };
      return instance;
    },
  };
}

test("a disk that was full for a while doesn't end the replication", async () => {
  const disk = { isFull: true };
  const database = await createRxDatabase({
    name: `full-disk-${crypto.randomUUID()}`,
    storage: patientMetadata(fillingUp(disk), async () => {
      disk.isFull = false;
    }),
    multiInstance: false,
  });
  const { sheets } = await database.addCollections({
    sheets: {
      schema: {
        version: 0,
        primaryKey: "id",
        type: "object",
        properties: { id: { type: "string", maxLength: 20 } },
        required: ["id"],
      },
    },
  });
  if (sheets === undefined) throw new Error("no collection");
  const pages = [["a", "b"], ["c"]];
  const replication = replicateRxCollection<{ id: string }, { page: number }>({
    collection: sheets,
    replicationIdentifier: "sheets",
    live: true,
    pull: {
      batchSize: 2,
      handler: async (checkpoint) => {
        const page = (checkpoint?.page ?? 0) + 1;
        const ids = pages[page - 1] ?? [];
        return {
          documents: ids.map((id) => ({ id, _deleted: false })),
          checkpoint: { page },
        };
      },
    },
  });
  await replication.awaitInitialReplication();
  pages.push(["d", "e"], []);
  replication.reSync();
  await replication.awaitInSync();
  expect((await sheets.find().exec()).map(({ id }) => id)).toEqual([
    "a",
    "b",
    "c",
    "d",
    "e",
  ]);
  await database.close();
});
