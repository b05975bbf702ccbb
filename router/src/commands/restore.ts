import { createHash } from "node:crypto";
import fs from "node:fs/promises";
import path from "node:path";
import { parseArgs } from "node:util";
import { beginEpochOn } from "@onedoor/cases/commands/beginEpoch";
import { parseHubKey } from "@onedoor/cases/hub/HubKey";
import { instantOfEpochMs } from "@onedoor/domain/time";
import { isHeadOf, type SignedTreeHead } from "@onedoor/domain/treeHead";
import { checkSignature } from "@onedoor/subgraph-host/ed25519";
import type { Pool, PoolClient } from "pg";
import { readCountyConfig } from "../county/CountyConfig.ts";
import { makeSeededTable } from "../county/seedOnce.ts";
import { type BackupManifest, MANIFEST } from "./BackupManifest.ts";
import { type Command, onlyArgument, WrongUse } from "./Command.ts";
import { countyTables } from "./countyTables.ts";
import { readHeadFile } from "./headFile.ts";
import { OPENS_DATABASE, withCounty, withPool } from "./withCounty.ts";

const PAGE_ROWS = 200;

export const restore: Command = {
  name: ["restore"],
  takes: "FOLDER [--furthest HEAD]",
  does: "fill an empty county from a backup",
  help: `Refuses a county that has tables, and a backup that isn't whole. --furthest names the file of a head of the county that was lost, as supervision, an export or the next newer backup keeps it; of several the furthest counts. The county then says under its signature how much it lost. What was done since the backup about computers, quarantine, delegations, erasures, accounts, authenticators and links has to be repeated by hand; the command says so at its end. ${OPENS_DATABASE}`,
  async run(args, tell) {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: { furthest: { type: "string", multiple: true } },
    });
    const folder = path.resolve(onlyArgument(positionals, "folder"));
    const manifest = await readManifest(folder);
    const { dataFolder, hubKey: givenKey } = readCountyConfig(process.env);
    const heads = await Promise.all((values.furthest ?? []).map(readHeadFile));
    const furthest = furthestOf(heads, givenKey ?? (await keyIn(folder)));
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
      const statement = await beginEpochOn(
        pool,
        hubKey,
        () => instantOfEpochMs(Date.now()),
        furthest,
      );
      const { epoch, begins } = statement;
      tell(
        `epoch ${epoch} begins after row ${begins.size}; what was acknowledged after the backup comes back when stations connect`,
      );
      tell(
        furthest === null
          ? "no head of the lost county was given (--furthest): the statement of this epoch records no gap"
          : `${statement.furthest.size - begins.size} rows are on record as lost until they come back`,
      );
      tell(await whatToRepeat(pool, manifest));
    });
    const rows = manifest.tables.reduce((sum, table) => sum + table.rows, 0);
    tell(`${manifest.tables.length} tables, ${rows} rows`);
    return 0;
  },
};

/** What stands in no feed and in no replica comes back by itself from nowhere [Q8]. */
async function whatToRepeat(
  pool: Pool,
  { takenAt }: BackupManifest,
): Promise<string> {
  const count = async (of: string) => {
    const { rows } = await pool.query<{ count: number }>(
      `SELECT count(*)::int AS count FROM ${of}`,
    );
    return rows[0]?.count ?? 0;
  };
  const acts = (act: string) => count(`cases.lane_acts WHERE act = '${act}'`);
  return `repeat by hand what was done since this backup was taken${takenAt === undefined ? "" : ` (${takenAt})`}:
- computers reported lost or let go on, quarantine marked as dealt with: until then a lost computer is believed, and one with two versions of its records may send again; it has ${await acts("deviceRevoked")} reported lost, ${await acts("deviceReleased")} let go on
- delegations signed or withdrawn: what stations did by one that is gone is set aside as notDelegated, also after another was signed, and one that was withdrawn holds again; it has ${await count("cases.delegations")} signed, ${await count("cases.delegations WHERE withdrawn_at IS NOT NULL")} of them withdrawn
- people erased by law: until then they are in the register again, and their accounts are open; it has ${await count("people.erasures WHERE state = 'erased'")} erased
- accounts opened, moved or closed, passwords reset: until then who was hired can't sign in, and who left can; it has ${await count("people.access_records WHERE kind IN ('accountOpened', 'postChanged', 'accountClosed', 'passwordReset')")} of them on record
- authenticators removed, accounts linked: until then a lost authenticator is asked for, and a subject signs in as whom it was linked to before; it has ${await count("people.linked_subjects")} links`;
}

/** The hub's key as the backup holds it; empty where the county's keys are kept elsewhere. */
async function keyIn(folder: string): Promise<string> {
  const file = path.join(folder, "keys", "hub");
  return (await fs.readFile(file, "utf8").catch(() => "")).trim();
}

/** Of heads that this county's hub signed; another county's would be taken for a loss of this one. */
function furthestOf(
  heads: readonly SignedTreeHead[],
  hubKey: string,
): SignedTreeHead | null {
  if (heads.length === 0) return null;
  const hub = parseHubKey(hubKey);
  for (const head of heads)
    if (!isHeadOf(hub, head, checkSignature))
      throw new WrongUse(
        `The head of ${head.size} rows isn't signed by this county's hub.`,
      );
  return (
    [...heads].sort((a, b) => b.epoch - a.epoch || b.size - a.size)[0] ?? null
  );
}

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
