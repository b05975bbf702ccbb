import { randomUUID } from "node:crypto";
import fs from "node:fs";
import path from "node:path";

const held = new Set<string>();

/** Somebody else has the folder. PGlite itself would let two in, and they would destroy each other's data. */
export class FolderInUse extends Error {
  readonly code = "FOLDER_IN_USE";
  readonly folder: string;
  readonly pid: number;

  constructor(folder: string, pid: number) {
    super(
      `The data folder ${folder} is in use by process ${pid}. Stop that process, or start this one with another DATA_DIR.`,
    );
    this.folder = folder;
    this.pid = pid;
  }
}

interface Holder {
  pid: number;
  /** When the process began, as the kernel says it: a number is given out again, most of all in containers. */
  began: string | null;
}

/**
 * Takes the folder for this process; the answer gives it back. A lock whose process has died, by a power cut or
 * SIGKILL, is taken over. Throws `FolderInUse`.
 */
export function lockFolder(folder: string): () => void {
  const file = path.join(fs.realpathSync(folder), "lock");
  if (held.has(file)) throw new FolderInUse(folder, process.pid);
  // Linked into place whole, so that nobody ever reads half a lock; a link fails where the name is taken.
  const mine = `${file}.${randomUUID()}`;
  fs.writeFileSync(mine, JSON.stringify(holderOf(process.pid)));
  try {
    while (!linked(mine, file)) removeStale(file, folder);
  } finally {
    fs.rmSync(mine, { force: true });
  }
  held.add(file);
  return () => {
    held.delete(file);
    fs.rmSync(file, { force: true });
  };
}

function linked(from: string, to: string): boolean {
  try {
    fs.linkSync(from, to);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") return false;
    throw error;
  }
}

function removeStale(file: string, folder: string): void {
  const judged = readLock(file);
  if (judged === undefined) return;
  const holder = parseHolder(judged);
  if (holder !== undefined && lives(holder))
    throw new FolderInUse(folder, holder.pid);
  // Between the judgement and now another starter may have taken the lock over: what is moved away must be
  // what was judged, else it goes back.
  const aside = `${file}.${randomUUID()}`;
  try {
    fs.renameSync(file, aside);
  } catch {
    return;
  }
  if (readLock(aside) !== judged) linked(aside, file);
  fs.rmSync(aside, { force: true });
}

function readLock(file: string): string | undefined {
  try {
    return fs.readFileSync(file, "utf8");
  } catch {
    return undefined;
  }
}

function parseHolder(text: string): Holder | undefined {
  try {
    const value = JSON.parse(text) as Partial<Holder>;
    return typeof value.pid === "number"
      ? { pid: value.pid, began: value.began ?? null }
      : undefined;
  } catch {
    return undefined;
  }
}

function lives(holder: Holder): boolean {
  try {
    process.kill(holder.pid, 0);
  } catch (error) {
    // EPERM: it lives, and belongs to another user.
    if ((error as NodeJS.ErrnoException).code !== "EPERM") return false;
  }
  const now = holderOf(holder.pid);
  return (
    now.began === null || holder.began === null || now.began === holder.began
  );
}

function holderOf(pid: number): Holder {
  const bootFile = "/proc/sys/kernel/random/boot_id";
  try {
    const stat = fs.readFileSync(`/proc/${pid}/stat`, "utf8");
    // The second field is the program's name in brackets and may hold spaces; start time is the 22nd.
    const began = stat
      .slice(stat.lastIndexOf(")") + 2)
      .split(" ")
      .at(19);
    return {
      pid,
      began: `${fs.readFileSync(bootFile, "utf8").trim()}:${began}`,
    };
  } catch {
    return { pid, began: null };
  }
}
