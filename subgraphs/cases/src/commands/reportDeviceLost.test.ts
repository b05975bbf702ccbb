import { actorOf } from "@onedoor/subgraph-host/claims";
import { describe, expect, test } from "vitest";
import type { CaseStore } from "../store/CaseStore.ts";
import { prepareEach } from "../testing/prepareEach.ts";
import { claimsOf, TestDevice } from "../testing/TestDevice.ts";
import type { TestHub } from "../testing/testHub.ts";
import { testStores } from "../testing/testStores.ts";
import { pushEntries, type PushResult } from "./pushEntries.ts";
import { releaseHeldEntries } from "./releaseHeldEntries.ts";
import { reportDeviceLost } from "./reportDeviceLost.ts";
import { releaseHeld, settleHeld } from "./settleHeld.ts";

const town = claimsOf("zhen1");

describe.each(testStores())("a stolen laptop, on $name", (engine) => {
  let store: CaseStore;
  let hub: TestHub;
  let laptop: TestDevice;
  let caseId: string;

  prepareEach(engine, async (ground) => {
    const { number } = ground;
    ({ store, hub } = ground);
    caseId = `revoked-case-${number}`;
    laptop = await TestDevice.opened(hub, "cun1", `laptop-${number}`);
  });

  const revoke = (claims = town) =>
    reportDeviceLost(hub, claims, {
      deviceId: laptop.claims.deviceId ?? "",
      words: "电脑被盗，已报警",
    });
  const counts = (result: PushResult) =>
    result.outcomes.map(({ outcome }) =>
      outcome.status === "acknowledged"
        ? outcome.acknowledgement.verdict
        : `${outcome.status} ${outcome.reason}`,
    );
  const note = () =>
    laptop.write("noteAdded", caseId, {}, { note: "失窃前还是失窃后？" });

  test("[Q7] what it had brought before the theft keeps its verdict; all that it brings later is held, however old it says it is", async () => {
    laptop.submit(caseId);
    const before = laptop.segment();
    expect(counts(await laptop.push())).toEqual(["counted"]);
    expect(await revoke()).toBe("revoked");

    laptop.write(
      "takenIn",
      caseId,
      { documentNumber: null },
      { presented: [] },
      { at: "2020-01-01T00:00:00.000Z" as never },
    );
    note();
    expect(counts(await laptop.push())).toEqual([
      "held deviceRevoked",
      "held deviceRevoked",
    ]);
    const again = await pushEntries(hub, laptop.claims, {
      segment: before,
      cases: [],
    });
    expect(counts(again)).toEqual(["counted"]);
    const [state] = (await store.statesOf([caseId])).values();
    expect(state?.stage).toBe("submitted");
  });

  test("[Q7] neither the case's arrival nor an upgrade of the hub releases it: its office has to vouch for it, and its word stands in the case", async () => {
    await revoke();
    laptop.submit(caseId);
    const entryId = note();
    await laptop.push();
    await releaseHeldEntries(hub);
    expect(await releaseHeld(hub, town, { caseId, words: null })).toBe(0);
    expect((await store.findHeld(entryId))?.reason).toBe("deviceRevoked");

    const words = "电话核实：被盗前一天由本人办理";
    expect(await releaseHeld(hub, town, { caseId, words })).toBe(2);
    const [state] = (await store.statesOf([caseId])).values();
    expect(state).toMatchObject({ stage: "submitted", held: [] });
    const journal = (await store.journalsOf([caseId])).get(caseId) ?? [];
    expect(journal.map(({ bodyText }) => bodyText).join()).toContain(words);
  });

  test("[Q7] where what is vouched for opens no case by the rules, the word stands with what they set aside", async () => {
    await revoke();
    const { terms } = laptop.openingFacts();
    laptop.submit(caseId, {
      facts: { terms: { ...terms, itemVersion: 7 } },
    });
    await laptop.push();
    const words = "电话核实：本人办理";
    expect(await releaseHeld(hub, town, { caseId, words })).toBe(1);
    const [state] = (await store.statesOf([caseId])).values();
    expect(state).toMatchObject({
      opened: null,
      setAside: [{ reason: "unknownItem", settled: "noted" }],
    });
    const journal = (await store.journalsOf([caseId])).get(caseId) ?? [];
    expect(journal.map(({ bodyText }) => bodyText).join()).toContain(words);
  });

  test("[Q7] where it settles what was set aside before, no word is added that the rules have no place for", async () => {
    const { terms } = laptop.openingFacts();
    const submitted = laptop.submit(caseId, {
      facts: { terms: { ...terms, itemVersion: 7 } },
    });
    await laptop.push();
    await revoke();
    laptop.write(
      "setAsideSettled",
      caseId,
      { entryId: submitted, as: "noted" },
      { reason: "已告知申请人" },
    );
    await laptop.push();
    const words = "电话核实：本人办理";
    expect(await releaseHeld(hub, town, { caseId, words })).toBe(1);
    const journal = (await store.journalsOf([caseId])).get(caseId) ?? [];
    expect(journal).toHaveLength(2);
  });

  test("[Q7] what nobody vouches for is set aside, readable and with a reason", async () => {
    await revoke();
    laptop.submit(caseId);
    const entryId = note();
    await laptop.push();
    const settled = await settleHeld(hub, town, {
      entryId,
      words: "村里没有人写过",
    });
    expect(settled).toBe("settled");
    const [state] = (await store.statesOf([caseId])).values();
    expect(state?.setAside).toMatchObject([
      { entryId, reason: "deviceRevoked" },
    ]);
  });

  test("[Q7] only the office that looks after its officials revokes it, once, and that is on record", async () => {
    expect(await revoke(claimsOf("cun1"))).toBe("notYours");
    expect(await revoke()).toBe("revoked");
    expect(await revoke()).toBe("alreadyRevoked");
    const unknown = { deviceId: "never-seen", words: "不存在" };
    expect(await reportDeviceLost(hub, town, unknown)).toBe("unknownDevice");
    expect(await store.laneActs(50)).toContainEqual({
      act: "deviceRevoked",
      deviceId: laptop.claims.deviceId,
      words: "电脑被盗，已报警",
      by: actorOf(town),
      at: expect.any(String) as string,
    });
  });
});
