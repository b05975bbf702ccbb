import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import fs from "node:fs";
import { createServer, type AddressInfo } from "node:net";
import os from "node:os";
import path from "node:path";
import pg from "pg";

/** A PostgreSQL of the test's own, from the machine's binaries, gone with the process that started it. */
export interface TestCluster {
  url: string;
  /** Kills the postmaster and all that it has started, as a power cut would. */
  kill(): Promise<void>;
  /** Kills one backend, which makes PostgreSQL throw out everybody and recover. */
  killBackend(): Promise<void>;
  /** Starts it on the same folder and port, or waits until it has recovered. */
  restart(): Promise<void>;
}

export const PROBE_MS = 1_000;
const START_MS = 60_000;

/** Throws where the machine has no binaries: ask `findBinaries` first. */
export async function startCluster(): Promise<TestCluster> {
  const binaries = findBinaries();
  if (binaries === undefined) throw new Error("no binaries of PostgreSQL");
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "onedoor-postgresql-"));
  const user = ordinaryUser();
  if (user !== undefined) fs.chownSync(folder, user.uid, user.gid);
  const made = spawnSync(
    path.join(binaries, "initdb"),
    ["-D", folder, "-U", "postgres", "--auth=trust", "--no-sync"],
    { ...user, encoding: "utf8" },
  );
  if (made.status !== 0) throw new Error(`initdb failed: ${made.stderr}`);
  const port = await freePort();
  const url = `postgresql://postgres@127.0.0.1:${port}/postgres`;
  let postmaster: ChildProcess | undefined;
  const start = async () => {
    const until = Date.now() + START_MS;
    while (!(await answers(url))) {
      if (Date.now() > until)
        throw new Error(`PostgreSQL from ${binaries} did not start.`);
      // After a kill it refuses as long as a backend of before holds the shared memory.
      if (postmaster === undefined || hasEnded(postmaster))
        postmaster = spawn(
          path.join(binaries, "postgres"),
          `-D ${folder} -p ${port} -k ${folder} -c listen_addresses=127.0.0.1`.split(
            " ",
          ),
          { ...user, stdio: "ignore" },
        );
    }
  };
  process.on("exit", () => {
    postmaster?.kill("SIGKILL");
    fs.rmSync(folder, { recursive: true, force: true });
  });
  await start();
  const backends = () =>
    postmaster?.pid === undefined ? [] : childrenOf(postmaster.pid);
  return {
    url,
    async kill() {
      if (postmaster === undefined || hasEnded(postmaster)) return;
      const gone = once(postmaster, "exit");
      const started = backends();
      postmaster.kill("SIGKILL");
      started.forEach(endIfThere);
      await gone;
    },
    async killBackend() {
      const client = new pg.Client({ connectionString: url });
      // It may be among those that are thrown out.
      client.on("error", () => undefined);
      await client.connect();
      const { rows } = await client.query<{ pid: number }>(
        "SELECT pid FROM pg_stat_activity WHERE backend_type = 'client backend' AND pid <> pg_backend_pid() ORDER BY random() LIMIT 1",
      );
      const victim = rows[0]?.pid;
      if (victim !== undefined && backends().includes(victim))
        endIfThere(victim);
      leave(client);
    },
    restart: start,
  };
}

function hasEnded({ exitCode, signalCode }: ChildProcess): boolean {
  return exitCode !== null || signalCode !== null;
}

function childrenOf(pid: number): readonly number[] {
  return fs
    .readFileSync(`/proc/${pid}/task/${pid}/children`, "utf8")
    .trim()
    .split(" ")
    .map(Number)
    .filter((child) => child > 0);
}

function endIfThere(pid: number): void {
  try {
    process.kill(pid, "SIGKILL");
  } catch {
    // It went with its parent.
  }
}

/** Whether a PostgreSQL takes connections there. */
export async function answers(url: string): Promise<boolean> {
  const client = new pg.Client({
    connectionString: url,
    connectionTimeoutMillis: PROBE_MS,
  });
  client.on("error", () => undefined);
  try {
    await client.connect();
    leave(client);
    return true;
  } catch {
    return false;
  }
}

/** Without waiting: of a server that dies meanwhile no answer ever comes. */
function leave(client: pg.Client): void {
  client.end().catch(() => undefined);
}

/** The folder of the machine's newest PostgreSQL, where it has one. */
export function findBinaries(): string | undefined {
  const packaged = "/usr/lib/postgresql";
  const versions = fs.existsSync(packaged) ? fs.readdirSync(packaged) : [];
  const folders = versions
    .sort((a, b) => Number(b) - Number(a))
    .map((version) => path.join(packaged, version, "bin"));
  return [
    ...folders,
    ...(process.env["PATH"] ?? "").split(path.delimiter),
  ].find(
    (folder) =>
      fs.existsSync(path.join(folder, "initdb")) &&
      fs.existsSync(path.join(folder, "postgres")),
  );
}

/** PostgreSQL refuses to run as root. */
function ordinaryUser(): { uid: number; gid: number } | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const line = fs
    .readFileSync("/etc/passwd", "utf8")
    .split("\n")
    .map((text) => text.split(":"))
    .find(([name]) => name === "postgres" || name === "nobody");
  return line === undefined
    ? undefined
    : { uid: Number(line[2]), gid: Number(line[3]) };
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, "127.0.0.1");
  await once(probe, "listening");
  const { port } = probe.address() as AddressInfo;
  probe.close();
  await once(probe, "close");
  return port;
}
