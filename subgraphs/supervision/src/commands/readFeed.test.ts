import { aCase, reviewer, stateCouncilCalendar } from "@onedoor/domain/testing";
import type { JournalEntry } from "@onedoor/domain/entries";
import type { Instant, PlainDate } from "@onedoor/domain/time";
import { openDatabase } from "@onedoor/subgraph-host/openDatabase";
import type { AskGraph } from "@onedoor/subgraph-host/Subgraph";
import { testPools } from "@onedoor/subgraph-host/testing/testPool";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { sqlSupervisionStore } from "../store/sqlSupervisionStore.ts";
import type { SupervisionStore } from "../store/SupervisionStore.ts";
import * as tables from "../store/tables.ts";
import { FeedHole, type FeedPage, readFeed } from "./readFeed.ts";
import { sweepDay } from "./sweepDay.ts";

const migrations = {
  folder: fileURLToPath(new URL("../../migrations", import.meta.url)),
  schemaName: "supervision",
};

/** A hub that shows these journals as one feed, with rows left out where a test wants a hole. */
function feedOf(
  entries: readonly JournalEntry[],
  caseId: string,
  leftOut: readonly number[] = [],
): AskGraph {
  return async <Data>(
    _: string,
    variables: Record<string, unknown> = {},
  ): Promise<Data> => {
    const { after, limit } = variables as {
      after: { seq: number };
      limit: number;
    };
    const rows = entries
      .map(({ headerText, acknowledgement }, i) => ({
        caseId,
        header: headerText,
        row: {
          ...acknowledgement!,
          seq: i + 1,
          verdict:
            acknowledgement!.verdict === "counted" ? "COUNTED" : "SET_ASIDE",
        },
      }))
      .filter(({ row }) => row.seq > after.seq && !leftOut.includes(row.seq))
      .slice(0, limit);
    return {
      pullFeed: { rows, head: { epoch: 1, size: entries.length } } as FeedPage,
    } as Data;
  };
}

/** A hub that was restored: its feed has the second row's number twice, in two epochs, and the case holds both. */
function restoredHub(
  kept: readonly JournalEntry[],
  journal: readonly JournalEntry[],
  caseId: string,
): AskGraph {
  const rowOf = ({ acknowledgement }: JournalEntry) => ({
    ...acknowledgement!,
    verdict: acknowledgement!.verdict === "counted" ? "COUNTED" : "SET_ASIDE",
  });
  return async <Data>(
    question: string,
    variables: Record<string, unknown> = {},
  ): Promise<Data> => {
    if (question.includes("pushEntries"))
      return {
        pushEntries: {
          masters: [
            {
              caseId,
              entries: journal.map((entry) => ({
                entryId: entry.entryId,
                header: entry.headerText,
                acknowledgement: rowOf(entry),
              })),
            },
          ],
        },
      } as Data;
    const { after } = variables as { after: { epoch: number; seq: number } };
    const rows = kept
      .map((entry) => ({ caseId, header: entry.headerText, row: rowOf(entry) }))
      .filter(
        ({ row }) =>
          row.epoch > after.epoch ||
          (row.epoch === after.epoch && row.seq > after.seq),
      );
    return { pullFeed: { rows, head: { epoch: 2, size: 3 } } } as Data;
  };
}

describe.each(testPools())(
  "supervision reads the feed ($name)",
  ({ open, skipped }) => {
    let store: SupervisionStore;
    let close: () => Promise<void>;
    let day = "2026-09-22";
    const deps = (askGraph: AskGraph) => ({
      store,
      askGraph,
      calendar: stateCouncilCalendar,
      now: () => `${day}T02:00:00.000Z` as Instant,
      today: () => day as PlainDate,
    });

    beforeAll(async () => {
      if (skipped !== undefined) return;
      const opened = await open();
      close = opened.close;
      store = sqlSupervisionStore(
        await openDatabase(opened.pool, tables, migrations),
      );
    });
    afterAll(() => close?.());

    test.skipIf(skipped)(
      "it folds what it reads, finds nothing in time, and finds the same once",
      async () => {
        const teller = aCase({ stage: "inReview" });
        const askGraph = feedOf(teller.entries, teller.caseId);
        expect(await readFeed(deps(askGraph))).toBe(4);
        expect(await readFeed(deps(askGraph))).toBe(0);
        expect(
          (await store.states([teller.caseId])).get(teller.caseId),
        ).toEqual(teller.state);
        expect((await store.alertsOfCases([teller.caseId])).size).toBe(0);

        day = "2026-10-27";
        await sweepDay(deps(askGraph));
        await sweepDay(deps(askGraph));
        const alerts =
          (await store.alertsOfCases([teller.caseId])).get(teller.caseId) ?? [];
        expect(
          alerts.map(({ rule, lamp, since }) => `${rule} ${lamp} ${since}`),
        ).toEqual(["A04 black 2026-10-27", "A04 red 2026-10-13"]);
      },
    );

    test.skipIf(skipped)("it stops at a hole and says so", async () => {
      const teller = aCase({ stage: "inReview" });
      teller.told("approved", reviewer, "2026-09-28", { documentNumber: null });
      teller.told("closed", reviewer, "2026-09-28", {});
      const askGraph = feedOf(teller.entries, teller.caseId, [5]);
      await expect(readFeed(deps(askGraph))).rejects.toThrow(FeedHole);
      expect(await store.cursor()).toMatchObject({ seq: 4 });
    });

    test.skipIf(skipped)(
      "figures name their denominators, and pages of alerts don't repeat",
      async () => {
        const counts = await store.counts(
          { from: "2026-09-01", to: "2026-12-31" },
          "990101100000",
        );
        expect(counts).toMatchObject([
          { accepted: 1, closed: 0, onTime: 0, red: 1, black: 1 },
        ]);
        const query = {
          lamp: null,
          rule: null,
          caseId: null,
          division: "990101000000",
          first: 1,
          after: null,
        };
        const first = await store.alerts(query);
        expect(first).toMatchObject({ totalCount: 2, hasNextPage: true });
        const { since, caseId, rule, lamp, entryId } = first.records[0]!;
        const after = [since, caseId, rule, lamp, entryId ?? ""].join("|");
        expect(await store.alerts({ ...query, after })).toMatchObject({
          records: [{ lamp: "red" }],
          hasNextPage: false,
        });
      },
    );
  },
);

describe.each(testPools())(
  "supervision of a hub that was restored ($name)",
  ({ open, skipped }) => {
    test.skipIf(skipped)(
      "[F14] what came back is folded at its old place",
      async () => {
        const { pool, close } = await open();
        const store = sqlSupervisionStore(
          await openDatabase(pool, tables, migrations),
        );
        const deps = (askGraph: AskGraph) => ({
          store,
          askGraph,
          calendar: stateCouncilCalendar,
          now: () => "2026-09-23T02:00:00.000Z" as Instant,
          today: () => "2026-09-23" as PlainDate,
        });
        const teller = aCase({ stage: "accepted" });
        const lost = teller.forgetLast();
        await readFeed(deps(feedOf(teller.entries, teller.caseId)));
        teller.recovered(lost, "2026-09-22");
        const kept = teller.entries
          .filter(({ entryId }) => entryId !== lost.entryId)
          .map((entry, index) => ({
            ...entry,
            acknowledgement: { ...entry.acknowledgement!, seq: index + 1 },
          }));
        await readFeed(deps(restoredHub(kept, teller.entries, teller.caseId)));
        expect(
          (await store.states([teller.caseId])).get(teller.caseId),
        ).toMatchObject({ stage: "accepted", contradictions: [] });
        await close();
      },
    );
  },
);
