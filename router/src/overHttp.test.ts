import { once } from "node:events";
import { connect } from "node:net";
import { CLIENT_ADDRESS, serveHttp } from "@onedoor/subgraph-host/serveHttp";
import { afterAll, beforeAll, expect, test } from "vitest";
import { readEvents } from "./readEvents.ts";
import { type StubCounty, stubCounty } from "./testing/stubCounty.ts";

let county: StubCounty;
let server: Awaited<ReturnType<typeof serveHttp>>;
beforeAll(async () => {
  county = await stubCounty();
  server = await serveHttp(county.router, { host: "127.0.0.1", port: 0 });
});
afterAll(async () => {
  await server.close();
  await county.router.close();
});

function ask(body: string, headers: Record<string, string> = {}) {
  return fetch(server.url, {
    method: "POST",
    headers: { "content-type": "application/json", ...headers },
    body,
  });
}

test("a query is answered over HTTP", async () => {
  const response = await ask('{"query":"{ watch { seq } }"}');
  expect(await response.json()).toEqual({ data: { watch: { seq: 7 } } });
});

test("subgraphs are told the client's address as the socket has it, not as he says", async () => {
  await ask('{"query":"{ watch { seq } }"}', {
    "x-client-address": "203.0.113.9",
  });
  const told = county.requests.at(-1)?.headers.get(CLIENT_ADDRESS);
  expect(told).toBe("127.0.0.1");
});

test("a subscription is answered over HTTP, event by event", async () => {
  const response = await ask(
    '{"query":"subscription { streamCases { seq } }"}',
    {
      ...county.session,
      accept: "text/event-stream",
    },
  );
  const events: string[] = [];
  if (response.body !== null)
    for await (const { event, data } of readEvents(response.body))
      events.push(`${event} ${data}`);
  expect(events).toEqual([
    'next {"data":{"streamCases":{"seq":1}}}',
    'next {"data":{"streamCases":{"seq":2}}}',
    'next {"data":{"streamCases":{"seq":3}}}',
    "complete ",
  ]);
});

test("five megabytes of JSON get 413, and the server stays up", async () => {
  const response = await ask(
    JSON.stringify({ query: "{ watch { seq } }", pad: "x".repeat(5_000_000) }),
  );
  expect(response.status).toBe(413);
  expect(await response.json()).toMatchObject({
    errors: [{ extensions: { code: "TOO_LARGE" } }],
  });
  expect((await ask('{"query":"{ watch { seq } }"}')).status).toBe(200);
});

test("a client that breaks off in the middle of its request harms nobody", async () => {
  const { port, hostname } = new URL(server.url);
  const socket = connect(Number(port), hostname);
  await once(socket, "connect");
  socket.write(
    "POST /graphql HTTP/1.1\r\nhost: a\r\ncontent-length: 1000\r\n\r\n{",
  );
  socket.resetAndDestroy();
  await once(socket, "close");
  expect((await ask('{"query":"{ watch { seq } }"}')).status).toBe(200);
});

test("a host name that is none is refused", async () => {
  const { port, hostname } = new URL(server.url);
  const socket = connect(Number(port), hostname);
  socket.write(
    "GET /health HTTP/1.1\r\nhost: a b\r\nconnection: close\r\n\r\n",
  );
  const [answer] = (await once(socket, "data")) as [Buffer];
  expect(answer.toString()).toMatch(/^HTTP\/1.1 400 /);
  socket.destroy();
});

test("a long answer comes as gzip to who accepts it, and plain to who doesn't", async () => {
  const query = JSON.stringify({
    query: `{ watch { ${Array.from({ length: 20 }, (_, n) => `${"long".repeat(15)}${n}: seq`).join(" ")} } }`,
  });
  const plain = await ask(query, { "accept-encoding": "identity" });
  const compressed = await ask(query, { "accept-encoding": "gzip" });
  expect(plain.headers.get("content-encoding")).toBeNull();
  expect(compressed.headers.get("content-encoding")).toBe("gzip");
  expect(await compressed.text()).toBe(await plain.text());
});
