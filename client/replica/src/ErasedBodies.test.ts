import { bodiesToErase, erasedIn } from "@onedoor/domain/erasedBodies";
import type { Journal } from "@onedoor/domain/entries";
import { aCase, hub, villageClerk } from "@onedoor/domain/testing";
import { storedEntriesOf } from "@onedoor/replication/caseJournal";
import { COLLECTION_SCHEMAS } from "@onedoor/replication/collectionSchemas";
import { createRxDatabase, type RxCollection } from "rxdb";
import { getRxStorageMemory } from "rxdb/plugins/storage-memory";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { caseRowOf, CaseRows } from "./CaseRows.ts";
import { ErasedBodies } from "./ErasedBodies.ts";
import { growOnlyCases } from "./growOnlyCases.ts";
import { StationState } from "./StationState.ts";

const derivation = {
  calendar: () => ({ version: "none", years: {} }),
  blind: (value: string) => Promise.resolve(value),
};
const rebuild = (caseId: string, journal: Journal, ownOnly?: boolean) =>
  caseRowOf(caseId, journal, derivation, ownOnly);

describe("[F15] a store of a build that didn't know erasures", () => {
  const teller = aCase({ stage: "closed" });
  teller.told("delivered", villageClerk, "2026-09-30", { how: "window" });
  for (const entryIds of bodiesToErase(teller.entries))
    teller.told("bodiesErased", hub, "2026-10-08", {
      basis: "ordered",
      record: 7,
      entryIds: [...entryIds],
    });
  const { caseId, entries } = teller;
  const gone = erasedIn(entries);
  let cases: CaseRows;
  let erased: ErasedBodies;
  let forgotten: string[];
  let close: () => Promise<unknown>;

  beforeEach(async () => {
    const plain = (name: "cases" | "scans" | "stationState") => {
      const { encrypted: _, ...schema } = COLLECTION_SCHEMAS[name];
      return { schema: schema as never };
    };
    const database = await createRxDatabase({
      name: `erased-${crypto.randomUUID()}`,
      storage: growOnlyCases(getRxStorageMemory() as never, rebuild),
      multiInstance: false,
    });
    close = () => database.close();
    const collections = await database.addCollections({
      cases: plain("cases"),
      scans: plain("scans"),
      stationState: plain("stationState"),
    });
    const rows = collections.cases as unknown as RxCollection;
    // As that build has merged it: the entry is there, and the bodies are.
    await rows.insert({
      ...(await rebuild(caseId, entries)),
      sealed: { entries: storedEntriesOf(entries) },
    });
    forgotten = [];
    cases = new CaseRows(rows as never, derivation);
    erased = new ErasedBodies({
      collection: rows as never,
      cases,
      outbox: {
        keptBodiesOf: async () => new Set(),
        forgetBodies: async (journal: Journal) =>
          void forgotten.push(...journal.map(({ entryId }) => entryId)),
      } as never,
      scans: collections.scans as never,
      vault: {} as never,
      state: new StationState(collections.stationState as never),
    });
  });
  afterEach(() => close());

  const saying = async () =>
    (await cases.journal(caseId)).flatMap(({ entryId, bodyText }) =>
      bodyText !== null && gone.has(entryId) ? [entryId] : [],
    );

  test("[W9] obeys them when it is opened by one that does", async () => {
    expect(await saying()).not.toEqual([]);
    await erased.obeyAll();
    expect(await saying()).toEqual([]);
    expect(new Set(forgotten)).toEqual(gone);
  });

  test("and looks once", async () => {
    await erased.obeyAll();
    forgotten = [];
    await erased.obeyAll();
    expect(forgotten).toEqual([]);
  });
});
