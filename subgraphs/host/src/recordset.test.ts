import { sql } from "drizzle-orm";
import { drizzle } from "drizzle-orm/node-postgres";
import type { Pool } from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { recordset } from "./recordset.ts";
import { testPools } from "./testing/testPool.ts";

describe.each(testPools())("records, on $name", ({ open, skipped }) => {
  let pool: Pool;
  let close: () => Promise<void>;

  beforeAll(async () => {
    if (skipped !== undefined) return;
    ({ pool, close } = await open());
  });
  afterAll(async () => close?.());

  test.skipIf(skipped !== undefined)(
    "arrive as they were, whatever stands in them",
    async () => {
      const records = [
        { word: "一门式 \"quoted\" \\ {,} 'NULL'\n\t😀", number: 1 },
        { word: "", number: -7, large: 2 ** 53 - 1, yes: true },
        { word: null, number: null, large: -1, yes: false },
        { word: "NULL", number: 2 ** 31 - 1, large: null, yes: null },
      ];
      const { rows } = await drizzle(pool).execute(sql`
        SELECT word, number, large::float8 AS large, yes
        FROM ${recordset(records, { word: "text", number: "int", large: "bigint", yes: "boolean" })}`);
      expect(rows).toEqual(
        records.map((record) => ({ large: null, yes: null, ...record })),
      );
    },
  );

  test.skipIf(skipped !== undefined)("may be none", async () => {
    const { rows } = await drizzle(pool).execute(
      sql`SELECT word FROM ${recordset<{ word: string }>([], { word: "text" })}`,
    );
    expect(rows).toEqual([]);
  });
});
