import { aCase, reviewer, stateCouncilCalendar } from "@onedoor/domain/testing";
import type { Instant, PlainDate } from "@onedoor/domain/time";
import { openDatabase } from "@onedoor/subgraph-host/openDatabase";
import type { AskGraph } from "@onedoor/subgraph-host/Subgraph";
import { testPools } from "@onedoor/subgraph-host/testing/testPool";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { sqlSupervisionStore } from "../store/sqlSupervisionStore.ts";
import type { SupervisionStore } from "../store/SupervisionStore.ts";
import * as tables from "../store/tables.ts";
import { FakeFeed } from "../testing/FakeFeed.ts";
import { FeedHole, readFeed } from "./readFeed.ts";
import { sweepDay } from "./sweepDay.ts";

const migrations = {
  folder: fileURLToPath(new URL("../../migrations", import.meta.url)),
  schemaName: "supervision",
};

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
        const { ask: askGraph } = FakeFeed.of(teller.entries, teller.caseId);
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
      const feed = FakeFeed.of(teller.entries, teller.caseId);
      feed.leftOut = [5];
      await expect(readFeed(deps(feed.ask))).rejects.toThrow(FeedHole);
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
        const feed = FakeFeed.of(teller.entries, teller.caseId);
        await readFeed(deps(feed.ask));
        const kept = (await store.tree()).head;
        expect(kept).toMatchObject({ epoch: 1, size: teller.entries.length });

        const lost = teller.forgetLast();
        feed.restoreTo(teller.entries.length);
        await readFeed(deps(feed.ask));
        expect(await store.integrityAlerts()).toMatchObject([
          { finding: { rule: "A16", epoch: 2, lost: 1 } },
        ]);
        expect(await store.missingBefore(2)).toBe(1);

        const before = teller.entries.length;
        teller.recovered(lost, "2026-09-22");
        feed.journal = teller.entries;
        feed.add(
          teller.entries
            .slice(before)
            .filter(({ entryId }) => entryId !== lost.entryId),
          teller.caseId,
        );
        await readFeed(deps(feed.ask));
        expect(await store.missingBefore(2)).toBe(0);
        expect((await store.tree()).head).toMatchObject({ epoch: 2 });
        expect(await store.integrityAlerts()).toHaveLength(1);
        expect(
          (await store.states([teller.caseId])).get(teller.caseId),
        ).toMatchObject({ stage: "accepted", contradictions: [] });
        await close();
      },
    );

    test.skipIf(skipped)(
      "[P6] a feed that was rewritten behind its reader is told of once, and both heads are kept",
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
        const feed = FakeFeed.of(teller.entries, teller.caseId);
        await readFeed(deps(feed.ask));
        const kept = (await store.tree()).head;
        feed.rows[0]!.row = {
          ...feed.rows[0]!.row,
          effectiveAt: "2026-01-01T00:00:00.000Z",
        };
        teller.told("noteAdded", reviewer, "2026-09-22", {});
        feed.add(teller.entries.slice(-1), teller.caseId);
        await readFeed(deps(feed.ask));
        await readFeed(deps(feed.ask));
        expect(await store.integrityAlerts()).toMatchObject([
          {
            finding: {
              rule: "A15",
              what: "contradicts",
              kept: { signature: kept?.signature },
              seen: { size: teller.entries.length },
            },
          },
        ]);
        expect((await store.tree()).head).toEqual(kept);
        // A hub that shows less than it had signed for, without a new epoch.
        feed.rows.length = 1;
        await readFeed(deps(feed.ask));
        expect(
          (await store.integrityAlerts()).map(({ finding }) =>
            finding.rule === "A15" ? finding.what : null,
          ),
        ).toContain("older");
        await close();
      },
    );
  },
);
