import { openedVault } from "@onedoor/replica/testing/openedVault";
import "fake-indexeddb/auto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { seededRandom } from "@onedoor/demonstration/seededRandom";
import type { BodyOf, FactsOf } from "@onedoor/domain/facts";
import { instantOfEpochMs } from "@onedoor/domain/time";
import { memoryValues } from "@onedoor/replica/KeptValues";
import { processLocks } from "@onedoor/replica/Locks";
import { openReplica } from "@onedoor/replica/openReplica";
import type { Replica, SyncStatus } from "@onedoor/replica/Replica";
import {
  gzipText,
  type ReplicaPorts,
  sleepByTimer,
} from "@onedoor/replica/ReplicaPorts";
import { signIn } from "@onedoor/replica/session";
import { applicationFor } from "@onedoor/test-support/applicationFor";
import { CountyClient } from "@onedoor/test-support/CountyClient";
import { startCounty } from "@onedoor/test-support/startCounty";
import { filter, firstValueFrom, NEVER } from "rxjs";
import type { Benchmark } from "./Benchmark.ts";
import { SlowLine } from "./SlowLine.ts";

const SEED = 20_261_123;
const PASSWORD = "onedoor-demo";
const BATCH = 50;
const AT_ONCE = 10;
const ENTRIES_A_CASE = 3;
const VILLAGE = { bitsPerSecond: 64_000, roundTripMs: 600, loss: 0.05 };
const OFFLINE_MS = 2 * 3_600_000;

/**
 * What a station's work weighs on the line, as packed bodies and with all of HTTP and every other request that it takes,
 * and how long a bad line takes for it.
 */
export const wire: Benchmark = {
  name: "wire",
  about:
    "bytes of an entry up and of a changed case down; ten new cases over 64 kbit/s, 600 ms, 5 % loss",
  async run(tell) {
    const folder = mkdtempSync(join(tmpdir(), "onedoor-bench-"));
    const county = await startCounty({ dataFolder: folder });
    const random = seededRandom(SEED);
    const line = await SlowLine.to(
      county.url,
      () => random.between(0, 999_999) / 1_000_000,
    );
    const application = await applicationFor(
      await CountyClient.signedIn(county.url, "cun1", PASSWORD),
      "np-elderly-allowance",
    );
    tell(`seed ${SEED}`);
    try {
      const station = await openStation("cun1", line);
      const bytes = await weigh(station, line, county.url, application, random);
      const coldSeconds = await overVillageLine(
        station,
        line,
        application,
        random,
        "cold",
      );
      tell(`cold       ${coldSeconds.toFixed(1)} s`);
      const warmSeconds = await overVillageLine(
        station,
        line,
        application,
        random,
        "warm",
      );
      tell(`warm       ${warmSeconds.toFixed(1)} s`);
      await station.replica.close();
      return { ...bytes, coldSeconds, warmSeconds };
    } finally {
      line.cut();
      await county.stop();
      rmSync(folder, { recursive: true, force: true });
    }
  },
};

interface Station {
  replica: Replica;
  /** Of the bodies of pushes and of pages of cases, packed. */
  bodies: { up: number; down: number };
  /** Two hours behind at first, as a station that begins the day without a line. */
  clock: { behindMs: number };
}

interface Application {
  facts: FactsOf<"submitted">;
  content: BodyOf<"submitted">;
}

type Random = ReturnType<typeof seededRandom>;

async function openStation(account: string, line: SlowLine): Promise<Station> {
  const clock = { behindMs: OFFLINE_MS };
  const bodies = { up: 0, down: 0 };
  const ports: ReplicaPorts = {
    now: () => instantOfEpochMs(Date.now() - clock.behindMs),
    randomBytes: (length) => crypto.getRandomValues(new Uint8Array(length)),
    async fetch(input, init) {
      const response = await fetch(input, init);
      if (init.body instanceof Uint8Array) {
        const question = gunzipSync(init.body).toString();
        if (question.includes("mutation PushEntries"))
          bodies.up += init.body.byteLength;
        if (question.includes("query PullCases"))
          bodies.down += Number(response.headers.get("content-length"));
      }
      return response;
    },
    gzip: gzipText,
    sleep: sleepByTimer,
    locks: processLocks(),
    values: memoryValues(),
    cameOnline: NEVER,
  };
  const outcome = await signIn(
    { baseUrl: line.url, account, password: PASSWORD },
    ports,
  );
  if (!outcome.ok) throw new Error(outcome.reason);
  const replica = await openReplica(await openedVault(outcome.session), {
    baseUrl: line.url,
    storage: "memory",
    multiTab: false,
    ports,
  });
  await until(replica, ({ firstCopy }) => firstCopy.done);
  return { replica, clock, bodies };
}

/** A batch of new cases up from a station that was away, and down to the officer of its town, who was away too. */
async function weigh(
  station: Station,
  line: SlowLine,
  url: string,
  application: Application,
  random: Random,
): Promise<Record<string, number>> {
  const townLine = await SlowLine.to(url, () => 1);
  const town = await openStation("zhen1", townLine);
  townLine.down();
  line.down();
  await accept(station.replica, application, random, BATCH);
  line.up();
  const upBefore = line.bytesUp;
  const bodiesBefore = station.bodies.up;
  await station.replica.syncNow();
  await settled(station.replica);
  const entries = BATCH * ENTRIES_A_CASE;
  const bytesPerEntry = (station.bodies.up - bodiesBefore) / entries;
  const httpBytesPerEntry = (line.bytesUp - upBefore) / entries;
  townLine.up();
  const downBefore = townLine.bytesDown;
  const pagesBefore = town.bodies.down;
  await town.replica.syncNow();
  const bytesPerCase = (town.bodies.down - pagesBefore) / BATCH;
  const httpBytesPerCase = (townLine.bytesDown - downBefore) / BATCH;
  await town.replica.close();
  townLine.cut();
  return { bytesPerEntry, httpBytesPerEntry, bytesPerCase, httpBytesPerCase };
}

/** Seconds from the moment at which the line is there until the county has acknowledged everything. */
async function overVillageLine(
  { replica, clock }: Station,
  line: SlowLine,
  application: Application,
  random: Random,
  how: "cold" | "warm",
): Promise<number> {
  line.shape = VILLAGE;
  if (how === "cold") {
    // The connection is gone, and after two hours the session is renewed at the first contact.
    line.cut();
    clock.behindMs = 0;
  }
  const begun = performance.now();
  await accept(replica, application, random, AT_ONCE);
  await settled(replica);
  const seconds = (performance.now() - begun) / 1000;
  line.shape = null;
  return seconds;
}

async function accept(
  replica: Replica,
  { facts, content }: Application,
  random: Random,
  cases: number,
): Promise<void> {
  for (let made = 0; made < cases; made += 1) {
    const caseId = crypto.randomUUID();
    await replica.act("submitted", caseId, facts, {
      ...content,
      applicant: { ...content.applicant, ...somebody(random) },
      queryCode: String(random.between(100_000, 999_999)),
    } as BodyOf<"submitted">);
    await replica.act(
      "takenIn",
      caseId,
      { documentNumber: null },
      { presented: [] },
    );
    await replica.act("accepted", caseId, { documentNumber: null }, {});
  }
}

const SURNAMES = "赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨";
const GIVEN = "文涛德根丽燕永明晓国平立斌竹青知远海峰静佳婷慧";
const PLACES = ["河畔村", "竹林村", "石桥村", "柳塘村", "青坪村", "云岭村"];

function somebody(random: Random) {
  const pick = (letters: string) =>
    [...letters][random.between(0, [...letters].length - 1)] ?? "";
  return {
    name: pick(SURNAMES) + pick(GIVEN) + pick(GIVEN),
    phone: `138${String(random.between(0, 99_999_999)).padStart(8, "0")}`,
    address: `演示区南亭镇${PLACES[random.between(0, PLACES.length - 1)]}${random.between(1, 12)}组${random.between(1, 90)}号`,
  };
}

function settled(replica: Replica): Promise<SyncStatus> {
  return until(replica, ({ waiting }) => waiting === 0);
}

function until(
  replica: Replica,
  fits: (status: SyncStatus) => boolean,
): Promise<SyncStatus> {
  return firstValueFrom(replica.syncStatus().pipe(filter(fits)));
}
