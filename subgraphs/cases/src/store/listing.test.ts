import { testPools } from "@onedoor/subgraph-host/testing/testPool";
import { sql } from "drizzle-orm";
import { drizzle } from "drizzle-orm/node-postgres";
import type { Pool } from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { memoryCaseStore } from "./memoryCaseStore.ts";
import type { CaseListFilter, CaseListQuery } from "./CaseListQuery.ts";
import type { CaseRow, CaseStore } from "./CaseStore.ts";
import { caseListPage } from "./sqlCaseList.ts";
import { openSqlCaseStore } from "./sqlCaseStore.ts";
import { someChanges } from "../testing/someChanges.ts";
import * as tables from "./tables.ts";

const COUNT = 3000;
const memory = memoryCaseStore();

describe.each(testPools())(
  "the list of cases, on $name",
  ({ open, skipped, name }) => {
    let pool: Pool;
    let close: () => Promise<void>;
    let store: CaseStore;

    beforeAll(async () => {
      if (skipped !== undefined) return;
      ({ pool, close } = await open());
      store = await openSqlCaseStore(pool);
      const changes = someChanges(COUNT);
      for (const target of memory.tables.rows.size === 0
        ? [store, memory]
        : [store])
        await target.transact(async (transaction) =>
          transaction.write(changes),
        );
      await pool.query("ANALYZE");
    });
    afterAll(async () => close?.());

    const filters: [string, CaseListFilter][] = [
      ["all of them", {}],
      ["stages", { stages: ["suspended", "correcting"] }],
      ["an item", { itemCode: "item-7" }],
      ["a body", { implementingBody: "body-3" }],
      ["a station", { stationId: "station-5" }],
      ["an assignee", { assignee: "staff-9" }],
      ["a town", { division: "990101103000" }],
      ["a village", { division: "990101103204" }],
      ["no division", { division: "nonsense" }],
      ["a number", { caseNumber: "NUMBER-01234" }],
      ["a number's end", { caseNumber: "1234" }],
      ["no number", { caseNumber: "%" }],
      ["a person", { applicantPersonId: "person-77" }],
      ["a firm", { applicantCreditCode: "firm-3" }],
      [
        "what is due",
        { dueBefore: "2026-09-20" as never, stages: ["inReview"] },
      ],
    ];
    const readers: [string, readonly string[]][] = [
      ["the county", ["*"]],
      ["a town", ["d:990101103", "s:station-5"]],
      ["a village", ["d:990101103204"]],
    ];

    test.for(
      readers.flatMap(([who, keys]) =>
        filters.flatMap(([what, filter]) =>
          (["newestChange", "due"] as const).map((order) => ({
            who,
            keys,
            what,
            filter,
            order,
          })),
        ),
      ),
    )(
      "$who, $what, by $order: pages are those of the reference, and none is read by scanning",
      async (one, { skip }) => {
        if (skipped !== undefined) skip(skipped);
        const { keys, filter, order } = one;
        const query: CaseListQuery = {
          keys,
          filter,
          order,
          after: null,
          limit: 20,
        };
        let after: CaseListQuery["after"] = null;
        for (let page = 0; page < 3; page += 1) {
          const own = await store.listCases({ ...query, after });
          const reference = await memory.listCases({ ...query, after });
          expect(await own.countAll()).toBe(await reference.countAll());
          expect(own.hasNextPage).toBe(reference.hasNextPage);
          expect(own.rows).toEqual(reference.rows);
          const last: CaseRow | undefined = own.rows.at(-1);
          if (last === undefined) break;
          after =
            order === "due"
              ? { order, dueOn: last.dueOn, caseId: last.caseId }
              : { order, lastSeq: last.lastSeq };
        }
        const { nodes, rowsRead } = await planOf(pool, { ...query, after });
        expect(nodes).not.toContain("Seq Scan");
        // An index may be walked as uselessly as a table.
        expect(rowsRead).toBeLessThan(COUNT / 3);
      },
    );

    test("a reader's page of changes is read from the index of his keys", async ({
      skip,
    }) => {
      if (skipped !== undefined || name !== "postgresql") skip(skipped);
      const { rows } =
        await pool.query(`EXPLAIN SELECT case_id, seq, has_left FROM cases.case_scope
      WHERE scope_key = 'd:990101103' AND seq > 100 ORDER BY seq LIMIT 50`);
      expect(JSON.stringify(rows)).toContain("case_scope_by_seq");
    });
  },
);

interface PlanNode {
  "Node Type": string;
  "Actual Rows": number;
  "Actual Loops": number;
  "Rows Removed by Filter"?: number;
  Plans?: PlanNode[];
}

/** How the database answered: the kinds of steps, and the rows that it took from tables and indexes. */
async function planOf(
  pool: Pool,
  query: CaseListQuery,
): Promise<{ nodes: string[]; rowsRead: number }> {
  const database = drizzle(pool, { schema: tables });
  const { rows } = await database.execute<{
    "QUERY PLAN": { Plan: PlanNode }[];
  }>(sql`EXPLAIN (ANALYZE, FORMAT JSON) ${caseListPage(query)}`);
  const steps = stepsOf(rows[0]!["QUERY PLAN"][0]!.Plan);
  return {
    nodes: steps.map((step) => step["Node Type"]),
    rowsRead: steps
      .filter(({ Plans }) => Plans === undefined)
      .reduce(
        (sum, step) =>
          sum +
          step["Actual Loops"] *
            (step["Actual Rows"] + (step["Rows Removed by Filter"] ?? 0)),
        0,
      ),
  };
}

function stepsOf(step: PlanNode): PlanNode[] {
  return [step, ...(step.Plans ?? []).flatMap(stepsOf)];
}
