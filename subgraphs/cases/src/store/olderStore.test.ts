import { stateText, unopenedCase } from "@onedoor/domain/caseState";
import { migrateUpTo } from "@onedoor/subgraph-host/testing/migrateUpTo";
import { testPools } from "@onedoor/subgraph-host/testing/testPool";
import type { Pool } from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { CaseStore } from "./CaseStore.ts";
import { openSqlCaseStore } from "./sqlCaseStore.ts";

const NUMBER = "1199010100TE5T11754990511015000202603020000017";

describe.each(testPools())(
  "a store that an older build wrote, on $name",
  ({ open, skipped }) => {
    let pool: Pool;
    let close: () => Promise<void>;
    let store: CaseStore;

    beforeAll(async () => {
      if (skipped !== undefined) return;
      ({ pool, close } = await open());
      await migrateUpTo(pool, "0008_lanes_of_work", {
        migrations: new URL("../../migrations", import.meta.url),
        schemaName: "cases",
      });
      await pool.query(
        `INSERT INTO cases.case_states (case_id, state, last_seq, row_count, row_xor)
         SELECT id, replace($1, 'case-1', id), 7, 1, repeat('0', 64) FROM unnest(ARRAY['case-1', 'case-2']) AS id`,
        [stateText(unopenedCase("case-1"))],
      );
      await pool.query(
        `INSERT INTO cases.case_scope (scope_key, case_id, seq, has_left)
         VALUES ('*', 'case-1', 7, FALSE), ('s:here', 'case-1', 7, FALSE), ('s:gone', 'case-1', 5, TRUE)`,
      );
      await pool.query(listed("case-1"));
      store = await openSqlCaseStore(pool);
    });
    afterAll(async () => close?.());

    test("keeps the scope keys that each case has not left", async ({
      skip,
    }) => {
      if (skipped !== undefined) skip(skipped);
      const cases = await store.transact((transaction) =>
        transaction.lockCases(["case-1", "case-2"]),
      );
      expect(new Set(cases.get("case-1")?.scopeKeys)).toEqual(
        new Set(["*", "s:here"]),
      );
      expect(cases.get("case-2")?.scopeKeys).toEqual([]);
    });

    test("sorts its keys by their bytes, whatever the language of the database", async ({
      skip,
    }) => {
      if (skipped !== undefined) skip(skipped);
      const { rows } = await pool.query(
        `SELECT DISTINCT collation_name AS collation FROM information_schema.columns
         WHERE table_schema = 'cases' AND column_name IN ('scope_key', 'entry_id')
           AND table_name IN ('case_scope', 'entries', 'feed', 'bodies')`,
      );
      expect(rows).toEqual([{ collation: "C" }]);
    });

    test("finds a case by its number, and gives no number twice", async ({
      skip,
    }) => {
      if (skipped !== undefined) skip(skipped);
      const taken = await store.transact((transaction) =>
        transaction.takenCaseNumbers([NUMBER, "another"]),
      );
      expect(taken).toEqual(new Set([NUMBER]));
      expect((await store.findCaseByNumber(NUMBER))?.row.caseId).toBe("case-1");
      await expect(pool.query(listed("case-2"))).rejects.toMatchObject({
        code: "23505",
      });
    });
  },
);

function listed(caseId: string): string {
  return `INSERT INTO cases.cases (case_id, item_code, item_version, item_name, implementing_body, stage, division,
      channel, applicant_kind, query_code_hash, case_number, submitted_at, calendar_version, last_seq, updated_at)
    VALUES ('${caseId}', 'item', 1, '事项', 'body', 'accepted', '990101101201', 'window', 'person', 'salt.hash',
      '${NUMBER}', '2026-03-02T01:00:00.000Z', '', 7, '2026-03-02T01:00:00.000Z')`;
}
