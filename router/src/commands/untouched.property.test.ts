import { beginEpoch } from "@onedoor/cases/commands/beginEpoch";
import { issueHubActs } from "@onedoor/cases/commands/issueHubActs";
import { offerRows } from "@onedoor/cases/commands/offerRows";
import { openChain } from "@onedoor/cases/commands/openChain";
import { pushEntries } from "@onedoor/cases/commands/pushEntries";
import { reportDeviceLost } from "@onedoor/cases/commands/reportDeviceLost";
import { releaseHeld, settleHeld } from "@onedoor/cases/commands/settleHeld";
import { memoryCaseStore } from "@onedoor/cases/store/memoryCaseStore";
import {
  TestDevice,
  type TestSegment,
} from "@onedoor/cases/testing/TestDevice";
import {
  minutesLater,
  testHub,
  type TestHub,
} from "@onedoor/cases/testing/testHub";
import type { KeptHead } from "@onedoor/domain/exportLine";
import { ENTRY_KINDS } from "@onedoor/domain/facts";
import { hashText } from "@onedoor/domain/hash";
import { contentFor, factsFor } from "@onedoor/domain/testing";
import type { Instant } from "@onedoor/domain/time";
import fc from "fast-check";
import { expect, test } from "vitest";
import type { ExportReport } from "@onedoor/domain/verifyExport";
import { askHub, offersOf } from "../testing/provenHub.ts";
import { verified } from "../testing/tamperedLines.ts";
import { exportLines } from "./exportLines.ts";

const ACCOUNTS = ["cun1", "cun2", "zhen1", "minzheng1", "minzheng2"];
const CASES = 4;

const likely = ["takenIn", "accepted", "approved", "closed"] as const;
/** What a device writes: mostly what fits, and everything else as well. */
const anEntry = fc.record({
  act: fc.constant("write" as const),
  kind: fc.oneof(fc.constantFrom(...likely), fc.constantFrom(...ENTRY_KINDS)),
  device: fc.nat(ACCOUNTS.length - 1),
  inCase: fc.nat(CASES - 1),
  skewMinutes: fc.oneof(
    fc.constant(0),
    fc.integer({ min: -800_000, max: 800_000 }),
  ),
  witness: fc.option(fc.nat(9)),
  isForeign: fc.boolean(),
  bodyDiffers: fc.integer({ min: 0, max: 9 }).map((one) => one === 0),
});
const anAct = fc.oneof(
  { weight: 8, arbitrary: anEntry },
  {
    weight: 4,
    arbitrary: fc.record({
      act: fc.constant("open" as const),
      device: fc.nat(2),
      inCase: fc.nat(CASES - 1),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      act: fc.constantFrom("garbage" as const, "newer" as const),
      device: fc.nat(ACCOUNTS.length - 1),
      inCase: fc.nat(CASES - 1),
    }),
  },
  {
    weight: 5,
    arbitrary: fc.record({
      act: fc.constant("push" as const),
      device: fc.nat(ACCOUNTS.length - 1),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      act: fc.constantFrom("hub" as const, "settle" as const),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      act: fc.constantFrom("revoke" as const, "vouch" as const),
      village: fc.nat(1),
      inCase: fc.nat(CASES - 1),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      act: fc.constant("wait" as const),
      minutes: fc.nat(20_000),
    }),
  },
);

/** Where a story is backed up, where the hub is lost and restored, and what comes back then. */
const aRestore = fc.record({
  backedUp: fc.nat(30),
  lived: fc.nat(20),
  /** By the number of the row: whether somebody has kept it. */
  kept: fc.array(fc.boolean(), { minLength: 16, maxLength: 16 }),
  /** By device: whether it comes back, and goes on. */
  returns: fc.array(fc.boolean(), {
    minLength: ACCOUNTS.length,
    maxLength: ACCOUNTS.length,
  }),
});

test("[X1] the export of any story at all is clean, against every head that was kept of it", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(anAct, { minLength: 5, maxLength: 60 }),
      async (acts) => {
        const story = await Story.begun();
        for (const act of acts) await story.go(act);
        const { findings, counts } = await story.end();
        expect(findings).toEqual([]);
        expect(counts.rows).toBe((await story.hub.store.feedHead()).seq);
      },
    ),
    { numRuns: 30, interruptAfterTimeLimit: 40_000 },
  );
});

test("[X1] so is that of any story with a restore in it, whoever comes back and whatever was kept", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(anAct, { minLength: 20, maxLength: 80 }),
      aRestore,
      async (acts, { backedUp, lived, kept, returns }) => {
        const story = await Story.begun();
        for (const act of acts.slice(0, backedUp)) await story.go(act);
        story.loseFromHere();
        for (const act of acts.slice(backedUp, backedUp + lived))
          await story.go(act);
        await story.restore(kept, returns);
        for (const act of acts.slice(backedUp + lived)) await story.go(act);
        const { findings } = await story.end();
        expect(findings).toEqual([]);
      },
    ),
    { numRuns: 30, interruptAfterTimeLimit: 40_000 },
  );
});

test("[X1] so is that of a stolen computer's work, one case vouched for and one set aside", async () => {
  const story = await Story.begun();
  const thief = { device: 0, village: 0 };
  await story.go({ act: "revoke", inCase: 0, ...thief });
  await story.go({ act: "open", inCase: 0, ...thief });
  await story.go({ act: "open", inCase: 1, ...thief });
  await story.go({ act: "push", ...thief });
  await story.go({ act: "settle" });
  await story.go({ act: "vouch", inCase: 0, ...thief });
  const { findings, counts } = await story.end();
  expect(findings).toEqual([]);
  expect(counts.setAside).toBe(1);
});

type Doubt = Extract<Act, { village: number }>;
type Act = typeof anAct extends fc.Arbitrary<infer One> ? One : never;

/** A hub and a second that takes the same to the byte, until what the first takes is lost. */
class Story {
  hub: TestHub;
  readonly #first: TestHub;
  readonly #second: TestHub;
  #hubs: readonly TestHub[];
  readonly #devices: TestDevice[] = [];
  readonly #gone = new Set<TestDevice>();
  readonly #segments: { device: TestDevice; segment: TestSegment }[] = [];
  #heads: KeptHead[] = [];
  #held: string[] = [];

  private constructor() {
    this.#first = testHub(memoryCaseStore(), { random: dice(1) });
    const same = dice(1);
    const other = dice(2);
    this.#second = testHub(memoryCaseStore(), {
      random: (length) =>
        this.hub === this.#second ? other(length) : same(length),
    });
    this.hub = this.#first;
    this.#hubs = [this.#first, this.#second];
  }

  static async begun(): Promise<Story> {
    const story = new Story();
    for (const account of ACCOUNTS) {
      const device = await TestDevice.opened(story.#first, account);
      await openChain(story.#second, device.claims, device.opening());
      story.#devices.push(device);
    }
    return story;
  }

  async go(act: Act): Promise<void> {
    switch (act.act) {
      case "wait":
        return this.#wait(act.minutes);
      case "hub":
        for (const hub of this.#hubs) await issueHubActs(hub);
        return;
      case "settle": {
        const entryId = this.#held.pop();
        const owner = this.#devices[2];
        if (entryId === undefined || owner === undefined) return;
        const { claims } = owner;
        for (const hub of this.#hubs)
          await settleHeld(hub, claims, { entryId, words: "另行立件" });
        return;
      }
      case "revoke":
      case "vouch":
        return this.#doubt(act);
      default:
        return this.#atDevice(act);
    }
  }

  /** The town gives up a village's computer, or vouches for what such a one brought. */
  async #doubt({ act, village, inCase }: Doubt): Promise<void> {
    const claims = this.#devices[2]?.claims;
    const deviceId = this.#devices[village]?.claims.deviceId;
    if (claims === undefined || !deviceId) return;
    const words = "电话问过";
    for (const hub of this.#hubs)
      if (act === "revoke")
        await reportDeviceLost(hub, claims, { deviceId, words });
      else await releaseHeld(hub, claims, { caseId: `case-${inCase}`, words });
  }

  async #atDevice(act: Extract<Act, { device: number }>): Promise<void> {
    const device = this.#devices[act.device];
    if (device === undefined || this.#gone.has(device)) return;
    if (act.act === "push") await this.#push(device);
    else if (act.act === "open") device.submit(`case-${act.inCase}`);
    else write(device, act, this.hub.now(), this.#heads);
  }

  #wait(minutes: number): void {
    const now = minutesLater(this.hub.now(), minutes);
    this.#first.setNow(now);
    this.#second.setNow(now);
  }

  async #push(device: TestDevice): Promise<void> {
    if (device.outbox.entries.length === 0) return;
    const segment = device.segment();
    device.outbox = { from: device.nextNo, entries: [] };
    this.#segments.push({ device, segment });
    await this.#take(device, segment);
  }

  async #take(device: TestDevice, segment: TestSegment): Promise<void> {
    for (const hub of this.#hubs) {
      const { outcomes, refused } = await pushEntries(hub, device.claims, {
        segment,
        cases: [],
      });
      if (refused !== null) throw new Error(refused.reason);
      if (hub !== this.hub) continue;
      for (const { entryId, outcome } of outcomes)
        if (outcome.status === "held" && entryId !== null)
          this.#held.push(entryId);
    }
    const { head } = await this.hub.store.treeState();
    if (head !== null) this.#heads.push({ hubId: this.hub.key.hubId, ...head });
  }

  loseFromHere(): void {
    this.#hubs = [this.#first];
    this.#segments.length = 0;
  }

  async restore(
    kept: readonly boolean[],
    returns: readonly boolean[],
  ): Promise<void> {
    const { head } = await this.#first.store.treeState();
    const { seq } = await this.#second.store.feedHead();
    await beginEpoch(this.#second, head);
    this.hub = this.#second;
    this.#hubs = [this.#second];
    // Held work of the lost branch is nobody's here, and what wasn't kept of it can't be asked for.
    this.#held = [];
    this.#heads = this.#heads.filter(({ size }) => size <= seq);
    const offers = (await offersOf(this.#first, seq)).filter(
      ({ row }) => kept[row.seq % kept.length],
    );
    await offerRows(this.#second, offers);
    this.#devices.forEach((device, index) => {
      if (returns[index] !== true) this.#gone.add(device);
    });
    for (const { device, segment } of this.#segments)
      if (!this.#gone.has(device)) await this.#take(device, segment);
  }

  async end(): Promise<ExportReport> {
    for (const device of this.#devices)
      if (!this.#gone.has(device)) await this.#push(device);
    const lines: string[] = [];
    for await (const line of exportLines(await askHub(this.hub)))
      lines.push(line);
    return verified(lines, { heads: this.#heads });
  }
}

type Written = Extract<Act, { act: "write" | "garbage" | "newer" }>;

function write(
  device: TestDevice,
  act: Written,
  now: Instant,
  heads: readonly KeptHead[],
): void {
  const caseId = `case-${act.inCase}`;
  if (act.act !== "write") {
    if (act.act === "newer") writeNewer(device, caseId);
    else {
      const header = `no header ${device.nextNo}`;
      device.append({ header, body: "", hash: hashText(header) });
    }
    return;
  }
  const { kind, skewMinutes, witness, isForeign, bodyDiffers } = act;
  const head = witness === null ? undefined : heads[witness % heads.length];
  device.write(
    kind,
    caseId,
    factsFor(kind, `${device.chain}:1`) as never,
    contentFor(kind) as never,
    {
      at: minutesLater(now, skewMinutes),
      witness:
        head === undefined
          ? null
          : {
              epoch: head.epoch,
              size: head.size,
              root: head.root,
              at: head.at,
            },
      ...(isForeign && skewMinutes !== 0
        ? { actor: { ...device.actor, postId: "another-post" } }
        : {}),
    },
  );
  const last = device.outbox.entries.at(-1);
  if (bodyDiffers && last !== undefined) last.body = `${last.body} `;
}

/** An entry of a kind that comes with a later version. */
function writeNewer(device: TestDevice, caseId: string): void {
  device.write("noteAdded", caseId, {}, { note: "" });
  const last = device.outbox.entries.pop();
  if (last === undefined) throw new Error("nothing was written");
  const header = last.header.replace("noteAdded", "faceScanned");
  device.nextNo -= 1;
  device.append({ ...last, header, hash: hashText(header) });
}

/** The same chance each time; after a restore another one, or the hub would give the ids of what it has lost. */
function dice(seed: number): (length: number) => Uint8Array {
  let state = seed;
  return (length) =>
    Uint8Array.from({ length }, () => {
      state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
      return state >>> 16;
    });
}
