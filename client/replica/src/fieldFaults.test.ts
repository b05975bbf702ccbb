import "fake-indexeddb/auto";
import { MockCounty } from "@onedoor/mock/MockCounty";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import {
  arrivedEverything,
  note,
  submit,
  takeIn,
  until,
} from "../testing/caseActs.ts";
import { openedVault } from "../testing/openedVault.ts";
import { aMachine, type Machine } from "../testing/openStation.ts";
import { processLocks } from "./Locks.ts";
import type { Replica } from "./Replica.ts";
import { vaultNamesOf } from "./vaultNames.ts";

// What another field app had to fix, and what would bring it about here.

let county: MockCounty;
const open: Replica[] = [];

beforeEach(() => {
  county = new MockCounty();
});
afterEach(async () => {
  await Promise.all(open.splice(0).map((replica) => replica.close()));
});

async function station(ports: (machine: Machine) => Machine["ports"]) {
  const machine = await aMachine(county, "village1");
  const replica = await machine.open({ ports: ports(machine) });
  open.push(replica);
  await until(replica.syncStatus(), (status) => status.firstCopy.done);
  return { machine, replica };
}

const entriesOf = (caseId: string) =>
  county.journals.journal(caseId).map((entry) => entry.header?.kind);

describe("sync that somebody asks for, and sync by itself", () => {
  test("run into each other: every act arrives once, and each who asked gets an answer", async () => {
    const { replica, machine } = await station(({ ports }) => ports);
    machine.line.cut();
    await submit(replica, "case-1");
    await takeIn(replica, "case-1");
    machine.line.mend();
    const background = note(replica, "case-1");
    const rounds = await Promise.all([
      replica.syncNow(),
      replica.syncNow(),
      replica.syncNow(),
    ]);
    await background;
    await arrivedEverything(replica);
    expect(rounds.map(({ reached }) => reached)).toEqual([true, true, true]);
    expect(entriesOf("case-1")).toEqual(["submitted", "takenIn", "noteAdded"]);
    expect(county.journals.head).toBe(3);
  });

  test("while another tab holds the lock, nobody is told that all is sent", async () => {
    const { replica, machine } = await station(({ ports }) => ({
      ...ports,
      // Whoever waits for an answer loses his patience at once.
      sleep: async (ms, signal) => ports.sleep(Math.min(ms, 300), signal),
    }));
    const { vaultId } = await openedVault(machine.session);
    const { lock } = vaultNamesOf(vaultId, machine.namePrefix);
    let giveBack: () => void = () => undefined;
    let taken: () => void = () => undefined;
    const held = new Promise<void>((resolve) => (giveBack = resolve));
    const isTaken = new Promise<void>((resolve) => (taken = resolve));
    const other = machine.locks.hold(`${lock}:send`, () => {
      taken();
      return held;
    });
    await isTaken;
    await submit(replica, "case-1");
    expect((await replica.syncNow()).message).not.toBe("ok");
    const stuck = await until(replica.syncStatus(), () => true);
    expect(stuck.waiting).toBe(1);
    expect(county.journals.caseIds).toEqual([]);
    giveBack();
    await other;
    await arrivedEverything(replica);
    expect(entriesOf("case-1")).toEqual(["submitted"]);
  });
});

test("[Q4] what is too large for the hub is cut until it passes, and all of it lands", async () => {
  let tooLarge = 0;
  const { replica, machine } = await station(({ ports }) => ({
    ...ports,
    fetch: async (input, init) => {
      if (sizeOf(init?.body) <= 12_000) return ports.fetch(input, init);
      tooLarge += 1;
      return new Response("too large", { status: 413 });
    },
  }));
  machine.line.cut();
  await submit(replica, "case-1");
  for (let at = 0; at < 20; at += 1)
    await note(replica, "case-1", crypto.randomUUID().repeat(30));
  machine.line.mend();
  await replica.syncNow();
  await arrivedEverything(replica);
  expect(tooLarge).toBeGreaterThan(0);
  expect(entriesOf("case-1")).toHaveLength(21);
  expect(county.journals.head).toBe(21);
});

function sizeOf(body: unknown): number {
  if (typeof body === "string") return body.length;
  return body instanceof Uint8Array ? body.byteLength : 0;
}

describe("a lock", () => {
  test("has no expiry: who works for long keeps it, and the next one waits", async () => {
    const locks = processLocks();
    const told: string[] = [];
    let finish: () => void = () => undefined;
    const long = locks.hold("vault", async () => {
      await new Promise<void>((resolve) => (finish = resolve));
      told.push("first");
    });
    const next = locks.hold("vault", async () => void told.push("second"));
    const other = locks.hold("another", async () => void told.push("free"));
    await other;
    finish();
    await Promise.all([long, next]);
    expect(told).toEqual(["free", "first", "second"]);
  });

  test("is given back by work that fails, so that nothing stands still after it", async () => {
    const locks = processLocks();
    const failing = locks.hold("vault", async () => {
      throw new Error("the disk is full");
    });
    const next = locks.hold("vault", async () => "goes on");
    await expect(failing).rejects.toThrow("the disk is full");
    expect(await next).toBe("goes on");
  });
});
