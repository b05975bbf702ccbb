import { instantOfEpochMs } from "@onedoor/domain/time";
import { NEVER } from "rxjs";
import { expect, test } from "vitest";
import { caseHints } from "./caseHints.ts";
import { HubLine } from "./HubLine.ts";
import { memoryValues } from "./KeptValues.ts";
import { processLocks } from "./Locks.ts";
import { WORK_CALENDAR } from "./operations.ts";
import type { ReplicaPorts } from "./ReplicaPorts.ts";

test("on a network that lets no streams through, each next try waits, however well requests go", async () => {
  let streams = 0;
  const line = new HubLine("http://county.test", null, {
    ...ports,
    fetch: (_, init) => {
      const { accept } = init.headers as Record<string, string>;
      if (accept !== "text/event-stream")
        return Promise.resolve(new Response(`{"data":{}}`));
      streams += 1;
      return Promise.resolve(new Response("blocked", { status: 502 }));
    },
  });
  let pulls = 0;
  const following = caseHints(line, ports).subscribe(async () => {
    pulls += 1;
    if (pulls < 50) await line.ask(WORK_CALENDAR, {});
  });
  await asMuchAsHappensByItself();
  following.unsubscribe();
  line.close();
  // The first answer ends the doubt about the line, and whoever waits tries once more.
  expect(streams).toBeLessThanOrEqual(2);
  expect(pulls).toBeLessThanOrEqual(2);
});

/** A world in which no time passes: a sleep ends only when somebody wakes the sleeper. */
const ports: ReplicaPorts = {
  now: () => instantOfEpochMs(0),
  randomBytes: (length) => new Uint8Array(length),
  fetch: () => Promise.reject(new TypeError("nobody there")),
  sleep: (_, signal) =>
    new Promise((resolve) => {
      if (signal.aborted) resolve();
      signal.addEventListener("abort", () => resolve());
    }),
  locks: processLocks(),
  values: memoryValues(),
  cameOnline: NEVER,
};

async function asMuchAsHappensByItself(): Promise<void> {
  for (let turn = 0; turn < 10_000; turn += 1) await Promise.resolve();
}
