import {
  type SeededRandom,
  seededRandom,
} from "@onedoor/demonstration/seededRandom";
import { serviceClaims } from "@onedoor/subgraph-host/claims";
import {
  newTestPool,
  testPools,
} from "@onedoor/subgraph-host/testing/testPool";
import type { Pool } from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { CaseDocument } from "../queries/caseDocuments.ts";
import { pullCases } from "../queries/pullCases.ts";
import { pullFeed } from "../queries/pullFeed.ts";
import type {
  CaseStore,
  FeedPosition,
  HubTransaction,
} from "../store/CaseStore.ts";
import { openSqlCaseStore } from "../store/sqlCaseStore.ts";
import { naiveNumbers } from "../testing/naiveNumbers.ts";
import { apply, digestOf, pullAll, takeIn } from "../testing/pulling.ts";
import { somebodyWaits } from "../testing/somebodyWaits.ts";
import { TestDevice } from "../testing/TestDevice.ts";
import { testHub } from "../testing/testHub.ts";

const WRITERS = 12;
const ROUNDS = 12;
const ROWS = WRITERS * ROUNDS * 2;
/** One in twenty. */
const ROLLBACKS = 0.05;
const LONGEST_SLEEP_MS = 8;
const reader = serviceClaims("order");
const seed = Date.now() % 100_000;

describe.each(testPools())("the feed's order, $name", ({ name, skipped }) => {
  let pool: Pool;
  let close: () => Promise<void>;

  beforeAll(async () => {
    if (skipped !== undefined) return;
    ({ pool, close } = await newTestPool(name, WRITERS + 4));
    await openSqlCaseStore(pool);
  });
  afterAll(async () => close?.());

  test.skipIf(skipped !== undefined)(
    `[H1] readers who page under twelve writers, with rollbacks and sleeps in between, see every row and no hole (seed ${seed})`,
    async () => {
      const store = await openSqlCaseStore(pool);
      const { rolledBack, fromFeed, fromCases } = await readUnderWriters(store);
      expect(rolledBack).toBeGreaterThan(0);
      expect(await store.feedHead()).toMatchObject({ seq: ROWS });
      expect(fromFeed).toEqual(Array.from({ length: ROWS }, (_, at) => at + 1));
      expect(fromCases).toEqual({ rows: ROWS, differed: 0 });
    },
  );

  describe.skipIf(skipped !== undefined || name === "pglite")(
    "of two transactions at once",
    () => {
      test("[H1] the one that numbers first is read first, however long it takes to commit", async () => {
        const store = await openSqlCaseStore(pool);
        expect(await readBetweenTwoCommits(store, pool)).toEqual({
          meanwhile: [],
          afterwards: [1, 2, 3, 4],
          copyDiffers: false,
        });
      });

      test("[D17] numbers of a bare sequence lose the rows of the one that commits late, and the digest tells", async () => {
        const store = await naiveNumbers(await openSqlCaseStore(pool), pool);
        expect(await readBetweenTwoCommits(store, pool)).toEqual({
          meanwhile: [3, 4],
          afterwards: [],
          copyDiffers: true,
        });
      });

      test("numbers of a bare sequence lose rows under twelve writers too", async () => {
        const fresh = await newTestPool(name, WRITERS + 4);
        const store = await naiveNumbers(
          await openSqlCaseStore(fresh.pool),
          fresh.pool,
        );
        const { fromFeed } = await readUnderWriters(store);
        await fresh.close();
        expect(fromFeed.length).toBeLessThan(ROWS);
      });
    },
  );
});

/** Twelve hubs push; meanwhile one reader pages through the feed, and another through the cases. */
async function readUnderWriters(store: CaseStore) {
  let writing = WRITERS;
  let rolledBack = 0;
  const writers = Array.from({ length: WRITERS }, async (_, writer) => {
    const random = seededRandom(seed + writer);
    const hub = testHub(troubled(store, random, () => (rolledBack += 1)));
    const device = await TestDevice.opened(hub, "cun1");
    for (let round = 0; round < ROUNDS; round += 1) {
      const { outbox } = device;
      device.submit(`busy-${writer}-${round}`);
      device.write(
        "takenIn",
        `busy-${writer}-${round}`,
        { documentNumber: null },
        { presented: [] },
      );
      for (let landed = false; !landed;) {
        device.outbox = outbox;
        landed = await device.push().then(
          () => true,
          () => false,
        );
      }
    }
    writing -= 1;
  });
  const isOver = () => writing === 0;
  const [fromFeed, fromCases] = await Promise.all([
    pageThroughFeed(store, isOver),
    pageThroughCases(store, isOver),
    ...writers,
  ]);
  return { rolledBack, fromFeed, fromCases };
}

/** A store whose transactions sleep before the commit, locks in hand, and now and then fail there. */
function troubled(
  store: CaseStore,
  random: SeededRandom,
  failed: () => void,
): CaseStore {
  return {
    ...store,
    transact: (work) =>
      store.transact(async (transaction: HubTransaction) => {
        const result = await work(transaction);
        await sleep(random.between(0, LONGEST_SLEEP_MS));
        if (random.next() >= ROLLBACKS) return result;
        failed();
        throw new Error("the process died here");
      }),
  };
}

function sleep(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

async function pageThroughFeed(
  store: CaseStore,
  isOver: () => boolean,
): Promise<readonly number[]> {
  const seen: number[] = [];
  let after: FeedPosition | null = null;
  for (let last = false; ;) {
    const { rows } = await pullFeed(store, reader, { after, limit: 7 });
    seen.push(...rows.map(({ seq }) => seq));
    const end = rows.at(-1);
    if (end !== undefined) after = { epoch: end.epoch, seq: end.seq };
    else if (last) return seen;
    last = isOver();
  }
}

/** How many rows it holds at the end, and on how many pages that reached the head they weren't what the digest says. */
async function pageThroughCases(
  store: CaseStore,
  isOver: () => boolean,
): Promise<{ rows: number; differed: number }> {
  let differed = 0;
  const held = new Map<string, CaseDocument>();
  const limit = 5;
  let cursor: string | null = null;
  for (let last = false; ;) {
    const page = await pullCases(store, reader, { cursor, limit });
    ({ cursor } = page);
    apply(held, page.documents);
    if (page.documents.length === limit) continue;
    const { count: rows, xor } = digestOf(held);
    if (page.digest?.count !== rows || page.digest.xor !== xor) differed += 1;
    if (last) return { rows, differed };
    last = isOver();
  }
}

/** One transaction numbers its rows and waits; another begins. A reader pages before and after the first commits. */
async function readBetweenTwoCommits(store: CaseStore, pool: Pool) {
  const start = await lastPlace(store);
  const gate = Promise.withResolvers<void>();
  const numbered = Promise.withResolvers<void>();
  const waiting: CaseStore = {
    ...store,
    transact: (work) =>
      store.transact(async (transaction) => {
        const result = await work(transaction);
        numbered.resolve();
        await gate.promise;
        return result;
      }),
  };
  const slow = takeIn(
    await TestDevice.opened(testHub(waiting), "cun1"),
    `slow-${start?.seq}`,
  );
  await numbered.promise;
  const quick = takeIn(
    await TestDevice.opened(testHub(store), "cun1"),
    `quick-${start?.seq}`,
  );
  await Promise.race([quick, somebodyWaits(pool)]);
  const meanwhile = await rowsAfter(store, start);
  const copy = await pullAll(store, reader, 1);
  gate.resolve();
  await Promise.all([slow, quick]);
  const afterwards = await rowsAfter(store, meanwhile.at(-1) ?? start);
  const rest = await pullAll(store, reader, 1, copy.cursor);
  apply(copy.held, rest.documents);
  const first = start?.seq ?? 0;
  return {
    meanwhile: meanwhile.map(({ seq }) => seq - first),
    afterwards: afterwards.map(({ seq }) => seq - first),
    copyDiffers: rest.pages.at(-1)?.digest?.xor !== digestOf(copy.held).xor,
  };
}

async function rowsAfter(store: CaseStore, after: FeedPosition | null) {
  const { rows } = await pullFeed(store, reader, { after, limit: 2000 });
  return rows.map(({ epoch, seq }) => ({ epoch, seq }));
}

async function lastPlace(store: CaseStore): Promise<FeedPosition | null> {
  return (await rowsAfter(store, null)).at(-1) ?? null;
}
