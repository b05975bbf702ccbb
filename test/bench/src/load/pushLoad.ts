// Stations in a process of their own: they pack their pushes, wait for the word, and send them.
import "@onedoor/subgraph-host/nativeSha256";
import { Agent } from "node:http";
import { setTimeout as wait } from "node:timers/promises";
import { readClaimsOf } from "./readClaimsOf.ts";
import { applicationFor } from "@onedoor/test-support/applicationFor";
import { CountyClient } from "@onedoor/test-support/CountyClient";
import { compareWithFeed } from "./compareWithFeed.ts";
import type { LoadFigures, LoadOrder, LoadReport } from "./loadMessages.ts";
import { countedIn, isAccident, type PushReply, sendPush } from "./sendPush.ts";
import {
  openSyntheticStation,
  type PreparedPush,
  preparePush,
} from "./SyntheticStation.ts";

const OPENING_AT_ONCE = 16;
const FIRST_PAUSE_MS = 1_000;
const LONGEST_PAUSE_MS = 5 * 60_000;

const tell = (report: LoadReport) => process.send?.(report);

process.once("message", (order: LoadOrder) => {
  void prepare(order).then((stations) => {
    process.once("message", () => {
      process.once("message", () => {
        const sent = stations.flat().flatMap(({ entryIds }) => entryIds);
        void compareWithFeed(
          order.url,
          order.sessionSecret,
          new Set(sent),
        ).then((comparison) => tell({ type: "verified", comparison }));
      });
      void pushAll(order, stations).then((figures) =>
        tell({ type: "pushed", figures }),
      );
    });
    tell({
      type: "prepared",
      bytes: stations.flat().reduce((sum, { body }) => sum + body.length, 0),
    });
  });
});

async function prepare(order: LoadOrder): Promise<PreparedPush[][]> {
  const first = await CountyClient.signedIn(order.url, "cun1");
  const application = await applicationFor(first, "np-elderly-allowance");
  const clerk = readClaimsOf(first.token);
  const stations: PreparedPush[][] = [];
  let next = 0;
  await Promise.all(
    Array.from({ length: OPENING_AT_ONCE }, async () => {
      while (next < order.stations) {
        const station = await openSyntheticStation(
          order.url,
          order.sessionSecret,
          (next += 1) - 1,
          clerk,
        );
        const pushes: PreparedPush[] = [];
        for (let push = 0; push < order.pushesEach; push += 1) {
          const needed = order.casesAPush;
          if (station.serials.to - station.serials.next + 1 < needed)
            await station.leaseSerials(Math.max(needed, 500));
          pushes.push(preparePush(station, application, order.casesAPush));
        }
        stations.push(pushes);
      }
    }),
  );
  return stations;
}

async function pushAll(
  order: LoadOrder,
  stations: PreparedPush[][],
): Promise<LoadFigures> {
  const agent = new Agent({ keepAlive: true, maxSockets: order.connections });
  const times: number[] = [];
  let entries = 0;
  let repeated = 0;
  let deferred = 0;
  let failed = 0;
  let answered = 0;

  let free = order.connections;
  const line: (() => void)[] = [];
  /** What waits for a socket of this process has not left its station yet. */
  async function send(push: PreparedPush): Promise<PushReply> {
    if (free > 0) free -= 1;
    else await new Promise<void>((resolve) => line.push(resolve));
    const begun = performance.now();
    try {
      const reply = await sendPush(agent, order.url, push);
      if (reply.status !== 503) times.push(performance.now() - begun);
      return reply;
    } finally {
      const next = line.shift();
      if (next === undefined) free += 1;
      else next();
    }
  }

  async function pushUntilTaken(push: PreparedPush): Promise<void> {
    let failures = 0;
    for (let lost = false; ;) {
      const reply = await send(push);
      if (reply.status === 503 || isAccident(reply)) {
        if (reply.status === 503) deferred += 1;
        else failed += 1;
        // As a station does: what the county asks for, and no less than full jitter under a doubling limit.
        const limit = Math.min(
          FIRST_PAUSE_MS * 2 ** failures,
          LONGEST_PAUSE_MS,
        );
        failures += 1;
        await wait(
          Math.max((reply.retryAfter ?? 0) * 1000, Math.random() * limit),
        );
        continue;
      }
      const counted = countedIn(reply);
      answered += 1;
      // The station never heard of it, and asks again: nothing may be written twice.
      if (!lost && order.loseOneIn > 0 && answered % order.loseOneIn === 0) {
        lost = true;
        repeated += 1;
        continue;
      }
      entries += counted;
      return;
    }
  }

  const begun = performance.now();
  await Promise.all(
    stations.map(async (pushes) => {
      for (const push of pushes) await pushUntilTaken(push);
    }),
  );
  const seconds = (performance.now() - begun) / 1000;
  agent.destroy();
  times.sort((a, b) => a - b);
  const quantile = (share: number) =>
    times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0;
  return {
    seconds,
    pushes: times.length - repeated,
    entries,
    repeated,
    deferred,
    failed,
    p50Ms: quantile(0.5),
    p99Ms: quantile(0.99),
  };
}
