import { sql } from "drizzle-orm";
import pg, { type Pool } from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { failureWords } from "./failureWords.ts";
import { type Asking, openReaders, type ReadAs } from "./openReaders.ts";
import { newTestDatabase, testPools } from "./testing/testPool.ts";
import { openWalledLetters } from "./testing/walledLetters.ts";

const ALL_LETTERS = sql`SELECT key FROM walled.letters`;

const keysOf = async (database: Asking) => {
  const { rows } = await database.execute<{ key: string }>(ALL_LETTERS);
  return rows.map(({ key }) => key);
};

/** How a reader may read. */
const WAYS = ["in a transaction", "once", "byIds"] as const;
const readIn =
  (readAs: ReadAs, way: (typeof WAYS)[number]): ReadAs["once"] =>
  (scope, work) =>
    way === "in a transaction" ? readAs(scope, work) : readAs[way](scope, work);

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

      describe.each(WAYS)("%s", (way) => {
        test("a question without any filter is answered with the reader's rows", async () => {
          const read = readIn(readAs, way);
          expect(await read(["reader-2"], keysOf)).toEqual([
            "reader-2",
            "reader-2",
          ]);
          expect(await read(["reader-1", "reader-3"], keysOf)).toHaveLength(4);
        });

        test("without a scope there is nothing", async () => {
          expect(await readIn(readAs, way)([], keysOf)).toEqual([]);
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
            expect(await readIn(readAs, way)([key], keysOf), key).toEqual([]);
        });

        test("the owner, who would see all, reads in another's name by another role", async () => {
          const whoAmI = sql`SELECT current_user AS me, rolsuper OR rolbypassrls AS unbound FROM pg_roles WHERE rolname = current_user`;
          const { rows } = await readIn(readAs, way)(
            ["reader-1"],
            async (database) => database.execute(whoAmI),
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
            readIn(readAs, way)(["reader-1"], async (database) =>
              database.execute(sql`DELETE FROM walled.letters`),
            ),
          ).rejects.toThrow();
          await expect(
            readIn(readAs, way)(["reader-1"], async (database) =>
              database.execute(sql`CREATE TEMPORARY TABLE notes (words text)`),
            ),
          ).rejects.toThrow();
        });

        test("what a read leaves behind is nothing, also where it failed", async () => {
          await readIn(readAs, way)(["reader-1"], keysOf);
          await expect(
            readIn(readAs, way)(["reader-1"], async (database) =>
              database.execute(sql`SELECT 1/0`),
            ),
          ).rejects.toThrow();
          const { rows } = await pool.query(
            "SELECT current_user = session_user AS plain, coalesce(current_setting('onedoor.scope_keys', true), '') AS keys",
          );
          expect(rows).toEqual([{ plain: true, keys: "" }]);
        });

        test("where his name can't be taken on, nothing is told", async () => {
          const { rows } = await pool.query<{ role: string }>(
            "SELECT 'onedoor_reader_' || current_database() AS role",
          );
          const role = rows[0]?.role ?? "";
          const read = readIn(readAs, way);
          await read(["reader-1"], keysOf);
          await pool.query(`ALTER ROLE ${role} RENAME TO ${role}_away`);
          const answers = await Promise.allSettled([
            read(["reader-1"], keysOf),
            read(["reader-1"], keysOf),
          ]);
          await pool.query(`ALTER ROLE ${role}_away RENAME TO ${role}`);
          expect(answers.map(({ status }) => status)).toEqual([
            "rejected",
            "rejected",
          ]);
          expect(await read(["reader-1"], keysOf)).toHaveLength(2);
        });
      });

      test("a statement that nobody waited for does not run once the read has ended", async () => {
        const kept = await readAs(["reader-1"], async (database) => database);
        await expect(keysOf(kept)).rejects.toThrow();
      });

      test.each(["once", "byIds"] as const)(
        "what is kept of a single statement (%s) still reads as the reader",
        async (way) => {
          const kept = await readAs[way](
            ["reader-1"],
            async (database) => database,
          );
          expect(await readAs(["reader-2"], keysOf)).toHaveLength(2);
          expect(await keysOf(kept)).toEqual(["reader-1", "reader-1"]);
        },
      );

      test("a plan that is kept serves each reader with his own rows", async () => {
        const seen = await Promise.all(
          Array.from({ length: 30 }, (_, turn) =>
            readAs.byIds([`reader-${1 + (turn % 3)}`], keysOf),
          ),
        );
        expect(seen).toEqual(
          Array.from({ length: 30 }, (_, turn) => {
            const key = `reader-${1 + (turn % 3)}`;
            return [key, key];
          }),
        );
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
