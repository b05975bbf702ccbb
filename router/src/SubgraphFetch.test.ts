import { once } from "node:events";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { subgraphAt } from "./SubgraphFetch.ts";

setFlagsFromString("--expose-gc");
const collectGarbage = runInNewContext("gc") as () => void;

let server: Server;
let url: string;
beforeAll(async () => {
  server = createServer((incoming, outgoing) => {
    if (incoming.url === "/begun") outgoing.write("{");
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

/** In a function of its own, so that nobody else holds the request. */
function asking(path: string, { signal }: AbortController) {
  return subgraphAt(url)(new Request(new URL(path, url), { signal }));
}

test("a question that hangs is given up when its time is over, however much was collected meanwhile", async () => {
  const limit = new AbortController();
  const asked = asking("/silent", limit);
  await once(server, "request");
  collectGarbage();
  limit.abort();
  await expect(asked).rejects.toThrow("aborted");
});

test("and so is an answer that ends in the middle", async () => {
  const limit = new AbortController();
  const { body } = await asking("/begun", limit);
  const text = new Response(body).text();
  collectGarbage();
  limit.abort();
  await expect(text).rejects.toThrow("aborted");
});
