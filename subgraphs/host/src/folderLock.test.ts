import { spawn } from "node:child_process";
import { once } from "node:events";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { lockFolder } from "./folderLock.ts";

let folder: string;
let unlock: (() => void) | undefined;
beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), "onedoor lock "));
});
afterEach(() => {
  unlock?.();
  unlock = undefined;
  fs.rmSync(folder, { recursive: true });
});

const lockFile = () => path.join(folder, "lock");
const holder = () =>
  JSON.parse(fs.readFileSync(lockFile(), "utf8")) as { pid: number };

/** A process that takes the lock and is killed with it in hand. */
async function killWithLock(): Promise<number | undefined> {
  const module = JSON.stringify(
    path.join(import.meta.dirname, "folderLock.ts"),
  );
  const program = `import(${module}).then(({ lockFolder }) => {
    lockFolder(${JSON.stringify(folder)});
    console.log("locked");
    setInterval(() => undefined, 1000);
  })`;
  const child = spawn(process.execPath, ["-e", program], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  await once(child.stdout, "data");
  const gone = once(child, "exit");
  child.kill("SIGKILL");
  await gone;
  return child.pid;
}

describe("the lock of a data folder", () => {
  test("is not stuck after its process was killed", async () => {
    const killed = await killWithLock();
    expect(holder().pid).toBe(killed);
    unlock = lockFolder(folder);
    expect(holder().pid).toBe(process.pid);
  });

  test("is not stuck where another process has been given the killed one's number", () => {
    const before = { pid: process.pid, began: "another boot:1" };
    fs.writeFileSync(lockFile(), JSON.stringify(before));
    unlock = lockFolder(folder);
    expect(() => lockFolder(folder)).toThrow("is in use by process");
  });

  test("is not stuck where it was written half, or says nothing", () => {
    fs.writeFileSync(lockFile(), '{"pid":');
    unlock = lockFolder(folder);
    expect(holder().pid).toBe(process.pid);
  });

  test("is given back once, and is free then", () => {
    lockFolder(folder)();
    expect(fs.readdirSync(folder)).toEqual([]);
    unlock = lockFolder(folder);
  });
});
