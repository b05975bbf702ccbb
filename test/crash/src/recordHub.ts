import { PGlite } from "@electric-sql/pglite";
import { NodeFS } from "@electric-sql/pglite/nodefs";
import { openSqlCaseStore } from "@onedoor/cases/store/sqlCaseStore";
import { TestDevice } from "@onedoor/cases/testing/TestDevice";
import { testHub } from "@onedoor/cases/testing/testHub";
import type { SeededRandom } from "@onedoor/demonstration/seededRandom";
import type { Acknowledgement } from "@onedoor/domain/entries";
import { PglitePool } from "@onedoor/subgraph-host/PglitePool";
import { PgliteSocket } from "@onedoor/subgraph-host/PgliteSocket";
import {
  durableStartParams,
  SyncedNodeFS,
} from "@onedoor/subgraph-host/SyncedNodeFS";
import fs from "node:fs";
import path from "node:path";
import { DiskTrace, traced } from "./DiskTrace.ts";
import { scratchFolder } from "./scratchFolder.ts";

/** What a hub on PGlite did to its disk, and what it told its devices when. */
export interface Recording {
  /** The data folder before anything of it. */
  base: string;
  trace: DiskTrace;
  devices: readonly RecordedDevice[];
  answers: readonly Answer[];
}

export interface RecordedDevice {
  device: TestDevice;
  /** How many operations were done when its chain was registered. */
  openedAt: number;
  written: TestDevice["outbox"]["entries"];
}

/** `at`: how many operations were done when the hub said it. */
export interface Answer {
  at: number;
  told: ReadonlyMap<string, Acknowledgement>;
}

const DEVICES = 2;
const MOST_CASES_A_PUSH = 4;
/** So that cuts come amid checkpoints too, and after them. */
const CHECKPOINT_EVERY = 0.08;

/** `synced`: as the county runs, with D25's fsync; else as PGlite is shipped. `base`: a closed database's data folder. */
export async function recordHub(
  base: string,
  options: { pushes: number; synced: boolean },
  random: SeededRandom,
): Promise<Recording> {
  const folder = scratchFolder("onedoor-recorded-");
  try {
    fs.cpSync(base, folder, { recursive: true });
    return await recordIn(folder, base, options, random);
  } finally {
    fs.rmSync(folder, { recursive: true, force: true });
  }
}

async function recordIn(
  folder: string,
  base: string,
  { pushes, synced }: { pushes: number; synced: boolean },
  random: SeededRandom,
): Promise<Recording> {
  const cluster = path.join(folder, "database");
  const trace = new DiskTrace();
  const database = await PGlite.create({
    fs: traced(
      synced ? new SyncedNodeFS(cluster) : new NodeFS(cluster),
      cluster,
      trace,
    ),
    ...(synced ? { startParams: durableStartParams() } : {}),
  });
  const pool = poolOn(database);
  const hub = testHub(await openSqlCaseStore(pool));
  const now = () => trace.operations.length;
  const devices: RecordedDevice[] = [];
  for (let made = 0; made < DEVICES; made += 1)
    devices.push({
      device: await TestDevice.opened(hub, "cun1", `device-${made}`),
      openedAt: now(),
      written: [],
    });
  const answers: Answer[] = [];
  for (let push = 0; push < pushes; push += 1) {
    const chosen = devices[random.between(0, DEVICES - 1)];
    if (chosen === undefined) throw new Error("no device");
    const { device, written } = chosen;
    takeIn(device, push, random);
    written.push(...device.outbox.entries);
    const { outcomes } = await device.push();
    const told = new Map(
      outcomes.flatMap(({ entryId, outcome }) =>
        entryId !== null && outcome.status === "acknowledged"
          ? [[entryId, outcome.acknowledgement] as const]
          : [],
      ),
    );
    answers.push({ at: now(), told });
    if (random.next() < CHECKPOINT_EVERY) await pool.query("CHECKPOINT");
  }
  await pool.end();
  await database.close();
  return { base, trace, devices, answers };
}

function takeIn(device: TestDevice, push: number, random: SeededRandom): void {
  const cases = random.between(1, MOST_CASES_A_PUSH);
  for (let made = 0; made < cases; made += 1) {
    const caseId = `recorded-${push}-${made}`;
    device.submit(caseId, { facts: { caseNumber: null } });
    const nothing = { documentNumber: null };
    device.write("takenIn", caseId, nothing, { presented: [] });
  }
}

/** PGlite on this thread: what it does and what was said of it stand in one order. */
function poolOn(database: PGlite): PglitePool {
  return new PglitePool({
    connect() {
      const socket: PgliteSocket = new PgliteSocket({
        exchange: (bytes) =>
          socket.receive(Buffer.from(database.execProtocolRawSync(bytes))),
        disconnect: () => undefined,
      });
      return socket;
    },
  });
}
