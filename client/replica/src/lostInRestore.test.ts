import type { Journal } from "@onedoor/domain/entries";
import { aCase } from "@onedoor/domain/testing";
import { COLLECTION_SCHEMAS } from "@onedoor/replication/collectionSchemas";
import type { CaseDocument } from "@onedoor/replication/wire";
import { createRxDatabase } from "rxdb";
import { getRxStorageMemory } from "rxdb/plugins/storage-memory";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { caseRowOf, CaseRows } from "./CaseRows.ts";
import { growOnlyCases } from "./growOnlyCases.ts";
import type { KeptTree } from "./HubHeads.ts";
import type { Outbox } from "./Outbox.ts";
import { putAwayLost, unitePulled } from "./unitePulled.ts";

const derivation = {
  calendar: () => ({ version: "none", years: {} }),
  blind: (value: string) => Promise.resolve(value),
};
const rebuild = (caseId: string, journal: Journal, ownOnly?: boolean) =>
  caseRowOf(caseId, journal, derivation, ownOnly);

describe("[P12] a case of which the hub, restored, has only the beginning", () => {
  const told = aCase({ stage: "inReview" });
  const whole: Journal = told.entries;
  const { caseId } = told;
  const kept = whole.slice(0, 2);
  const gone = whole.slice(2);
  const document = { caseId, deleted: false, ownOnly: false } as CaseDocument;
  const restored = {
    head: { epoch: 2 },
    epochs: [{ epoch: 2, begins: { size: kept.at(-1)?.acknowledgement?.seq } }],
  } as unknown as KeptTree;
  let cases: CaseRows;
  let lost: string[];
  let close: () => Promise<unknown>;

  beforeEach(async () => {
    const { encrypted: _, ...schema } = COLLECTION_SCHEMAS.cases;
    const database = await createRxDatabase({
      name: `lost-${crypto.randomUUID()}`,
      storage: growOnlyCases(getRxStorageMemory() as never, rebuild),
      multiInstance: false,
    });
    close = () => database.close();
    const collections = await database.addCollections({ cases: { schema } });
    cases = new CaseRows(collections.cases as never, derivation);
    await cases.add(caseId, whole);
    lost = [];
  });
  afterEach(() => close());

  const outbox = {
    unsettled: async () => [],
    lose: async (journal: Journal) =>
      void lost.push(...journal.map(({ entryId }) => entryId)),
  } as unknown as Outbox;
  const pull = async (settled: KeptTree | undefined) => {
    const present = await cases.read([caseId]);
    const pulled = [{ document, journal: kept }];
    const [row] = await unitePulled(
      { cases, outbox },
      pulled,
      present,
      settled,
    );
    return row;
  };

  test("forgets nothing as long as somebody may bring the rest back", async () => {
    await pull(undefined);
    expect(await cases.journal(caseId)).toEqual(whole);
  });

  test("counts what the hub counts, and keeps the rest readable", async () => {
    const row = await pull(restored);
    expect(row?.digest).toBe((await rebuild(caseId, kept)).digest);
    const journal = await cases.journal(caseId);
    expect(journal.map(({ bodyText }) => bodyText)).toEqual(
      whole.map(({ bodyText }) => bodyText),
    );
    expect(
      journal.filter(({ held }) => held).map(({ entryId }) => entryId),
    ).toEqual(gone.map(({ entryId }) => entryId));
    expect(lost).toEqual(gone.map(({ entryId }) => entryId));
  });

  test("keeps all of it readable where the hub has nothing of the case any more", async () => {
    const epochs = [{ epoch: 2, begins: { size: 0 } }];
    const empty = { ...restored, epochs } as unknown as KeptTree;
    await putAwayLost({ cases, outbox }, [caseId, "case-elsewhere"], empty);
    const journal = await cases.journal(caseId);
    expect(journal.every(({ held }) => held)).toBe(true);
    expect(journal.map(({ bodyText }) => bodyText)).toEqual(
      whole.map(({ bodyText }) => bodyText),
    );
  });

  test("goes where the hub has it and doesn't show it: the grant by which it was here is lost", async () => {
    await putAwayLost({ cases, outbox }, [caseId], restored);
    expect((await cases.read([caseId])).get(caseId)?._deleted).toBe(true);
  });

  test("counts again what comes to the hub after all", async () => {
    await pull(restored);
    await cases.add(caseId, whole);
    expect(await cases.journal(caseId)).toEqual(whole);
  });
});
