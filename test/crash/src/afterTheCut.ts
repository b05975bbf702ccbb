import type { SeededRandom } from "@onedoor/demonstration/seededRandom";
import fs from "node:fs";
import path from "node:path";
import type { DiskOperation, DiskTrace } from "./DiskTrace.ts";

/** What a disk writes whole or not at all. */
const SECTORS = [512, 4096] as const;

/**
 * Writes into `target` what a disk would hold if the power went after so many operations on `base`. Kept for certain is
 * what was synced: a file with its name, and the names of a synced folder. Of the rest a random part has got to the
 * disk: of the contents any sectors, each as it was at some moment; of the names in each folder the changes up to
 * some moment.
 */
export function afterTheCut(
  { base, trace, target }: { base: string; trace: DiskTrace; target: string },
  count: number,
  random: SeededRandom,
): void {
  fs.cpSync(base, target, { recursive: true });
  const done = trace.operations.slice(0, count);
  const names = survivingNames(done, random);
  const contents = survivingContents(base, trace, done, random);
  for (const operation of names) rename(target, operation);
  for (const [file, name] of namesOf(trace, names)) {
    const bytes = contents.get(file);
    // Without its folder a file is gone too.
    if (bytes !== undefined && fs.existsSync(path.join(target, name)))
      fs.writeFileSync(path.join(target, name), bytes);
  }
}

type NameOperation = Exclude<
  DiskOperation,
  { file: number; does: "write" | "truncate" | "sync" } | { does: "syncFolder" }
>;

function isOfNames(operation: DiskOperation): operation is NameOperation {
  return !["write", "truncate", "sync", "syncFolder"].includes(operation.does);
}

/** The changes of names that are on the disk, in their order. */
function survivingNames(
  done: readonly DiskOperation[],
  random: SeededRandom,
): readonly NameOperation[] {
  const ofNames = done.filter(isOfNames);
  const moments = new Map<string, number>();
  const momentOf = (folder: string) => {
    const known = moments.get(folder);
    if (known !== undefined) return known;
    const synced = lastSynced(done, folder);
    const moment = random.between(synced, done.length);
    moments.set(folder, moment);
    return moment;
  };
  const place = new Map(done.map((operation, at) => [operation, at]));
  return ofNames.filter((operation) => {
    const at = place.get(operation) ?? 0;
    const name = "to" in operation ? operation.to : operation.path;
    return at < momentOf(folderOf(name));
  });
}

/** Up to which operation the names of a folder are certain: it was synced, or a file that was made in it. */
function lastSynced(done: readonly DiskOperation[], folder: string): number {
  const folders = new Map<number, string>();
  let last = 0;
  done.forEach((operation, at) => {
    if (operation.does === "create")
      folders.set(operation.file, folderOf(operation.path));
    const synced =
      operation.does === "syncFolder"
        ? operation.path
        : operation.does === "sync"
          ? folders.get(operation.file)
          : undefined;
    if (synced === folder) last = at + 1;
  });
  return last;
}

function folderOf(name: string): string {
  const folder = path.dirname(name);
  return folder === "." ? "" : folder;
}

function rename(target: string, operation: NameOperation): void {
  const at = (name: string) => path.join(target, name);
  switch (operation.does) {
    case "create":
      if (fs.existsSync(path.dirname(at(operation.path))))
        fs.writeFileSync(at(operation.path), "");
      return;
    case "makeFolder":
      return void fs.mkdirSync(at(operation.path), { recursive: true });
    case "rename":
      return fs.renameSync(at(operation.from), at(operation.to));
    case "unlink":
      return fs.rmSync(at(operation.path), { force: true });
    case "removeFolder":
      return fs.rmSync(at(operation.path), { recursive: true, force: true });
  }
}

/** Under which name each file of the record is found after these changes. */
function namesOf(
  { wasThere }: DiskTrace,
  changes: readonly NameOperation[],
): ReadonlyMap<number, string> {
  const files = new Map([...wasThere].map(([file, name]) => [name, file]));
  for (const change of changes)
    switch (change.does) {
      case "create":
        files.set(change.path, change.file);
        break;
      case "rename": {
        const file = files.get(change.from);
        files.delete(change.from);
        if (file !== undefined) files.set(change.to, file);
        break;
      }
      case "unlink":
        files.delete(change.path);
        break;
      case "makeFolder":
      case "removeFolder":
        break;
    }
  return new Map([...files].map(([name, file]) => [file, name]));
}

/** By file: its bytes on the disk, for every file that was written to. */
function survivingContents(
  base: string,
  trace: DiskTrace,
  done: readonly DiskOperation[],
  random: SeededRandom,
): ReadonlyMap<number, Uint8Array> {
  const sector = random.pick([...SECTORS]);
  // Sometimes the disk was nearly idle, sometimes it had nearly caught up.
  const luck = random.pick([0, 0.1, 0.5, 0.9, 1]);
  const files = new Map<number, WrittenFile>();
  const fileOf = (file: number) => {
    const known = files.get(file);
    if (known !== undefined) return known;
    const name = trace.wasThere.get(file);
    const opened = new WrittenFile(
      name === undefined
        ? new Uint8Array()
        : fs.readFileSync(path.join(base, name)),
    );
    files.set(file, opened);
    return opened;
  };
  for (const operation of done)
    if (operation.does === "write") {
      const { file, at, bytes } = operation;
      fileOf(file).write(at, bytes, sector, () => random.next() < luck);
    } else if (operation.does === "truncate") {
      fileOf(operation.file).truncate(operation.size, random.next() < luck);
    } else if (operation.does === "sync") fileOf(operation.file).sync();
  return new Map(
    [...files].map(([file, { onDisk }]) => [file, onDisk.bytes()]),
  );
}

/** A file as programs see it, and as it is on the disk. */
class WrittenFile {
  readonly #seen: Bytes;
  readonly onDisk: Bytes;
  #unsynced: (() => void)[] = [];

  constructor(bytes: Uint8Array) {
    this.#seen = new Bytes(bytes);
    this.onDisk = new Bytes(bytes);
  }

  /** `reaches`: whether the next sector gets to the disk by itself. */
  write(
    at: number,
    bytes: Uint8Array,
    sector: number,
    reaches: () => boolean,
  ): void {
    this.#seen.write(at, bytes);
    this.#unsynced.push(() => this.onDisk.write(at, bytes));
    const end = at + bytes.length;
    for (let from = at - (at % sector); from < end; from += sector)
      if (reaches())
        this.onDisk.write(from, this.#seen.slice(from, from + sector));
  }

  truncate(size: number, reaches: boolean): void {
    this.#seen.truncate(size);
    this.#unsynced.push(() => this.onDisk.truncate(size));
    if (reaches) this.onDisk.truncate(size);
  }

  sync(): void {
    for (const apply of this.#unsynced) apply();
    this.#unsynced = [];
  }
}

/** Bytes that grow at their end, with zeros in between. */
class Bytes {
  #room: Uint8Array;
  #size: number;

  constructor(bytes: Uint8Array) {
    this.#room = new Uint8Array(bytes);
    this.#size = bytes.length;
  }

  bytes(): Uint8Array {
    return this.#room.subarray(0, this.#size);
  }

  slice(from: number, to: number): Uint8Array {
    return this.#room.subarray(from, Math.min(to, this.#size));
  }

  write(at: number, bytes: Uint8Array): void {
    const end = at + bytes.length;
    if (end > this.#room.length) {
      const larger = new Uint8Array(Math.max(end, 2 * this.#room.length));
      larger.set(this.bytes());
      this.#room = larger;
    }
    this.#room.set(bytes, at);
    this.#size = Math.max(this.#size, end);
  }

  truncate(size: number): void {
    if (size < this.#size) this.#room.fill(0, size, this.#size);
    else this.write(this.#size, new Uint8Array(size - this.#size));
    this.#size = size;
  }
}
