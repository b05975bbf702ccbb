import { foldCase } from "@onedoor/domain/foldCase";
import { hashText } from "@onedoor/domain/hash";
import { toJournalEntry } from "@onedoor/domain/parseEntry";
import { describe, expect, test } from "vitest";
import type { CaseStore } from "../store/CaseStore.ts";
import { prepareEach } from "../testing/prepareEach.ts";
import { claimsOf, TestDevice } from "../testing/TestDevice.ts";
import { pullAll } from "../testing/pulling.ts";
import { testHub, type TestHub } from "../testing/testHub.ts";
import { testStores } from "../testing/testStores.ts";
import { pushEntries, type PushResult } from "./pushEntries.ts";
import { releaseHeldEntries } from "./releaseHeldEntries.ts";
import { releaseHeld, settleHeld } from "./settleHeld.ts";

const town = claimsOf("zhen1");

describe.each(testStores())("held work, on $name", (engine) => {
  let store: CaseStore;
  let hub: TestHub;
  let village: TestDevice;
  let caseId: string;

  prepareEach(engine, async (ground) => {
    ({ store, hub } = ground);
    village = await TestDevice.opened(hub, "cun1");
    caseId = `held-case-${ground.number}`;
  });

  const note = (words = "案件还没到") =>
    village.write("noteAdded", caseId, {}, { note: words });

  /** As a newer station writes it. */
  function newerEntry(kind = "faceScanned", version = 1): string {
    const entryId = `${village.chain}:newer-${village.nextNo}`;
    const header = JSON.stringify({
      entryId,
      caseId,
      kind,
      version,
      at: { wall: hub.now(), counter: 1 },
      witness: null,
      actor: village.actor,
      facts: {},
      chain: village.chain,
      chainNo: village.nextNo,
      prev: village.head,
      body: hashText("salt.{}"),
    });
    village.append({ header, body: "salt.{}", hash: hashText(header) });
    return entryId;
  }

  const settle = (entryId: string, claims = town) =>
    settleHeld(hub, claims, { entryId, words: "电话问过：另行立件" });

  async function expectExactState(): Promise<void> {
    const [state] = (await store.statesOf([caseId])).values();
    const journal = (await store.journalsOf([caseId])).get(caseId) ?? [];
    expect(state).toEqual(foldCase(caseId, journal.map(toJournalEntry)));
  }

  test("[Q3] an owner settles what is held of a case that never came; its author gets the verdict, and it is never revived", async () => {
    const entryId = note();
    const segment = village.segment();
    expect(statuses(await village.push())).toEqual(["held"]);
    const { cursor } = await pullAll(store, village.claims, 500);
    expect(await settle(entryId)).toBe("settled");
    expect(await store.findHeld(entryId)).toBeUndefined();
    const { documents } = await pullAll(store, village.claims, 500, cursor);
    const document = documents.find((one) => one.caseId === caseId);
    expect(document?.entries[0]).toMatchObject({
      entryId,
      held: false,
      acknowledgement: { verdict: "setAside", reason: "caseNotOpened" },
    });
    const word = document?.entries.map(toJournalEntry)[1];
    expect(word?.header).toMatchObject({
      kind: "setAsideSettled",
      facts: { entryId, as: "noted" },
      actor: { staffId: town.staffId },
    });
    expect(word?.bodyText).toContain("电话问过：另行立件");
    await expectExactState();

    village.submit(caseId);
    expect(statuses(await village.push())).toEqual(["counted"]);
    const again = await pushEntries(hub, village.claims, {
      segment,
      cases: [],
    });
    expect(statuses(again)).toEqual(["setAside"]);
    await expectExactState();
  });

  test("[Q3] an owner settles an entry of a kind that nobody here knows", async () => {
    village.submit(caseId);
    const entryId = newerEntry();
    expect(statuses(await village.push())).toEqual(["counted", "held"]);
    expect(await settle(entryId)).toBe("settled");
    expect(await settle(entryId)).toBe("notHeld");
    const [state] = (await store.statesOf([caseId])).values();
    expect(state?.held).toEqual([]);
    expect(state?.setAside).toEqual([
      {
        entryId,
        kind: "faceScanned",
        reason: "unknownKind",
        recorded: true,
        settled: "noted",
      },
    ]);
    await expectExactState();
  });

  test("[Q3] what waited for an application that is settled gets its verdict with it", async () => {
    const opening = newerEntry("submitted", 99);
    const waiting = note();
    expect(statuses(await village.push())).toEqual(["held", "held"]);
    expect(await settle(opening)).toBe("settled");
    expect(await store.findHeld(waiting)).toBeUndefined();
    const [state] = (await store.statesOf([caseId])).values();
    expect(state?.setAside.map(({ reason }) => reason)).toEqual([
      "unknownKind",
      "caseNotOpened",
    ]);
    await expectExactState();
  });

  test("[Q2] nobody settles what another office looks after", async () => {
    const entryId = note();
    await village.push();
    for (const account of ["jiedao1", "cun1", "jiandu"])
      expect(await settle(entryId, claimsOf(account))).toBe("notYours");
    expect(
      await releaseHeld(hub, claimsOf("jiedao1"), { caseId, words: null }),
    ).toBeNull();
    expect(await releaseHeld(hub, town, { caseId, words: null })).toBe(0);
    expect(await store.findHeld(entryId)).toBeDefined();
  });

  test("[H5] more cases than one look takes are all looked at", async () => {
    const known = `${caseId}-zz`;
    for (let at = 0; at < 205; at += 1)
      village.write("noteAdded", `${caseId}-${at}`, {}, { note: "等" });
    await village.push();
    const late = await TestDevice.opened(hub, "cun1", "another-device");
    late.write("noteAdded", known, {}, { note: "等" });
    await late.push();
    // As an older hub left it: the case is known by now, and its entry is held still.
    const held = await store.findHeld(`${late.chain}:1`);
    expect(held).toBeDefined();
    await openBehindTheBack(known);
    await releaseHeldEntries(hub);
    expect(await store.findHeld(`${late.chain}:1`)).toBeUndefined();
  });

  /** Opens a case whose held entries nobody looks at meanwhile. */
  async function openBehindTheBack(known: string): Promise<void> {
    const blind: CaseStore = {
      ...store,
      transact: (work) =>
        store.transact((transaction) =>
          work({ ...transaction, heldEntries: async () => [] }),
        ),
    };
    const other = testHub(blind);
    const device = await TestDevice.opened(other, "cun1", "third-device");
    device.submit(known);
    await device.push();
  }
});

function statuses({ outcomes }: PushResult): string[] {
  return outcomes.map(({ outcome }) =>
    outcome.status === "acknowledged"
      ? outcome.acknowledgement.verdict
      : outcome.status,
  );
}
