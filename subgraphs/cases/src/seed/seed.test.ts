import { foldCase } from "@onedoor/domain/foldCase";
import { toJournalEntry } from "@onedoor/domain/parseEntry";
import { stateCouncilCalendar } from "@onedoor/domain/testing";
import { parsePlainDate } from "@onedoor/domain/time";
import { testPools } from "@onedoor/subgraph-host/testing/testPool";
import { describe, expect, test } from "vitest";
import { openSqlCaseStore } from "../store/sqlCaseStore.ts";
import type { CaseStore } from "../store/CaseStore.ts";
import { testItem, testVersion } from "../testing/testHub.ts";
import { seedCases } from "./seed.ts";
import type { SeedItem } from "./SeedItem.ts";

const today = parsePlainDate("2026-11-20");
if (!today.ok) throw new Error(today.reason);

const item: SeedItem = {
  ...testVersion,
  form: {
    $id: "seed-item.json",
    type: "object",
    properties: { applicant: { type: "object" } },
  },
  elements: {
    ...testItem,
    acceptLevels: ["4", "5", "6"],
    extension: {
      limit: { value: 10, unit: "WD" },
      maxTotal: null,
      basis: null,
      approver: "",
      certainty: null,
    },
    specialProcedures: [
      {
        kind: "publicity",
        name: "公示",
        nameEn: "Publicity",
        limit: { value: 5, unit: "WD" },
        pausesClock: true,
        certainty: "illustrative",
      },
    ],
  },
  answers: { agent: "no" },
  filledIn: { applicant: { name: "", residentId: "" } },
};

const options = {
  seed: 3,
  today: today.value,
  items: [item],
  calendar: stateCouncilCalendar,
  count: 200,
  hubKey: "0a".repeat(32),
};

describe.each(testPools())("the seed, on $name", ({ open, skipped }) => {
  test("[H11] plays cases into all kinds of ends, and keeps what they fold to", async ({
    skip,
  }) => {
    if (skipped !== undefined) skip(skipped);
    const { pool, close } = await open();
    try {
      await seedCases(pool, options);
      const store = await openSqlCaseStore(pool);
      const rows = await allRows(store);
      expect(rows).toHaveLength(200);
      expect(new Set(rows.map(({ stage }) => stage)).size).toBeGreaterThan(8);
      expect(rows.every(({ submittedAt }) => submittedAt < "2026-11-20")).toBe(
        true,
      );
      const caseIds = rows.map(({ caseId }) => caseId);
      const states = await store.statesOf(caseIds);
      const journals = await store.journalsOf(caseIds);
      for (const caseId of caseIds)
        expect(states.get(caseId)).toEqual(
          foldCase(caseId, (journals.get(caseId) ?? []).map(toJournalEntry)),
        );
      const head = await store.feedHead();
      const { rows: feed } = await store.feedPage(null, 100_000);
      expect(feed.map(({ seq }) => seq)).toEqual(
        Array.from({ length: head.seq }, (_, index) => index + 1),
      );
      await seedCases(pool, { ...options, seed: 4 });
      expect(await store.feedHead()).toEqual(head);
    } finally {
      await close();
    }
  });
});

async function allRows(store: CaseStore) {
  const { rows } = await store.listCases({
    keys: ["*"],
    filter: {},
    order: "newestChange",
    after: null,
    limit: 1000,
  });
  return rows;
}
