import { randomInt } from "node:crypto";
import { setTimeout as pause } from "node:timers/promises";
import { sql } from "drizzle-orm";
import pg, { type Pool } from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openEmbeddedDatabase } from "./embeddedDatabase.ts";
import type { Asking, ReadAs } from "./openReaders.ts";
import { openServerPool } from "./openServerPool.ts";
import { clusterTemplate } from "./testing/clusterTemplate.ts";
import { newTestDatabase, testPools } from "./testing/testPool.ts";
import { openWalledLetters } from "./testing/walledLetters.ts";

// LEAK_SEED repeats a run: each failing test's name says its own.
const seed = Number(process.env["LEAK_SEED"] ?? randomInt(2 ** 31));
const READERS = 20;
const LETTERS_EACH = 5;
const AT_ONCE = 24;
const CONNECTIONS = 3;

interface Letter extends Record<string, unknown> {
  key: string;
}

/** What readers went through, and what they saw. */
interface Tally {
  answered: number;
  failed: number;
  foreign: string[];
}

/** Something that befalls a read in the middle. */
type Mishap = (database: Asking) => Promise<unknown>;

const MISHAPS: Record<string, Mishap> = {
  "its own code throws": () => Promise.reject(new Error("of the reader's own")),
  "a statement fails": (database) => database.execute(sql`SELECT 1/0`),
  "a statement fails and nobody minds": (database) =>
    database.execute(sql`SELECT 1/0`).catch(() => undefined),
  "it writes": (database) =>
    database.execute(sql`UPDATE walled.letters SET words = ''`),
  "a statement is not waited for": async (database) => {
    const count = async () =>
      database.execute(sql`SELECT count(*) FROM walled.letters`);
    void count()
      .then(count)
      .catch(() => undefined);
  },
};

/** Ends in the time that a transaction gives its statements. */
const TOO_LONG: Record<string, Mishap> = {
  "a statement takes too long": async (reader) => {
    await reader.execute(
      sql`SELECT set_config('statement_timeout', '5', true)`,
    );
    await reader.execute(sql`SELECT pg_sleep(20)`);
  },
};

const WAYS = [
  { way: "transactions", readIn: (readAs: ReadAs): ReadAs["once"] => readAs },
  { way: "statements", readIn: (readAs: ReadAs) => readAs.once },
  { way: "kept plans", readIn: (readAs: ReadAs) => readAs.byIds },
];

describe.skipIf(testPools().some(({ skipped }) => skipped !== undefined))(
  "many readers on few connections of a server",
  () => {
    let database: Awaited<ReturnType<typeof newTestDatabase>>;
    let administrator: Pool;
    let pool: Pool;
    let readAs: ReadAs;

    beforeAll(async () => {
      database = await newTestDatabase();
      administrator = new pg.Pool({ connectionString: database.url, max: 2 });
      pool = await openServerPool(database.url, CONNECTIONS);
      readAs = await openWalledLetters(pool, READERS, LETTERS_EACH);
    });
    afterAll(async () => {
      await pool.end();
      await administrator.end();
      await database.drop();
    });

    let sleepers = 0;
    const stopped =
      (how: "pg_cancel_backend" | "pg_terminate_backend"): Mishap =>
      async (reader) => {
        const sleeper = `sleeper ${++sleepers}`;
        let isAsleep = true;
        // A stop that comes just before it sleeps is lost on it: then it wakes by itself.
        const asleep = reader
          .execute(sql.raw(`SELECT pg_sleep(3) -- ${sleeper}`))
          .finally(() => {
            isAsleep = false;
          });
        const stop = async () => {
          while (isAsleep) {
            const { rows: answers } = await administrator.query<{
              stopped: boolean;
            }>(
              `SELECT ${how}(pid) AS stopped FROM pg_stat_activity
               WHERE state = 'active' AND query LIKE 'SELECT pg_sleep(3) -- ' || $1`,
              [sleeper],
            );
            if (answers[0]?.stopped === true) return;
            await pause(1);
          }
        };
        await Promise.all([asleep, stop()]);
      };

    test.each(WAYS)(
      `none is ever shown another's row by $way, whatever befalls them (seed ${seed})`,
      async ({ way, readIn }) => {
        const tally = await readMany(readIn(readAs), pool, 1_500, {
          ...MISHAPS,
          ...(way === "transactions" ? TOO_LONG : {}),
          "somebody cancels it": stopped("pg_cancel_backend"),
          "its backend is killed": stopped("pg_terminate_backend"),
        });
        expect(tally.foreign).toEqual([]);
        expect(tally.answered).toBeGreaterThan(1_000);
        expect(tally.failed).toBeGreaterThan(125);
        expect(await standingOfAll(pool)).toEqual(
          Array.from({ length: CONNECTIONS }, () => PLAIN),
        );
      },
      120_000,
    );
  },
);

describe("many readers of the embedded database", () => {
  test.each(WAYS)(
    `none is ever shown another's row by $way, whatever befalls them (seed ${seed})`,
    async ({ readIn }) => {
      const { pool, close } = await openEmbeddedDatabase({
        memory: true,
        template: clusterTemplate(),
        // Far above what a read takes beside other work: only what is meant to be too long is.
        limits: { statementMs: 2_000 },
      });
      const readAs = await openWalledLetters(pool, READERS, LETTERS_EACH);
      let left = 2;
      const tally = await readMany(readIn(readAs), pool, 1_000, {
        ...MISHAPS,
        // Seen from the caller: the database goes on with it, and its rollback comes too late as well.
        "a statement takes too long": async (reader) => {
          if (--left < 0) return;
          await reader.execute(sql`SELECT pg_sleep(3)`);
        },
      });
      expect(tally.foreign).toEqual([]);
      expect(tally.answered).toBeGreaterThan(600);
      expect(tally.failed).toBeGreaterThan(40);
      expect(await standingOfAll(pool)).toEqual([PLAIN]);
      await close();
    },
    120_000,
  );
});

/** Readers take turns at random, and the owner among them, who has to see all. */
async function readMany(
  readAs: ReadAs["once"],
  pool: Pool,
  reads: number,
  mishaps: Record<string, Mishap>,
): Promise<Tally> {
  const random = randomOf(seed);
  const below = (most: number) => Math.floor(random() * most);
  const tally: Tally = { answered: 0, failed: 0, foreign: [] };
  const names = Object.keys(mishaps);
  let begun = 0;

  const asReader = async () => {
    const keys = [...new Set([1 + below(READERS), 1 + below(READERS)])]
      .slice(0, 1 + below(2))
      .map((reader) => `reader-${reader}`);
    const mishap =
      random() < 0.2 ? mishaps[names[below(names.length)] ?? ""] : undefined;
    const mishapFirst = random() < 0.5;
    const letters = await readAs(keys, async (database) => {
      if (mishapFirst) await mishap?.(database);
      const { rows } = await database.execute<Letter>(
        sql`SELECT key FROM walled.letters`,
      );
      // Before anything befalls the read: also what is thrown away must not have been another's.
      tally.foreign.push(
        ...rows.map(({ key }) => key).filter((key) => !keys.includes(key)),
      );
      if (!mishapFirst) await mishap?.(database);
      return rows;
    });
    if (letters.length !== keys.length * LETTERS_EACH)
      tally.foreign.push(`${letters.length} rows for ${keys.join(" and ")}`);
  };

  const asOwner = async () => {
    const { rows } = await pool.query<{ count: number }>(
      "SELECT count(*)::int AS count FROM walled.letters",
    );
    if (rows[0]?.count !== READERS * LETTERS_EACH)
      tally.foreign.push(`the owner was shown ${rows[0]?.count}`);
  };

  const inTurn = async () => {
    while (begun++ < reads)
      await (random() < 0.15 ? asOwner() : asReader()).then(
        () => {
          tally.answered += 1;
        },
        () => {
          tally.failed += 1;
        },
      );
  };
  await Promise.all(Array.from({ length: AT_ONCE }, inTurn));
  return tally;
}

const PLAIN = { role: "none", keys: "", readOnly: "off", mayWrite: true };

/** How each connection of the pool stands, all of them taken at once. */
async function standingOfAll(pool: Pool): Promise<unknown[]> {
  const clients = await Promise.all(
    Array.from({ length: pool.options.max }, () => pool.connect()),
  );
  try {
    return await Promise.all(
      clients.map(async (client) => {
        const { rows } = await client.query<object>(
          `SELECT current_setting('role') AS role, coalesce(current_setting('onedoor.scope_keys', true), '') AS keys,
             current_setting('transaction_read_only') AS "readOnly",
             has_table_privilege('walled.letters', 'UPDATE') AS "mayWrite"`,
        );
        return rows[0];
      }),
    );
  } finally {
    for (const client of clients) client.release();
  }
}

/** Mulberry32: small, and the same from the same seed. */
function randomOf(from: number): () => number {
  let state = from;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
