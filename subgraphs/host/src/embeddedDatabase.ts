import fs from "node:fs";
import path from "node:path";
import { lockFolder } from "./folderLock.ts";
import { PgliteBackend } from "./PgliteBackend.ts";
import { PglitePool } from "./PglitePool.ts";

/** PostgreSQL inside this process, with a commit that is on the disk before it is acknowledged. */
export interface EmbeddedDatabase {
  pool: PglitePool;
  /** How often PostgreSQL has asked the file system to make a file durable. */
  countFsyncs(): Promise<number>;
  /** Settles when the database ends by itself, which only a failing disk or a lack of memory make it do. */
  stopped: Promise<Error>;
  /** Waits for running statements, writes a checkpoint and gives the folder back. */
  close(): Promise<void>;
}

export type EmbeddedDatabaseOptions = (
  | { folder: string }
  /** `template`: an archive of a fresh cluster to start from; made there if it is missing. */
  | { memory: true; template?: string }
) & {
  /** `mostWaiting` statements in line; `statementMs`: what one may take, seen from the caller. */
  limits?: { mostWaiting?: number; statementMs?: number };
};

/** Opens the folder's database, or makes it. Throws `FolderInUse` where another process has it open. */
export async function openEmbeddedDatabase(
  options: EmbeddedDatabaseOptions,
): Promise<EmbeddedDatabase> {
  if ("memory" in options)
    return served(
      await PgliteBackend.start({ template: options.template }),
      options.limits,
      () => undefined,
    );
  fs.mkdirSync(options.folder, { recursive: true, mode: 0o700 });
  const unlock = lockFolder(options.folder);
  try {
    return served(await startIn(options.folder), options.limits, unlock);
  } catch (error) {
    unlock();
    throw error;
  }
}

async function startIn(folder: string): Promise<PgliteBackend> {
  const cluster = path.join(folder, "database");
  const madeWhole = path.join(folder, "database.made");
  // A start that died while the cluster was being made: nobody was ever told of anything in it.
  if (!fs.existsSync(madeWhole))
    fs.rmSync(cluster, { recursive: true, force: true });
  const backend = await PgliteBackend.start({ folder: cluster });
  if (!fs.existsSync(madeWhole)) {
    // The cluster is made in memory and copied out without an fsync.
    syncTree(cluster);
    fs.writeFileSync(madeWhole, "", { flush: true });
    syncPath(folder);
  }
  return backend;
}

function served(
  backend: PgliteBackend,
  limits: EmbeddedDatabaseOptions["limits"],
  unlock: () => void,
): EmbeddedDatabase {
  const pool = new PglitePool(backend, limits);
  return {
    pool,
    stopped: new Promise((resolve) => backend.once("stopped", resolve)),
    countFsyncs: () => backend.countFsyncs(),
    async close() {
      await pool.end();
      await backend.close();
      unlock();
    },
  };
}

function syncTree(folder: string): void {
  for (const entry of fs.readdirSync(folder, { withFileTypes: true })) {
    const child = path.join(folder, entry.name);
    if (entry.isDirectory()) syncTree(child);
    else if (entry.isFile()) syncPath(child);
  }
  syncPath(folder);
}

function syncPath(file: string): void {
  const descriptor = fs.openSync(file, "r");
  try {
    fs.fsyncSync(descriptor);
  } finally {
    fs.closeSync(descriptor);
  }
}
