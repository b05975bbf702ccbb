import { composeDocumentNumber } from "@onedoor/domain/documentNumber";
import type { SerialRange } from "@onedoor/domain/serialReturn";
import {
  afterAll,
  beforeAll,
  beforeEach,
  describe,
  expect,
  test,
} from "vitest";
import { claimsOf, TestDevice } from "../testing/TestDevice.ts";
import { type TestHub, testHub } from "../testing/testHub.ts";
import { type OpenTestStore, testStores } from "../testing/testStores.ts";
import { beginEpoch } from "./beginEpoch.ts";
import { leaseSerials } from "./leaseSerials.ts";
import { openChain } from "./openChain.ts";
import { pushEntries } from "./pushEntries.ts";
import { returnSerials } from "./returnSerials.ts";

const RETURNED = { ok: true };
let made = 0;

describe.each(testStores())("serials that come back, on $name", (engine) => {
  const { skipped } = engine;
  let opened: OpenTestStore;
  let hub: TestHub;
  let device: TestDevice;
  let other: TestDevice;
  let block: SerialRange;

  beforeAll(async () => {
    if (skipped !== undefined) return;
    opened = await engine.open();
    hub = testHub(opened.store);
  });
  afterAll(async () => opened?.close());
  beforeEach(async ({ skip }) => {
    if (skipped !== undefined) skip(skipped);
    made += 1;
    // Nothing that came back in the test before is leased in this one.
    await beginEpoch(hub);
    device = await TestDevice.opened(hub, "cun1", `device-${made}`);
    other = await TestDevice.opened(hub, "cun2", `another-${made}`);
    block = device.serials;
  });

  const giveBack = (range: SerialRange, from = device) =>
    returnSerials(hub, from.claims, { chain: from.chain, ...range });
  const lease = async (to: TestDevice, count: number) => {
    const leased = await leaseSerials(hub, to.claims, {
      chain: to.chain,
      count,
    });
    if (leased === null) throw new Error("nothing was leased");
    return leased;
  };
  const held = async ({ chain }: TestDevice) =>
    (await hub.store.findChain(chain))?.serials ?? [];
  /** Another case lands, and a backup has it. */
  const backUp = async () => {
    other.submit(`case-before-backup-${made}-${other.nextNo}`);
    await other.push();
    await hub.store.recordBackup((await hub.store.feedHead()).seq);
  };
  /** What one number of a device got. */
  const verdictOf = async (one: TestDevice, serial: number) => {
    one.serials = { from: serial, to: serial };
    one.submit(`case-of-${made}-${one.chain}-${serial}`);
    const { outcomes } = await one.push();
    const [outcome] = outcomes.map((each) => each.outcome);
    return outcome?.status === "acknowledged"
      ? (outcome.acknowledgement.reason ?? "counted")
      : outcome?.status;
  };

  test("[H16] the end of a block goes, and the chain holds what is before", async () => {
    const half = { from: block.from + 40, to: block.to };
    expect(await giveBack(half)).toEqual(RETURNED);
    expect(await held(device)).toEqual([
      { from: block.from, to: block.from + 39 },
    ]);
    expect(await verdictOf(device, block.from)).toBe("counted");
    expect(await verdictOf(device, block.from + 40)).toBe("numberTaken");
  });

  test("[H16] a backup has them before anybody else does, who gets them first and no more than there are", async () => {
    const end = { from: block.to - 2, to: block.to };
    await giveBack(end);
    const before = await lease(other, 1);
    expect(before.from).toBeGreaterThan(block.to);
    await hub.store.recordBackup((await hub.store.feedHead()).seq);
    // That backup may be of the moment before.
    expect((await lease(other, 1)).from).toBeGreaterThan(block.to);
    await backUp();
    expect(await lease(other, 2)).toEqual({
      from: block.to - 2,
      to: block.to - 1,
    });
    expect(await lease(other, 5)).toEqual({ from: block.to, to: block.to });
    expect((await lease(other, 5)).from).toBeGreaterThan(block.to);
    expect(await verdictOf(other, block.to)).toBe("counted");
    expect(await verdictOf(device, block.to - 1)).toBe("numberTaken");
  });

  test("[H16] asked again, whoever holds them by then, the answer is the same and nothing changes", async () => {
    expect(await giveBack(block)).toEqual(RETURNED);
    expect(await giveBack(block)).toEqual(RETURNED);
    await backUp();
    const size = block.to - block.from + 1;
    expect(await lease(other, size)).toEqual(block);
    expect(await giveBack(block)).toEqual(RETURNED);
    await backUp();
    expect(await held(other)).toContainEqual(block);
    expect((await lease(device, 1)).from).toBeGreaterThan(block.to);
  });

  test("[H16] nobody gives back what another chain holds", async () => {
    const asSomebodyElse = { ...device.claims, ...claimsOf("cun2") };
    for (const claims of [null, other.claims, asSomebodyElse])
      expect(
        await returnSerials(hub, claims, { chain: device.chain, ...block }),
      ).toEqual({ ok: false, reason: "NOT_YOUR_CHAIN" });
    expect(await giveBack(block, other)).toEqual(RETURNED);
    expect(await held(device)).toEqual([block]);
    await giveBack(other.serials, other);
  });

  test("[H16] a piece out of the middle stays", async () => {
    const middle = { from: block.from + 1, to: block.to - 1 };
    for (const range of [middle, { from: block.from, to: block.to + 1 }])
      expect(await giveBack(range)).toEqual({
        ok: false,
        reason: "NOT_THE_END",
      });
    expect(await held(device)).toEqual([block]);
  });

  test("[H16] what is in use stays: as the number of a case, or of a document", async () => {
    expect(await verdictOf(device, block.from + 5)).toBe("counted");
    const inUse = { ok: false, reason: "IN_USE" };
    expect(await giveBack({ from: block.from + 5, to: block.to })).toEqual(
      inUse,
    );
    const documentNumber = composeDocumentNumber({
      bodyMark: "南",
      documentMark: "政受",
      year: 2026,
      serial: block.from + 9,
    });
    device.write(
      "takenIn",
      `case-nobody-knows-${made}`,
      { documentNumber },
      { presented: [] },
    );
    await device.push();
    expect(await giveBack({ from: block.from + 9, to: block.to })).toEqual(
      inUse,
    );
    expect(await giveBack({ from: block.from + 10, to: block.to })).toEqual(
      RETURNED,
    );
  });

  test("[H16] of a disk of which there are two nothing comes back", async () => {
    device.submit(`case-of-one-branch-${made}`);
    const one = device.segment();
    await device.push();
    const [entry] = one.entries;
    if (entry === undefined) throw new Error("nothing was pushed");
    const header = entry.header.replace('counter":1', 'counter":2');
    await pushEntries(hub, device.claims, {
      segment: device.resigned({ ...one, entries: [{ ...entry, header }] }),
      cases: [],
    });
    expect(await giveBack({ from: block.to, to: block.to })).toEqual({
      ok: false,
      reason: "CHAIN_FORKED",
    });
  });

  test("[H16] a chain that has given everything back is opened without getting any", async () => {
    await verdictOf(device, block.from);
    await giveBack({ from: block.from + 1, to: block.to });
    const again = await openChain(hub, device.claims, device.opening());
    expect(again).toMatchObject({
      chain: { serials: [{ from: block.from, to: block.from }] },
    });
  });

  test("[H16] a transaction that dies takes nothing", async () => {
    const dying = hub.store.transact(async (transaction) => {
      await transaction.lockChains([device.chain]);
      await transaction.takeBackSerials(
        device.chain,
        block,
        block.from,
        hub.now(),
      );
      throw new Error("the process died here");
    });
    await expect(dying).rejects.toThrow("died");
    expect(await held(device)).toEqual([block]);
  });

  test("[H16] returns and leases of many at once give no serial to two", async () => {
    const open = (name: string) =>
      Promise.all(
        [1, 2, 3].map((at) =>
          TestDevice.opened(hub, "cun1", `${name}-${made}-${at}`),
        ),
      );
    const devices = await open("taker");
    for (const round of [1, 2, 3, 4]) {
      // Their first blocks are of what came back in the round before.
      const givers = await open(`giver-${round}`);
      devices.push(...givers);
      await Promise.all([
        ...givers.flatMap((one) => [
          giveBack(one.serials, one),
          lease(one, 5),
          giveBack(one.serials, one),
        ]),
        ...devices.map((one) => lease(one, 7 * round)),
      ]);
      await backUp();
      const blocks = (await Promise.all(devices.map(held))).flat();
      const serials = blocks.flatMap(({ from, to }) =>
        Array.from({ length: to - from + 1 }, (_, at) => from + at),
      );
      expect(new Set(serials).size).toBe(serials.length);
    }
  });

  test("[H16] a chain that gives back twice, as the answer was lost, doesn't lose what it was leased in between", async () => {
    await giveBack(block);
    await backUp();
    const between = await lease(device, 10);
    expect(await giveBack(block)).toEqual(RETURNED);
    expect(await held(device)).toEqual([between]);
    expect(await verdictOf(device, between.from)).toBe("counted");
  });

  test("[H7] [H16] when an epoch begins what had come back is passed over, and counts for the first who shows it", async () => {
    await giveBack(block);
    await backUp();
    await beginEpoch(hub);
    await backUp();
    const late = await TestDevice.opened(hub, "cun2", `late-${made}`);
    expect(late.serials.from).toBeGreaterThan(block.to);
    // To it they were leased in what was lost.
    expect(await verdictOf(late, block.from)).toBe("counted");
    device.serials = block;
    expect(await verdictOf(device, block.from)).toBe("numberTaken");
  });
});
