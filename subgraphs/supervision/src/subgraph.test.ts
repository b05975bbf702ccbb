import {
  JournalTeller,
  stateCouncilCalendar,
  submittedBody,
  submittedFacts,
  villageClerk,
} from "@onedoor/domain/testing";
import type { AskGraph } from "@onedoor/subgraph-host/Subgraph";
import { testPools } from "@onedoor/subgraph-host/testing/testPool";
import { afterEach, beforeAll, describe, expect, test, vi } from "vitest";
import {
  createSupervisionSubgraph,
  type SupervisionSubgraph,
} from "./subgraph.ts";
import { FakeFeed } from "./testing/FakeFeed.ts";

const PAGE = 1000;
const ROWS = PAGE + 100;
/** Of the turns of a busy process, which reads. */
const EVERY = 15;

const [engine] = testPools();
if (engine === undefined) throw new Error("no database to test with");

describe(`supervision that follows the feed, on ${engine.name}`, () => {
  const close: (() => Promise<void>)[] = [];
  afterEach(async () => {
    for (const one of close.splice(0).reverse()) await one();
  });

  const feed = new FakeFeed();
  beforeAll(() => {
    for (let at = 1; at <= ROWS; at += 1) {
      const teller = new JournalTeller(`case-${at}`);
      teller.told("submitted", villageClerk, "2026-09-18", submittedFacts(), {
        content: submittedBody(),
      });
      feed.add(
        teller.entries.map((one) => ({ ...one, entryId: `entry-${at}` })),
        teller.caseId,
      );
    }
  });

  /** Before each page `asked` is told after which row. */
  async function opened(
    asked: (seq: number) => Promise<void> | void,
  ): Promise<SupervisionSubgraph> {
    const askGraph: AskGraph = async <Data>(
      question: string,
      variables: Record<string, unknown> = {},
    ) => {
      if (question.includes("workCalendarDocument"))
        return { workCalendarDocument: stateCouncilCalendar } as Data;
      if (question.includes("pullFeed"))
        await asked((variables["after"] as { seq: number }).seq);
      return feed.ask<Data>(question, variables);
    };
    const { pool, close: closePool } = await engine!.open();
    close.push(closePool);
    const subgraph = await createSupervisionSubgraph({
      pool,
      routerSecret: "a-secret-of-this-test-0123456789abcdef",
      askGraph,
      now: () => Date.parse("2026-09-18T08:00:00.000Z"),
    });
    close.push(() => subgraph.close());
    return subgraph;
  }

  test("while stations are at work it reads one page in a turn and passes others over; then it reads to the head", async () => {
    let turns = 0;
    const reads: { turn: number; seq: number }[] = [];
    const subgraph = await opened((seq) => {
      reads.push({ turn: turns, seq });
    });
    subgraph.follow(
      0,
      (failure) => {
        throw failure;
      },
      () => {
        turns += 1;
        return turns <= EVERY;
      },
    );
    await vi.waitFor(() => expect(reads.length).toBeGreaterThanOrEqual(2), {
      timeout: 20_000,
    });
    expect(reads.slice(0, 2)).toEqual([
      { turn: EVERY, seq: 0 },
      { turn: EVERY + 1, seq: PAGE },
    ]);
  });

  test("who asks while a busy turn reads its page gets all that there is", async () => {
    const arrived = Promise.withResolvers<void>();
    const goOn = Promise.withResolvers<void>();
    const subgraph = await opened(async (seq) => {
      if (seq > 0) return;
      arrived.resolve();
      await goOn.promise;
    });
    subgraph.follow(
      0,
      () => undefined,
      () => true,
    );
    await arrived.promise;
    const all = subgraph.catchUp();
    goOn.resolve();
    await all;
    expect(await subgraph.catchUp()).toBe(0);
  });
});
