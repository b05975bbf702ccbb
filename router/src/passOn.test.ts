import { readFile } from "node:fs/promises";
import { expect, test } from "vitest";
import { passOn } from "./passOn.ts";
import type { SubgraphFetch } from "./SubgraphFetch.ts";
import { supergraphFile } from "./supergraphFile.ts";
import { questionIn } from "./walls/Question.ts";

const supergraph = await readFile(supergraphFile, "utf8");
const HUB = "{ hub { hubId } }";
const PUSH =
  "mutation ($s: ChainSegmentInput) { pushEntries(segment: $s, cases: []) { nextChainNo } }";

function passOnTo(cases: SubgraphFetch) {
  const told: string[] = [];
  const nobody: SubgraphFetch = async () => {
    throw new Error("nobody else is asked");
  };
  const pass = passOn(
    supergraph,
    {
      cases,
      people: nobody,
      entities: nobody,
      items: nobody,
      supervision: nobody,
    },
    (line) => told.push(line),
  );
  const ask = (body: object | string, headers: Record<string, string> = {}) => {
    const text = typeof body === "string" ? body : JSON.stringify(body);
    const request = new Request("http://router.invalid/graphql", {
      method: "POST",
      headers,
      body: text,
    });
    return pass(request, text, questionIn(request, text));
  };
  return { ask, told };
}

test("a single subgraph's question reaches it as it came, with the session and nothing else", async () => {
  const asked: { headers: object; text: string }[] = [];
  const { ask } = passOnTo(async (request) => {
    const text = await request.text();
    asked.push({ headers: Object.fromEntries(request.headers), text });
    return new Response('{"data":{"hub":{"hubId":"x"}}}');
  });
  const body = `{"query":"${HUB}",  "variables": {"空":"格"}}`;
  const answer = await ask(body, {
    authorization: "Bearer t",
    cookie: "c=1",
    "content-encoding": "gzip",
  });
  expect(await answer?.text()).toBe('{"data":{"hub":{"hubId":"x"}}}');
  expect(asked).toEqual([
    {
      headers: {
        accept: "application/json",
        authorization: "Bearer t",
        "content-type": "application/json",
      },
      text: body,
    },
  ]);
});

test.each([
  ["two subgraphs' question", { query: "{ hub { hubId } me { accountId } }" }],
  ["a question with more to it", { query: HUB, extensions: {} }],
  ["several questions", [{ query: HUB }]],
  ["what isn't JSON", "{"],
])("%s is left to the gateway", async (_, body) => {
  const { ask } = passOnTo(() => Promise.reject(new Error("nobody is asked")));
  expect(await ask(body)).toBeUndefined();
});

test("an error is masked as the gateway masks it, and told to the operator", async () => {
  const { ask, told } = passOnTo(async () =>
    Response.json({
      data: { hub: null },
      errors: [
        {
          message: "SELECT secret",
          path: ["hub"],
          extensions: { code: "42P01" },
        },
      ],
    }),
  );
  const answer = await ask({ query: HUB });
  expect(answer?.status).toBe(200);
  expect(await answer?.json()).toEqual({
    data: { hub: null },
    errors: [
      {
        message: "Something went wrong inside.",
        path: ["hub"],
        extensions: { code: "INTERNAL_SERVER_ERROR", serviceName: "cases" },
      },
    ],
  });
  expect(told).toEqual(["cases: SELECT secret"]);
});

test("a question that can't be asked is the gateway's; an act is not done again", async () => {
  let asked = 0;
  const { ask } = passOnTo(() => {
    asked += 1;
    return Promise.reject(new Error("the line broke"));
  });
  expect(await ask({ query: HUB })).toBeUndefined();
  const answer = await ask({ query: PUSH });
  expect(await answer?.json()).toMatchObject({
    data: null,
    errors: [{ extensions: { code: "SUBGRAPH_DOWN" } }],
  });
  expect(asked).toBe(2);
});

const LISTEN = "subscription { streamCases { seq } }";
const EVENTS = { accept: "text/event-stream" };
const events = (text: string) =>
  new Response(text, { headers: { "content-type": "text/event-stream" } });

test("a subscription of a single subgraph is passed on to who accepts events", async () => {
  const accepted: (string | null)[] = [];
  const given = 'event: next\ndata: {"data":{"streamCases":{"seq":1}}}\n\n';
  const { ask } = passOnTo(async (request) => {
    accepted.push(request.headers.get("accept"));
    return events(given);
  });
  const answer = await ask({ query: LISTEN }, EVENTS);
  expect(await answer?.text()).toBe(given);
  expect(await ask({ query: LISTEN })).toBeUndefined();
  expect(accepted).toEqual(["text/event-stream"]);
});

test("an event's errors are masked as every answer's", async () => {
  const secret = "connect ECONNREFUSED 10.0.0.7:5432";
  const error = { message: secret, extensions: { code: "DATABASE" } };
  const data = JSON.stringify({ errors: [error] });
  const { ask, told } = passOnTo(async () =>
    events(`event: next\ndata: ${data}\n\n`),
  );
  const answer = await ask({ query: LISTEN }, EVENTS);
  expect(await answer?.text()).not.toContain(secret);
  expect(told.join("\n")).toContain(secret);
});
