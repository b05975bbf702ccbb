import {
  cpSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Pool } from "pg";
import { openDatabase } from "../openDatabase.ts";

/** A subgraph's tables as the build left them whose last migration this was. */
export async function migrateUpTo(
  pool: Pool,
  last: string,
  from: { migrations: URL; schemaName: string },
): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "onedoor-migrations-"));
  try {
    cpSync(fileURLToPath(from.migrations), folder, { recursive: true });
    const file = join(folder, "meta", "_journal.json");
    const journal = JSON.parse(readFileSync(file, "utf8")) as {
      entries: { tag: string }[];
    };
    const end = journal.entries.findIndex(({ tag }) => tag === last) + 1;
    if (end === 0) throw new Error(`there is no migration ${last}`);
    const entries = journal.entries.slice(0, end);
    writeFileSync(file, JSON.stringify({ ...journal, entries }));
    await openDatabase(pool, {}, { folder, schemaName: from.schemaName });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
