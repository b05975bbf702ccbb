import { spawn, spawnSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import { once } from "node:events";
import fs from "node:fs";
import { createServer, type AddressInfo } from "node:net";
import os from "node:os";
import path from "node:path";
import pg from "pg";
import { openEmbeddedDatabase } from "../embeddedDatabase.ts";
import { clusterTemplate } from "./clusterTemplate.ts";

/** A database engine that a store's tests run on. */
export interface TestPool {
  name: "pglite" | "postgresql";
  /** Why it can't be had on this machine. */
  skipped?: string;
  /** A database of its own, empty; gone after `close`. */
  open(): Promise<{ pool: pg.Pool; close(): Promise<void> }>;
}

const LOOPBACK = "postgresql://postgres@127.0.0.1:5432/postgres";
const PROBE_MS = 1_000;
const START_MS = 20_000;

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
      open: openPostgresql,
      ...("skipped" in server ? { skipped: server.skipped } : {}),
    },
  ];
}

async function openPglite(): ReturnType<TestPool["open"]> {
  return openEmbeddedDatabase({ memory: true, template: clusterTemplate() });
}

async function openPostgresql(): ReturnType<TestPool["open"]> {
  if ("skipped" in server) throw new Error(server.skipped);
  const url = await server.url();
  const name = `onedoor_test_${randomBytes(6).toString("hex")}`;
  await administer(url, `CREATE DATABASE ${name}`);
  const own = new URL(url);
  own.pathname = `/${name}`;
  const pool = new pg.Pool({ connectionString: own.href, max: 5 });
  // The database is dropped by force: a connection that is still closing hears of it, and nobody needs to.
  pool.on("error", () => undefined);
  return {
    pool,
    async close() {
      await pool.end();
      await administer(url, `DROP DATABASE ${name} WITH (FORCE)`);
    },
  };
}

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
  const binaries = findBinaries();
  if (binaries === undefined)
    return {
      skipped:
        "no PostgreSQL: TEST_DATABASE_URL is not set, none answers on 127.0.0.1:5432, and the machine has no binaries of it",
    };
  let started: Promise<string> | undefined;
  return { url: () => (started ??= startServer(binaries)) };
}

async function answers(url: string): Promise<boolean> {
  const client = new pg.Client({
    connectionString: url,
    connectionTimeoutMillis: PROBE_MS,
  });
  try {
    await client.connect();
    await client.end();
    return true;
  } catch {
    return false;
  }
}

function findBinaries(): string | undefined {
  const packaged = "/usr/lib/postgresql";
  const versions = fs.existsSync(packaged) ? fs.readdirSync(packaged) : [];
  const folders = versions
    .sort((a, b) => Number(b) - Number(a))
    .map((version) => path.join(packaged, version, "bin"));
  return [
    ...folders,
    ...(process.env["PATH"] ?? "").split(path.delimiter),
  ].find(
    (folder) =>
      fs.existsSync(path.join(folder, "initdb")) &&
      fs.existsSync(path.join(folder, "postgres")),
  );
}

async function startServer(binaries: string): Promise<string> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "onedoor-postgresql-"));
  const user = ordinaryUser();
  if (user !== undefined) fs.chownSync(folder, user.uid, user.gid);
  const made = spawnSync(
    path.join(binaries, "initdb"),
    ["-D", folder, "-U", "postgres", "--auth=trust", "--no-sync"],
    { ...user, encoding: "utf8" },
  );
  if (made.status !== 0) throw new Error(`initdb failed: ${made.stderr}`);
  const port = await freePort();
  const process_ = spawn(
    path.join(binaries, "postgres"),
    [
      "-D",
      folder,
      "-p",
      `${port}`,
      "-c",
      "listen_addresses=127.0.0.1",
      "-k",
      folder,
    ],
    { ...user, stdio: "ignore" },
  );
  process.on("exit", () => {
    process_.kill("SIGKILL");
    fs.rmSync(folder, { recursive: true, force: true });
  });
  const url = `postgresql://postgres@127.0.0.1:${port}/postgres`;
  const until = Date.now() + START_MS;
  while (!(await answers(url)))
    if (Date.now() > until || process_.exitCode !== null)
      throw new Error(`PostgreSQL from ${binaries} did not start.`);
  return url;
}

/** PostgreSQL refuses to run as root. */
function ordinaryUser(): { uid: number; gid: number } | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const line = fs
    .readFileSync("/etc/passwd", "utf8")
    .split("\n")
    .map((text) => text.split(":"))
    .find(([name]) => name === "postgres" || name === "nobody");
  return line === undefined
    ? undefined
    : { uid: Number(line[2]), gid: Number(line[3]) };
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, "127.0.0.1");
  await once(probe, "listening");
  const { port } = probe.address() as AddressInfo;
  probe.close();
  await once(probe, "close");
  return port;
}
