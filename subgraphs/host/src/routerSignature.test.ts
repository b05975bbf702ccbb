import { beforeEach, describe, expect, test } from "vitest";
import { type Claims, serviceClaims, signSession } from "./claims.ts";
import { keptBody, keptRequest } from "./keptBody.ts";
import {
  claimsIn,
  lostDeviceIn,
  RouterSignatures,
  signedByRouter,
  signedOnItsWay,
} from "./routerSignature.ts";

const SESSION = "session secret of the tests, 32 and more";
const ROUTER = "router secret of the tests, 32 and more";
const READER: Claims = { ...serviceClaims("reader"), role: "reviewer" };
const QUESTION = '{"query":"{ me { accountId } }"}';

let now: number;
let told: string[];
let people: RouterSignatures;

beforeEach(() => {
  now = Date.parse("2026-11-23T01:00:00.000Z");
  told = [];
  people = new RouterSignatures(
    "people",
    ROUTER,
    (line) => told.push(line),
    () => now,
  );
});

const KEYS = { sessionSecret: SESSION, routerSecret: ROUTER, now: () => now };

async function question(token?: string): Promise<Request> {
  return new Request("http://people/graphql", {
    method: "POST",
    headers: token === undefined ? {} : { authorization: `Bearer ${token}` },
    body: QUESTION,
  });
}

/** What the router sends for a question. */
async function sent(
  part = "people",
  keys: Partial<typeof KEYS> = {},
): Promise<Request> {
  let request: Request | undefined;
  const asRouter = signedByRouter(part, { ...KEYS, ...keys }, async (one) => {
    request = one;
    return new Response();
  });
  await asRouter(await question(await signSession(READER, SESSION, 1)));
  if (request === undefined) throw new Error("nothing was sent");
  return request;
}

const textOf = (request: Request) => String(keptBody(request));
const changed = (
  request: Request,
  change: (headers: Headers) => void,
  body = textOf(request),
) => {
  const headers = new Headers(request.headers);
  change(headers);
  return keptRequest(request.url, { headers, signal: null }, body);
};
const isLetIn = (request: Request) => people.hold(request, textOf(request));

describe("[A5] a question from the router", () => {
  test("is answered for who the session says, and doesn't hand the session on", async () => {
    const request = await sent();
    expect(isLetIn(request)).toBe(true);
    expect(claimsIn(request.headers)).toEqual(READER);
    expect(request.headers.get("authorization")).toBeNull();
  });

  test("without a session is nobody's", async () => {
    let claims: Claims | null | undefined;
    const asRouter = signedByRouter("people", KEYS, async (request) => {
      if (isLetIn(request)) claims = claimsIn(request.headers);
      return new Response();
    });
    await asRouter(await question());
    expect(claims).toBeNull();
    await asRouter(await question("no.session.at-all"));
    expect(claims).toBeNull();
  });

  test("may come half a minute late, and no later", async () => {
    const [inTime, late] = [await sent(), await sent()];
    now += 30_000;
    expect(isLetIn(inTime)).toBe(true);
    now += 1;
    expect(isLetIn(late)).toBe(false);
  });
});

describe("[A5] refused is", () => {
  const wrong: [string, (request: Request) => Request][] = [
    [
      "who asks without the router",
      (request) =>
        changed(request, (headers) => headers.delete("x-onedoor-signature")),
    ],
    [
      "another's name",
      (request) =>
        changed(request, (headers) => {
          const claims = { ...READER, accountId: "somebody-else" };
          const text = Buffer.from(JSON.stringify(claims)).toString(
            "base64url",
          );
          headers.set("x-onedoor-claims", text);
        }),
    ],
    [
      "another question",
      (request) =>
        changed(request, () => undefined, '{"query":"{ everything }"}'),
    ],
    [
      "another time",
      (request) =>
        changed(request, (headers) =>
          headers.set("x-onedoor-signed-at", String(now + 1)),
        ),
    ],
    [
      "another nonce",
      (request) =>
        changed(request, (headers) => headers.set("x-onedoor-nonce", "other")),
    ],
    [
      "another client's address",
      (request) =>
        changed(request, (headers) =>
          headers.set("x-client-address", "203.0.113.9"),
        ),
    ],
    [
      "a signature that is cut short",
      (request) =>
        changed(request, (headers) => headers.set("x-onedoor-signature", "")),
    ],
  ];
  test.each(wrong)("%s", async (_, change) => {
    expect(isLetIn(change(await sent()))).toBe(false);
  });

  test("a question that another part was asked", async () => {
    expect(isLetIn(await sent("cases"))).toBe(false);
  });

  test("what another county's router has signed", async () => {
    const routerSecret = "another county's secret, 32 and more";
    expect(isLetIn(await sent("people", { routerSecret }))).toBe(false);
  });

  test("a question that comes again, for as long as it isn't late", async () => {
    const request = await sent();
    expect(isLetIn(request)).toBe(true);
    for (const ms of [0, 15_000, 15_000]) {
      now += ms;
      expect(isLetIn(request)).toBe(false);
    }
  });

  test("and the operator hears of it, once a minute, of all since", async () => {
    const request = await sent();
    expect(isLetIn(request)).toBe(true);
    expect(isLetIn(request)).toBe(false);
    expect(isLetIn(request)).toBe(false);
    now += 60_000;
    expect(isLetIn(request)).toBe(false);
    expect(told).toEqual([
      "people: 1 × refused what the router had not signed for it; last: repeated, from within",
      "people: 2 × refused what the router had not signed for it; last: late, from within",
    ]);
  });
});

test("of a scan on its way the address and the method are signed", async () => {
  const asked: Request[] = [];
  const asRouter = signedOnItsWay("people", KEYS, async (request) => {
    asked.push(request);
    return new Response();
  });
  const scan = () =>
    asRouter(
      new Request("http://county/materials/one", {
        method: "PATCH",
        body: new Uint8Array(10),
      }),
    );
  await scan();
  await scan();
  const [one, other] = asked;
  if (one === undefined || other === undefined) throw new Error("not sent");
  expect(people.hold(one)).toBe(true);
  expect(
    people.hold(
      new Request("http://county/materials/two", {
        method: "PATCH",
        headers: other.headers,
      }),
    ),
  ).toBe(false);
});

describe("[N6] the session of a computer that was reported lost", () => {
  const LAPTOP: Claims = { ...READER, deviceId: "laptop" };
  const ofLaptop = async (isLost: (deviceId: string) => boolean) => {
    let request: Request | undefined;
    const asRouter = signedByRouter(
      "people",
      { ...KEYS, isLost },
      async (one) => {
        request = one;
        return new Response();
      },
    );
    await asRouter(await question(await signSession(LAPTOP, SESSION, 1)));
    if (request === undefined) throw new Error("nothing was sent");
    return request;
  };

  test("is nobody's, and says whose it was to the part that takes what it brings", async () => {
    const request = await ofLaptop((deviceId) => deviceId === "laptop");
    expect(isLetIn(request)).toBe(true);
    expect(claimsIn(request.headers)).toBeNull();
    expect(lostDeviceIn(request.headers)).toEqual(LAPTOP);
  });

  test("is as before on every other", async () => {
    const request = await ofLaptop((deviceId) => deviceId === "another");
    expect(claimsIn(request.headers)).toEqual(LAPTOP);
    expect(lostDeviceIn(request.headers)).toBeNull();
  });

  test("can't be made out of nothing by who stands between", async () => {
    const mine = await ofLaptop(() => false);
    const lost = await ofLaptop(() => true);
    const forged = changed(mine, (headers) => {
      const name = "x-onedoor-lost-device";
      headers.set(name, lost.headers.get(name) ?? "");
    });
    expect(isLetIn(forged)).toBe(false);
  });
});
