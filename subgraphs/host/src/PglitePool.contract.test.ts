import { drizzle } from "drizzle-orm/node-postgres";
import { sql } from "drizzle-orm";
import {
  bigint,
  date,
  integer,
  jsonb,
  numeric,
  pgTable,
  text,
  timestamp,
} from "drizzle-orm/pg-core";
import type { Pool } from "pg";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { testPools } from "./testing/testPool.ts";

// A fresh cluster takes three seconds, and on a busy machine many more.
vi.setConfig({ hookTimeout: 60_000 });

// What node-postgres makes of PostgreSQL's types is what the subgraphs' code was written against.
const VALUES: [expression: string, value: unknown][] = [
  ["null::text", null],
  ["true", true],
  ["1::int2", 1],
  ["2147483647::int4", 2147483647],
  ["9007199254740993::int8", "9007199254740993"],
  ["1.50::numeric", "1.50"],
  ["0.5::float8", 0.5],
  ["'南亭镇'::text", "南亭镇"],
  ["'a'::varchar(3)", "a"],
  [
    "'0190a0b0-0000-7000-8000-000000000001'::uuid",
    "0190a0b0-0000-7000-8000-000000000001",
  ],
  ["'\\x00ff'::bytea", Buffer.from([0, 255])],
  [`'{"b": [1, null], "a": "文"}'::jsonb`, { a: "文", b: [1, null] }],
  [`'"text"'::json`, "text"],
  [
    "'2026-03-02 01:00:00.123+00'::timestamptz",
    new Date("2026-03-02T01:00:00.123Z"),
  ],
  ["'{1,2}'::int4[]", [1, 2]],
  ["'{9007199254740993}'::int8[]", ["9007199254740993"]],
  [`'{"a b",NULL}'::text[]`, ["a b", null]],
  ["'{}'::text[]", []],
  [`ARRAY['{"a": 1}'::jsonb]`, [{ a: 1 }]],
  ["ARRAY['\\x01'::bytea]", [Buffer.from([1])]],
  ["int4range(1, 3)::text", "[1,3)"],
];

const PARAMETERS: [type: string, given: unknown, value: unknown][] = [
  ["text", "O'Neil \\ 文", "O'Neil \\ 文"],
  ["int8", 42, "42"],
  ["bool", false, false],
  ["bytea", Buffer.from([0, 1, 2]), Buffer.from([0, 1, 2])],
  ["jsonb", { deep: { list: [1, "二"] } }, { deep: { list: [1, "二"] } }],
  ["text[]", ["a,b", 'c"d', null], ["a,b", 'c"d', null]],
  [
    "timestamptz",
    new Date("2026-03-02T01:00:00.123Z"),
    new Date("2026-03-02T01:00:00.123Z"),
  ],
  ["int4", null, null],
];

const ERRORS: [statement: string, code: string][] = [
  ["SELEKT 1", "42601"],
  ["SELECT * FROM nowhere", "42P01"],
  ["SELECT 1/0", "22012"],
  ["SELECT 'x'::int4", "22P02"],
];

for (const engine of testPools()) {
  describe.skipIf(engine.skipped !== undefined)(engine.name, () => {
    let pool: Pool;
    let close: () => Promise<void>;
    beforeAll(async () => ({ pool, close } = await engine.open()));
    afterAll(() => close());

    test.each(VALUES)(
      "%s is read as node-postgres reads it",
      async (expression, value) => {
        const { rows } = await pool.query({
          text: `SELECT ${expression}`,
          rowMode: "array",
        });
        expect(rows).toEqual([[value]]);
      },
    );

    test.each(PARAMETERS)(
      "a parameter of type %s comes back whole",
      async (type, given, value) => {
        const { rows } = await pool.query(
          { text: `SELECT $1::${type}`, rowMode: "array" },
          [given],
        );
        expect(rows).toEqual([[value]]);
      },
    );

    test.each(ERRORS)(
      "%s fails with its SQLSTATE, and the pool goes on",
      async (statement, code) => {
        await expect(pool.query(statement)).rejects.toMatchObject({ code });
        expect((await pool.query("SELECT 1 AS one")).rows).toEqual([
          { one: 1 },
        ]);
      },
    );

    test("a broken constraint says which, and by which table", async () => {
      await pool.query(
        "CREATE TABLE unique_note (number int CONSTRAINT only_once UNIQUE)",
      );
      await pool.query("INSERT INTO unique_note VALUES (1)");
      await expect(
        pool.query("INSERT INTO unique_note VALUES (1)"),
      ).rejects.toMatchObject({
        code: "23505",
        constraint: "only_once",
        table: "unique_note",
      });
    });

    test("several statements in one text, and the number of rows that one touched", async () => {
      await pool.query(
        "CREATE TABLE counted (number int); INSERT INTO counted VALUES (1), (2)",
      );
      expect((await pool.query("UPDATE counted SET number = 3")).rowCount).toBe(
        2,
      );
    });

    test("drizzle reads back what it wrote", async () => {
      const note = pgTable("drizzled", {
        id: integer().primaryKey(),
        day: date().notNull(),
        at: timestamp({ withTimezone: true, precision: 3 }).notNull(),
        atText: timestamp({ withTimezone: true, mode: "string" }),
        amount: numeric().notNull(),
        large: bigint({ mode: "number" }).notNull(),
        body: jsonb().$type<{ a: number[] }>().notNull(),
        words: text().array().notNull(),
      });
      const database = drizzle(pool);
      await database.execute(sql`CREATE TABLE drizzled (id int PRIMARY KEY, day date, at timestamptz(3), "atText" timestamptz,
        amount numeric, large int8, body jsonb, words text[])`);
      const written = {
        id: 1,
        day: "2026-03-02",
        at: new Date("2026-03-02T01:00:00.123Z"),
        atText: null,
        amount: "12.30",
        large: 9007199254740991,
        body: { a: [1, 2] },
        words: ["一", "门"],
      };
      await database.transaction(async (transaction) => {
        await transaction.insert(note).values(written);
      });
      await expect(
        database.transaction(async (transaction) => {
          await transaction.delete(note);
          throw new Error("no");
        }),
      ).rejects.toThrow("no");
      expect(await database.select().from(note)).toEqual([written]);
    });
  });
}
