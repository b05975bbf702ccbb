import { createHash } from "node:crypto";
import fs from "node:fs/promises";
import path from "node:path";
import { parseArgs } from "node:util";
import { beginEpochOn } from "@onedoor/cases/commands/beginEpoch";
import type { Pool, PoolClient } from "pg";
import { readCountyConfig } from "../county/CountyConfig.ts";
import { makeSeededTable } from "../county/seedOnce.ts";
import { type BackupManifest, MANIFEST } from "./BackupManifest.ts";
import { type Command, onlyArgument, WrongUse } from "./Command.ts";
import { countyTables } from "./countyTables.ts";
import { OPENS_DATABASE, withCounty, withPool } from "./withCounty.ts";

const PAGE_ROWS = 200;

export const restore: Command = {
  name: ["restore"],
  takes: "FOLDER",
  does: "fill an empty county from a backup",
  help: `Refuses a county that has tables, and a backup that isn't whole. ${OPENS_DATABASE}`,
  async run(args, tell) {
    const { positionals } = parseArgs({ args, allowPositionals: true });
    const folder = path.resolve(onlyArgument(positionals, "folder"));
    const manifest = await readManifest(folder);
    const { dataFolder } = readCountyConfig(process.env);
    const there = await withPool(async (pool) => countyTables(pool));
    if (there.length > 0)
      throw new WrongUse(
        "This county isn't empty. Restore into a new DATA_DIR or database.",
      );
    for (const part of ["keys", "materials"])
      await fs
        .cp(path.join(folder, part), path.join(dataFolder, part), {
          recursive: true,
        })
        .catch(ignoreMissing);
    await withCounty(async ({ pool, hubKey }) => {
      await makeSeededTable(pool);
      await fill(pool, manifest, folder);
      const { epoch, begins } = await beginEpochOn(pool, hubKey);
      tell(
        `epoch ${epoch} begins after row ${begins.size}; what was acknowledged after the backup comes back when stations connect`,
      );
    });
    const rows = manifest.tables.reduce((sum, table) => sum + table.rows, 0);
    tell(`${manifest.tables.length} tables, ${rows} rows`);
    return 0;
  },
};

async function readManifest(folder: string): Promise<BackupManifest> {
  const text = await fs
    .readFile(path.join(folder, MANIFEST), "utf8")
    .catch(() => undefined);
  if (text === undefined)
    throw new WrongUse(`${folder} is no backup, or one that was broken off.`);
  const manifest = JSON.parse(text) as BackupManifest;
  if (manifest.format !== 1)
    throw new WrongUse("A newer version wrote this backup.");
  for (const { file, sha256 } of manifest.tables) {
    const bytes = await fs.readFile(path.join(folder, file));
    if (createHash("sha256").update(bytes).digest("hex") !== sha256)
      throw new WrongUse(`${file} isn't as it was written.`);
  }
  return manifest;
}

/** In one transaction: a restore that is broken off leaves an empty county. */
async function fill(
  pool: Pool,
  manifest: BackupManifest,
  folder: string,
): Promise<void> {
  const client = await pool.connect();
  try {
    await client.query("BEGIN");
    // Rows come table by table, so a row may come before the one that it refers to.
    await client.query("SET LOCAL session_replication_role = replica");
    for (const { name } of await countyTables(client))
      await client.query(`TRUNCATE ${name} CASCADE`);
    for (const { name, file } of manifest.tables)
      await fillTable(
        client,
        name,
        await fs.readFile(path.join(folder, file), "utf8"),
      );
    for (const { name, value } of manifest.sequences)
      await client.query("SELECT setval($1::regclass, $2)", [name, value]);
    await client.query("COMMIT");
  } catch (error) {
    await client.query("ROLLBACK");
    throw error;
  } finally {
    client.release();
  }
}

async function fillTable(
  client: PoolClient,
  name: string,
  text: string,
): Promise<void> {
  const { rows } = await client.query<{ columns: string }>(
    `SELECT string_agg(quote_ident(attname), ', ' ORDER BY attnum) AS columns
       FROM pg_attribute
      WHERE attrelid = $1::regclass AND attnum > 0 AND NOT attisdropped AND attgenerated = ''`,
    [name],
  );
  const columns = rows[0]?.columns ?? "";
  const lines = text.split("\n").filter((line) => line !== "");
  for (let start = 0; start < lines.length; start += PAGE_ROWS)
    await client.query(
      `INSERT INTO ${name} (${columns}) OVERRIDING SYSTEM VALUE
       SELECT ${columns} FROM json_populate_recordset(NULL::${name}, $1::json)`,
      [`[${lines.slice(start, start + PAGE_ROWS).join(",")}]`],
    );
}

function ignoreMissing(error: NodeJS.ErrnoException): void {
  if (error.code !== "ENOENT") throw error;
}
