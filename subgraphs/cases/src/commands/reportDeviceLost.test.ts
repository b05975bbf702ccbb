import type { Instant } from "@onedoor/domain/time";
import { actorOf, type Claims } from "@onedoor/subgraph-host/claims";
import { describe, expect, test } from "vitest";
import type { DeviceRegister } from "../hub/DeviceRegister.ts";
import { deviceHoldings } from "../queries/deviceHoldings.ts";
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

  test("[N5] of an enrolled computer, the office of its place decides, and nobody else", async () => {
    const deviceId = laptop.claims.deviceId ?? "";
    const { enrolled, revoked } = registerOf(deviceId, "990101200201");
    const there = { ...hub, devices: enrolled };
    const report = (claims: Claims) =>
      reportDeviceLost(there, claims, { deviceId, words: "丢失" });
    expect(await report(town)).toBe("notYours");
    expect(revoked).toEqual([]);
    const itsTown = { ...town, division: "990101200000" };
    expect(await report(itsTown)).toBe("revoked");
    expect(await report(itsTown)).toBe("alreadyRevoked");
    expect(revoked).toEqual([deviceId, deviceId]);
  });

  test("[N6] where the register can't be reached, what it brings is held all the same, and it is reported again", async () => {
    const deviceId = laptop.claims.deviceId ?? "";
    const { enrolled } = registerOf(deviceId, "990101100201");
    const cutOff = {
      ...enrolled,
      revoke: () => Promise.reject(new Error("nobody answers")),
    };
    const report = (devices: DeviceRegister) =>
      reportDeviceLost({ ...hub, devices }, town, { deviceId, words: "丢失" });
    await expect(report(cutOff)).rejects.toThrow("nobody answers");
    laptop.submit(caseId);
    expect(counts(await laptop.push())).toEqual(["held deviceRevoked"]);
    expect(await report(enrolled)).toBe("alreadyRevoked");
  });

  test("[N6] its office reads what it may hold: how far its work has come, how many cases, who reported it", async () => {
    laptop.submit(caseId);
    note();
    await laptop.push();
    await revoke();
    const deviceId = laptop.claims.deviceId ?? "";
    const { enrolled } = registerOf(deviceId, "990101100201");
    const parts = { ...hub, devices: enrolled };
    expect(await deviceHoldings(parts, town, deviceId)).toEqual({
      deviceId,
      chains: [
        {
          chain: laptop.chain,
          author: laptop.actor,
          openedAt: hub.now(),
          lastChainNo: 2,
          lastPushAt: hub.now(),
        },
      ],
      lastPushAt: hub.now(),
      cases: expect.any(Number) as number,
      reportedLost: {
        by: actorOf(town),
        at: hub.now(),
        words: "电脑被盗，已报警",
      },
    });
    const elsewhere = { ...town, division: "990101200000" };
    expect(await deviceHoldings(parts, elsewhere, deviceId)).toBe("notYours");
    expect(await deviceHoldings(parts, town, "never-seen")).toBeNull();
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

/** A register that knows one device, in this division, and what was revoked in it. */
function registerOf(deviceId: string, division: string) {
  const revoked: string[] = [];
  const enrolled: DeviceRegister = {
    check: async () => "good",
    find: async (asked) =>
      asked === deviceId
        ? {
            deviceId,
            stationId: "st-990101100201",
            body: "54990101MFTE5T0159",
            division,
            enrolledAt: "2026-09-01T00:00:00.000Z" as Instant,
            revokedAt: null,
            certificateUntil: null,
          }
        : null,
    revoke: async (asked) => {
      revoked.push(asked);
    },
  };
  return { enrolled, revoked };
}
