import { once } from "node:events";
import { connect } from "node:net";
import { afterEach, expect, test } from "vitest";
import { eventResponse, type Events } from "./eventResponse.ts";
import { serveHttp } from "./serveHttp.ts";

const event = (seq: number) => Buffer.from(`event: next\ndata: ${seq}\n\n`);

/** Events that a test gives, and how many listen to them. */
function aSource() {
  const listeners = new Set<(event: Uint8Array) => void>();
  let ended: () => void = () => undefined;
  const events: Events = (give) => {
    listeners.add(give);
    return () => {
      listeners.delete(give);
      ended();
    };
  };
  return {
    events,
    listening: () => listeners.size,
    give: (seq: number) => listeners.forEach((one) => one(event(seq))),
    end: new Promise<void>((resolve) => (ended = resolve)),
  };
}

const closers: (() => Promise<void>)[] = [];
afterEach(() => Promise.all(closers.splice(0).map((close) => close())));

async function read(reader: ReadableStreamDefaultReader<Uint8Array>) {
  const { value } = await reader.read();
  return Buffer.from(value ?? []).toString();
}

test("events go over HTTP as they are given, after a sign that somebody is listened to", async () => {
  const source = aSource();
  const server = await serveHttp(
    { fetch: () => Promise.resolve(eventResponse(source.events)) },
    { host: "127.0.0.1", port: 0 },
  );
  closers.push(server.close);
  const leave = new AbortController();
  const response = await fetch(server.url, { signal: leave.signal });
  expect(response.headers.get("content-type")).toContain("text/event-stream");
  const reader = response.body?.getReader();
  if (reader === undefined) throw new Error("no body");
  expect(await read(reader)).toBe(":\n\n");
  expect(source.listening()).toBe(1);
  source.give(1);
  expect(await read(reader)).toBe("event: next\ndata: 1\n\n");
  leave.abort();
  await source.end;
  expect(source.listening()).toBe(0);
});

test("a reader who takes nothing any more is let go", async () => {
  const source = aSource();
  const server = await serveHttp(
    { fetch: () => Promise.resolve(eventResponse(source.events)) },
    { host: "127.0.0.1", port: 0 },
  );
  closers.push(server.close);
  const { port, hostname } = new URL(server.url);
  const socket = connect(Number(port), hostname);
  socket.write("GET / HTTP/1.1\r\nhost: a\r\n\r\n");
  await once(socket, "data");
  socket.pause();
  let over = false;
  void source.end.then(() => (over = true));
  for (let seq = 0; !over && seq < 2_000_000; seq += 1) {
    source.give(seq);
    if (seq % 1_000 === 0) await new Promise(setImmediate);
  }
  expect(over).toBe(true);
  socket.destroy();
});

test("whoever reads the body gets them too, and nothing begins before he does", async () => {
  const source = aSource();
  const response = eventResponse(source.events);
  expect(source.listening()).toBe(0);
  const reader = response.body?.getReader();
  if (reader === undefined) throw new Error("no body");
  const first = read(reader);
  await Promise.resolve();
  source.give(7);
  expect(await first).toBe("event: next\ndata: 7\n\n");
  await reader.cancel();
  expect(source.listening()).toBe(0);
});
