import type { Claims } from "@onedoor/subgraph-host/claims";
import {
  afterAll,
  beforeAll,
  beforeEach,
  describe,
  expect,
  test,
} from "vitest";
import type { CaseStore } from "../store/CaseStore.ts";
import { apply, digestOf, pullAll, takeIn } from "../testing/pulling.ts";
import { TestDevice } from "../testing/TestDevice.ts";
import { testHub } from "../testing/testHub.ts";
import { type OpenTestStore, testStores } from "../testing/testStores.ts";
import type { CaseDocument } from "./caseDocuments.ts";

let made = 0;
const fresh = () => `change-${(made += 1)}`;

/** A station's copy: what it has pulled, and how far. */
class Copy {
  readonly documents = new Map<string, CaseDocument>();
  cursor: string | null = null;
  readonly #store: CaseStore;

  constructor(store: CaseStore) {
    this.#store = store;
  }

  async pull(claims: Claims): Promise<readonly CaseDocument[]> {
    const pulled = await pullAll(this.#store, claims, 2, this.cursor);
    this.cursor = pulled.cursor;
    apply(this.documents, pulled.documents);
    expect(pulled.pages.at(-1)?.digest).toEqual(digestOf(this.documents));
    return pulled.documents;
  }
}

describe.each(testStores())("a scope that changes, on $name", (engine) => {
  let opened: OpenTestStore;
  let store: CaseStore;
  let village: TestDevice;
  let street: TestDevice;

  beforeAll(async () => {
    if (engine.skipped === undefined) opened = await engine.open();
  });
  afterAll(async () => opened?.close());
  beforeEach(async ({ skip }) => {
    if (engine.skipped !== undefined) skip(engine.skipped);
    store = opened.store;
    const hub = testHub(store);
    village = await TestDevice.opened(hub, "cun1");
    street = await TestDevice.opened(hub, "jiedao1");
  });

  const note = (device: TestDevice, caseId: string, words: string) =>
    device.write("noteAdded", caseId, {}, { note: words });

  const stationOf = (device: TestDevice) => device.actor.stationId ?? "";

  test("[H9] a case passes from one subtree to another while both stations are offline and writing: nothing is lost, and each has its scope and its own", async () => {
    const caseId = fresh();
    await takeIn(village, caseId);
    village.write("accessGranted", caseId, {
      stationId: stationOf(street),
      until: null,
      ground: "consent",
    });
    await village.push();
    const [ofVillage, ofStreet] = [new Copy(store), new Copy(store)];
    await ofVillage.pull(village.claims);
    await ofStreet.pull(street.claims);
    expect(ofStreet.documents.has(caseId)).toBe(true);

    // Both lines are cut, and both go on.
    const byStreet = note(street, caseId, "街道离线写的");
    const byVillage = note(village, caseId, "村里离线写的");
    village.write("accessEnded", caseId, {
      stationId: stationOf(street),
      ground: "withdrawn",
    });
    const afterwards = note(village, caseId, "收回以后写的");
    // The village is back first: the street's copy goes, what it wrote is in its outbox.
    await village.push();
    await ofStreet.pull(street.claims);
    expect(ofStreet.documents.has(caseId)).toBe(false);
    await street.push();
    await ofStreet.pull(street.claims);
    await ofVillage.pull(village.claims);

    expect(ofStreet.documents.get(caseId)).toMatchObject({
      ownOnly: true,
      entries: [
        { entryId: byStreet, acknowledgement: { reason: "outsideScope" } },
      ],
    });
    const seen = ofVillage.documents.get(caseId)?.entries ?? [];
    const verdicts = new Map(
      seen.map((one) => [one.entryId, one.acknowledgement?.verdict]),
    );
    expect(verdicts.get(byVillage)).toBe("counted");
    expect(verdicts.get(afterwards)).toBe("counted");
    expect(verdicts.get(byStreet)).toBe("setAside");
    expect(await ofVillage.pull(village.claims)).toEqual([]);
    expect(await ofStreet.pull(street.claims)).toEqual([]);
  });

  test("[H9] a village is merged into another: its official walks from the beginning, tombstones first, and keeps what he wrote", async () => {
    const neighbour = await TestDevice.opened(village.hub, "cun2");
    const [ours, theirs] = [fresh(), fresh()];
    await takeIn(village, ours);
    await takeIn(neighbour, theirs);
    const copy = new Copy(store);
    await copy.pull(village.claims);
    const offline = note(village, ours, "合并前写的");

    const merged: Claims = {
      ...village.claims,
      division: neighbour.actor.division,
      stationId: neighbour.actor.stationId,
    };
    const documents = await copy.pull(merged);
    expect(copy.documents.get(theirs)?.ownOnly).toBe(false);
    const firstLiving = documents.findIndex(({ deleted }) => !deleted);
    expect(documents.slice(firstLiving).every(({ deleted }) => !deleted)).toBe(
      true,
    );
    await village.push();
    await copy.pull(merged);
    expect(copy.documents.get(ours)).toMatchObject({ ownOnly: true });
    expect(
      copy.documents.get(ours)?.entries.map(({ entryId }) => entryId),
    ).toContain(offline);
  });

  test("[H9] a village is split in two: each half's station has its own from then on, and no case of the other half's", async () => {
    const [east, west] = [fresh(), fresh()];
    const half = (digits: string): Claims => ({
      ...village.claims,
      accountId: `half-${digits}`,
      staffId: `staff-${digits}`,
      deviceId: `device-${digits}`,
      division: `990101100${digits}`,
      stationId: `st-990101100${digits}`,
    });
    village.submit(east, { facts: { division: "990101100211" } });
    village.submit(west, { facts: { division: "990101100212" } });
    await village.push();
    const [ofEast, ofWest] = [new Copy(store), new Copy(store)];
    await ofEast.pull(half("211"));
    await ofWest.pull(half("212"));
    const halves = (copy: Copy) =>
      [east, west].map((caseId) => copy.documents.has(caseId));
    expect(halves(ofEast)).toEqual([true, false]);
    expect(halves(ofWest)).toEqual([false, true]);
    // The town above has both, whatever its villages are called.
    const town = await TestDevice.opened(village.hub, "zhen1");
    const ofTown = new Copy(store);
    await ofTown.pull(town.claims);
    expect(halves(ofTown)).toEqual([true, true]);
  });

  test("a station that was away for long doesn't bring back what was voided: its copy and its entries give way", async () => {
    const caseId = fresh();
    await takeIn(village, caseId);
    const colleague = await TestDevice.opened(
      village.hub,
      "cun1",
      "a-laptop-in-a-drawer",
    );
    const old = new Copy(store);
    await old.pull(colleague.claims);
    const late = colleague.write(
      "accepted",
      caseId,
      { documentNumber: null },
      {},
    );
    village.write("voided", caseId, {}, { reason: "重复立件" });
    await village.push();
    for (let at = 0; at < 5; at += 1) await takeIn(village, fresh());

    await colleague.push();
    await old.pull(colleague.claims);
    const [state] = (await store.statesOf([caseId])).values();
    expect(state?.stage).toBe("voided");
    expect(state?.setAside).toMatchObject([
      { entryId: late, reason: "caseEnded" },
    ]);
    expect(old.documents.get(caseId)?.entries).toHaveLength(4);
  });

  test("a tombstone is kept for ever: who comes back after years is told that the case has gone", async () => {
    const caseId = fresh();
    await takeIn(village, caseId);
    village.write("accessGranted", caseId, {
      stationId: stationOf(street),
      until: null,
      ground: "consent",
    });
    await village.push();
    const copy = new Copy(store);
    await copy.pull(street.claims);
    village.write("accessEnded", caseId, {
      stationId: stationOf(street),
      ground: "withdrawn",
    });
    await village.push();
    for (let at = 0; at < 7; at += 1) await takeIn(village, fresh());
    const documents = await copy.pull(street.claims);
    expect(documents).toContainEqual({
      caseId,
      deleted: true,
      ownOnly: false,
      entries: [],
    });
    expect(copy.documents.has(caseId)).toBe(false);
  });
});
