import { type Claims, signSession } from "@onedoor/subgraph-host/claims";
import { CLIENT_ADDRESS } from "@onedoor/subgraph-host/serveHttp";
import { afterEach, describe, expect, test } from "vitest";
import { STUB_KEYS } from "../testing/stubSubgraphs.ts";
import { post, type StubCounty, stubCounty } from "../testing/stubCounty.ts";
import type { Rates } from "./RateLimits.ts";

const CLERK: Claims = {
  accountId: "clerk",
  role: "windowClerk",
  staffId: "staff-1",
  postId: "post-1",
  stationId: "station-1",
  body: "11990101MB1234567A",
  division: "990101001000",
  deviceId: "device-1",
  personId: null,
  creditCode: null,
};

const scarce = (burst: number) => ({ burst, perSecond: 0.01 });
const RATES: Rates = {
  address: scarce(10),
  account: scarce(5),
  guesses: {
    signIn: scarce(3),
    caseProgress: scarce(3),
    enrolDevice: scarce(3),
  },
};

const WATCH = "{ watch { seq } }";
const SIGN_IN = `mutation { signIn(account: "a", password: "b") { __typename } }`;
const PROGRESS = `caseProgress(caseNumber: "n", queryCode: "c") { stage }`;
const PUSH = `mutation { pushEntries(segment: null, cases: []) { nextChainNo } }`;
const ENROL = `mutation { enrolDevice(input: {deviceId: "d", label: "l"}) { __typename } }`;

let county: StubCounty;
afterEach(() => county.router.close());

async function scarceCounty(lost?: string) {
  county = await stubCounty(undefined, {
    rates: RATES,
    lost: { isRead: () => true, isLost: (deviceId) => deviceId === lost },
  });
  const sessionOf = async (claims: Claims) => ({
    authorization: `Bearer ${await signSession(claims, STUB_KEYS.sessionSecret, 1)}`,
  });
  const ask = (
    query: string,
    from: string,
    headers: Record<string, string> = {},
  ) =>
    county.router.fetch(
      post(JSON.stringify({ query }), { [CLIENT_ADDRESS]: from, ...headers }),
    );
  const answered = async (
    times: number,
    ...asked: Parameters<typeof ask>
  ): Promise<number> => {
    let count = 0;
    for (let i = 0; i < times; i += 1)
      count += (await ask(...asked)).status === 429 ? 0 : 1;
    return count;
  };
  return { sessionOf, ask, answered };
}

test("who isn't signed in is held to what his address may ask, and told when to come again", async () => {
  const { ask, answered } = await scarceCounty();
  expect(await answered(15, WATCH, "10.0.0.1")).toBe(10);
  const refused = await ask(WATCH, "10.0.0.1");
  expect(refused.status).toBe(429);
  expect(Number(refused.headers.get("retry-after"))).toBeGreaterThan(0);
  expect(await refused.json()).toMatchObject({
    errors: [{ extensions: { code: "RATE_LIMITED" } }],
  });
  expect(await answered(15, WATCH, "10.0.0.2")).toBe(10);
});

test.each([
  ["sign-ins", SIGN_IN],
  ["case numbers", `{ ${PROGRESS} }`],
  ["device codes", ENROL],
])("%s are not tried one after the other", async (_, query) => {
  const { ask, answered } = await scarceCounty();
  expect(await answered(6, query, "10.0.0.1")).toBe(3);
  expect((await ask(WATCH, "10.0.0.1")).status).toBe(200);
});

test("many tries in one question are as many tries, also where a fragment hides them", async () => {
  const { ask } = await scarceCounty();
  const tries = [1, 2, 3, 4].map((i) => `t${i}: ${PROGRESS}`).join(" ");
  for (const query of [
    `{ ${tries} }`,
    `{ ...F } fragment F on Query { ${tries} }`,
    `{ ... on Query { ${tries} } # pullCases\n }`,
  ])
    expect((await ask(query, "10.0.0.1")).status).toBe(429);
});

test.each([
  ["case numbers", `{ ${PROGRESS} }`],
  ["device codes", ENROL],
])("a session doesn't open %s to be tried", async (_, query) => {
  const { sessionOf, answered } = await scarceCounty();
  const session = await sessionOf(CLERK);
  expect(await answered(5, query, "10.0.0.1", session)).toBe(3);
});

describe("the issuer", () => {
  const statuses = async (
    times: number,
    path: string,
    headers: Record<string, string>,
  ) => {
    const answers: number[] = [];
    for (let i = 0; i < times; i += 1) {
      const { status } = await county.router.fetch(
        new Request(`http://county.test${path}`, {
          method: "POST",
          headers: { [CLIENT_ADDRESS]: "10.0.0.1", ...headers },
          body: "account=a&password=b",
        }),
      );
      answers.push(status);
    }
    return answers.filter((status) => status !== 429).length;
  };
  const SENDERS = [
    ["nobody", async () => ({})],
    ["a clerk", async (of: SessionOf) => of(CLERK)],
    ["a part of the county", async () => county.session],
  ] as const;
  type SessionOf = Awaited<ReturnType<typeof scarceCounty>>["sessionOf"];

  test.each(SENDERS)(
    "takes passwords no faster than the graph, and counts them with its own, from %s",
    async (_, headersOf) => {
      const { sessionOf, answered } = await scarceCounty();
      const headers = await headersOf(sessionOf);
      expect(await statuses(6, "/oidc/sign-in/one", headers)).toBe(3);
      expect(await statuses(1, "/oidc/sign-in/another", headers)).toBe(0);
      expect(await answered(1, SIGN_IN, "10.0.0.1")).toBe(0);
    },
  );

  const tryAt = (path: string, accept: string) =>
    county.router.fetch(
      new Request(`http://county.test${path}`, {
        method: "POST",
        headers: { [CLIENT_ADDRESS]: "10.0.0.1", accept },
        body: "account=a&password=b",
      }),
    );

  test("tells who tries too often in words, and when to come again, with the way back to the form", async () => {
    await scarceCounty();
    await statuses(3, "/oidc/sign-in/one", {});
    const refused = await tryAt("/oidc/sign-in/one", "text/html,*/*;q=0.8");
    expect(refused.status).toBe(429);
    expect(refused.headers.get("content-type")).toContain("text/html");
    const seconds = Number(refused.headers.get("retry-after"));
    expect(seconds).toBeGreaterThan(0);
    const page = await refused.text();
    expect(page).toContain(`试的次数太多，请过 ${seconds} 秒再登录`);
    expect(page).toContain(`Try again in ${seconds} seconds`);
    expect(page).toContain('<form method="get" action="/oidc/sign-in/one">');
    expect(refused.headers.get("content-security-policy")).toContain(
      "form-action 'self'",
    );
  });

  test("answers software that tries too often as the graph does", async () => {
    await scarceCounty();
    await statuses(3, "/oidc/sign-in/one", {});
    const refused = await tryAt("/oidc/sign-in/one", "application/json");
    expect(await refused.json()).toMatchObject({
      errors: [{ extensions: { code: "RATE_LIMITED" } }],
    });
  });

  test.each(SENDERS)(
    "counts what it is asked by address, from %s",
    async (_, headersOf) => {
      const { sessionOf } = await scarceCounty();
      const headers = await headersOf(sessionOf);
      expect(await statuses(15, "/oidc/token", headers)).toBe(10);
    },
  );
});

test("[N6] a lost computer is held to what its address may ask, its syncs as well", async () => {
  const { sessionOf, answered } = await scarceCounty("device-1");
  const session = await sessionOf(CLERK);
  expect(await answered(15, PUSH, "10.0.0.1", session)).toBe(10);
  expect(await answered(1, WATCH, "10.0.0.1")).toBe(0);
});

test("the signed in are held by account and device, wherever they come from", async () => {
  const { sessionOf, answered } = await scarceCounty();
  const session = await sessionOf(CLERK);
  expect(await answered(4, WATCH, "10.0.0.1", session)).toBe(4);
  expect(await answered(4, WATCH, "10.0.0.2", session)).toBe(1);
  const otherDevice = await sessionOf({ ...CLERK, deviceId: "device-2" });
  expect(await answered(4, WATCH, "10.0.0.2", otherDevice)).toBe(4);
});

test("a station that comes back after days pushes without a pause", async () => {
  const { sessionOf, answered } = await scarceCounty();
  const session = await sessionOf(CLERK);
  expect(await answered(100, PUSH, "10.0.0.1", session)).toBe(100);
  expect(await answered(5, WATCH, "10.0.0.1", session)).toBe(5);
});

test("what only looks like a push is counted", async () => {
  const { sessionOf, answered } = await scarceCounty();
  const session = await sessionOf(CLERK);
  const mixed = `query pullCases { pushEntries: watch { seq } }`;
  expect(await answered(10, mixed, "10.0.0.1", session)).toBe(5);
});

test("the county's own parts are not held", async () => {
  const { answered } = await scarceCounty();
  expect(await answered(50, WATCH, "10.0.0.1", county.session)).toBe(50);
});

test("scans are sent up without a pause, and fetched as often as an account may ask", async () => {
  const { sessionOf } = await scarceCounty();
  const session = await sessionOf(CLERK);
  const statuses = async (method: string) => {
    const answers: number[] = [];
    for (let i = 0; i < 20; i += 1) {
      const { status } = await county.router.fetch(
        new Request("http://county.test/materials/m", {
          method,
          headers: { [CLIENT_ADDRESS]: "10.0.0.1", ...session },
        }),
      );
      answers.push(status);
    }
    return answers.filter((status) => status === 429).length;
  };
  expect(await statuses("PATCH")).toBe(0);
  expect(await statuses("GET")).toBe(15);
});
