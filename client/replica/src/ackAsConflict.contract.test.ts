import { createRxDatabase, type RxConflictHandler } from "rxdb";
import { replicateRxCollection } from "rxdb/plugins/replication";
import { getRxStorageMemory } from "rxdb/plugins/storage-memory";
import { afterEach, expect, test } from "vitest";

// What the replication of cases builds on and RxDB doesn't promise in its documentation. When one of these fails after
// an update of RxDB, the way acknowledgements are written has to be thought over again.

interface Sheet {
  id: string;
  text: string;
  seq: number;
}

const keepsText: RxConflictHandler<Sheet> = {
  isEqual: (a, b) => a.text === b.text && a.seq === b.seq,
  resolve: ({ realMasterState, newDocumentState }) =>
    Promise.resolve({ ...realMasterState, text: newDocumentState.text }),
};

const closers: (() => Promise<unknown>)[] = [];
afterEach(() => Promise.all(closers.splice(0).map((close) => close())));

/** A server that numbers every row that it takes and answers with all of them, as if they were in conflict. */
async function aSheetCollection() {
  const database = await createRxDatabase({
    name: `contract-${crypto.randomUUID()}`,
    storage: getRxStorageMemory(),
    multiInstance: false,
  });
  const { sheets } = await database.addCollections({
    sheets: {
      schema: {
        version: 0,
        primaryKey: "id",
        type: "object",
        properties: {
          id: { type: "string", maxLength: 20 },
          text: { type: "string" },
          seq: { type: "number" },
        },
        required: ["id", "text", "seq"],
      },
      conflictHandler: keepsText,
    },
  });
  if (sheets === undefined) throw new Error("no collection");
  const pushes: string[][] = [];
  let seq = 0;
  const replication = replicateRxCollection<Sheet, { seq: number }>({
    collection: sheets,
    replicationIdentifier: "contract",
    live: true,
    push: {
      handler: (rows) => {
        pushes.push(rows.map((row) => row.newDocumentState.id));
        return Promise.resolve(
          rows.map(({ newDocumentState }) => ({
            ...newDocumentState,
            seq: (seq += 1),
          })),
        );
      },
    },
    pull: {
      handler: () => Promise.resolve({ documents: [], checkpoint: undefined }),
    },
  });
  closers.push(() => database.close());
  await replication.awaitInitialReplication();
  return { sheets, replication, pushes };
}

test("five rows take one push, and their numbers are there without a pull", async () => {
  const { sheets, replication, pushes } = await aSheetCollection();
  await sheets.bulkInsert(
    ["a", "b", "c", "d", "e"].map((id) => ({ id, text: "new", seq: 0 })),
  );
  await replication.awaitInSync();
  const numbers = (await sheets.find().exec()).map((sheet) => sheet.get("seq"));
  expect([...numbers].sort((a, b) => a - b)).toEqual([1, 2, 3, 4, 5]);
  expect(pushes.flat()).toHaveLength(5);
});

test("a document that was answered for is not pushed again, and each later edit is pushed once", async () => {
  const { sheets, replication, pushes } = await aSheetCollection();
  const sheet = await sheets.insert({ id: "a", text: "one", seq: 0 });
  await replication.awaitInSync();
  await sheet.incrementalPatch({ text: "two" });
  await replication.awaitInSync();
  await sheet.incrementalPatch({ text: "three" });
  await replication.awaitInSync();
  expect(pushes).toEqual([["a"], ["a"], ["a"]]);
  expect(sheet.getLatest().toJSON()).toMatchObject({ text: "three", seq: 3 });
});

test("a page shorter than was asked for is taken for the last", async () => {
  const { sheets } = await aSheetCollection();
  const asked: unknown[] = [];
  const replication = replicateRxCollection<Sheet, { seq: number }>({
    collection: sheets,
    replicationIdentifier: "short-pages",
    live: true,
    pull: {
      batchSize: 20,
      handler: (checkpoint) => {
        asked.push(checkpoint);
        return Promise.resolve({
          documents: [{ id: "z", text: "pulled", seq: 9, _deleted: false }],
          checkpoint: { seq: 9 },
        });
      },
    },
  });
  await replication.awaitInitialReplication();
  expect(asked).toEqual([undefined]);
});
