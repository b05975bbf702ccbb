import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { seedItems } from "@onedoor/items/seed";
import { openServerPool } from "@onedoor/subgraph-host/openServerPool";
import {
  newTestDatabase,
  testPools,
} from "@onedoor/subgraph-host/testing/testPool";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { itemsExport } from "./itemsExport.ts";
import { itemsImport } from "./itemsImport.ts";

const postgresql = testPools().find(({ name }) => name === "postgresql");

describe.skipIf(postgresql?.skipped !== undefined)("the operator", () => {
  const folder = mkdtempSync(join(tmpdir(), "onedoor-items-"));
  const at = (name: string) => join(folder, name);
  const told: string[] = [];
  const tell = (line: string) => void told.push(line);
  let database: Awaited<ReturnType<typeof newTestDatabase>>;

  beforeAll(async () => {
    database = await newTestDatabase();
    vi.stubEnv("DATABASE_URL", database.url);
    const pool = await openServerPool(database.url, 2);
    await seedItems(pool);
    await pool.end();
  }, 60_000);
  afterAll(async () => {
    vi.unstubAllEnvs();
    await database.drop();
    rmSync(folder, { recursive: true });
  });

  test.each([
    ["--json", "items.json"],
    ["--xlsx", "items.xlsx"],
  ])("takes the catalogue out and in: %s", async (kind, name) => {
    expect(await itemsExport.run([kind, at(name)], tell)).toBe(0);
    expect(told.at(-1)).toBe("27 versions");
    expect(await itemsImport.run([at(name)], tell)).toBe(0);
    expect(told.at(-1)).toBe("0 published, 27 unchanged");
    await expect(itemsExport.run([kind, at(name)], tell)).rejects.toMatchObject(
      { code: "EEXIST" },
    );
  });

  test("hears what is wrong, and where", async () => {
    const text = readFileSync(at("items.json"), "utf8");
    writeFileSync(at("wrong.json"), text.replace('"version":1', '"version":0'));
    expect(await itemsImport.run([at("wrong.json")], tell)).toBe(1);
    expect(told.at(-1)).toBe("versions[0]: malformed; version: too_small");
    writeFileSync(at("cut.json"), text.slice(0, -5));
    expect(await itemsImport.run([at("cut.json")], tell)).toBe(1);
    expect(told.at(-1)).toMatch(/^line \d+: notJson$/);
    writeFileSync(at("old.xls"), "实施编码");
    expect(await itemsImport.run([at("old.xls")], tell)).toBe(1);
    expect(told.at(-1)).toBe("zip: notSpreadsheet");
  });

  test("has to say one kind of file", async () => {
    await expect(itemsExport.run([], tell)).rejects.toThrow("--json or --xlsx");
    const both = ["--json", "a", "--xlsx", "b"];
    await expect(itemsExport.run(both, tell)).rejects.toThrow("one file");
  });
});
