import { unopenedCase } from "@onedoor/domain/caseState";
import { EMPTY_DIGEST } from "@onedoor/domain/digest";
import { hashText, NO_PREVIOUS } from "@onedoor/domain/hash";
import { appendLeaves, rootOf } from "@onedoor/domain/merkleTree";
import { actorFor } from "@onedoor/demonstration/county";
import type { Instant } from "@onedoor/domain/time";
import {
  afterAll,
  beforeAll,
  beforeEach,
  describe,
  expect,
  test,
} from "vitest";
import { townOfficer } from "@onedoor/domain/testing";
import { growTree } from "../hub/growTree.ts";
import { hubKeyOf } from "../hub/HubKey.ts";
import { type OpenTestStore, testStores } from "../testing/testStores.ts";
import type {
  CaseChange,
  CaseStore,
  ChainRecord,
  FeedChange,
  HubChanges,
  NewChain,
  NewEntry,
  TakenNumbers,
} from "./CaseStore.ts";

const key = hubKeyOf(new Uint8Array(32).fill(3));

const AT = "2026-09-21T02:00:00.000Z" as Instant;
const WORD = { by: townOfficer, at: AT, words: "电话问过，已重办" };
let made = 0;

/** What every adapter promises. */
describe.each(testStores())("a case store, $name", ({ open, skipped }) => {
  let opened: OpenTestStore;
  let store: CaseStore;
  let chain: ChainRecord;
  let caseId: string;

  beforeAll(async () => {
    if (skipped === undefined) opened = await open();
  });
  afterAll(async () => opened?.close());
  beforeEach(async ({ skip }) => {
    if (skipped !== undefined) skip(skipped);
    store = opened.store;
    made += 1;
    caseId = `contract-case-${made}`;
    chain = await store.registerChain(aChain(`contract-chain-${made}`));
  });

  test("writes everything of a transaction, or nothing", async () => {
    const before = await store.feedHead();
    const failing = store.transact(async (transaction) => {
      const numbers = await transaction.takeNumbers(1);
      await transaction.write(oneRow(anEntry(chain, caseId), numbers));
      throw new Error("the process died here");
    });
    await expect(failing).rejects.toThrow("died");
    expect(await store.feedHead()).toEqual(before);
    expect((await store.journalsOf([caseId])).size).toBe(0);
    const entry = anEntry(chain, caseId);
    await land(store, entry);
    const journal = (await store.journalsOf([caseId])).get(caseId);
    expect(journal).toEqual([
      {
        entryId: entry.entryId,
        caseId,
        chain: chain.chain,
        headerText: entry.headerText,
        bodyText: entry.bodyText,
        held: false,
        acknowledgement: {
          epoch: before.epoch,
          seq: before.seq + 1,
          verdict: "counted",
          reason: null,
          effectiveAt: AT,
          receivedAt: AT,
        },
      },
    ]);
    expect(await store.feedHead()).toEqual({ ...before, seq: before.seq + 1 });
  });

  test("registers a chain once: the first one stands", async () => {
    const other = { ...chain, deviceId: "another-device" };
    expect(await store.registerChain(other)).toEqual(chain);
    expect(await store.findChain(chain.chain)).toEqual(chain);
    expect(await store.chainsOf(chain.deviceId, chain.staffId)).toContainEqual(
      chain,
    );
    expect(await store.findChain("nobody's")).toBeUndefined();
  });

  test("never hands out a serial twice", async () => {
    const blocks = await Promise.all(
      Array.from({ length: 6 }, () => store.leaseSerials(chain.chain, 10, AT)),
    );
    const serials = blocks.flatMap(({ from, to }) =>
      Array.from({ length: to - from + 1 }, (_, at) => from + at),
    );
    expect(new Set(serials).size).toBe(60);
    const leased = (await store.findChain(chain.chain))?.serials ?? [];
    expect(leased.map(({ from }) => from)).toEqual(
      blocks.map(({ from }) => from).sort((a, b) => a - b),
    );
  });

  test("knows what stands at every taken place of a chain", async () => {
    const counted = anEntry(chain, caseId);
    const held: NewEntry = {
      ...anEntry(chain, caseId, 2),
      held: "unknownCase",
    };
    await land(store, counted);
    await store.transact((transaction) =>
      transaction.write({
        ...NOTHING,
        entries: [held],
        quarantined: [
          {
            chain: chain.chain,
            chainNo: 3,
            headerHash: hashText("x"),
            headerText: "NUL \0",
            bodyText: "半",
            reason: "notText",
            owner: "operator",
            receivedAt: AT,
          },
        ],
      }),
    );
    const places = await store.transact((transaction) =>
      transaction.knownPlaces(chain.chain, 1, 9),
    );
    expect(
      places.map(({ chainNo, headerHash, entryId, outcome }) => [
        chainNo,
        headerHash,
        entryId,
        outcome.status,
      ]),
    ).toEqual([
      [1, counted.headerHash, counted.entryId, "acknowledged"],
      [2, held.headerHash, held.entryId, "held"],
      [3, hashText("x"), null, "quarantined"],
    ]);
    expect(await store.chainEntries(chain.chain, 2, 5)).toMatchObject([
      { chainNo: 2, headerText: held.headerText, bodyText: held.bodyText },
    ]);
    const [kept] = await store.quarantined(1);
    expect(kept).toMatchObject({
      headerText: "NUL \0",
      bodyText: "半",
      deviceId: chain.deviceId,
      author: chain.actor,
      settled: null,
    });
  });

  test("[Q5] what couldn't be read is dealt with once, and stays; its record says by whom and why", async () => {
    const place = { chain: chain.chain, chainNo: 7 };
    await store.transact((transaction) =>
      transaction.write({
        ...NOTHING,
        quarantined: [
          {
            ...place,
            headerHash: hashText("y"),
            headerText: "",
            bodyText: "",
            reason: "notJson",
            owner: "operator",
            receivedAt: AT,
          },
        ],
      }),
    );
    expect(await store.settleQuarantined(place, WORD)).toBe(true);
    expect(await store.settleQuarantined(place, WORD)).toBe(false);
    expect(await store.settleQuarantined({ ...place, chainNo: 8 }, WORD)).toBe(
      false,
    );
    expect(await store.laneActs(1000)).toContainEqual({
      act: "quarantineSettled",
      ...place,
      ...WORD,
    });
    const all = await store.quarantined(1000);
    const settled = all.map((one) => Number(one.settled !== null));
    expect(settled).toEqual([...settled].sort((a, b) => a - b));
    expect(
      all.find((one) => one.chain === place.chain && one.chainNo === 7),
    ).toMatchObject({ settled: WORD });
  });

  test("answers for a case that nobody has named with an unopened one", async () => {
    const cases = await store.transact((transaction) =>
      transaction.lockCases([caseId]),
    );
    expect(cases.get(caseId)).toEqual({
      caseId,
      state: unopenedCase(caseId),
      lastSeq: 0,
      digest: EMPTY_DIGEST,
      scopeKeys: [],
      parties: [],
    });
  });

  test("finds held entries with what their chain may write, and releases them", async () => {
    const held: NewEntry = { ...anEntry(chain, caseId), held: "unknownCase" };
    await store.transact((transaction) =>
      transaction.write({ ...NOTHING, entries: [held] }),
    );
    const find = () =>
      store.transact((transaction) => transaction.heldEntries([caseId]));
    expect(await find()).toEqual([
      { ...held, actor: chain.actor, serials: [], passedOver: [] },
    ]);
    expect(await store.casesWithHeldEntries(1000)).toContain(caseId);
    expect(await store.casesWithHeldEntries(1000, caseId)).not.toContain(
      caseId,
    );
    const { entryId, chainNo, kind, headerText } = held;
    const work = {
      entryId,
      caseId,
      chain: chain.chain,
      chainNo,
      kind,
      headerText,
      since: AT,
      reason: "unknownCase",
      author: chain.actor,
    };
    expect(await store.findHeld(entryId)).toEqual(work);
    const part = async (division: string | null) =>
      store.heldWork({ division, limit: 1000 });
    expect(await part(null)).toContainEqual(work);
    expect(await part("990101000000")).toContainEqual(work);
    expect(await part("990199000000")).toEqual([]);
    await store.transact(async (transaction) => {
      const numbers = await transaction.takeNumbers(1);
      const { rows, tree, cases } = oneRow(held, numbers);
      await transaction.write({
        ...NOTHING,
        rows,
        tree,
        cases,
        released: [held.entryId],
      });
    });
    expect(await find()).toEqual([]);
  });

  test("[P4] grows the tree with the feed, and keeps what was signed with it", async () => {
    const before = await store.treeState();
    await land(store, anEntry(chain, caseId));
    const { epoch, edge, head } = await store.treeState();
    expect(edge.size).toBe(before.edge.size + 1);
    expect(head).toMatchObject({ epoch, size: edge.size, root: rootOf(edge) });
    const [leaf] = await store.treeHashes([{ level: 0, index: edge.size - 1 }]);
    expect(appendLeaves(before.edge, [leaf ?? ""]).edge).toEqual(edge);
  });

  test("[P3] keeps a chain's key, and gives one to a chain without", async () => {
    const { publicKey } = key;
    expect(chain.publicKey).toBeNull();
    const other = { ...aChain(chain.chain), staffId: "another", publicKey };
    expect((await store.registerChain(other)).publicKey).toBeNull();
    const keyed = { ...aChain(chain.chain), publicKey };
    expect((await store.registerChain(keyed)).publicKey).toBe(publicKey);
    const second = hubKeyOf(new Uint8Array(32).fill(4)).publicKey;
    await store.registerChain({ ...keyed, publicKey: second });
    expect((await store.findChain(chain.chain))?.publicKey).toBe(publicKey);
  });

  test("[P3] knows of a chain since when its device is known, and whether it is trusted", async () => {
    const deviceId = `device-${made}`;
    const opened = async (name: string, openedAt: Instant) =>
      store.registerChain({
        ...aChain(`contract-${name}-${made}`),
        deviceId,
        openedAt,
      });
    const first = await opened("first", AT);
    const second = await opened("later", "2026-10-01T00:00:00.000Z" as Instant);
    expect(second).toMatchObject({
      deviceKnownSince: AT,
      quarantined: false,
      forked: false,
      hasReturned: false,
    });
    const signature = {
      chain: first.chain,
      from: 1,
      to: 2,
      headerHash: hashText("a header"),
      signature: key.sign("a segment"),
    };
    await store.transact((transaction) =>
      transaction.write({
        ...NOTHING,
        forkSignatures: [signature],
        quarantinedDevices: [{ deviceId, chain: first.chain, since: AT }],
      }),
    );
    const standing = async (name: string) => {
      const { quarantined, forked } = await opened(name, AT);
      return { quarantined, forked };
    };
    expect(await standing("first")).toEqual({
      quarantined: true,
      forked: true,
    });
    expect(await standing("later")).toEqual({
      quarantined: true,
      forked: false,
    });
    expect(await store.isQuarantined(deviceId)).toBe(true);
    expect(await store.quarantinedDevices()).toContainEqual({
      deviceId,
      chain: first.chain,
      since: AT,
      author: first.actor,
    });
    expect(await store.releaseDevice(deviceId, WORD)).toBe(true);
    expect(await store.releaseDevice(deviceId, WORD)).toBe(false);
    expect(await store.laneActs(1000)).toContainEqual({
      act: "deviceReleased",
      deviceId,
      ...WORD,
    });
    expect(await standing("first")).toEqual({
      quarantined: false,
      forked: true,
    });
  });

  test("the backup's watermark never goes back", async () => {
    await store.recordBackup(made + 5);
    await store.recordBackup(1);
    expect((await store.treeState()).backedUpTo).toBe(made + 5);
  });

  test("tells who listens, once it is committed, under which keys something changed", async () => {
    const heard: FeedChange[] = [];
    const stop = store.onCommit((change) => heard.push(change));
    await land(store, anEntry(chain, caseId));
    stop();
    await land(store, anEntry(chain, caseId, 2));
    expect(heard).toHaveLength(1);
    expect([...(heard[0]?.keys ?? [])]).toEqual([
      "*",
      "s:contract",
      "s:gone",
      `chain:${chain.chain}`,
    ]);
  });

  test("says of a case that it is in reach, has left, or nothing", async () => {
    await land(store, anEntry(chain, caseId));
    const reach = (...keys: string[]) =>
      store.reachOf({ keys, chains: [] }, [caseId, "no-case"]);
    expect(await reach("s:contract", "s:elsewhere")).toEqual(
      new Map([[caseId, "inReach"]]),
    );
    expect(await reach("s:gone")).toEqual(new Map([[caseId, "left"]]));
    expect(await reach("s:elsewhere")).toEqual(new Map());
  });

  test("shows an author his own share of a case that he sees under no key, and counts it in his digest", async () => {
    const other = await store.registerChain(aChain(`other-chain-${made}`));
    const [own, foreign] = [anEntry(chain, caseId), anEntry(other, caseId)];
    await land(store, own);
    await land(store, foreign);
    const pageFor = (keys: readonly string[], chains: readonly string[]) =>
      store.scopePage({
        keys,
        chains,
        lostKeys: null,
        lostAfter: null,
        after: { seq: 0, caseId: "" },
        limit: 1000,
      });
    const change = async (...reader: Parameters<typeof pageFor>) =>
      (await pageFor(...reader)).changes.find((one) => one.caseId === caseId);
    const { seq } = await store.feedHead();
    expect(await change([], [chain.chain])).toEqual({
      caseId,
      seq: seq - 1,
      reach: "own",
    });
    expect(await change(["s:contract"], [chain.chain])).toEqual({
      caseId,
      seq,
      reach: "inReach",
    });
    expect(await change(["s:gone"], [chain.chain])).toMatchObject({
      reach: "own",
    });
    expect(await change(["s:gone"], [])).toMatchObject({ reach: "left" });
    const { digest, journals } = await pageFor([], [chain.chain]);
    expect(digest).toEqual({ count: 1, xor: hashText(own.entryId) });
    expect(
      journals
        .get(caseId)
        ?.filter((one) => one.chain === chain.chain)
        .map(({ entryId }) => entryId),
    ).toEqual([own.entryId]);
    const both = await pageFor([], [chain.chain, other.chain]);
    expect(both.digest?.count).toBe(2);
  });

  test.for([["announced first"], ["arrived first"]])(
    "binds a scan to its entry by id and hash: %s",
    async ([which]) => {
      const materialId = `material-${made}`;
      const sha256 = hashText(materialId);
      const announce = () =>
        store.transact((transaction) =>
          transaction.write({
            ...NOTHING,
            materials: [
              { materialId, caseId, materialCode: "M1", sha256, bytes: 3 },
            ],
          }),
        );
      const arrive = (hash: string) =>
        store.recordArrival({
          materialId,
          caseId: "as the uploader says",
          sha256: hash,
          bytes: 3,
          mediaType: "image/png",
          arrivedAt: AT,
        });
      if (which === "announced first") await announce();
      await arrive(hashText("other bytes"));
      await arrive(sha256);
      await arrive(sha256);
      if (which === "arrived first") await announce();
      expect(await store.materialsOf([caseId])).toEqual([
        {
          materialId,
          caseId,
          materialCode: "M1",
          sha256,
          bytes: 3,
          arrivedAt: AT,
          mediaType: "image/png",
        },
      ]);
    },
  );

  test("[U5] tells which hashes files have that have arrived", async () => {
    const sha256 = hashText(`held-${made}`);
    const unknown = hashText(`unknown-${made}`);
    expect(await store.heldHashes([sha256])).toEqual(new Set());
    for (const materialId of [`one-${made}`, `two-${made}`])
      await store.recordArrival({
        materialId,
        caseId: `case of ${materialId}`,
        sha256,
        bytes: 3,
        mediaType: "image/png",
        arrivedAt: AT,
      });
    expect(await store.heldHashes([sha256, unknown])).toEqual(
      new Set([sha256]),
    );
  });

  test("counts misses by window", async () => {
    const about = [`number-${made}`, `all-${made}`];
    await store.countMiss(about, 7);
    await store.countMiss([about[1] ?? ""], 7);
    expect(await store.missesOf(about, 7)).toEqual([1, 2]);
    expect(await store.missesOf(about, 8)).toEqual([0, 0]);
  });

  test("remembers the keys of a scope for the reader who has had it", async () => {
    const scope = { reader: "cun1", scopeEpoch: `scope-${made}` };
    await store.rememberScope({ ...scope, keys: ["a", "b"] });
    await store.rememberScope({ ...scope, keys: ["a", "b"] });
    expect(await store.keysOfScope(scope)).toEqual(["a", "b"]);
    expect(await store.keysOfScope({ ...scope, reader: "cun2" })).toEqual([]);
    expect(await store.keysOfScope({ ...scope, scopeEpoch: "no" })).toEqual([]);
  });
});

const NOTHING: HubChanges = {
  chains: [],
  entries: [],
  released: [],
  rows: [],
  recovered: [],
  erased: [],
  tree: null,
  quarantined: [],
  forks: [],
  otherBodies: [],
  signatures: [],
  forkSignatures: [],
  quarantinedDevices: [],
  cases: [],
  materials: [],
};

function aChain(chain: string): NewChain {
  const actor = actorFor("cun1");
  return {
    chain,
    deviceId: "contract-device",
    staffId: actor.staffId,
    actor,
    incarnation: 1,
    nextNo: 1,
    headHash: NO_PREVIOUS,
    publicKey: null,
    openedAt: AT,
    proof: null,
    registration: null,
  };
}

function anEntry(
  { chain }: Pick<NewChain, "chain">,
  caseId: string,
  chainNo = 1,
): NewEntry {
  const headerText = `{"header of":"${chain} ${chainNo}"}`;
  return {
    entryId: `${chain}:${chainNo}`,
    caseId,
    chain,
    chainNo,
    kind: "noteAdded",
    headerText,
    headerHash: hashText(headerText),
    bodyText: 'salt.{"note":"好"}',
    receivedAt: AT,
    held: null,
    notBefore: null,
  };
}

function oneRow(entry: NewEntry, numbers: TakenNumbers): HubChanges {
  const { epoch, first: seq } = numbers;
  const change: CaseChange = {
    caseId: entry.caseId,
    state: unopenedCase(entry.caseId),
    lastSeq: seq,
    digest: { count: 1, xor: hashText(entry.entryId) },
    scopeKeys: ["*", "s:contract"],
    parties: ["p:person-1"],
    leftKeys: ["s:gone"],
    authored: [
      {
        chain: entry.chain,
        seq,
        digest: { count: 1, xor: hashText(entry.entryId) },
      },
    ],
    projection: null,
    opening: null,
    updatedAt: AT,
  };
  return {
    ...NOTHING,
    entries: [entry],
    ...growTree(
      key,
      numbers,
      [
        {
          entryId: entry.entryId,
          caseId: entry.caseId,
          headerHash: entry.headerHash,
          epoch,
          seq,
          verdict: "counted",
          reason: null,
          effectiveAt: AT,
          receivedAt: AT,
        },
      ],
      AT,
    ),
    cases: [change],
  };
}

function land(store: CaseStore, entry: NewEntry): Promise<void> {
  return store.transact(async (transaction) => {
    await transaction.lockCases([entry.caseId]);
    const numbers = await transaction.takeNumbers(1);
    await transaction.write(oneRow(entry, numbers));
  });
}
