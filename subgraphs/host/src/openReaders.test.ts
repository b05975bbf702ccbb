import { sql } from "drizzle-orm";
import type { NodePgDatabase } from "drizzle-orm/node-postgres";
import pg, { type Pool } from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { failureWords } from "./failureWords.ts";
import { openReaders, type ReadAs } from "./openReaders.ts";
import { newTestDatabase, testPools } from "./testing/testPool.ts";
import { openWalledLetters } from "./testing/walledLetters.ts";

const ALL_LETTERS = sql`SELECT key FROM walled.letters`;

const keysOf = async (database: NodePgDatabase) => {
  const { rows } = await database.execute<{ key: string }>(ALL_LETTERS);
  return rows.map(({ key }) => key);
};

describe.each(testPools())("reading as a reader, on $name", (engine) => {
  describe.skipIf(engine.skipped !== undefined)(
    engine.skipped ?? "the wall",
    () => {
      let pool: Pool;
      let close: () => Promise<void>;
      let readAs: ReadAs;

      beforeAll(async () => {
        ({ pool, close } = await engine.open());
        readAs = await openWalledLetters(pool, 3, 2);
      });
      afterAll(() => close());

      test("a question without any filter is answered with the reader's rows", async () => {
        expect(await readAs(["reader-2"], keysOf)).toEqual([
          "reader-2",
          "reader-2",
        ]);
        expect(await readAs(["reader-1", "reader-3"], keysOf)).toHaveLength(4);
      });

      test("without a scope there is nothing", async () => {
        expect(await readAs([], keysOf)).toEqual([]);
      });

      test("a key is taken as it is, whatever is written in it", async () => {
        for (const key of [
          `reader-1"}`,
          `x","reader-1`,
          `'; RESET ROLE; --`,
          "\\",
          "reader-1\0",
          "",
          "NULL",
        ])
          expect(await readAs([key], keysOf), key).toEqual([]);
      });

      test("the owner, who would see all, reads in another's name by another role", async () => {
        const whoAmI = sql`SELECT current_user AS me, rolsuper OR rolbypassrls AS unbound FROM pg_roles WHERE rolname = current_user`;
        const { rows } = await readAs(["reader-1"], (database) =>
          database.execute(whoAmI),
        );
        expect(rows).toEqual([
          {
            me: expect.stringMatching(/^onedoor_reader_/) as string,
            unbound: false,
          },
        ]);
        const own = await pool.query(
          "SELECT count(*)::int AS count FROM walled.letters",
        );
        expect(own.rows).toEqual([{ count: 6 }]);
      });

      test("a reader writes nothing", async () => {
        await expect(
          readAs(["reader-1"], (database) =>
            database.execute(sql`DELETE FROM walled.letters`),
          ),
        ).rejects.toThrow();
      });

      test("what a read leaves behind is nothing, also where it failed", async () => {
        await readAs(["reader-1"], keysOf);
        await expect(
          readAs(["reader-1"], (database) => database.execute(sql`SELECT 1/0`)),
        ).rejects.toThrow();
        const { rows } = await pool.query(
          "SELECT current_user = session_user AS plain, coalesce(current_setting('onedoor.scope_keys', true), '') AS keys",
        );
        expect(rows).toEqual([{ plain: true, keys: "" }]);
      });

      test("a statement that nobody waited for does not run once the read has ended", async () => {
        const kept = await readAs(["reader-1"], async (database) => database);
        await expect(keysOf(kept)).rejects.toThrow();
      });

      test("opening again changes nothing", async () => {
        const again = await openReaders(pool, "walled", ["letters"]);
        expect(await again(["reader-2"], keysOf)).toHaveLength(2);
      });
    },
  );
});

const postgresql = testPools().find(({ name }) => name === "postgresql");

describe.skipIf(postgresql?.skipped !== undefined)(
  "a server whose user may not make roles",
  () => {
    let database: Awaited<ReturnType<typeof newTestDatabase>>;
    let administrator: Pool;
    let user: string;
    let pool: Pool;

    beforeAll(async () => {
      database = await newTestDatabase();
      administrator = new pg.Pool({ connectionString: database.url });
      user = `${new URL(database.url).pathname.slice(1)}_owner`;
      await administrator.query(
        `CREATE ROLE ${user} LOGIN PASSWORD 'of a test'`,
      );
      await administrator.query(
        `GRANT CREATE ON DATABASE ${new URL(database.url).pathname.slice(1)} TO ${user}`,
      );
      const own = new URL(database.url);
      own.username = user;
      own.password = "of a test";
      pool = new pg.Pool({ connectionString: own.href });
    });
    afterAll(async () => {
      await pool.end();
      await administrator.query(`DROP OWNED BY ${user}`);
      await administrator.query(`DROP ROLE ${user}`);
      await administrator.end();
      await database.drop();
    });

    test("is told which statements an administrator has to run, and after them reads as readers do", async () => {
      const failure = await openWalledLetters(pool, 3, 2).catch(
        (error: unknown) => error,
      );
      const words = failureWords(failure);
      expect(words).toMatch(/has to run once/);
      expect(words).not.toMatch(/\n\s+at /);
      const statements = words
        .split("\n")
        .filter((line) => line.startsWith("  "));
      expect(statements).toHaveLength(2);
      for (const statement of statements) await administrator.query(statement);
      const readAs = await openReaders(pool, "walled", ["letters"]);
      expect(await readAs(["reader-2"], keysOf)).toEqual([
        "reader-2",
        "reader-2",
      ]);
    });

    test("is refused a role that could read past the policies", async () => {
      const role = `onedoor_reader_${new URL(database.url).pathname.slice(1)}`;
      await administrator.query(`ALTER ROLE ${role} BYPASSRLS`);
      const failure = await openReaders(pool, "walled", ["letters"]).catch(
        (error: unknown) => error,
      );
      expect(failureWords(failure)).toContain(`ALTER ROLE "${role}"`);
      await administrator.query(`ALTER ROLE ${role} NOBYPASSRLS`);
    });
  },
);

describe.skipIf(postgresql?.skipped !== undefined)(
  "a server whose user may make roles and is no superuser",
  () => {
    test("makes the role itself", async () => {
      const database = await newTestDatabase();
      const name = new URL(database.url).pathname.slice(1);
      const administrator = new pg.Pool({ connectionString: database.url });
      const user = `${name}_maker`;
      await administrator.query(
        `CREATE ROLE ${user} LOGIN CREATEROLE PASSWORD 'of a test'`,
      );
      await administrator.query(`GRANT CREATE ON DATABASE ${name} TO ${user}`);
      const own = new URL(database.url);
      own.username = user;
      own.password = "of a test";
      const pool = new pg.Pool({ connectionString: own.href });
      const readAs = await openWalledLetters(pool, 3, 2);
      expect(await readAs(["reader-3"], keysOf)).toHaveLength(2);
      await pool.end();
      await administrator.query(`DROP OWNED BY ${user}`);
      await administrator.query(`DROP ROLE ${user}`);
      await administrator.end();
      await database.drop();
    });
  },
);
