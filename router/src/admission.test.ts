import { once } from "node:events";
import { EventEmitter } from "node:events";
import { readFile } from "node:fs/promises";
import { serveHttp } from "@onedoor/subgraph-host/serveHttp";
import { expect, test } from "vitest";
import { admissionLane } from "./admission.ts";
import { createRouter } from "./createRouter.ts";
import { supergraphFile } from "./supergraphFile.ts";
import { stubSubgraphs } from "./testing/stubSubgraphs.ts";

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
    explorer: false,
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

test("thousands who come at once are spread over the time that their work takes", async () => {
  let now = 0;
  const lane = admissionLane({ most: 10, now: () => now, random: () => 0.5 });
  // A hundred a second for a while.
  for (let at = 0; at < 200; at += 1) {
    now += 10;
    await lane.admit(async () => undefined);
  }
  const working = Promise.withResolvers<void>();
  for (let at = 0; at < 10; at += 1) void lane.admit(() => working.promise);
  const waits: number[] = [];
  for (let at = 0; at < 3000; at += 1) {
    const answer = await lane.admit(async () => undefined);
    if (!answer.admitted) waits.push(answer.retryAfterSeconds);
  }
  working.resolve();
  expect(waits).toHaveLength(3000);
  expect(waits[0]).toBeLessThanOrEqual(2);
  // Three thousand take thirty seconds at that pace; an eighth is added by chance.
  expect(waits.at(-1)).toBeGreaterThanOrEqual(30);
  expect(waits.at(-1)).toBeLessThanOrEqual(36);
  const inOneSecond = waits.filter((wait) => wait === 20).length;
  expect(inOneSecond).toBeLessThan(200);
});

test("no more are let in than are done soon, and who is let in is answered in time", async () => {
  let now = 0;
  const lane = admissionLane({ most: 256, now: () => now, random: () => 0.5 });
  const fill = async () => {
    const working = Promise.withResolvers<void>();
    let admitted = 0;
    for (; admitted < 500; admitted += 1) {
      const work = lane.admit(() => working.promise);
      const outcome = await Promise.race([work, Promise.resolve("at work")]);
      if (outcome !== "at work") break;
    }
    working.resolve();
    await working.promise;
    return admitted;
  };
  for (let at = 0; at < 300; at += 1) {
    now += 20;
    await lane.admit(async () => undefined);
  }
  expect(await fill()).toBe(75);
  for (let at = 0; at < 3000; at += 1) {
    now += 2;
    await lane.admit(async () => undefined);
  }
  expect(await fill()).toBe(256);
  now += 60_000;
  await lane.admit(async () => undefined);
  now += 4_000;
  await lane.admit(async () => undefined);
  expect(await fill()).toBe(32);
});
