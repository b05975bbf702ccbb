import { createHash } from "node:crypto";
import fs from "node:fs/promises";
import path from "node:path";
import { parseArgs } from "node:util";
import { instantOfEpochMs } from "@onedoor/domain/time";
import type { SignedTreeHead } from "@onedoor/domain/treeHead";
import type { PoolClient } from "pg";
import { openSqlCaseStore } from "@onedoor/cases/store/sqlCaseStore";
import { readCountyConfig } from "../county/CountyConfig.ts";
import { type BackupManifest, HEAD, MANIFEST } from "./BackupManifest.ts";
import { type Command, onlyArgument } from "./Command.ts";
import { countyTables, type CountyTable } from "./countyTables.ts";
import { OPENS_DATABASE, withPool } from "./withCounty.ts";

const PAGE_ROWS = 200;

export const backup: Command = {
  name: ["backup"],
  takes: "FOLDER",
  does: "copy the county's database, materials and keys to a new folder",
  help: `The tables are read in one moment. The folder holds the keys: keep it as you keep them. ${OPENS_DATABASE}`,
  async run(args, tell) {
    const { positionals } = parseArgs({ args, allowPositionals: true });
    const folder = path.resolve(onlyArgument(positionals, "folder"));
    const { dataFolder } = readCountyConfig(process.env);
    await fs.mkdir(folder, { mode: 0o700 });
    const manifest = await withPool(async (pool) => {
      const client = await pool.connect();
      try {
        await client.query(
          "BEGIN TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY",
        );
        return await copyTables(client, folder);
      } finally {
        await client.query("ROLLBACK");
        client.release();
      }
    });
    for (const part of ["keys", "materials"])
      await fs
        .cp(path.join(dataFolder, part), path.join(folder, part), {
          recursive: true,
        })
        .catch(ignoreMissing);
    if (manifest.head)
      await fs.writeFile(
        path.join(folder, HEAD),
        JSON.stringify(manifest.head, null, 2),
      );
    // Last: a folder without it is a backup that was broken off.
    await fs.writeFile(
      path.join(folder, MANIFEST),
      JSON.stringify(manifest, null, 2),
      { flush: true },
    );
    await withPool(async (pool) => {
      const store = await openSqlCaseStore(pool);
      await store.recordBackup(manifest.feedHead);
    });
    if (manifest.head) tell(`head of the feed in ${HEAD}`);
    const rows = manifest.tables.reduce((sum, table) => sum + table.rows, 0);
    tell(`${manifest.tables.length} tables, ${rows} rows`);
    return 0;
  },
};

async function copyTables(
  client: PoolClient,
  folder: string,
): Promise<BackupManifest> {
  const takenAt = instantOfEpochMs(Date.now());
  const tables = [];
  for (const table of await countyTables(client))
    tables.push(await copyTable(client, table, folder));
  const { rows: sequences } = await client.query<{
    name: string;
    value: string;
  }>(
    `SELECT format('%I.%I', schemaname, sequencename) AS name, last_value::text AS value
       FROM pg_sequences WHERE last_value IS NOT NULL AND schemaname <> 'migrations'`,
  );
  const { rows: positions } = await client.query<{ head: string }>(
    "SELECT head FROM cases.feed_head",
  );
  const { rows: heads } = await client.query<SignedTreeHead>(
    `SELECT epoch, size::float8 AS size, root, signed_at AS at, signature
       FROM cases.tree_heads ORDER BY epoch DESC, size DESC LIMIT 1`,
  );
  return {
    format: 1,
    takenAt,
    tables,
    feedHead: Number(positions[0]?.head ?? 0),
    head: heads[0] ?? null,
    sequences,
  };
}

async function copyTable(
  client: PoolClient,
  { schema, table, name }: CountyTable,
  folder: string,
): Promise<BackupManifest["tables"][number]> {
  const file = `${schema}.${table}.jsonl`;
  const out = await fs.open(path.join(folder, file), "wx", 0o600);
  const digest = createHash("sha256");
  let rows = 0;
  try {
    // The database writes each row as JSON itself, so that no number or moment loses a digit on the way.
    await client.query(
      `DECLARE copied NO SCROLL CURSOR FOR SELECT row_to_json(source)::text AS line FROM ${name} AS source`,
    );
    for (;;) {
      const page = await client.query<{ line: string }>(
        `FETCH ${PAGE_ROWS} FROM copied`,
      );
      if (page.rows.length === 0) break;
      rows += page.rows.length;
      const text = page.rows.map(({ line }) => `${line}\n`).join("");
      digest.update(text);
      await out.write(text);
    }
    await client.query("CLOSE copied");
    await out.sync();
  } finally {
    await out.close();
  }
  return { name, file, rows, sha256: digest.digest("hex") };
}

function ignoreMissing(error: NodeJS.ErrnoException): void {
  if (error.code !== "ENOENT") throw error;
}
