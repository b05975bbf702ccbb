import { hashText, NO_PREVIOUS } from "@onedoor/domain/hash";
import { segmentText } from "@onedoor/domain/signedTexts";
import { describe, expect, test } from "vitest";
import { hubKeyOf } from "../hub/HubKey.ts";
import type { Hub } from "../hub/Hub.ts";
import type { CaseStore } from "../store/CaseStore.ts";
import { prepareEach } from "../testing/prepareEach.ts";
import {
  TestDevice,
  type TestSegment as Segment,
} from "../testing/TestDevice.ts";
import { testStores } from "../testing/testStores.ts";
import { openChain } from "./openChain.ts";
import { pushEntries } from "./pushEntries.ts";

describe.each(testStores())("signed pushes, on $name", (engine) => {
  let store: CaseStore;
  let hub: Hub;
  let device: TestDevice;
  let made: number;

  prepareEach(engine, async (ground) => {
    ({ store, hub, number: made } = ground);
    // A device of his own for each test, since a quarantine would reach the next one's.
    device = await TestDevice.opened(hub, "cun1", `signing-device-${made}`);
    device.submit(`signed-${made}`);
  });

  const push = async (segment: Segment, by = device) =>
    pushEntries(hub, by.claims, { segment, cases: [] });
  const nextNoOf = async (by: TestDevice) =>
    (await store.findChain(by.chain))?.nextNo;

  /** The same place in the chain, written once more with other bytes. */
  function rewritten(segment: Segment): Segment {
    return device.resigned({
      ...segment,
      entries: segment.entries.map(({ header, body }) => ({
        header: header.replace("{", "{ "),
        body,
      })),
    });
  }

  test("[P3] a segment with its device's signature lands, and the signature is kept", async () => {
    const segment = device.segment();
    expect((await push(segment)).refused).toBeNull();
    expect(await nextNoOf(device)).toBe(2);
    expect((await push(segment)).refused).toBeNull();
  });

  test.each<[string, (segment: Segment) => Partial<Segment>]>([
    ["no signature", () => ({ signature: "" })],
    ["no signature at all", () => ({ signature: "not a signature" })],
    [
      "another key's",
      (segment) => ({
        signature: hubKeyOf(new Uint8Array(32).fill(77)).sign(
          textOf(device, segment),
        ),
      }),
    ],
    [
      "one for another hub",
      (segment) => ({
        signature: device.key.sign(
          textOf(device, segment, { hubId: "0".repeat(32) }),
        ),
      }),
    ],
    [
      "one for another device",
      (segment) => ({
        signature: device.key.sign(
          textOf(device, segment, { deviceId: "another" }),
        ),
      }),
    ],
    [
      "one for another chain",
      (segment) => ({
        signature: device.key.sign(
          textOf(device, segment, { chain: "chain-of-another" }),
        ),
      }),
    ],
    [
      "one for fewer entries",
      (segment) => ({
        signature: device.sign({
          from: segment.from,
          to: segment.to - 1,
          headerHash: hashText(segment.entries.at(-1)?.header ?? ""),
        }),
      }),
    ],
  ])(
    "[P3] a segment with %s is refused whole, and nothing of it is stored",
    async (_, change) => {
      const segment = device.segment();
      const refused = await push({ ...segment, ...change(segment) });
      expect(refused.refused).toEqual({
        reason: "BAD_SIGNATURE",
        nextChainNo: 1,
      });
      expect(await nextNoOf(device)).toBe(1);
      expect(await store.chainEntries(device.chain, 1, 10)).toEqual([]);
      expect((await push(segment)).refused).toBeNull();
    },
  );

  test("[P3] a chain without a key takes nothing until its device opens it again with one", async () => {
    const old = new TestDevice(hub, "cun1");
    await store.registerChain({
      chain: old.chain,
      deviceId: old.claims.deviceId ?? "",
      staffId: old.actor.staffId,
      actor: old.actor,
      incarnation: 1,
      nextNo: 1,
      headHash: NO_PREVIOUS,
      publicKey: null,
      openedAt: hub.now(),
      proof: null,
      registration: null,
    });
    old.write("noteAdded", "a-case", {}, { note: "" });
    const segment = old.segment();
    expect((await push({ ...segment, signature: "" }, old)).refused).toEqual({
      reason: "UNKNOWN_CHAIN",
      nextChainNo: null,
    });
    expect((await openChain(hub, old.claims, old.opening())).ok).toBe(true);
    expect((await push(segment, old)).refused).toBeNull();
  });

  test("[P3] a key is registered by who holds it, and once", async () => {
    const other = new TestDevice(hub, "cun1");
    const mine = other.opening();
    const refusal = async (opening: typeof mine) => {
      const result = await openChain(hub, other.claims, opening);
      return result.ok ? null : result.reason;
    };
    const { publicKey } = device.key;
    expect(await refusal({ ...mine, publicKey })).toBe("BAD_SIGNATURE");
    expect(await refusal({ ...mine, publicKey: "no key" })).toBe(
      "BAD_SIGNATURE",
    );
    expect(await refusal({ ...mine, proof: "" })).toBe("BAD_SIGNATURE");
    expect(await refusal({ ...mine, proof: device.opening().proof })).toBe(
      "BAD_SIGNATURE",
    );
    expect(await refusal(mine)).toBeNull();
    expect(await refusal(mine)).toBeNull();
    const again = new TestDevice(hub, "cun1", undefined, mine.chain);
    expect(await refusal(again.opening())).toBe("NOT_YOUR_CHAIN");
  });

  test("[H3] who has moved to another post brings what he did at the one before, and it counts", async () => {
    const claims = {
      ...device.claims,
      postId: "post-elsewhere",
      stationId: "st-elsewhere",
    };
    const reopened = await openChain(hub, claims, device.opening());
    expect(reopened.ok).toBe(true);
    const segment = device.segment();
    const { outcomes } = await pushEntries(hub, claims, { segment, cases: [] });
    expect(outcomes).toMatchObject([
      { outcome: { acknowledgement: { verdict: "counted" } } },
    ]);
  });

  test("[P9] a chain that was written twice closes, and its device waits for an operator", async () => {
    const first = device.segment();
    await push(first);
    const colleague = await TestDevice.opened(
      hub,
      "cun2",
      device.claims.deviceId ?? "",
    );
    expect((await push(rewritten(first))).refused?.reason).toBe("FORK");
    device.write("noteAdded", `signed-${made}`, {}, { note: "续" });
    const next = { ...device.segment() };
    expect((await push(next)).refused?.reason).toBe("DEVICE_QUARANTINED");
    colleague.submit(`colleague-${made}`);
    const { refused } = await colleague.push();
    expect(refused?.reason).toBe("DEVICE_QUARANTINED");
    const incarnation = new TestDevice(
      hub,
      "cun1",
      device.claims.deviceId ?? "",
    );
    const openIncarnation = () =>
      openChain(hub, incarnation.claims, {
        ...incarnation.opening(),
        incarnation: 2,
      });
    expect(await openIncarnation()).toEqual({
      ok: false,
      reason: "DEVICE_QUARANTINED",
    });

    await store.releaseDevice(device.claims.deviceId ?? "", {
      by: device.actor,
      at: hub.now(),
      words: "换了新电脑",
    });
    expect((await openIncarnation()).ok).toBe(true);
    expect((await push(next)).refused?.reason).toBe("FORK");
    colleague.submit(`colleague-${made}`);
  });

  test("[P9] a fork without the device's signature is no fork: nobody is put under quarantine by another", async () => {
    const first = device.segment();
    await push(first);
    const forged = { ...rewritten(first), signature: first.signature };
    expect((await push(forged)).refused?.reason).toBe("BAD_SIGNATURE");
    expect(await store.isQuarantined(device.claims.deviceId ?? "")).toBe(false);
  });
});

function textOf(
  device: TestDevice,
  { chain, from, to, entries }: Segment,
  changes: Partial<Parameters<typeof segmentText>[0]> = {},
): string {
  return segmentText(
    {
      hubId: device.hub.key.hubId,
      deviceId: device.claims.deviceId ?? "",
      chain,
      ...changes,
    },
    { from, to, headerHash: hashText(entries.at(-1)?.header ?? "") },
  );
}
