import fs from "node:fs";
import os from "node:os";
import path from "node:path";

const IN_MEMORY = "/dev/shm";
const NEEDED_BYTES = 2 ** 30;

/**
 * A folder for a database that is killed or cut off by the test itself, in memory where the machine has room: what a
 * disk would keep is the record's to say, or the page cache's, and waiting for a real disk shows nothing.
 */
export function scratchFolder(name: string): string {
  return fs.mkdtempSync(path.join(hasRoom() ? IN_MEMORY : os.tmpdir(), name));
}

function hasRoom(): boolean {
  try {
    const { bavail, bsize } = fs.statfsSync(IN_MEMORY);
    return bavail * bsize > NEEDED_BYTES;
  } catch {
    return false;
  }
}
