import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { startCounty } from "@onedoor/test-support/startCounty";
import pg from "pg";

export type Engine = "pglite" | "postgresql";

export interface BenchedCounty {
  url: string;
  sessionSecret: string;
  pid: number;
  /** What its process holds once everything that nobody needs is swept up: of the machine, and of that in use. */
  memory(): Promise<{ resident: number; used: number }>;
  /** Where its database answers; null where that is in the county's own process. */
  databaseUrl: string | null;
  /** What the county and its database server have computed so far: the machine's other work isn't in it. */
  cpuSeconds(): Promise<{ county: number; database: number }>;
  /** What it has printed since it was ready. */
  words(): string;
  /** Ends it and removes what it kept. */
  stop(): Promise<void>;
}

/**
 * A county in a process of its own on a fresh database; undefined where no PostgreSQL answers. With BENCH_PROFILE it
 * writes a profile of its processor time into that folder when it ends.
 */
export async function startBenchedCounty(
  engine: Engine,
): Promise<BenchedCounty | undefined> {
  const database = engine === "postgresql" ? await freshDatabase() : undefined;
  if (engine === "postgresql" && database === undefined) return undefined;
  const folder = mkdtempSync(join(tmpdir(), "onedoor-bench-"));
  const profiles = process.env["BENCH_PROFILE"];
  const sessionSecret = crypto.randomUUID();
  const county = await startCounty({
    dataFolder: folder,
    nodeArguments: [
      "--expose-gc",
      // As `npm start` has it.
      "--max-semi-space-size=64",
      "--import",
      new URL("load/tellMemory.ts", import.meta.url).href,
      ...(profiles === undefined
        ? []
        : ["--cpu-prof", `--cpu-prof-dir=${profiles}`]),
    ],
    env: {
      SESSION_SECRET: sessionSecret,
      DEMONSTRATION: "true",
      ...(database === undefined ? {} : { DATABASE_URL: database.url }),
    },
  });
  const printed = county.output().length;
  // A connection that nobody used for a while is gone, and what its process has computed is not.
  const databaseSeconds = new Map<number, number>();
  return {
    url: county.url,
    sessionSecret,
    async cpuSeconds() {
      for (const pid of (await database?.processes()) ?? [])
        databaseSeconds.set(pid, cpuSecondsOf(pid));
      return {
        county: cpuSecondsOf(county.pid() ?? 0),
        database: [...databaseSeconds.values()].reduce((a, b) => a + b, 0),
      };
    },
    pid: county.pid() ?? 0,
    async memory() {
      const heardOf = county.output().length;
      process.kill(county.pid() ?? 0, "SIGUSR2");
      for (;;) {
        await wait(100);
        const told = /memory (\d+)/.exec(county.output().slice(heardOf))?.[1];
        if (told !== undefined)
          return {
            resident: residentBytesOf(county.pid() ?? 0),
            used: Number(told),
          };
      }
    },
    databaseUrl: database?.url ?? null,
    words: () => county.output().slice(printed),
    async stop() {
      await county.stop();
      await database?.drop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Linux's own word; 0 elsewhere. */
function residentBytesOf(pid: number): number {
  try {
    const status = readFileSync(`/proc/${pid}/status`, "utf8");
    return Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? 0) * 1024;
  } catch {
    return 0;
  }
}

/** Linux's own count; 0 elsewhere and for a server on another machine. */
function cpuSecondsOf(pid: number): number {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, "utf8")
      .replace(/^.*\) /, "")
      .split(" ");
    return (Number(fields[11]) + Number(fields[12])) / TICKS_A_SECOND;
  } catch {
    return 0;
  }
}

const TICKS_A_SECOND = 100;

export interface FreshDatabase {
  url: string;
  /** The server's processes that work for it. */
  processes(): Promise<number[]>;
  drop(): Promise<void>;
}

let made = 0;

/** An empty database on the server that the environment names, or on the one that answers here. */
export async function freshDatabase(): Promise<FreshDatabase | undefined> {
  const server =
    process.env["TEST_DATABASE_URL"] ??
    "postgresql://postgres@127.0.0.1:5432/postgres";
  made += 1;
  const name = `onedoor_bench_${process.pid}_${made}`;
  const admin = new pg.Client({ connectionString: server });
  try {
    await admin.connect();
  } catch {
    return undefined;
  }
  await admin.query(`create database ${name}`);
  const url = new URL(server);
  url.pathname = `/${name}`;
  return {
    url: url.href,
    async processes() {
      const { rows } = await admin.query<{ pid: number }>(
        "select pid from pg_stat_activity where datname = $1",
        [name],
      );
      return rows.map(({ pid }) => pid);
    },
    async drop() {
      await admin.query(`drop database ${name} with (force)`);
      await admin.end();
    },
  };
}
