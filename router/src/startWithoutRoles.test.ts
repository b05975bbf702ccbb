import { spawn } from "node:child_process";
import { once } from "node:events";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import {
  newTestDatabase,
  testPools,
} from "@onedoor/subgraph-host/testing/testPool";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

const postgresql = testPools().find(({ name }) => name === "postgresql");

describe.skipIf(postgresql?.skipped !== undefined)(
  "a county on a server whose user may not make roles",
  () => {
    let folder: string;
    let database: Awaited<ReturnType<typeof newTestDatabase>>;
    let administrator: pg.Pool;
    let user: string;
    let ownUrl: string;

    beforeAll(async () => {
      folder = fs.mkdtempSync(path.join(os.tmpdir(), "onedoor-roles-"));
      database = await newTestDatabase();
      administrator = new pg.Pool({ connectionString: database.url });
      const name = new URL(database.url).pathname.slice(1);
      user = `${name}_owner`;
      await administrator.query(
        `CREATE ROLE ${user} LOGIN PASSWORD 'of a test'`,
      );
      await administrator.query(`GRANT CREATE ON DATABASE ${name} TO ${user}`);
      const own = new URL(database.url);
      own.username = user;
      own.password = "of a test";
      ownUrl = own.href;
    });
    afterAll(async () => {
      await administrator.query(`DROP OWNED BY ${user}`);
      await administrator.query(`DROP ROLE ${user}`);
      await administrator.end();
      await database.drop();
      fs.rmSync(folder, { recursive: true, force: true });
    });

    const start = () =>
      spawn(process.execPath, [path.join(import.meta.dirname, "start.ts")], {
        stdio: ["ignore", "pipe", "pipe"],
        env: {
          ...process.env,
          HOST: "127.0.0.1",
          PORT: "0",
          DATABASE_URL: ownUrl,
          DEMONSTRATION: "false",
          DATA_DIR: folder,
        },
      });

    test("says which statements an administrator has to run, and after them starts", async () => {
      const refused = start();
      let said = "";
      refused.stdout.on("data", (chunk: Buffer) => (said += chunk.toString()));
      refused.stderr.on("data", (chunk: Buffer) => (said += chunk.toString()));
      const [code] = (await once(refused, "close")) as [number | null];
      expect(code).toBe(1);
      expect(said).toContain("An administrator of the PostgreSQL server");
      expect(said).not.toContain("    at ");
      const statements = wordsOf(said).match(/^ {2}.*;$/gm) ?? [];
      expect(statements).toHaveLength(2);
      for (const statement of statements) await administrator.query(statement);

      const started = start();
      const closed = once(started, "close");
      const lines: string[] = [];
      for await (const chunk of started.stdout as AsyncIterable<Buffer>) {
        lines.push(chunk.toString());
        if (/^ready/m.test(chunk.toString())) break;
      }
      expect(lines.join("")).toMatch(/^ready/m);
      started.kill("SIGTERM");
      await closed;
    });
  },
);

/** What lines of JSON say. */
function wordsOf(log: string): string {
  return log
    .trim()
    .split("\n")
    .map((line) => (JSON.parse(line) as { msg: string }).msg)
    .join("\n");
}
