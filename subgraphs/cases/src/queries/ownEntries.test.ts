import { hashText } from "@onedoor/domain/hash";
import { describe, expect, test } from "vitest";
import type { CaseStore } from "../store/CaseStore.ts";
import { prepareEach } from "../testing/prepareEach.ts";
import { digestOf, pullAll, takeIn } from "../testing/pulling.ts";
import { claimsOf, TestDevice } from "../testing/TestDevice.ts";
import type { TestHub } from "../testing/testHub.ts";
import { testStores } from "../testing/testStores.ts";
import { keysAndChainsOf } from "./keysAndChainsOf.ts";

/** The street's clerk writes in a village's case: nothing of it is in his scope but by a grant. */
describe.each(testStores())("own entries, on $name", (engine) => {
  let store: CaseStore;
  let hub: TestHub;
  let village: TestDevice;
  let street: TestDevice;
  let caseId: string;

  prepareEach(engine, async (ground) => {
    ({ store, hub } = ground);
    village = await TestDevice.opened(hub, "cun1");
    street = await TestDevice.opened(hub, "jiedao1");
    caseId = `own-${ground.number}`;
  });

  const stationId = () => street.actor.stationId ?? "";
  const noted = (note: string) =>
    street.write("noteAdded", caseId, {}, { note });
  async function grant(): Promise<void> {
    const facts = { stationId: stationId(), until: null } as const;
    village.write("accessGranted", caseId, { ...facts, ground: "takeOver" });
    await village.push();
  }
  async function endGrant(): Promise<void> {
    village.write("accessEnded", caseId, {
      stationId: stationId(),
      ground: "withdrawn",
    });
    await village.push();
  }
  const documentIn = async (from: string | null = null) =>
    (await pullAll(store, street.claims, 500, from)).documents.find(
      (one) => one.caseId === caseId,
    );

  test("[H13] a case that has left the scope comes with the author's entries, and the bytes hold nothing of others", async () => {
    await takeIn(village, caseId);
    await grant();
    const { cursor } = await pullAll(store, street.claims, 500);
    const own = noted("街道写的");
    await street.push();
    await endGrant();
    const document = await documentIn(cursor);
    expect(document).toMatchObject({
      deleted: false,
      ownOnly: true,
      entries: [
        { entryId: own, acknowledgement: { verdict: "counted" }, held: false },
      ],
    });
    const bytes = JSON.stringify(document);
    expect(bytes).toContain("街道写的");
    for (const foreign of [village.chain, "王演示", "submitted", "takenIn"])
      expect(bytes).not.toContain(foreign);
    expect(await documentIn()).toEqual(document);
    expect(await (await street.push([caseId])).masters()).toEqual([document]);
  });

  test("[H13] what is set aside since the case has left comes back to its author", async () => {
    await takeIn(village, caseId);
    await grant();
    await pullAll(store, street.claims, 500);
    await endGrant();
    const { cursor } = await pullAll(store, street.claims, 500);
    const own = noted("离线时写的");
    const masters = await (await street.push()).masters();
    const expected = {
      ownOnly: true,
      entries: [{ entryId: own, acknowledgement: { reason: "outsideScope" } }],
    };
    expect(masters).toMatchObject([expected]);
    expect(await documentIn(cursor)).toMatchObject(expected);
  });

  test("[H13] what is held comes back held, and months later with its verdict", async () => {
    const own = noted("案件还没到");
    const masters = await (await street.push()).masters();
    const held = { entryId: own, acknowledgement: null, held: true };
    expect(masters).toMatchObject([{ ownOnly: true, entries: [held] }]);
    expect(await documentIn()).toMatchObject({ entries: [held] });
    const { cursor } = await pullAll(store, street.claims, 500);
    expect((await pullAll(store, street.claims, 1, cursor)).documents).toEqual(
      [],
    );
    await takeIn(village, caseId);
    expect(await documentIn(cursor)).toMatchObject({
      ownOnly: true,
      entries: [
        {
          entryId: own,
          held: false,
          acknowledgement: { verdict: "setAside", reason: "outsideScope" },
        },
      ],
    });
  });

  test("[H13] pages of one bring every case that is held, once", async () => {
    const held = [caseId, `${caseId}-b`, `${caseId}-c`];
    for (const one of held)
      street.write("noteAdded", one, {}, { note: "案件还没到" });
    await street.push();
    const { documents } = await pullAll(store, street.claims, 1);
    expect(
      documents
        .map((one) => one.caseId)
        .filter((one) => one.startsWith(caseId))
        .sort(),
    ).toEqual(held);
  });

  test("[H13] what others do in it afterwards isn't even hinted at", async () => {
    await takeIn(village, caseId);
    noted("一");
    await street.push();
    const { cursor } = await pullAll(store, street.claims, 500);
    const { chains } = await keysAndChainsOf(store, street.claims);
    const heard: string[] = [];
    const stop = store.onCommit(({ keys }) =>
      heard.push(...chains.filter((chain) => keys.has(`chain:${chain}`))),
    );
    village.write("noteAdded", caseId, {}, { note: "村里写的" });
    await village.push();
    stop();
    expect(await documentIn(cursor)).toBeUndefined();
    expect(heard).toEqual([]);
  });

  test("[H13] a case that is in scope again comes whole", async () => {
    await takeIn(village, caseId);
    noted("一");
    await street.push();
    const { cursor } = await pullAll(store, street.claims, 500);
    await grant();
    const document = await documentIn(cursor);
    expect(document).toMatchObject({ deleted: false, ownOnly: false });
    expect(document?.entries).toHaveLength(4);
  });

  test("[H13] they are the author's alone: not his colleague's, nor those of who takes his device", async () => {
    await takeIn(village, caseId);
    noted("一");
    await street.push();
    for (const other of [
      { staffId: "staff-jiedao9", accountId: "jiedao9" },
      { deviceId: "another-device" },
    ]) {
      const reader = { ...claimsOf("jiedao1"), ...other };
      const { held } = await pullAll(store, reader, 500);
      expect(held.has(caseId)).toBe(false);
    }
  });

  test("[H13] they are all of the case that the author's digest counts", async () => {
    await takeIn(village, caseId);
    await grant();
    noted("一");
    await street.push();
    const before = await pullAll(store, street.claims, 500);
    expect(before.pages.at(-1)?.digest).toEqual(digestOf(before.held));
    await endGrant();
    noted("二");
    street.write("noteAdded", `${caseId}-unknown`, {}, { note: "三" });
    await street.push();
    const after = await pullAll(store, street.claims, 500);
    const replica = new Map([...before.held, ...after.held]);
    expect(after.pages.at(-1)?.digest).toEqual(digestOf(replica));
    expect(before.pages.at(-1)?.digest).not.toEqual(digestOf(replica));
  });

  test("[H13] an entry of a kind that the hub doesn't know yet comes back held, too", async () => {
    await takeIn(village, caseId);
    const header = JSON.stringify({
      entryId: `${street.chain}:newer`,
      caseId,
      kind: "faceScanned",
      version: 1,
      at: { wall: hub.now(), counter: 1 },
      witness: null,
      actor: street.actor,
      facts: {},
      chain: street.chain,
      chainNo: 1,
      prev: street.head,
      body: hashText("salt.{}"),
    });
    street.append({ header, body: "salt.{}", hash: hashText(header) });
    expect(await (await street.push()).masters()).toMatchObject([
      { ownOnly: true, entries: [{ held: true, bodyText: "salt.{}" }] },
    ]);
  });
});
