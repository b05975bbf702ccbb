import { generateKeyPairSync } from "node:crypto";
import {
  AUDIENCE,
  type Claims,
  OWN_ISSUER,
  serviceClaims,
  signSession,
} from "@onedoor/subgraph-host/claims";
import { issuerKeyOf } from "@onedoor/subgraph-host/issuerKey";
import { serveHttp } from "@onedoor/subgraph-host/serveHttp";
import {
  afterAll,
  beforeAll,
  describe,
  expect,
  onTestFinished,
  test,
  vi,
} from "vitest";
import { jsonResponse } from "./jsonResponse.ts";
import {
  forgeToken,
  partsOfToken,
  strangersKey,
} from "./testing/forgeToken.ts";
import { type StubCounty, stubCounty } from "./testing/stubCounty.ts";
import { STUB_KEYS } from "./testing/stubSubgraphs.ts";

const READER: Claims = {
  ...serviceClaims("test"),
  accountId: "jiandu",
  role: "supervisor",
};
const { sessionSecret } = STUB_KEYS;
const { privateKey: ownKey, jwk: ownJwk } = issuerKeyOf(sessionSecret);
const stranger = strangersKey();
const genuine = partsOfToken(await signSession(READER, sessionSecret));
const now = Math.floor(Date.now() / 1000);

let identityService: { url: string; close(): Promise<void> };
let issuer: string;
let county: StubCounty;

beforeAll(async () => {
  identityService = await serveHttp(
    {
      fetch: async (request) =>
        request.url.endsWith("/openid-configuration")
          ? jsonResponse(200, { issuer, jwks_uri: `${issuer}/keys` })
          : jsonResponse(200, { keys: [stranger.jwk] }),
    },
    { host: "127.0.0.1", port: 0 },
  );
  issuer = new URL(identityService.url).origin;
  county = await stubCounty(undefined, {
    outside: { issuer, audience: "county" },
  });
}, 60_000);
afterAll(async () => {
  await county.router.close();
  await identityService.close();
});

/** Whose the county takes the token for. */
async function accountBy(token: string): Promise<string> {
  const { data, errors } = await county.ask<{ chains: { chain: string }[] }>(
    "{ chains { chain } }",
    {},
    { authorization: `Bearer ${token}` },
  );
  const code = errors?.[0]?.extensions?.["code"];
  return typeof code === "string" ? code : (data?.chains[0]?.chain ?? "");
}

const changed = (
  change: { header?: object; payload?: object },
  key: Parameters<typeof forgeToken>[1] = ownKey,
) =>
  forgeToken(
    {
      header: { ...genuine.header, ...change.header },
      payload: { ...genuine.payload, ...change.payload },
    },
    key,
  );

describe("a token", () => {
  test("of the county's own issuer is taken", async () => {
    expect(await accountBy(await signSession(READER, sessionSecret))).toBe(
      "jiandu",
    );
    expect(await accountBy(changed({}))).toBe("jiandu");
  });

  const { privateKey: rsaKey } = generateKeyPairSync("rsa", {
    modulusLength: 2048,
  });
  test.each<[string, string]>([
    ["without a signature", changed({ header: { alg: "none" } }, null)],
    [
      "that is signed by the public key as a shared secret",
      changed({ header: { alg: "HS256" } }, ownJwk.x),
    ],
    [
      "that is signed by the public key's document as a shared secret",
      changed({ header: { alg: "HS256" } }, JSON.stringify(ownJwk)),
    ],
    [
      "that is signed by the county's secret, as tokens were before",
      changed({ header: { alg: "HS256", typ: "JWT" } }, sessionSecret),
    ],
    [
      "of another issuer",
      changed({ payload: { iss: "https://elsewhere.invalid" } }),
    ],
    ["of no issuer", changed({ payload: { iss: undefined } })],
    ["for another audience", changed({ payload: { aud: "elsewhere" } })],
    [
      "that has expired",
      changed({ payload: { iat: now - 1000, exp: now - 60 } }),
    ],
    ["that never expires", changed({ payload: { exp: undefined } })],
    [
      "that holds from tomorrow on",
      changed({ payload: { nbf: now + 86_400, exp: now + 90_000 } }),
    ],
    ["of an unknown key", changed({ header: { kid: "unknown" } })],
    ["of a stranger's key", changed({}, stranger.privateKey)],
    [
      "that brings its own key along",
      changed(
        { header: { kid: undefined, jwk: stranger.jwk } },
        stranger.privateKey,
      ),
    ],
    [
      "that names where its key is to be fetched",
      changed(
        { header: { kid: "stranger", jku: "http://127.0.0.1:1/keys" } },
        stranger.privateKey,
      ),
    ],
    ["of another kind", changed({ header: { typ: "JWT" } })],
    [
      "with a payload that was changed",
      [
        changed({}).split(".")[0],
        changed({ payload: { claims: { ...READER, role: "operator" } } }).split(
          ".",
        )[1],
        changed({}).split(".")[2],
      ].join("."),
    ],
    ["that is none", "not-a-token"],
    ["of three words", "a.b.c"],
    [
      "with another algorithm's name on it",
      changed({ header: { alg: "RS256" } }, rsaKey),
    ],
  ])("%s is refused, and the next one is served", async (_, token) => {
    expect(await accountBy(token)).toBe("UNAUTHENTICATED");
    expect(await accountBy(changed({}))).toBe("jiandu");
  });

  test("that is refused is counted once, however many parts are asked", async () => {
    vi.useFakeTimers({ toFake: ["Date"] });
    onTestFinished(() => void vi.useRealTimers());
    const other = await stubCounty();
    for (let time = 0; time < 3; time += 1) {
      const authorization = `Bearer ${changed({}, stranger.privateKey)}${time}`;
      await other.ask("{ chains { chain } }", {}, { authorization });
      await other.ask("{ watch { seq } me { role } }", {}, { authorization });
      vi.setSystemTime(Date.now() + 60_000);
    }
    expect(other.told.filter((line) => line.includes("session"))).toEqual([
      "router: 1 × refused a session; last: forged",
      "router: 2 × refused a session; last: forged",
      "router: 2 × refused a session; last: forged",
    ]);
    await other.router.close();
  });

  test("that is refused is told to the operator, once a minute at most", async () => {
    const other = await stubCounty();
    for (let time = 0; time < 20; time += 1)
      await other.ask(
        "{ chains { chain } }",
        {},
        { authorization: `Bearer ${changed({}, stranger.privateKey)}${time}` },
      );
    expect(other.told.filter((line) => line.includes("session"))).toEqual([
      "router: 1 × refused a session; last: forged",
    ]);
    await other.router.close();
  });
});

describe("a token of the identity service that the operator trusts", () => {
  const outside = (
    change: { header?: object; payload?: object } = {},
    key: Parameters<typeof forgeToken>[1] = stranger.privateKey,
  ) =>
    forgeToken(
      {
        header: { alg: "EdDSA", kid: "stranger", ...change.header },
        payload: {
          iss: issuer,
          aud: "county",
          sub: "linked",
          iat: now,
          exp: now + 600,
          ...change.payload,
        },
      },
      key,
    );

  test("is the account's that its subject is linked to", async () => {
    expect(await accountBy(outside())).toBe("jiandu");
  });

  test("is nobody's while its subject is linked to none", async () => {
    expect(await accountBy(outside({ payload: { sub: "other" } }))).toBe(
      "UNAUTHENTICATED",
    );
  });

  test("gives nobody claims of its own making", async () => {
    const claims = { ...READER, accountId: "yunwei", role: "operator" };
    expect(await accountBy(outside({ payload: { claims } }))).toBe("jiandu");
  });

  test.each<[string, () => string]>([
    ["for another audience", () => outside({ payload: { aud: AUDIENCE } })],
    ["that has expired", () => outside({ payload: { exp: now - 60 } })],
    ["without a subject", () => outside({ payload: { sub: undefined } })],
    ["without a signature", () => outside({ header: { alg: "none" } }, null)],
    [
      "that is signed by its public key as a shared secret",
      () => outside({ header: { alg: "HS256" } }, JSON.stringify(stranger.jwk)),
    ],
    ["of an unknown key", () => outside({ header: { kid: "other" } })],
    ["of the county's key", () => outside({}, ownKey)],
    [
      "that names itself the county's",
      () => outside({ payload: { iss: OWN_ISSUER, aud: AUDIENCE } }),
    ],
  ])("%s is refused", async (_, token) => {
    expect(await accountBy(token())).toBe("UNAUTHENTICATED");
  });

  test("waits while the register of accounts is out of reach, and what the county has issued itself does not", async () => {
    county.cut("people");
    const sub = { payload: { sub: "linked", jti: "another" } };
    expect(await accountBy(outside(sub))).not.toBe("UNAUTHENTICATED");
    expect(await accountBy(outside(sub))).not.toBe("jiandu");
    expect(await accountBy(changed({ payload: { jti: "another" } }))).toBe(
      "jiandu",
    );
    county.cut("people", false);
    expect(await accountBy(outside(sub))).toBe("jiandu");
  });
});

describe("the county's own issuer", () => {
  const published = async (path: string) => {
    const response = await county.router.fetch(
      new Request(`http://county.test/.well-known/${path}`),
    );
    return (await response.json()) as Record<string, unknown>;
  };

  test("publishes who it is and where its keys are", async () => {
    expect(await published("openid-configuration")).toMatchObject({
      issuer: OWN_ISSUER,
      jwks_uri: `${OWN_ISSUER}/.well-known/jwks.json`,
    });
  });

  test("publishes the public half of its key, and nothing of the private one", async () => {
    const { keys } = await published("jwks.json");
    expect(keys).toEqual([
      {
        kty: "OKP",
        crv: "Ed25519",
        alg: "EdDSA",
        use: "sig",
        kid: genuine.header["kid"],
        x: expect.stringMatching(/^[\w-]{43}$/),
      },
    ]);
  });
});
