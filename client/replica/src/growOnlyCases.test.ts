import { aCase, reviewer } from "@onedoor/domain/testing";
import type { Journal } from "@onedoor/domain/entries";
import { COLLECTION_SCHEMAS } from "@onedoor/replication/collectionSchemas";
import { createRxDatabase } from "rxdb";
import { getRxStorageMemory } from "rxdb/plugins/storage-memory";
import { expect, test } from "vitest";
import { caseRowOf, journalOfRow } from "./CaseRows.ts";
import { growOnlyCases } from "./growOnlyCases.ts";

const derivation = {
  calendar: () => ({ version: "none", years: {} }),
  blind: (value: string) => Promise.resolve(value),
};
const rebuild = (caseId: string, journal: Journal, ownOnly?: boolean) =>
  caseRowOf(caseId, journal, derivation, ownOnly);

async function aCollection() {
  const { encrypted: _, ...schema } = COLLECTION_SCHEMAS.cases;
  const database = await createRxDatabase({
    name: `grow-${crypto.randomUUID()}`,
    storage: growOnlyCases(getRxStorageMemory() as never, rebuild),
    multiInstance: false,
  });
  const { cases } = await database.addCollections({ cases: { schema } });
  if (cases === undefined) throw new Error("no collection");
  return { cases, close: () => database.close() };
}

test("a write that lacks an entry, an acknowledgement or a body writes the union", async () => {
  const { cases, close } = await aCollection();
  const teller = aCase({ stage: "takenIn" });
  const full: Journal = teller.entries;
  const row = await cases.insert(await rebuild(teller.caseId, full));
  const older: Journal = full.slice(0, 1).map((entry) => ({
    ...entry,
    acknowledgement: null,
    bodyText: null,
  }));
  await row.incrementalModify(async () => rebuild(teller.caseId, older));
  const stored = (await cases.findOne(teller.caseId).exec())?.toJSON();
  expect(stored?.stage).toBe("takenIn");
  expect(journalOfRow(stored as never)).toEqual([...full]);
  await close();
});

test("a write that only adds is written as it is, and a removal removes", async () => {
  const { cases, close } = await aCollection();
  const teller = aCase({ stage: "inReview" });
  const row = await cases.insert(await rebuild(teller.caseId, teller.entries));
  teller.told(
    "noteAdded",
    reviewer,
    "2026-09-22",
    {},
    {
      content: { note: "看过" },
    },
  );
  await row.incrementalModify(async () =>
    rebuild(teller.caseId, teller.entries),
  );
  const stored = await cases.findOne(teller.caseId).exec();
  expect(journalOfRow(stored?.toJSON() as never)).toHaveLength(5);
  await stored?.incrementalRemove();
  expect(await cases.findOne(teller.caseId).exec()).toBeNull();
  await close();
});

test("a case that goes out of scope shrinks once to what is one's own, and grows from there", async () => {
  const { cases, close } = await aCollection();
  const { caseId, entries } = aCase({ stage: "inReview" });
  const row = await cases.insert(await rebuild(caseId, entries));
  const write = async (journal: Journal, ownOnly: boolean) => {
    await row.incrementalModify(() => rebuild(caseId, journal, ownOnly));
    const stored = (await cases.findOne(caseId).exec())?.toJSON();
    return journalOfRow(stored as never).map(({ entryId }) => entryId);
  };
  const ids = (journal: Journal) => journal.map(({ entryId }) => entryId);
  expect(await write(entries.slice(0, 2), true)).toEqual(
    ids(entries.slice(0, 2)),
  );
  expect(await write(entries.slice(1, 3), true)).toEqual(
    ids(entries.slice(0, 3)),
  );
  expect(await write(entries.slice(3), false)).toEqual(ids(entries));
  await close();
});
