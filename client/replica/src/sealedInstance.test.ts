import {
  createRevision,
  fillWithDefaultSettings,
  type RxJsonSchema,
} from "rxdb";
import { getRxStorageMemory } from "rxdb/plugins/storage-memory";
import { expect, test } from "vitest";
import { sealedInstance } from "./sealedInstance.ts";

interface Note {
  id: string;
  sealed: unknown;
}

const schema = fillWithDefaultSettings({
  version: 0,
  primaryKey: "id",
  type: "object",
  properties: { id: { type: "string", maxLength: 20 }, sealed: {} },
} as unknown as RxJsonSchema<Note>);

test("of two writes to one state, whoever listens hears of the one that was kept", async () => {
  const inner = await getRxStorageMemory().createStorageInstance<Note>({
    databaseInstanceToken: "token",
    databaseName: `sealed-${crypto.randomUUID()}`,
    collectionName: "notes",
    schema: schema as never,
    options: {},
    multiInstance: false,
    devMode: false,
  });
  let salt = 0;
  const instance = sealedInstance(inner as never, schema as never, {
    primary: "id",
    paths: ["sealed"],
    seal: async (document, path) => {
      salt += 1;
      return JSON.stringify([salt, document[path]]);
    },
    unseal: async (document, path) =>
      (JSON.parse(document[path] as string) as [number, unknown])[1],
  });
  const heard: unknown[] = [];
  instance
    .changeStream()
    .subscribe(({ events }) =>
      heard.push(...events.map(({ documentData }) => documentData["sealed"])),
    );
  const write = (sealed: string, previous?: object) =>
    instance.bulkWrite(
      [
        {
          ...(previous === undefined ? {} : { previous }),
          document: {
            id: "note",
            sealed,
            _deleted: false,
            _attachments: {},
            _meta: { lwt: salt + 1 },
            _rev: createRevision("token", previous as never),
          },
        },
      ] as never,
      "a test",
    );
  await write("first");
  const [first] = await instance.findDocumentsById(["note"], false);
  const [kept, refused] = await Promise.all([
    write("kept", first),
    write("refused", first),
  ]);
  expect([kept.error.length, refused.error.length]).toEqual([0, 1]);
  expect(heard).toEqual(["first", "kept"]);
  await instance.close();
});
