import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { readdirSync, readFileSync } from "node:fs";
import { setTimeout as wait } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import type { Claims } from "@onedoor/subgraph-host/claims";
import { applicationFor } from "@onedoor/test-support/applicationFor";
import { CountyClient } from "@onedoor/test-support/CountyClient";
import { Agent } from "node:http";
import type { Benchmark } from "./Benchmark.ts";
import { type BenchedCounty, startBenchedCounty } from "./benchedCounty.ts";
import { readClaimsOf } from "./load/readClaimsOf.ts";
import { countedIn, sendPush } from "./load/sendPush.ts";
import type { StreamOrder, StreamReport } from "./load/streamMessages.ts";
import { openSyntheticStation, preparePush } from "./load/SyntheticStation.ts";

const STREAMS = 20_000;
/** The addresses of one machine reach so far only, and so do the descriptors of one process. */
const STREAMS_A_PROCESS = 5_000;
const COMMITS = 10;
/** Descriptors that the county may still open for its files, its database, and whoever pushes. */
const SPARE_DESCRIPTORS = 100;
/** Long enough that hints of one commit are never taken for those of the next. */
const BETWEEN_COMMITS_MS = 3_000;

/** Everybody in a county listens, and hears of every commit. */
export const stream: Benchmark = {
  name: "stream",
  about:
    "20,000 live streams of hints on one process: how many, bytes of memory each, time from a push to the hint (--streams N, --engine NAME)",
  async run(tell, { engine = "postgresql", streams = STREAMS }) {
    const county = await startBenchedCounty(engine);
    if (county === undefined)
      throw new Error("no PostgreSQL answers (set TEST_DATABASE_URL)");
    const listeners: ChildProcess[] = [];
    try {
      const first = await CountyClient.signedIn(county.url, "cun1");
      const clerk = readClaimsOf(first.token);
      const writer = await openSyntheticStation(
        county.url,
        county.sessionSecret,
        0,
        clerk,
      );
      const application = await applicationFor(first, "np-elderly-allowance");
      await writer.leaseSerials(COMMITS + 1);
      const push = async () => {
        const agent = new Agent();
        const prepared = preparePush(writer, application, 1);
        const begun = performance.timeOrigin + performance.now();
        countedIn(await sendPush(agent, county.url, prepared));
        agent.destroy();
        return begun;
      };
      await push();

      const before = await county.memory();
      const { open, failed } = await openStreams(
        county,
        { ...clerk, role: "townOfficer", division: "990101000000" },
        Math.min(streams, freeDescriptorsOf(county) - SPARE_DESCRIPTORS),
        listeners,
      );
      const after = await county.memory();
      // Pages that earlier work has left to the process hide what streams take of them.
      const bytesPerStream =
        Math.max(after.resident - before.resident, after.used - before.used) /
        open;
      tell(
        `${open} streams are open${failed === null ? "" : `; the next one: ${failed}`}`,
      );

      const delays: number[] = [];
      let missed = 0;
      for (let commit = 0; commit < COMMITS; commit += 1) {
        const begun = await push();
        await wait(BETWEEN_COMMITS_MS);
        const heard = (await Promise.all(listeners.map(hintsOf))).flat();
        missed += Math.max(0, open - heard.length);
        delays.push(...heard.map((at) => at - begun));
      }
      delays.sort((a, b) => a - b);
      const quantile = (share: number) =>
        delays[
          Math.min(delays.length - 1, Math.floor(delays.length * share))
        ] ?? 0;
      return {
        streams: open,
        bytesPerStream,
        hintP50Ms: quantile(0.5),
        hintP95Ms: quantile(0.95),
        missed,
        descriptorLimit: descriptorLimitOf(county),
        ...(failed === null ? {} : { nextStream: failed }),
      };
    } finally {
      for (const child of listeners) child.kill("SIGKILL");
      await county.stop();
    }
  },
};

async function openStreams(
  { url, sessionSecret }: BenchedCounty,
  official: Claims,
  streams: number,
  listeners: ChildProcess[],
): Promise<{ open: number; failed: string | null }> {
  let open = 0;
  for (let first = 0; first < streams; first += STREAMS_A_PROCESS) {
    const child = fork(
      fileURLToPath(new URL("load/holdStreams.ts", import.meta.url)),
      { execArgv: [], env: { ...process.env, NODE_OPTIONS: "" } },
    );
    listeners.push(child);
    const order: StreamOrder = {
      url,
      sessionSecret,
      first,
      streams: Math.min(STREAMS_A_PROCESS, streams - first),
      official,
    };
    child.send(order);
    const report = await reportOf(child);
    if (report.type !== "opened") throw new Error(`${report.type} came`);
    open += report.open;
    if (report.failed !== null) return { open, failed: report.failed };
  }
  return { open, failed: null };
}

async function hintsOf(child: ChildProcess): Promise<readonly number[]> {
  child.send("heard?");
  const report = await reportOf(child);
  return report.type === "heard" ? report.at : [];
}

async function reportOf(child: ChildProcess): Promise<StreamReport> {
  const [report] = (await once(child, "message")) as [StreamReport];
  return report;
}

/** Linux's own word; no limit elsewhere. */
/** Infinite where the machine doesn't say. */
function freeDescriptorsOf(county: BenchedCounty): number {
  const limit = descriptorLimitOf(county);
  return limit === Infinity
    ? limit
    : limit - readdirSync(`/proc/${county.pid}/fd`).length;
}

function descriptorLimitOf({ pid }: BenchedCounty): number {
  try {
    const limits = readFileSync(`/proc/${pid}/limits`, "utf8");
    return Number(/Max open files\s+(\d+)/.exec(limits)?.[1] ?? Infinity);
  } catch {
    return Infinity;
  }
}
