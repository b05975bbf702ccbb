import { hashText } from "@onedoor/domain/hash";
import type { Claims } from "@onedoor/subgraph-host/claims";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { pushEntries } from "./commands/pushEntries.ts";
import { claimsOf, TestDevice } from "./testing/TestDevice.ts";
import { engineName, TestSubgraph } from "./testing/TestSubgraph.ts";

const HELD = `{ heldWork { entryId caseId kind reason since mine canBeJudged owner { office division }
  author { staff { staffId } station { stationId } body { creditCode } } } }`;
const QUARANTINE = `{ quarantine { chain chainNo reason alarm receivedAt owner bytes deviceId
  author { staff { staffId } } settled { words at by { staff { staffId } } } } }`;
const DEVICES = `{ quarantinedDevices { deviceId chain since author { staff { staffId } } } }`;
const ACTS = `{ laneActs { act deviceId chain chainNo authors { staff { staffId } } word { words by { staff { staffId } } } } }`;

interface Held {
  heldWork: { entryId: string; mine: boolean }[];
}

describe(`work without a verdict, on ${engineName}`, () => {
  let county: TestSubgraph;
  let village: TestDevice;
  let entryId: string;
  const town = claimsOf("zhen1");
  const operator = claimsOf("yunwei");
  const supervisor = claimsOf("jiandu");

  beforeAll(async () => {
    county = await TestSubgraph.opened();
    village = await TestDevice.opened(county.hub, "cun1");
    entryId = village.write(
      "noteAdded",
      "never-came",
      {},
      { note: "王演示来问" },
    );
    village.append({ header: "{", body: "王演示", hash: hashText("{") });
    await village.push();
  });
  afterAll(() => county.close());

  const codeOf = async (claims: Claims | null, document: string) =>
    (await county.ask(claims, document)).errors?.[0]?.extensions?.code;

  test("[Q1] what is held is shown with its owner, since when and why, and no body", async () => {
    const text = await county.askText(town, HELD);
    expect((JSON.parse(text) as { data: Held }).data.heldWork).toEqual([
      {
        entryId,
        caseId: "never-came",
        kind: "noteAdded",
        reason: "UNKNOWN_CASE",
        since: county.hub.now(),
        mine: true,
        canBeJudged: false,
        owner: { office: "TOWN", division: "990101100000" },
        author: {
          staff: { staffId: "staff-cun1" },
          station: { stationId: village.actor.stationId },
          body: { creditCode: village.actor.body },
        },
      },
    ]);
    expect(text).not.toContain("王演示");
    const quarantine = await county.askText(operator, QUARANTINE);
    expect(quarantine).toContain('"reason":"notJson"');
    expect(quarantine).not.toContain("王演示");
  });

  test("[Q2] a town sees its own villages', supervisors and operators all, and others nothing", async () => {
    const seen = async (claims: Claims) =>
      (await county.ask<Held>(claims, HELD)).data?.heldWork.map(
        ({ mine }) => mine,
      );
    expect(await seen(operator)).toEqual([true]);
    expect(await seen(supervisor)).toEqual([false]);
    expect(await seen({ ...town, division: "990101101000" })).toEqual([]);
    for (const account of ["cun1", "minzheng1"])
      expect(await codeOf(claimsOf(account), HELD)).toBe("FORBIDDEN");
    expect(await codeOf(null, HELD)).toBe("UNAUTHENTICATED");
    for (const document of [QUARANTINE, DEVICES, ACTS])
      expect(await codeOf(town, document)).toBe("FORBIDDEN");
  });

  test("[Q3] settling needs words, and the owner's hand", async () => {
    const settle = (words: string) =>
      `mutation { settleHeld(entryId: "${entryId}", words: "${words}") }`;
    expect(await codeOf(town, settle("  "))).toBe("BAD_USER_INPUT");
    expect(await codeOf(supervisor, settle("不该"))).toBe("FORBIDDEN");
    const { data } = await county.ask(town, settle("已电话问过"));
    expect(data).toEqual({ settleHeld: "SETTLED" });
    const again = await county.ask(town, settle("再来一次"));
    expect(again.data).toEqual({ settleHeld: "NOT_HELD" });
    const release = `mutation { releaseHeld(caseId: "never-came") }`;
    expect((await county.ask(town, release)).data).toEqual({ releaseHeld: 0 });
  });

  test("[H14] a body that differs from what came first is shown as an alarm, without the body", async () => {
    const town = await TestDevice.opened(county.hub, "zhen1");
    town.write("noteAdded", "never-came", {}, { note: "李演示来问" });
    const segment = town.segment();
    await town.push();
    const [entry] = segment.entries;
    if (entry === undefined) throw new Error("nothing was written");
    const entries = [{ ...entry, body: `${entry.body} ` }];
    await pushEntries(county.hub, town.claims, {
      segment: { ...segment, entries },
      cases: [],
    });
    const text = await county.askText(operator, QUARANTINE);
    expect(text).toContain('"reason":"otherBody","alarm":true');
    expect(text).not.toContain("李演示");
    const dealWith = `mutation { settleQuarantined(chain: "${town.chain}", chainNo: 1, words: "已核对") }`;
    expect((await county.ask(operator, dealWith)).data).toEqual({
      settleQuarantined: true,
    });
  });

  test("[Q5] an operator deals with what couldn't be read, and releases a forked device; both are on record", async () => {
    const dealWith = `mutation { settleQuarantined(chain: "${village.chain}", chainNo: 2, words: "线路故障，已请重发") }`;
    expect(await codeOf(town, dealWith)).toBe("FORBIDDEN");
    expect((await county.ask(operator, dealWith)).data).toEqual({
      settleQuarantined: true,
    });
    expect((await county.ask(operator, dealWith)).data).toEqual({
      settleQuarantined: false,
    });
    await fork();
    const { deviceId } = village.claims;
    expect((await county.ask(supervisor, DEVICES)).data).toMatchObject({
      quarantinedDevices: [{ deviceId, chain: village.chain }],
    });
    const release = `mutation { releaseDevice(deviceId: "${deviceId}", words: "换了新电脑") }`;
    expect(await codeOf(supervisor, release)).toBe("FORBIDDEN");
    expect((await county.ask(operator, release)).data).toEqual({
      releaseDevice: true,
    });
    const by = { staff: { staffId: "staff-yunwei" } };
    expect((await county.ask(supervisor, QUARANTINE)).data).toMatchObject({
      quarantine: [
        { chainNo: 2, settled: { words: "线路故障，已请重发", by } },
        { chainNo: 1, reason: "otherBody" },
      ],
    });
    const { data } = await county.ask<{ laneActs: object[] }>(supervisor, ACTS);
    expect(data?.laneActs).toHaveLength(3);
    expect(data?.laneActs).toContainEqual({
      act: "DEVICE_RELEASED",
      deviceId,
      chain: null,
      chainNo: null,
      authors: [{ staff: { staffId: "staff-cun1" } }],
      word: { words: "换了新电脑", by },
    });
  });

  /** The same number of the chain once more, with other bytes: a copied disk. */
  async function fork(): Promise<void> {
    const copy = new TestDevice(
      county.hub,
      "cun1",
      village.claims.deviceId ?? "",
      village.chain,
    );
    Object.assign(copy, { key: village.key });
    copy.write("noteAdded", "never-came", {}, { note: "另一台电脑写的" });
    expect((await copy.push()).refused?.reason).toBe("FORK");
  }
});
