import { gzipSync } from "node:zlib";
import { serviceClaims, signSession } from "@onedoor/subgraph-host/claims";
import { readExamples } from "./explorerPage.ts";
import {
  buildClientSchema,
  getIntrospectionQuery,
  type IntrospectionQuery,
  parse,
  validate,
} from "graphql";
import {
  afterAll,
  beforeAll,
  beforeEach,
  describe,
  expect,
  test,
} from "vitest";
import { STUB_KEYS } from "./testing/stubSubgraphs.ts";
import { post, type StubCounty, stubCounty } from "./testing/stubCounty.ts";

interface CaseAnswer {
  case: {
    caseId: string;
    applicant: { name: string } | null;
    lamp: string | null;
    dueOn: string;
    itemVersion: { name: string; department: { name: string } | null } | null;
    timeline: { actor: { staff: { name: string } | null } }[];
  } | null;
}

const ONE_CASE = `query OneCase($caseId: ID!) {
  case(caseId: $caseId) {
    caseId
    dueOn
    applicant { ... on Person { name } ... on LegalEntity { name } }
    itemVersion { name department { name } }
    timeline { actor { staff { name } } }
    lamp
  }
}`;

let county: StubCounty;
beforeAll(async () => {
  county = await stubCounty();
});
afterAll(() => county.router.close());
beforeEach(() => {
  for (const name of [
    "people",
    "entities",
    "items",
    "cases",
    "supervision",
  ] as const)
    county.cut(name, false);
  county.told.length = 0;
});

describe("one graph", () => {
  test("a case is answered from all five subgraphs", async () => {
    const { data, errors } = await county.ask<CaseAnswer>(ONE_CASE, {
      caseId: "case-1",
    });
    expect(errors).toBeUndefined();
    expect(data).toEqual({
      case: {
        caseId: "case-1",
        dueOn: "2026-03-30",
        applicant: { name: "张*" },
        itemVersion: {
          name: "最低生活保障",
          department: { name: "演示区民政局" },
        },
        timeline: [{ actor: { staff: { name: "李敏" } } }],
        lamp: "YELLOW",
      },
    });
  });

  test("the session and the language travel to the subgraphs, and nothing else does", async () => {
    const { sessionSecret } = STUB_KEYS;
    const token = await signSession(
      { ...serviceClaims("test"), role: "supervisor" },
      sessionSecret,
      1,
    );
    const { data } = await county.ask(
      "{ chains { chain deviceId } }",
      {},
      { authorization: `Bearer ${token}`, "accept-language": "en" },
    );
    expect(data).toEqual({
      chains: [{ chain: "service:test", deviceId: "en" }],
    });
  });

  test("a subscription comes through as server-sent events", async () => {
    const response = await county.router.fetch(
      post(JSON.stringify({ query: "subscription { streamCases { seq } }" }), {
        ...county.session,
        accept: "text/event-stream",
      }),
    );
    expect(response.headers.get("content-type")).toContain("text/event-stream");
    const text = await response.text();
    expect([...text.matchAll(/"seq":(\d)/g)].map(([, seq]) => seq)).toEqual([
      "1",
      "2",
      "3",
    ]);
    expect(text).toContain("event: complete");
  });

  test("the ten examples are valid on the graph", async () => {
    const examples = await readExamples();
    expect(examples).toHaveLength(10);
    const response = await county.ask<IntrospectionQuery>(
      getIntrospectionQuery(),
    );
    const schema = buildClientSchema(present(response.data));
    for (const { name, query } of examples)
      expect({ name, errors: validate(schema, parse(query)) }).toEqual({
        name,
        errors: [],
      });
  });
});

describe("with a part gone", () => {
  test("without supervision a case has no lamp, and everything else", async () => {
    county.cut("supervision");
    const { status, data, errors } = await county.ask<CaseAnswer>(ONE_CASE, {
      caseId: "case-1",
    });
    expect(status).toBe(200);
    expect(data?.case).toMatchObject({
      applicant: { name: "张*" },
      itemVersion: { department: { name: "演示区民政局" } },
      lamp: null,
    });
    expect(errors?.[0]).toMatchObject({
      extensions: { code: "SUBGRAPH_DOWN" },
    });
    expect(JSON.stringify(errors)).not.toContain("10.0.0.1");
  });

  test("without supervision a page of cases is there", async () => {
    county.cut("supervision");
    const { data } = await county.ask<{ cases: { nodes: unknown[] } }>(
      "{ cases(first: 3) { nodes { caseId lamp alerts { rule } } } }",
    );
    expect(data?.cases.nodes).toEqual(
      [0, 1, 2].map((index) => ({
        caseId: `case-${index}`,
        lamp: null,
        alerts: null,
      })),
    );
  });

  test("without people the applicant and the officials' names are missing, and nothing else", async () => {
    county.cut("people");
    const { data } = await county.ask<CaseAnswer>(ONE_CASE, {
      caseId: "case-1",
    });
    expect(data?.case).toMatchObject({
      itemVersion: { name: "最低生活保障" },
      lamp: "YELLOW",
      dueOn: "2026-03-30",
    });
  });

  test("the subgraph that is back is asked again", async () => {
    county.cut("supervision");
    await county.ask(ONE_CASE, { caseId: "case-1" });
    county.cut("supervision", false);
    const { data } = await county.ask<CaseAnswer>(ONE_CASE, {
      caseId: "case-1",
    });
    expect(data?.case?.lamp).toBe("YELLOW");
  });

  test("/health names the part that is down", async () => {
    const well = await health();
    expect(well).toMatchObject({ status: 200, body: { status: "up" } });
    county.cut("supervision");
    expect(await health()).toEqual({
      status: 503,
      body: {
        status: "degraded",
        parts: {
          entities: "up",
          people: "up",
          items: "up",
          cases: "up",
          supervision: "down",
          database: "up",
        },
      },
    });
  });
});

async function health(): Promise<{ status: number; body: unknown }> {
  const response = await county.router.fetch(
    new Request("http://county.test/health"),
  );
  return { status: response.status, body: await response.json() };
}

describe("errors", () => {
  test("a failed statement is masked, keeps its code, and is told to the operator without its parameters", async () => {
    const { errors } = await county.ask(
      '{ caseProgress(caseNumber: "1", queryCode: "2") { stage } }',
    );
    expect(errors).toMatchObject([
      {
        message: "Something went wrong inside.",
        path: ["caseProgress"],
        extensions: { code: "INTERNAL_SERVER_ERROR" },
      },
    ]);
    expect(JSON.stringify(errors)).not.toMatch(/secret|stack|select/);
    expect(county.told.join()).toContain("Failed query");
    expect(county.told.join()).not.toMatch(/params|990101|lines/);
  });

  test.each([
    ["a field that isn't there", "{ nothing }", "GRAPHQL_VALIDATION_FAILED"],
    ["a document that isn't GraphQL", "{ case(", "GRAPHQL_PARSE_FAILED"],
  ])("%s is refused with its code", async (_, query, code) => {
    const { status, errors } = await county.ask(query);
    expect(status).toBe(400);
    expect(errors?.[0]?.extensions).toMatchObject({ code });
  });
});

describe("limits", () => {
  const nested = (levels: number): string =>
    `{ stations { ${"parent { ".repeat(levels)}name${" }".repeat(levels)} } }`;

  test.each([
    ["depth", nested(30)],
    [
      "aliases",
      `{ ${Array.from({ length: 61 }, (_, i) => `a${i}: watch { seq }`).join(" ")} }`,
    ],
    [
      "aliases, ten thousand times over",
      `{ ${Array.from({ length: 10_000 }, (_, i) => `a${i}: watch { seq }`).join(" ")} }`,
    ],
    ["depth, without end", nested(20_000)],
    ["tokens", `{ ${"watch { seq } ".repeat(800)} }`],
    [
      "fragments of fragments",
      `{ watch { ...f0 } } ${Array.from({ length: 14 }, (_, i) => `fragment f${i} on Watch { ...f${i + 1} seq ...f${i + 1} }`).join(" ")} fragment f14 on Watch { seq }`,
    ],
  ])("a query beyond the limit of %s is refused", async (_, query) => {
    const { status, errors } = await county.ask(query);
    expect(status).toBe(400);
    expect(errors?.[0]?.extensions).toMatchObject({
      code: "QUERY_TOO_COMPLEX",
    });
  });

  test("a query within the limits is answered", async () => {
    const { errors } = await county.ask(nested(10));
    expect(errors).toBeUndefined();
  });

  test.each([
    ["said in its length", {}],
    ["found while reading", { "content-length": "" }],
  ])("five megabytes are refused, %s", async (_, headers) => {
    const body = JSON.stringify({
      query: "{ watch { seq } }",
      extensions: { pad: "x".repeat(5_000_000) },
    });
    const response = await county.router.fetch(post(body, headers));
    expect(response.status).toBe(413);
    expect(await response.json()).toMatchObject({
      errors: [{ extensions: { code: "TOO_LARGE" } }],
    });
    expect((await county.ask("{ watch { seq } }")).data).toBeTruthy();
  });

  test("a small gzip that inflates to fifty megabytes is refused", async () => {
    const bomb = gzipSync(Buffer.alloc(50_000_000, 32));
    const response = await county.router.fetch(
      post(new Uint8Array(bomb), { "content-encoding": "gzip" }),
    );
    expect(response.status).toBe(413);
  });

  test("a gzip body is read", async () => {
    const body = gzipSync(JSON.stringify({ query: "{ watch { seq } }" }));
    const response = await county.router.fetch(
      post(new Uint8Array(body), { "content-encoding": "gzip" }),
    );
    expect(await response.json()).toEqual({ data: { watch: { seq: 7 } } });
  });

  test.each([
    ["gzip that is none", "not gzip", { "content-encoding": "gzip" }, 400],
    ["an encoding that nobody reads", "x", { "content-encoding": "br" }, 415],
    ["text that isn't JSON", "{", {}, 400],
  ])("%s is refused", async (_, body, headers, status) => {
    const response = await county.router.fetch(post(body, headers));
    expect(response.status).toBe(status);
    expect(await response.json()).toMatchObject({
      errors: [expect.anything()],
    });
  });
});

describe("the explorer", () => {
  test("opens with the examples and loads nothing from elsewhere", async () => {
    const response = await county.router.fetch(
      new Request("http://county.test/explorer"),
    );
    const page = await response.text();
    expect(page).toContain("OneCaseFromFiveParts");
    expect(page).not.toMatch(/<(script|link)[^>]+(src|href)="https?:/);
    expect(response.headers.get("content-security-policy")).toContain(
      "default-src 'self'",
    );
  });
});

describe("without the Rust planner", () => {
  test("the JavaScript planner answers the same, and says that it is there", async () => {
    const other = await stubCounty({ name: "javascript", reason: "no binary" });
    const question = [ONE_CASE, { caseId: "case-1" }] as const;
    expect(await other.ask(...question)).toEqual(await county.ask(...question));
    expect(other.told.join()).toContain("JavaScript");
    await other.router.close();
  });
});

function present<Value>(value: Value | null | undefined): Value {
  if (value === null || value === undefined) throw new Error("no data");
  return value;
}
