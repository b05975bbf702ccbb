import { once } from "node:events";
import { EventEmitter } from "node:events";
import { readFile } from "node:fs/promises";
import { serveHttp } from "@onedoor/subgraph-host/serveHttp";
import { expect, test } from "vitest";
import { admissionLane } from "./admission.ts";
import { createRouter } from "./createRouter.ts";
import { supergraphFile } from "./supergraphFile.ts";
import { OPEN_WALLS } from "./testing/openWalls.ts";
import { STUB_KEYS, stubSubgraphs } from "./testing/stubSubgraphs.ts";

const PUSH = `mutation { pushEntries(segment: null, cases: []) { nextChainNo } }`;

test("a full lane sends pushes away with a time to come again, and answers who only reads", async () => {
  const stubs = await stubSubgraphs(() => undefined);
  const opened = Promise.withResolvers<void>();
  const arrivals = new EventEmitter();
  let atWork = 0;
  const reach = (name: keyof typeof stubs) => (request: Request) =>
    stubs[name].fetch(request);
  const router = await createRouter({
    supergraph: await readFile(supergraphFile, "utf8"),
    subgraphs: {
      people: reach("people"),
      entities: reach("entities"),
      items: reach("items"),
      supervision: reach("supervision"),
      async cases(request) {
        if (!(await request.clone().text()).includes("pushEntries"))
          return stubs.cases.fetch(request);
        atWork += 1;
        if (atWork === 2) arrivals.emit("both");
        await opened.promise;
        return Response.json({ data: { pushEntries: { nextChainNo: 1 } } });
      },
    },
    keys: STUB_KEYS,
    explorer: false,
    ...OPEN_WALLS,
    tell: () => undefined,
    mostSyncing: 2,
  });
  const server = await serveHttp(router, { host: "127.0.0.1", port: 0 });
  const ask = (query: string) =>
    fetch(server.url, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ query }),
    });
  try {
    const both = once(arrivals, "both");
    const pushes = [ask(PUSH), ask(PUSH)];
    await both;

    const away = await ask(PUSH);
    expect(away.status).toBe(503);
    expect(Number(away.headers.get("retry-after"))).toBeGreaterThanOrEqual(1);
    expect(await away.json()).toMatchObject({
      errors: [{ extensions: { code: "BUSY" } }],
    });
    expect((await ask("{ watch { seq } }")).status).toBe(200);

    opened.resolve();
    for (const push of pushes) expect((await push).status).toBe(200);
    expect((await ask(PUSH)).status).toBe(200);
  } finally {
    opened.resolve();
    await server.close();
    await router.close();
  }
});

/** A lane with a clock that is set by hand, and work that ends when it is told to. */
function laneByHand(most: number) {
  let now = 0;
  const lane = admissionLane({ most, now: () => now, random: () => 0.5 });
  const under: PromiseWithResolvers<void>[] = [];
  const fill = () => {
    for (let before = -1; before < lane.atWork();) {
      before = lane.atWork();
      const work = Promise.withResolvers<void>();
      void lane.admit(() => work.promise);
      if (lane.atWork() > before) under.push(work);
    }
  };
  const finish = async (count: number) => {
    for (const work of under.splice(0, count)) work.resolve();
    await new Promise(setImmediate);
  };
  return {
    lane,
    fill,
    finish,
    later: (ms: number) => (now += ms),
    /** Kept full for ten seconds, in which so many are done a second. */
    async drain(perSecond: number) {
      for (let tick = 0; tick < 100; tick += 1) {
        now += 100;
        await finish(perSecond / 10);
        fill();
      }
    },
  };
}

test("thousands who come at once are spread over the time that their work takes", async () => {
  const { lane, drain } = laneByHand(10);
  await drain(100);
  const waits: number[] = [];
  for (let at = 0; at < 3000; at += 1) {
    const answer = await lane.admit(async () => undefined);
    if (!answer.admitted) waits.push(answer.retryAfterSeconds);
  }
  expect(waits).toHaveLength(3000);
  expect(waits[0]).toBeLessThanOrEqual(2);
  // Three thousand take thirty seconds at that pace; an eighth is added by chance.
  expect(waits.at(-1)).toBeGreaterThanOrEqual(30);
  expect(waits.at(-1)).toBeLessThanOrEqual(36);
  const inOneSecond = waits.filter((wait) => wait === 20).length;
  expect(inOneSecond).toBeLessThan(200);
});

test("no more are let in than are done soon, so that who is let in is answered in time", async () => {
  const { lane, drain } = laneByHand(256);
  await drain(60);
  expect(lane.atWork()).toBe(90);
  await drain(1000);
  expect(lane.atWork()).toBe(256);
});

test("a lane that was idle says nothing of its pace: nobody is sent away for minutes", async () => {
  const { lane, fill, finish, later } = laneByHand(256);
  for (let at = 0; at < 5; at += 1) {
    void lane.admit(async () => undefined);
    later(1_000);
    await finish(0);
  }
  fill();
  const answer = await lane.admit(async () => undefined);
  expect(answer.admitted || answer.retryAfterSeconds).toBeLessThanOrEqual(4);
});
