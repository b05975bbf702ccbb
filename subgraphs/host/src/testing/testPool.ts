import { randomBytes } from "node:crypto";
import pg from "pg";
import { openEmbeddedDatabase } from "../embeddedDatabase.ts";
import { clusterTemplate } from "./clusterTemplate.ts";
import {
  answers,
  findBinaries,
  PROBE_MS,
  startCluster,
} from "./testCluster.ts";

/** A database engine that a store's tests run on. */
export interface TestPool {
  name: "pglite" | "postgresql";
  /** Why it can't be had on this machine. */
  skipped?: string;
  /** A database of its own, empty; gone after `close`. */
  open(): Promise<{ pool: pg.Pool; close(): Promise<void> }>;
}

const LOOPBACK = "postgresql://postgres@127.0.0.1:5432/postgres";

const USUAL_CONNECTIONS = 5;

const server = await findServer();

/**
 * Both engines. PostgreSQL is the server that TEST_DATABASE_URL names, else one that answers on the loopback,
 * else one started from the machine's binaries, else skipped.
 */
export function testPools(): TestPool[] {
  return [
    { name: "pglite", open: openPglite },
    {
      name: "postgresql",
      open: () => openPostgresql(),
      ...("skipped" in server ? { skipped: server.skipped } : {}),
    },
  ];
}

async function openPglite(): ReturnType<TestPool["open"]> {
  return openEmbeddedDatabase({ memory: true, template: clusterTemplate() });
}

/** A database as `open` gives it, with as many connections as its engine has, at most `most`. */
export function newTestPool(
  engine: TestPool["name"],
  most: number,
): ReturnType<TestPool["open"]> {
  return engine === "pglite" ? openPglite() : openPostgresql(most);
}

async function openPostgresql(
  most = USUAL_CONNECTIONS,
): ReturnType<TestPool["open"]> {
  const { url, drop } = await newTestDatabase();
  const pool = new pg.Pool({ connectionString: url, max: most });
  // The database is dropped by force: a connection that is still closing hears of it, and nobody needs to.
  pool.on("error", () => undefined);
  return {
    pool,
    async close() {
      await pool.end();
      await drop();
    },
  };
}

/** An empty database on the PostgreSQL of `testPools`, for a process that wants its address. */
export async function newTestDatabase(): Promise<{
  url: string;
  drop(): Promise<void>;
}> {
  if ("skipped" in server) throw new Error(server.skipped);
  const url = await server.url();
  const name = `onedoor_test_${randomBytes(6).toString("hex")}`;
  await administer(url, `CREATE DATABASE ${name}`);
  const own = new URL(url);
  own.pathname = `/${name}`;
  return {
    url: own.href,
    async drop() {
      // A pool that has ended may still be closing connections: dropped at once, they would hear of it as an error.
      await administer(url, UNTIL_LEFT(name));
      await administer(url, `DROP DATABASE ${name} WITH (FORCE)`);
      // Roles are the server's, and outlive the database that they were made for.
      await administer(url, `DROP ROLE IF EXISTS onedoor_reader_${name}`);
    },
  };
}

const MOST_LOOKS = 50;

/** Returns when nobody is connected to the database any more, or after five seconds. */
const UNTIL_LEFT = (name: string) => `DO $$ BEGIN
  FOR look IN 1..${MOST_LOOKS} LOOP
    PERFORM pg_stat_clear_snapshot();
    EXIT WHEN NOT EXISTS (SELECT FROM pg_stat_activity WHERE datname = '${name}');
    PERFORM pg_sleep(0.1);
  END LOOP;
END $$`;

async function administer(url: string, statement: string): Promise<void> {
  const client = new pg.Client({
    connectionString: url,
    connectionTimeoutMillis: PROBE_MS * 5,
  });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}

type Server = { url(): Promise<string> } | { skipped: string };

async function findServer(): Promise<Server> {
  const named = process.env["TEST_DATABASE_URL"];
  if (named !== undefined && named !== "") return { url: async () => named };
  if (await answers(LOOPBACK)) return { url: async () => LOOPBACK };
  if (findBinaries() === undefined)
    return {
      skipped:
        "no PostgreSQL: TEST_DATABASE_URL is not set, none answers on 127.0.0.1:5432, and the machine has no binaries of it",
    };
  let started: Promise<string> | undefined;
  return {
    url: () => (started ??= startCluster().then((cluster) => cluster.url)),
  };
}
