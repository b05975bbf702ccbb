import fc from "fast-check";
import {
  afterAll,
  beforeAll,
  beforeEach,
  describe,
  expect,
  test,
} from "vitest";
import type { Claims } from "@onedoor/subgraph-host/claims";
import type { CaseStore } from "../store/CaseStore.ts";
import { claimsOf, TestDevice } from "../testing/TestDevice.ts";
import { testHub } from "../testing/testHub.ts";
import { apply, digestOf, pullAll, takeIn } from "../testing/pulling.ts";
import { type OpenTestStore, testStores } from "../testing/testStores.ts";
import type { CaseDocument } from "./caseDocuments.ts";
import { type CasePullPage, pullCases } from "./pullCases.ts";

describe.each(testStores())("pulling, on $name", ({ open, skipped }) => {
  let opened: OpenTestStore;
  let store: CaseStore;
  let village: TestDevice;
  let neighbour: TestDevice;
  let town: TestDevice;

  beforeAll(async () => {
    if (skipped === undefined) opened = await open();
  });
  afterAll(async () => opened?.close());
  beforeEach(async ({ skip }) => {
    if (skipped !== undefined) skip(skipped);
    store = opened.store;
    const hub = testHub(store);
    village = await TestDevice.opened(hub, "cun1");
    neighbour = await TestDevice.opened(hub, "cun2");
    town = await TestDevice.opened(hub, "zhen1");
  });

  test("[H9] a station gets its own cases, the town its villages', the bureau what it implements", async () => {
    const [ours, theirs] = [fresh(), fresh()];
    await takeIn(village, ours);
    await takeIn(neighbour, theirs);
    const seenBy = async (account: string) => {
      const { held } = await pullAll(store, claimsOf(account), 3);
      return [ours, theirs].map((caseId) => held.has(caseId));
    };
    expect(await seenBy("cun1")).toEqual([true, false]);
    expect(await seenBy("cun2")).toEqual([false, true]);
    expect(await seenBy("zhen1")).toEqual([true, true]);
    expect(await seenBy("minzheng1")).toEqual([true, true]);
    expect(await seenBy("gongan1")).toEqual([false, false]);
    expect(await seenBy("jiandu")).toEqual([true, true]);
    expect(await seenBy("jiedao1")).toEqual([false, false]);
  });

  test("[H9] the page is cut after the scope is filtered: only the last is short, and it has the digest", async () => {
    for (let at = 0; at < 5; at += 1) {
      await takeIn(village, fresh());
      await takeIn(neighbour, fresh());
    }
    const { pages, held } = await pullAll(store, claimsOf("cun1"), 2);
    expect(
      pages.slice(0, -1).every(({ documents }) => documents.length === 2),
    ).toBe(true);
    expect(pages.map(({ digest }) => digest === null)).toEqual(
      pages.map((_, index) => index < pages.length - 1),
    );
    expect(pages.at(-1)?.digest).toEqual(digestOf(held));
  });

  test("[H9] when a grant ends, the case comes once more as a tombstone", async () => {
    const caseId = fresh();
    await takeIn(village, caseId);
    const reader = claimsOf("cun2");
    const stationId = neighbour.actor.stationId ?? "";
    const before = await pullAll(store, reader, 10);
    village.write("accessGranted", caseId, {
      stationId,
      until: null,
      ground: "takeOver",
    });
    await village.push();
    const granted = await pullAll(store, reader, 10, before.cursor);
    expect([...granted.held.keys()]).toEqual([caseId]);
    village.write("accessEnded", caseId, { stationId, ground: "withdrawn" });
    village.write("noteAdded", caseId, {}, { note: "只有自己能看" });
    await village.push();
    const ended = await pullAll(store, reader, 10, granted.cursor);
    expect(ended.documents).toEqual([tombstone(caseId)]);
    // The town sees it all the while: what leaves one key hasn't left another.
    const seenByTown = await pullAll(store, claimsOf("zhen1"), 100);
    expect(seenByTown.held.has(caseId)).toBe(true);
  });

  test("[H9] an official who moves walks from the beginning, and what he no longer sees goes first", async () => {
    const [ours, theirs] = [fresh(), fresh()];
    await takeIn(village, ours);
    await takeIn(neighbour, theirs);
    const colleague: Claims = {
      ...claimsOf("cun1"),
      accountId: "cun1-colleague",
      staffId: "staff-cun1-colleague",
    };
    const before = await pullAll(store, colleague, 3);
    const moved: Claims = {
      ...colleague,
      stationId: "st-990101100202",
      division: "990101100202",
    };
    const { documents } = await pullAll(store, moved, 3, before.cursor);
    const gone = documents.findIndex(({ caseId }) => caseId === ours);
    const come = documents.findIndex(({ caseId }) => caseId === theirs);
    expect(documents[gone]).toEqual(tombstone(ours));
    expect(documents[come]?.deleted).toBe(false);
    expect(gone).toBeLessThan(come);
    expect(
      documents.slice(0, before.held.size).every((one) => one.deleted),
    ).toBe(true);
  });

  test.each(["jiandu", "yunwei"])(
    "%s, who supervises or operates, gets every journal and no body",
    async (account) => {
      const caseId = fresh();
      await takeIn(village, caseId);
      const { held } = await pullAll(store, claimsOf(account), 200);
      expect(held.get(caseId)?.entries.length).toBeGreaterThan(0);
      const bodies = [...held.values()].flatMap(({ entries }) =>
        entries.map(({ bodyText }) => bodyText),
      );
      expect(bodies.every((body) => body === null)).toBe(true);
    },
  );

  test.each([
    ["nonsense", "not-a-cursor"],
    ["a position before the first", forged({ seq: -1 })],
    ["a position that is none", forged({ seq: 1.5 })],
    ["a text that no database takes", forged({ scopeEpoch: "\0" })],
    ["a case that no database takes", forged({ leaving: "\0" })],
    ["far too long a text", forged({ scopeEpoch: "0".repeat(10_000) })],
  ])("a cursor that was never given out begins anew: %s", async (_, cursor) => {
    await takeIn(village, fresh());
    const page = await pullCases(store, claimsOf("cun1"), { cursor, limit: 1 });
    expect(page.documents).toMatchObject([{ deleted: false }]);
  });

  test("[H12] a cursor that somebody else was given, or that is made up, lists no case of his", async () => {
    await takeIn(village, fresh());
    const thief = claimsOf("jiedao1");
    const own = (await pullAll(store, thief, 500)).documents;
    const stolen = (await pullAll(store, claimsOf("cun1"), 500)).cursor ?? "";
    const { scopeEpoch } = read(stolen);
    for (const cursor of [
      stolen,
      forged({ scopeEpoch }),
      forged({ scopeEpoch, leaving: "" }),
    ])
      expect((await pullAll(store, thief, 500, cursor)).documents).toEqual(own);
  });

  test("[H9] whatever happens between pages of whatever size, a replica ends with exactly its scope", async () => {
    const acts = fc.array(
      fc.record({
        act: fc.constantFrom("open", "note", "grant", "end", "pull"),
        by: fc.constantFrom("village", "neighbour", "town"),
        which: fc.nat(9),
        limit: fc.integer({ min: 1, max: 4 }),
      }),
      { minLength: 4, maxLength: 22 },
    );
    await fc.assert(
      fc.asyncProperty(acts, async (steps) => {
        const reader = claimsOf("cun2");
        const devices = { village, neighbour, town };
        const opened: string[] = [];
        const replica = new Map<string, CaseDocument>();
        let cursor: string | null = (await pullAll(store, reader, 500)).cursor;
        for (const { act, by, which, limit } of steps) {
          const device = devices[by];
          const caseId = opened[which % Math.max(1, opened.length)];
          if (act === "open") {
            const next = fresh();
            opened.push(next);
            await takeIn(device, next);
          } else if (act === "pull") {
            const page: CasePullPage = await pullCases(store, reader, {
              cursor,
              limit,
            });
            apply(replica, page.documents);
            ({ cursor } = page);
          } else if (caseId !== undefined) {
            if (act === "note")
              device.write("noteAdded", caseId, {}, { note: "记" });
            else if (act === "grant")
              town.write("accessGranted", caseId, {
                stationId: neighbour.actor.stationId ?? "",
                until: null,
                ground: "takeOver",
              });
            else
              town.write("accessEnded", caseId, {
                stationId: neighbour.actor.stationId ?? "",
                ground: "withdrawn",
              });
            await device.push();
            await town.push();
          }
        }
        const rest = await pullAll(store, reader, 3, cursor);
        apply(replica, rest.documents);
        const scope = (await pullAll(store, reader, 500)).held;
        const wanted = opened.filter((caseId) => scope.has(caseId));
        expect([...replica.keys()].sort()).toEqual([...wanted].sort());
        for (const caseId of wanted)
          expect(replica.get(caseId)).toEqual(scope.get(caseId));
        expect(digestOf(scope)).toEqual(rest.pages.at(-1)?.digest);
      }),
      { numRuns: opened.pool === null ? 60 : 8 },
    );
  });
});

/** A cursor as the hub writes it, with what an attacker would put in. */
function forged({
  leaving,
  ...changes
}: {
  seq?: number;
  scopeEpoch?: string;
  leaving?: string;
}): string {
  const scopeEpoch = changes.scopeEpoch ?? "0123456789abcdef";
  return Buffer.from(
    JSON.stringify({
      epoch: 1,
      seq: 0,
      scopeEpoch,
      leaving: leaving === undefined ? null : { scopeEpoch, after: leaving },
      ...changes,
    }),
  ).toString("base64url");
}

function read(cursor: string): { scopeEpoch: string } {
  return JSON.parse(Buffer.from(cursor, "base64url").toString()) as {
    scopeEpoch: string;
  };
}

function tombstone(caseId: string): CaseDocument {
  return { caseId, entries: [], deleted: true, ownOnly: false };
}

let made = 0;
function fresh(): string {
  made += 1;
  return `pulled-${made}`;
}
