import { gzipSync } from "node:zlib";
import { serveHttp } from "@onedoor/subgraph-host/serveHttp";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type StubCounty, stubCounty } from "../testing/stubCounty.ts";
import { answerHeaders } from "./answerHeaders.ts";

let county: StubCounty;
let server: Awaited<ReturnType<typeof serveHttp>>;
let origin: string;
beforeAll(async () => {
  county = await stubCounty();
  server = await serveHttp(county.router, {
    host: "127.0.0.1",
    port: 0,
    headers: answerHeaders({ tls: false }),
  });
  origin = new URL(server.url).origin;
});
afterAll(async () => {
  await server.close();
  await county.router.close();
});

const JSON_TYPE = { "content-type": "application/json" };
const WATCH = JSON.stringify({ query: "{ watch { seq } }" });

function post(headers: Record<string, string>, body: BodyInit = WATCH) {
  return fetch(server.url, { method: "POST", headers, body });
}

const ANSWERS: [string, () => Promise<Response>][] = [
  ["an answer", () => post(JSON_TYPE)],
  ["a refusal", () => post({ "content-type": "text/plain" })],
  ["an address without anything", () => fetch(`${origin}/nothing`)],
  ["the health", () => fetch(`${origin}/health`)],
  ["a scan", () => fetch(`${origin}/materials/m`)],
  [
    "what was too long to be read",
    () => post(JSON_TYPE, new Uint8Array(40 * 1024 * 1024)),
  ],
  [
    "events",
    () =>
      post(
        { ...JSON_TYPE, ...county.session, accept: "text/event-stream" },
        JSON.stringify({ query: "subscription { streamCases { seq } }" }),
      ),
  ],
];

describe.each(ANSWERS)("%s", (_, answer) => {
  test.each([
    ["content-security-policy", "default-src 'none'"],
    ["content-security-policy", "frame-ancestors 'none'"],
    ["x-content-type-options", "nosniff"],
    ["x-frame-options", "DENY"],
    ["referrer-policy", "no-referrer"],
    ["cross-origin-opener-policy", "same-origin"],
    ["cross-origin-resource-policy", "same-origin"],
    ["permissions-policy", "camera=(self)"],
    ["permissions-policy", "publickey-credentials-get=(self)"],
  ])("says %s: %s", async (name, value) => {
    const response = await answer();
    await response.body?.cancel();
    expect(response.headers.get(name)).toContain(value);
  });
});

test("a page keeps its own policy", async () => {
  const response = await fetch(`${origin}/explorer`);
  expect(response.headers.get("content-security-policy")).toContain(
    "script-src 'self'",
  );
  expect(response.headers.get("x-content-type-options")).toBe("nosniff");
});

test("with a certificate browsers are told to come by HTTPS alone", () => {
  const name = "strict-transport-security";
  expect(answerHeaders({ tls: true })[name]).toMatch(/^max-age=\d{8}/);
  expect(answerHeaders({ tls: false })).not.toHaveProperty(name);
});

describe("a page of another site", () => {
  test("gets no leave to ask", async () => {
    for (const path of ["/graphql", "/materials"]) {
      const response = await fetch(origin + path, {
        method: "OPTIONS",
        headers: {
          origin: "https://elsewhere.test",
          "access-control-request-method": "POST",
          "access-control-request-headers": "content-type,authorization",
        },
      });
      expect(response.status).toBe(405);
      expect(allowedOrigin(response)).toBeNull();
    }
  });

  test("reads nothing of what it asks without leave", async () => {
    const response = await post({
      ...JSON_TYPE,
      origin: "https://elsewhere.test",
    });
    expect(allowedOrigin(response)).toBeNull();
  });

  test.each(["cross-site", "same-site"])(
    "is refused by its browser's word: %s",
    async (site) => {
      const headers = { ...JSON_TYPE, "sec-fetch-site": site };
      const response = await county.router.fetch(
        new Request("http://county.test/graphql", {
          method: "POST",
          headers,
          body: WATCH,
        }),
      );
      expect(response.status).toBe(403);
    },
  );

  test.each([
    "text/plain",
    "application/x-www-form-urlencoded",
    "multipart/form-data; boundary=x",
    "text/plain; application/json",
    "application/jsonx",
  ])("can't send a question as %s", async (type) => {
    const response = await post({ "content-type": type });
    expect(response.status).toBe(415);
    expect(await response.json()).toMatchObject({
      errors: [{ extensions: { code: "NOT_JSON" } }],
    });
  });

  test("can't act by an address", async () => {
    const act = encodeURIComponent(
      `mutation { signIn(account: "a", password: "b") { __typename } }`,
    );
    const before = county.requests.length;
    const response = await fetch(`${server.url}?query=${act}`);
    expect(response.status).toBeGreaterThanOrEqual(400);
    expect(county.requests).toHaveLength(before);
  });
});

test.each(["same-origin", "none"])(
  "a page of the county's own is answered (%s)",
  async (site) => {
    const headers = {
      "content-type": "application/json; charset=utf-8",
      "sec-fetch-site": site,
    };
    expect((await post(headers)).status).toBe(200);
  },
);

describe("what is packed", () => {
  const bomb = gzipSync(Buffer.alloc(900_000_000 / 4, " "), { level: 9 });

  test("and unfolds to hundreds of megabytes is refused, and the server goes on", async () => {
    const answers = await Promise.all(
      Array.from({ length: 8 }, () =>
        post({ ...JSON_TYPE, "content-encoding": "gzip" }, bomb),
      ),
    );
    expect(answers.map(({ status }) => status)).toEqual(Array(8).fill(413));
    expect((await post(JSON_TYPE)).status).toBe(200);
  });

  test.each(["br", "deflate", "zstd", "gzip, gzip", "x-gzip"])(
    "as %s is not unfolded at all",
    async (encoding) => {
      const response = await post(
        { ...JSON_TYPE, "content-encoding": encoding },
        bomb,
      );
      expect(response.status).toBe(415);
    },
  );

  test("is no scan", async () => {
    const response = await fetch(`${origin}/materials`, {
      method: "POST",
      headers: { ...county.session, "content-encoding": "gzip" },
      body: bomb,
    });
    expect(response.status).toBe(415);
  });
});

function allowedOrigin(response: Response): string | null {
  return response.headers.get("access-control-allow-origin");
}
