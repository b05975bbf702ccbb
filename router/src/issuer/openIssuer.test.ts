import { createHash, randomBytes } from "node:crypto";
import { OWN_ISSUER } from "@onedoor/subgraph-host/claims";
import { claimsIn } from "@onedoor/subgraph-host/routerSignature";
import { serveHttp } from "@onedoor/subgraph-host/serveHttp";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { partsOfToken } from "../testing/forgeToken.ts";
import { type StubCounty, stubCounty } from "../testing/stubCounty.ts";

const PORTAL = {
  client_id: "portal",
  redirect_uris: ["https://portal.invalid/back"],
};
const REPORTS = {
  client_id: "reports",
  client_secret: "a secret of the reports, 32 and more",
  redirect_uris: ["https://reports.invalid/back"],
};
const [BACK = ""] = PORTAL.redirect_uris;

let county: StubCounty;
beforeAll(async () => {
  county = await stubCounty(undefined, {
    issuerClients: [PORTAL, REPORTS],
  });
}, 60_000);
afterAll(() => county.router.close());

/** A browser: it keeps cookies, and follows nothing by itself. */
function aBrowser(fetch = county.router.fetch) {
  const cookies = new Map<string, string>();
  return async (address: string, form?: Record<string, string>) => {
    const response = await fetch(
      new Request(new URL(address, OWN_ISSUER), {
        redirect: "manual",
        headers: {
          cookie: [...cookies]
            .map(([name, value]) => `${name}=${value}`)
            .join("; "),
          ...(form === undefined
            ? {}
            : { "content-type": "application/x-www-form-urlencoded" }),
        },
        ...(form === undefined
          ? {}
          : { method: "POST", body: new URLSearchParams(form).toString() }),
      }),
    );
    for (const cookie of response.headers.getSetCookie()) {
      const [, name = "", value = ""] = /^([^=]+)=([^;]*)/.exec(cookie) ?? [];
      if (value === "") cookies.delete(name);
      else cookies.set(name, value);
    }
    return {
      status: response.status,
      location: response.headers.get("location") ?? "",
      text: await response.text(),
    };
  };
}
type Browser = ReturnType<typeof aBrowser>;

const verifier = randomBytes(32).toString("base64url");
const challenge = createHash("sha256").update(verifier).digest("base64url");

const authorize = (changes: Record<string, string> = {}) =>
  `/oidc/authorize?${new URLSearchParams({
    client_id: "portal",
    redirect_uri: BACK,
    response_type: "code",
    scope: "openid graph",
    state: "state-1",
    code_challenge: challenge,
    code_challenge_method: "S256",
    ...changes,
  }).toString()}`;

/** Signs in on the county's page; answers with where the browser is sent then. */
async function signedIn(
  browse: Browser,
  changes?: Record<string, string>,
): Promise<URL> {
  const page = await browse(authorize(changes));
  const sent = await browse(page.location, {
    account: "jiandu",
    password: "right",
  });
  const { location } = await browse(sent.location);
  return new URL(location);
}

async function exchange(
  code: string,
  changes: Record<string, string> = {},
  headers: Record<string, string> = {},
): Promise<{
  status: number;
  body: Record<string, unknown>;
  allowedOrigin: string | null;
}> {
  const response = await county.router.fetch(
    new Request(new URL("/oidc/token", OWN_ISSUER), {
      method: "POST",
      headers: {
        "content-type": "application/x-www-form-urlencoded",
        ...headers,
      },
      body: new URLSearchParams({
        grant_type: "authorization_code",
        client_id: "portal",
        redirect_uri: BACK,
        code,
        code_verifier: verifier,
        ...changes,
      }).toString(),
    }),
  );
  return {
    status: response.status,
    body: (await response.json()) as Record<string, unknown>,
    allowedOrigin: response.headers.get("access-control-allow-origin"),
  };
}

const codeIn = (back: URL) => back.searchParams.get("code") ?? "";

describe("software that the operator has named", () => {
  test("signs somebody in by the county's page, and asks the graph in his name", async () => {
    const back = await signedIn(aBrowser());
    expect(back.href).toMatch(`${BACK}?code=`);
    expect(back.searchParams.get("state")).toBe("state-1");
    const { body } = await exchange(codeIn(back));
    expect(body).toMatchObject({ token_type: "Bearer", expires_in: 900 });
    expect(body).not.toHaveProperty("refresh_token");
    const token = String(body["access_token"]);
    expect(partsOfToken(token)).toMatchObject({
      header: { alg: "EdDSA", typ: "at+jwt" },
      payload: {
        iss: OWN_ISSUER,
        aud: "onedoor-graph",
        sub: "jiandu",
        client_id: "portal",
      },
    });
    expect(partsOfToken(String(body["id_token"])).payload).toMatchObject({
      sub: "jiandu",
      aud: "portal",
    });
    const { data } = await county.ask(
      "{ chains { chain } }",
      {},
      { authorization: `Bearer ${token}` },
    );
    expect(data).toEqual({ chains: [{ chain: "jiandu" }] });
  });

  test("with a server of its own says its secret", async () => {
    const [redirect_uri = ""] = REPORTS.redirect_uris;
    const code = codeIn(
      await signedIn(aBrowser(), { client_id: "reports", redirect_uri }),
    );
    const secretly = (secret: string) => ({
      authorization: `Basic ${Buffer.from(`reports:${encodeURIComponent(secret)}`).toString("base64")}`,
    });
    const asked = { client_id: "reports", redirect_uri };
    expect((await exchange(code, asked)).status).toBe(401);
    expect((await exchange(code, asked, secretly("guessed"))).status).toBe(401);
    expect(
      (await exchange(code, asked, secretly(REPORTS.client_secret))).status,
    ).toBe(200);
  });

  test("has who signs in told by people as to the router itself, which opens no session", async () => {
    await signedIn(aBrowser());
    const askers = await Promise.all(
      county.requests.map(async (request) =>
        (await request.clone().text()).includes("signIn(")
          ? claimsIn(request.headers)?.accountId
          : undefined,
      ),
    );
    expect(new Set(askers)).toEqual(new Set([undefined, "service:router"]));
  });

  test("that doesn't ask for the graph gets nothing to read it with", async () => {
    const back = await signedIn(aBrowser(), { scope: "openid" });
    const { body } = await exchange(codeIn(back));
    const { errors } = await county.ask(
      "{ chains { chain } }",
      {},
      { authorization: `Bearer ${String(body["access_token"])}` },
    );
    expect(errors?.[0]?.extensions?.["code"]).toBe("UNAUTHENTICATED");
  });

  test("finds all that it needs in the discovery document", async () => {
    const browse = aBrowser();
    const document = JSON.parse(
      (await browse("/.well-known/openid-configuration")).text,
    ) as Record<string, unknown>;
    expect(document).toMatchObject({
      issuer: OWN_ISSUER,
      authorization_endpoint: `${OWN_ISSUER}/oidc/authorize`,
      token_endpoint: `${OWN_ISSUER}/oidc/token`,
      jwks_uri: `${OWN_ISSUER}/.well-known/jwks.json`,
      code_challenge_methods_supported: ["S256"],
      response_types_supported: ["code"],
      grant_types_supported: ["authorization_code"],
    });
    const { keys } = JSON.parse(
      (await browse("/.well-known/jwks.json")).text,
    ) as { keys: object[] };
    expect(keys).toHaveLength(1);
    expect(keys[0]).not.toHaveProperty("d");
  });
});

describe("the page", () => {
  test("asks again after a wrong password, and takes what is typed for text", async () => {
    const browse = aBrowser();
    const { location } = await browse(authorize());
    const again = await browse(location, {
      account: '"><script>alert(1)</script>',
      password: "wrong",
    });
    expect(again.status).toBe(200);
    expect(again.text).toContain("账号或密码不对");
    expect(again.text).not.toContain("<script>");
    const sent = await browse(location, {
      account: "jiandu",
      password: "right",
    });
    expect(codeIn(new URL((await browse(sent.location)).location))).not.toBe(
      "",
    );
  });

  test("is of no use in another browser", async () => {
    const { location } = await aBrowser()(authorize());
    const other = await aBrowser()(location, {
      account: "jiandu",
      password: "right",
    });
    expect(other.status).toBe(400);
  });

  test("says so while the register of accounts is out of reach", async () => {
    const browse = aBrowser();
    const { location } = await browse(authorize());
    county.cut("people");
    const answer = await browse(location, {
      account: "jiandu",
      password: "right",
    });
    county.cut("people", false);
    expect(answer.status).toBe(503);
  });

  test("keeps its cookies over HTTP, several of them", async () => {
    const server = await serveHttp(county.router, {
      host: "127.0.0.1",
      port: 0,
    });
    const response = await fetch(new URL(authorize(), server.url), {
      redirect: "manual",
    });
    expect(response.headers.getSetCookie().length).toBeGreaterThan(1);
    await server.close();
  });
});

describe("a code", () => {
  test("is exchanged once", async () => {
    const code = codeIn(await signedIn(aBrowser()));
    expect((await exchange(code)).status).toBe(200);
    expect((await exchange(code)).body["error"]).toBe("invalid_grant");
  });

  test.each<[string, Record<string, string>]>([
    ["without the verifier", { code_verifier: "" }],
    ["with another verifier", { code_verifier: "v".repeat(43) }],
    ["by other software", { client_id: "reports" }],
    ["for another address", { redirect_uri: "https://portal.invalid/other" }],
    ["by software that nobody has named", { client_id: "unknown" }],
  ])("is worth nothing %s", async (_, changes) => {
    const code = codeIn(await signedIn(aBrowser()));
    const { status, body } = await exchange(code, changes);
    expect(status).toBeGreaterThanOrEqual(400);
    expect(body).not.toHaveProperty("access_token");
  });
});

test.each<[string, Record<string, string>]>([
  ["of software that nobody has named", { client_id: "unknown" }],
  ["that leads to another address", { redirect_uri: "https://evil.invalid/" }],
])("a request %s leads nowhere", async (_, changes) => {
  const answer = await aBrowser()(authorize(changes));
  expect(answer.status).toBe(400);
  expect(answer.location).toBe("");
});

test.each<[string, Record<string, string>]>([
  ["without PKCE", { code_challenge: "", code_challenge_method: "" }],
  ["with PKCE in the clear", { code_challenge_method: "plain" }],
  ["for a token in the address", { response_type: "token" }],
])("a request %s gets no code", async (_, changes) => {
  const { location } = await aBrowser()(authorize(changes));
  expect(location).not.toContain("sign-in");
  expect(location).not.toContain("code=");
});

test("a county whose operator has named no software serves no sign-in for any", async () => {
  const other = await stubCounty();
  const answer = await aBrowser(other.router.fetch)(authorize());
  expect(answer.status).toBe(404);
  await other.router.close();
});

test("another site sends people here to sign in, and can't ask behind their backs", async () => {
  const ask = (headers: Record<string, string>, method = "GET") =>
    county.router
      .fetch(
        new Request(`${OWN_ISSUER}/oidc/auth?client_id=nobody`, {
          method,
          headers: { "sec-fetch-site": "cross-site", ...headers },
          redirect: "manual",
        }),
      )
      .then(({ status }) => status);
  expect(await ask({ "sec-fetch-mode": "navigate" })).not.toBe(403);
  expect(await ask({ "sec-fetch-mode": "cors" })).toBe(403);
  expect(await ask({ "sec-fetch-mode": "navigate" }, "POST")).toBe(403);
});

describe("a page that signs in for itself, as its browser asks", () => {
  const asBrowser = (path: string, method: string, origin: string) =>
    county.router.fetch(
      new Request(new URL(path, OWN_ISSUER), {
        method,
        headers: {
          origin,
          "sec-fetch-site": "cross-site",
          "sec-fetch-mode": "cors",
          "sec-fetch-dest": "empty",
          ...(method === "OPTIONS"
            ? { "access-control-request-method": "POST" }
            : {}),
        },
      }),
    );
  const { origin } = new URL(BACK);
  const allowed = ({ headers }: Response) =>
    headers.get("access-control-allow-origin");

  test.each(["/.well-known/openid-configuration", "/.well-known/jwks.json"])(
    "reads %s",
    async (path) => {
      const answer = await asBrowser(path, "GET", origin);
      expect(answer.status).toBe(200);
      expect(["*", origin]).toContain(allowed(answer));
    },
  );

  test.each(["/oidc/token", "/oidc/userinfo"])(
    "has leave to ask %s",
    async (path) => {
      const answer = await asBrowser(path, "OPTIONS", origin);
      expect(answer.ok).toBe(true);
      expect(allowed(answer)).toBe(origin);
    },
  );

  test("exchanges its code, and reads the answer", async () => {
    const code = codeIn(await signedIn(aBrowser()));
    const answer = await exchange(
      code,
      {},
      {
        origin,
        "sec-fetch-site": "cross-site",
        "sec-fetch-mode": "cors",
      },
    );
    expect(answer.status).toBe(200);
    expect(answer.allowedOrigin).toBe(origin);
  });

  test("is told nothing where it isn't the software's own", async () => {
    const code = codeIn(await signedIn(aBrowser()));
    const answer = await exchange(
      code,
      {},
      {
        origin: "https://elsewhere.invalid",
        "sec-fetch-site": "cross-site",
        "sec-fetch-mode": "cors",
      },
    );
    expect(answer.body).not.toHaveProperty("access_token");
    expect(answer.status).toBe(400);
  });

  test.each([
    ["/oidc/authorize", "POST"],
    ["/oidc/sign-in/one", "POST"],
    ["/oidc/sign-in/one", "OPTIONS"],
    ["/graphql", "OPTIONS"],
  ])("may not ask %s by %s", async (path, method) => {
    const answer = await asBrowser(path, method, origin);
    expect(answer.status).toBe(403);
    expect(allowed(answer)).toBeNull();
  });
});
