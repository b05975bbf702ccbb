import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openServerPool } from "./openServerPool.ts";
import { newTestDatabase, testPools } from "./testing/testPool.ts";

const postgresql = testPools().find(({ name }) => name === "postgresql");

describe.skipIf(postgresql?.skipped !== undefined)("a server's pool", () => {
  let database: Awaited<ReturnType<typeof newTestDatabase>>;
  beforeAll(async () => {
    database = await newTestDatabase();
  });
  afterAll(() => database.drop());

  test("a connection that breaks between two statements of a transaction fails the transaction, and not the process", async () => {
    const pool = await openServerPool(database.url, 2);
    const client = await pool.connect();
    await client.query("BEGIN");
    const { rows } = await client.query<{ pid: number }>(
      "SELECT pg_backend_pid() AS pid",
    );
    const broken = new Promise((resolve) => client.once("end", resolve));
    await pool.query("SELECT pg_terminate_backend($1)", [rows[0]?.pid]);
    await broken;
    await expect(client.query("COMMIT")).rejects.toThrow();
    client.release(true);
    expect((await pool.query("SELECT 1 AS one")).rows).toEqual([{ one: 1 }]);
    await pool.end();
  });
});
