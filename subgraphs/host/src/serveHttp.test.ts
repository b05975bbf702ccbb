import { once } from "node:events";
import { connect } from "node:net";
import { request } from "node:http";
import { afterAll, beforeAll, expect, test } from "vitest";
import { serveHttp } from "./serveHttp.ts";

const MEBIBYTE = 1024 * 1024;

let server: Awaited<ReturnType<typeof serveHttp>>;
beforeAll(async () => {
  server = await serveHttp(
    {
      async fetch(asked) {
        if (asked.method === "GET") return endless();
        let bytes = 0;
        if (asked.body !== null)
          for await (const chunk of asked.body as AsyncIterable<Uint8Array>)
            bytes += chunk.byteLength;
        return new Response(String(bytes));
      },
    },
    { host: "127.0.0.1", port: 0 },
  );
});
afterAll(() => server.close());

let taken = 0;
/** More than any memory, a piece at a time as it is asked for. */
function endless(): Response {
  return new Response(
    new ReadableStream({
      pull(controller) {
        taken += MEBIBYTE;
        controller.enqueue(new Uint8Array(MEBIBYTE));
      },
    }),
    { headers: { "content-length": String(2 ** 40) } },
  );
}

test("a body that announces too much is refused unread", async () => {
  const { port, hostname } = new URL(server.url);
  const socket = connect(Number(port), hostname);
  socket.write(
    `POST / HTTP/1.1\r\nhost: a\r\ncontent-length: ${33 * MEBIBYTE}\r\n\r\n`,
  );
  const [answer] = (await once(socket, "data")) as [Buffer];
  expect(answer.toString()).toMatch(/^HTTP\/1.1 413 /);
  socket.destroy();
});

test("a body of unknown length is cut off where it is too long, and the server stays up", async () => {
  const sending = request(server.url, { method: "POST" });
  const ended = once(sending, "response").then(
    ([response]) => (response as { statusCode: number }).statusCode,
    () => "cut off",
  );
  for (let sent = 0; sent < 40 && !sending.destroyed; sent += 1)
    if (!sending.write(Buffer.alloc(MEBIBYTE)))
      await Promise.race([once(sending, "drain"), ended]);
  expect([500, "cut off"]).toContain(await ended);
  sending.destroy();
  const next = await fetch(server.url, { method: "POST", body: "x".repeat(7) });
  expect(await next.text()).toBe("7");
});

test("a long answer is written as fast as it is read, and never kept whole", async () => {
  const response = await fetch(server.url);
  const reader = response.body?.getReader();
  await reader?.read();
  await reader?.cancel();
  expect(taken).toBeLessThan(64 * MEBIBYTE);
});
