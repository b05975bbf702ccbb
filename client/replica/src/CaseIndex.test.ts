import { bodiesToErase } from "@onedoor/domain/erasedBodies";
import { aCase, hub, villageClerk } from "@onedoor/domain/testing";
import { COLLECTION_SCHEMAS } from "@onedoor/replication/collectionSchemas";
import { createRxDatabase, type RxCollection } from "rxdb";
import { getRxStorageMemory } from "rxdb/plugins/storage-memory";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { CASE_INDEX_SNAPSHOT, CaseIndex } from "./CaseIndex.ts";
import { caseRowOf, CaseRows } from "./CaseRows.ts";
import { growOnlyCases } from "./growOnlyCases.ts";
import { StationState } from "./StationState.ts";

const derivation = {
  calendar: () => ({ version: "none", years: {} }),
  blind: (value: string) => Promise.resolve(value),
};
const ENOUGH_TO_BE_KEPT = 60;
let rows: RxCollection;
let cases: CaseRows;
let state: StationState;
let close: () => Promise<unknown>;

beforeEach(async () => {
  const plain = (name: "cases" | "stationState") => {
    const { encrypted: _, ...schema } = COLLECTION_SCHEMAS[name];
    return { schema: schema as never };
  };
  const database = await createRxDatabase({
    name: `index-${crypto.randomUUID()}`,
    storage: growOnlyCases(
      getRxStorageMemory() as never,
      (caseId, journal, ownOnly) =>
        caseRowOf(caseId, journal, derivation, ownOnly),
    ),
    multiInstance: false,
  });
  close = () => database.close();
  const collections = await database.addCollections({
    cases: plain("cases"),
    stationState: plain("stationState"),
  });
  rows = collections.cases as unknown as RxCollection;
  cases = new CaseRows(rows as never, derivation);
  state = new StationState(collections.stationState as never);
});
afterEach(() => close());

test("[W9] the copy that is kept says nothing of a case that was erased while it was being written", async () => {
  const teller = aCase({ stage: "closed" });
  const { caseId } = teller;
  await cases.add(caseId, teller.entries);
  for (let at = 0; at < ENOUGH_TO_BE_KEPT; at += 1)
    await rows.insert(await cases.rowOf(`other-${at}`, []));
  teller.told("delivered", villageClerk, "2026-09-30", { how: "window" });
  for (const entryIds of bodiesToErase(teller.entries))
    teller.told("bodiesErased", hub, "2026-10-08", {
      basis: "ordered",
      record: 7,
      entryIds: [...entryIds],
    });
  const write = state.write.bind(state);
  vi.spyOn(state, "write").mockImplementation(async (name, value) => {
    // As an erasure does that comes in between: the copy goes, then the case is written.
    await state.remove(name);
    const copy = write(name, value);
    await cases.add(caseId, teller.entries);
    await copy;
  });
  const index = new CaseIndex(rows as never, state);
  await index.search("");
  expect(state.write).toHaveBeenCalledOnce();
  await vi.waitFor(async () =>
    expect(await state.read(CASE_INDEX_SNAPSHOT)).toBeUndefined(),
  );
  index.close();
});
