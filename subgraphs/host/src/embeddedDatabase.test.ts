import { spawn } from "node:child_process";
import { once } from "node:events";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { createInterface } from "node:readline";
import { afterAll, afterEach, beforeAll, expect, test, vi } from "vitest";
import {
  type EmbeddedDatabase,
  type EmbeddedDatabaseOptions,
  openEmbeddedDatabase,
} from "./embeddedDatabase.ts";
import { clusterTemplate } from "./testing/clusterTemplate.ts";

// A fresh cluster takes three seconds, and on a busy machine many more.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const inMemory = { memory: true, template: clusterTemplate() } as const;
const cleanUps: (() => Promise<void> | void)[] = [];
afterEach(async () => {
  for (const cleanUp of cleanUps.splice(0).reverse()) await cleanUp();
});

// A cluster is made once: whatever isn't about its making begins on a copy.
const made = newFolder();
beforeAll(async () => (await openEmbeddedDatabase({ folder: made })).close());
afterAll(() => fs.rmSync(made, { recursive: true }));

function newFolder(): string {
  return fs.mkdtempSync(path.join(os.tmpdir(), "onedoor data "));
}

function aFolder(): string {
  const folder = newFolder();
  cleanUps.push(() => fs.rmSync(folder, { recursive: true, force: true }));
  return folder;
}

function aFolderWithDatabase(): string {
  const folder = aFolder();
  fs.cpSync(made, folder, { recursive: true });
  return folder;
}

async function open(
  options: EmbeddedDatabaseOptions,
): Promise<EmbeddedDatabase> {
  const database = await openEmbeddedDatabase(options);
  let closed = false;
  const close = async (): Promise<void> => {
    if (!closed) await database.close();
    closed = true;
  };
  cleanUps.push(close);
  return { ...database, close };
}

test("every commit is on the disk before it is acknowledged: one fsync each", async () => {
  const { pool, countFsyncs } = await open({ folder: aFolderWithDatabase() });
  await pool.query("CREATE TABLE note (number int)");
  const before = await countFsyncs();
  for (let number = 0; number < 25; number += 1)
    await pool.query("INSERT INTO note VALUES ($1)", [number]);
  expect((await countFsyncs()) - before).toBeGreaterThanOrEqual(25);
  const afterWrites = await countFsyncs();
  await pool.query("SELECT count(*) FROM note");
  expect(await countFsyncs()).toBe(afterWrites);
});

test("what was committed is there after a stop, and the folder is free for the next process", async () => {
  const folder = aFolderWithDatabase();
  const first = await open({ folder });
  await first.pool.query("CREATE TABLE note AS SELECT 7 AS number");
  await first.close();
  const second = await open({ folder });
  expect((await second.pool.query("SELECT number FROM note")).rows).toEqual([
    { number: 7 },
  ]);
});

test("a process killed in the middle of writing has lost no row that it was told is committed", async () => {
  const folder = aFolderWithDatabase();
  const writer = spawn(
    process.execPath,
    [path.join(import.meta.dirname, "testing/appendUntilKilled.ts"), folder],
    { stdio: ["ignore", "pipe", "inherit"] },
  );
  const exited = once(writer, "exit");
  let acknowledged = 0;
  for await (const line of createInterface({ input: writer.stdout })) {
    acknowledged = Number(line);
    if (acknowledged === 40) writer.kill("SIGKILL");
  }
  await exited;
  expect(acknowledged).toBeGreaterThanOrEqual(40);

  const { pool } = await open({ folder });
  const { rows } = await pool.query<{ number: number }>(
    "SELECT number FROM appended ORDER BY number",
  );
  expect(rows.slice(0, acknowledged).map((row) => row.number)).toEqual(
    Array.from({ length: acknowledged }, (_, index) => index + 1),
  );
});

test("a second opening of the same folder is refused, naming the folder and the process", async () => {
  const folder = aFolderWithDatabase();
  await open({ folder });
  await expect(openEmbeddedDatabase({ folder })).rejects.toMatchObject({
    code: "FOLDER_IN_USE",
    folder,
    pid: process.pid,
    message: expect.stringContaining(folder) as string,
  });
});

test("a second process on the same folder is refused", async () => {
  const folder = aFolderWithDatabase();
  await open({ folder });
  const second = spawn(
    process.execPath,
    [path.join(import.meta.dirname, "testing/appendUntilKilled.ts"), folder],
    { stdio: ["ignore", "ignore", "pipe"] },
  );
  let said = "";
  second.stderr.on("data", (chunk: Buffer) => (said += chunk.toString()));
  const [code] = (await once(second, "exit")) as [number];
  expect(code).not.toBe(0);
  expect(said).toContain(`is in use by process ${process.pid}`);
});

test("a folder whose cluster was never finished is made anew", async () => {
  const folder = aFolder();
  fs.mkdirSync(path.join(folder, "database"));
  fs.writeFileSync(path.join(folder, "database/PG_VERSION"), "18");
  const { pool } = await open({ folder });
  expect((await pool.query("SELECT 1 AS one")).rows).toEqual([{ one: 1 }]);
});

test("a transaction holds the only connection, and the others wait for it in order", async () => {
  const { pool } = await open({ ...inMemory });
  await pool.query("CREATE TABLE note (text text)");
  const client = await pool.connect();
  await client.query("BEGIN");
  await client.query("INSERT INTO note VALUES ('first')");
  const waiting = pool.query("INSERT INTO note VALUES ('second')");
  await client.query("INSERT INTO note VALUES ('first again')");
  await client.query("COMMIT");
  client.release();
  await waiting;
  expect((await pool.query("SELECT text FROM note")).rows).toEqual([
    { text: "first" },
    { text: "first again" },
    { text: "second" },
  ]);
});

test("a connection given up in the middle of a transaction leaves nothing of it", async () => {
  const { pool } = await open({ ...inMemory });
  await pool.query("CREATE TABLE note (text text)");
  const client = await pool.connect();
  await client.query("BEGIN");
  await client.query("SET search_path TO nowhere");
  await client.query("INSERT INTO public.note VALUES ('unfinished')");
  client.release(new Error("given up"));
  expect((await pool.query("SELECT text FROM note")).rows).toEqual([]);
});

test("statements beyond the bound of the line are refused, the ones in it are answered", async () => {
  const { pool } = await open({ ...inMemory, limits: { mostWaiting: 3 } });
  const settled = await Promise.allSettled(
    Array.from({ length: 8 }, () => pool.query("SELECT 1")),
  );
  const refused = settled.filter((one) => one.status === "rejected");
  expect(refused).toHaveLength(4);
  expect(refused[0]).toMatchObject({ reason: { code: "53300" } });
});

test("a statement that takes too long fails at the caller, and the next one is answered", async () => {
  const { pool } = await open({ ...inMemory, limits: { statementMs: 300 } });
  await expect(
    pool.query("SELECT count(*) FROM generate_series(1, 5000000)"),
  ).rejects.toThrow("timeout");
  await expect
    .poll(() => pool.query("SELECT 1 AS one").then(({ rows }) => rows), {
      timeout: 20_000,
    })
    .toEqual([{ one: 1 }]);
});
