import { setTimeout as wait } from "node:timers/promises";
import { CountyClient } from "@onedoor/test-support/CountyClient";
import type { Benchmark } from "./Benchmark.ts";
import { type BenchedCounty, startBenchedCounty } from "./benchedCounty.ts";
import { startPushLoad } from "./load/startPushLoad.ts";

const STATIONS = 21_396;
const CASES_A_STATION = 10;
const CONNECTIONS = 1_000;
const LOSE_ONE_IN = 100;
const READ_EVERY_MS = 200;

/** Every station of a large city comes back at the same moment, and somebody goes on working meanwhile. */
export const storm: Benchmark = {
  name: "storm",
  about:
    "all stations reconnect at once with ten cases each; 1 % of the answers are lost (--stations N, --engine NAME)",
  async run(tell, { engine = "postgresql", stations = STATIONS }) {
    const county = await startBenchedCounty(engine);
    if (county === undefined)
      throw new Error("no PostgreSQL answers: set TEST_DATABASE_URL");
    const load = await startPushLoad({
      ...county,
      stations,
      pushesEach: 1,
      casesAPush: CASES_A_STATION,
      connections: CONNECTIONS,
      loseOneIn: LOSE_ONE_IN,
    });
    try {
      tell(
        `${stations} stations are ready, ${(load.bytes / 2 ** 20).toFixed(0)} MiB packed`,
      );
      const reading = startReading(county);
      const figures = await load.push();
      if (figures.failed > 0) console.error(county.words());
      const reads = await (await reading).stop();
      const { lost, duplicates } = await load.verify();
      return {
        engine,
        stations,
        drainSeconds: figures.seconds,
        casesPerSecond: figures.entries / 3 / figures.seconds,
        lost,
        duplicates,
        repeated: figures.repeated,
        deferred: figures.deferred,
        failed: figures.failed,
        p50PushMs: figures.p50Ms,
        p99PushMs: figures.p99Ms,
        reads: reads.length,
        readP95Ms: reads[Math.floor(reads.length * 0.95)] ?? 0,
      };
    } finally {
      load.stop();
      await county.stop();
    }
  },
};

/** An officer who looks at his list again and again; answers with how long each look took, in order of length. */
async function startReading(
  county: BenchedCounty,
): Promise<{ stop(): Promise<number[]> }> {
  const officer = await CountyClient.signedIn(county.url, "zhen1");
  const times: number[] = [];
  let stopped = false;
  const reading = (async () => {
    while (!stopped) {
      const begun = performance.now();
      await officer.ask(
        "{ cases(first: 10) { nodes { caseId stage dueOn updatedAt } } }",
      );
      times.push(performance.now() - begun);
      await wait(READ_EVERY_MS);
    }
  })();
  return {
    async stop() {
      stopped = true;
      await reading;
      return times.sort((a, b) => a - b);
    },
  };
}
