import { actorFor, county } from "@onedoor/demonstration/county";
import { knownResidents } from "@onedoor/demonstration/knownResidents";
import type { PlainDate } from "@onedoor/domain/time";
import {
  type Claims,
  serviceClaims,
  signSession,
  verifySession,
} from "@onedoor/subgraph-host/claims";
import { signedByRouter } from "@onedoor/subgraph-host/routerSignature";
import type { Subgraph } from "@onedoor/subgraph-host/Subgraph";
import { testPools } from "@onedoor/subgraph-host/testing/testPool";
import type { Pool } from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type {
  Mutation,
  Person,
  PersonDocument,
  Query,
  Session,
  SignInRefusal,
  SignInResult,
  Staff,
} from "./generated/graphql.ts";
import { seedPeople } from "./seed/seed.ts";
import { createPeopleSubgraph } from "./subgraph.ts";
import { codeAt } from "./totp.ts";
import { SCRYPT_OF_ONEDOOR_DEMO } from "./testing/scryptHash.ts";

const SECRET = "session secret of the tests, 32 and more";
const KEYS = {
  sessionSecret: SECRET,
  routerSecret: "router secret of the tests, 32 and more",
};
const SETTINGS = {
  ...KEYS,
  identityKey: "identity key of the tests, 32 and more",
  askGraph: () => Promise.reject(new Error("there is no graph here")),
};
const SEED = {
  seed: 7,
  today: "2026-11-23" as PlainDate,
  identityKey: SETTINGS.identityKey,
};
const { citizen, wangDaye, disabledMan, youngMother } = knownResidents;

let pool: Pool;
let closePool: () => Promise<void>;
let subgraph: Subgraph;
let now = Date.parse("2026-11-23T01:00:00.000Z");
const told: string[] = [];

beforeAll(async () => {
  const [pglite] = testPools();
  if (pglite === undefined) throw new Error("there is no engine");
  ({ pool, close: closePool } = await pglite.open());
  await seedPeople(pool, { ...SEED, count: 600 });
  subgraph = await createPeopleSubgraph({
    pool,
    ...SETTINGS,
    demonstration: true,
    now: () => now,
    tell: (line) => told.push(line),
  });
}, 60_000);
afterAll(async () => {
  await subgraph.close();
  await closePool();
});

interface Answer {
  data: Query & Mutation & { _entities: (Person | Staff | null)[] };
  errors?: { message: string; extensions: { code: string } }[];
}

async function ask(
  query: string,
  variables: object = {},
  token = "",
): Promise<Answer> {
  const response = await signedByRouter(
    "people",
    KEYS,
    subgraph.fetch,
  )(
    new Request("http://people/graphql", {
      method: "POST",
      headers: {
        "content-type": "application/json",
        ...(token === "" ? {} : { authorization: `Bearer ${token}` }),
      },
      body: JSON.stringify({ query, variables }),
    }),
  );
  return (await response.json()) as Answer;
}

function claimsFor(account: string): Claims {
  const { staffId, postId, role, stationId, body, division } =
    actorFor(account);
  return {
    ...serviceClaims(""),
    accountId: account,
    staffId,
    postId,
    role,
    stationId,
    body,
    division,
  };
}
const tokenOf = (account: string) => signSession(claimsFor(account), SECRET, 1);
const citizenToken = () =>
  signSession(
    {
      ...serviceClaims(""),
      accountId: "shimin",
      role: "citizen",
      personId: citizen.personId,
    },
    SECRET,
    1,
  );
const serviceToken = () => signSession(serviceClaims("supervision"), SECRET, 1);

const claimsIn = async (token: string) =>
  (await verifySession(token, SECRET)).claims;

const PERSON = `{ personId name residentId phone address birthDate sex household { members { relation person { name } } } }`;
const REFERENCE = `query ($refs: [_Any!]!) { _entities(representations: $refs) { ... on Person ${PERSON} } }`;
const referenceTo = (personId: string) => ({
  refs: [{ __typename: "Person", personId }],
});

describe("a person", () => {
  test("is masked for who came by his id", async () => {
    const { data } = await ask(
      REFERENCE,
      referenceTo(citizen.personId),
      await serviceToken(),
    );
    expect(data._entities).toEqual([
      {
        personId: citizen.personId,
        name: "张*",
        residentId: "990***********0015",
        phone: "138****0307",
        address: "演示区南亭镇河畔村***",
        birthDate: null,
        sex: "MALE",
        household: null,
      },
    ]);
  });

  test("doesn't exist for who isn't signed in", async () => {
    expect(
      (await ask(REFERENCE, referenceTo(citizen.personId))).data._entities,
    ).toEqual([null]);
    for (const question of [
      `{ person(personId: "${citizen.personId}") { name } }`,
      `{ people(search: "张晓明") { name } }`,
    ])
      expect(await ask(question)).toMatchObject({
        errors: [{ extensions: { code: "UNAUTHENTICATED" } }],
      });
  });

  test("sees himself whole, and nobody else", async () => {
    const token = await citizenToken();
    const query = `query ($id: ID!) { person(personId: $id) ${PERSON} }`;
    expect(
      (await ask(query, { id: citizen.personId }, token)).data.person,
    ).toMatchObject({
      name: "张晓明",
      residentId: "990101199003070015",
      phone: citizen.phone,
      address: citizen.address,
      birthDate: "1990-03-07",
      household: {
        members: [{ relation: "户主", person: { name: "张晓明" } }],
      },
    });
    expect(
      (await ask(query, { id: wangDaye.personId }, token)).data.person,
    ).toBeNull();
    expect(
      (await ask(REFERENCE, referenceTo(wangDaye.personId), token)).data
        ._entities,
    ).toMatchObject([{ name: "王*", birthDate: null }]);
  });

  test("is masked for his village's clerk on the graph, with his birthday and household", async () => {
    const query = `query ($id: ID!) { person(personId: $id) ${PERSON} }`;
    const { data } = await ask(
      query,
      { id: wangDaye.personId },
      await tokenOf("cun1"),
    );
    expect(data.person).toMatchObject({
      name: "王*",
      birthDate: "1944-03-12",
      household: {
        members: [{ person: { name: "王*" } }, { person: { name: "李*" } }],
      },
    });
    const other = await ask(
      query,
      { id: wangDaye.personId },
      await tokenOf("cun2"),
    );
    expect(other.data.person).toBeNull();
  });

  test("an id that nobody has is null", async () => {
    expect(
      (await ask(REFERENCE, referenceTo("nobody"), await serviceToken())).data
        ._entities,
    ).toEqual([null]);
  });

  test("fifty references and their households cost one statement a table", async () => {
    const town = await tokenOf("zhen1");
    const pulled = await ask(
      `{ pullPeople(limit: 50) { documents { personId } } }`,
      {},
      town,
    );
    const refs = pulled.data.pullPeople.documents.map((document) => ({
      __typename: "Person",
      personId: document.personId,
    }));
    const statements = countStatements();
    const { data } = await ask(REFERENCE, { refs }, town);
    statements.stop();
    expect(data._entities).toHaveLength(50);
    // Persons, households, members.
    expect(statements.count()).toBe(3);
  });
});

describe("searching people", () => {
  const QUERY = `query ($search: String!, $first: Int) { people(search: $search, first: $first) { personId name } }`;
  const found = async (account: string, search: string, first?: number) =>
    (await ask(QUERY, { search, first }, await tokenOf(account))).data.people;

  test("finds by number, old number, name and initials, within the reader's subtree", async () => {
    const wang = [{ personId: wangDaye.personId, name: "王*" }];
    expect(await found("cun1", wangDaye.residentId)).toEqual(wang);
    const old =
      wangDaye.residentId.slice(0, 6) + wangDaye.residentId.slice(8, 17);
    expect(await found("cun1", old)).toEqual(wang);
    expect(await found("zhen1", "王德福")).toContainEqual(wang[0]);
    expect(await found("minzheng1", "wdf")).toContainEqual(wang[0]);
    expect(await found("cun2", wangDaye.residentId)).toEqual([]);
  });

  test("finds nobody by a surname alone, and never more than fifty", async () => {
    expect(await found("dating1", "王")).toEqual([]);
    expect(await found("dating1", "w")).toEqual([]);
    expect((await found("dating1", "wx", 100_000)).length).toBeLessThanOrEqual(
      50,
    );
  });

  test("is not for supervisors, operators and citizens", async () => {
    for (const token of [
      await tokenOf("jiandu"),
      await tokenOf("yunwei"),
      await citizenToken(),
    ])
      expect(
        await ask(QUERY, { search: wangDaye.residentId }, token),
      ).toMatchObject({
        data: null,
        errors: [{ extensions: { code: "FORBIDDEN" } }],
      });
  });
});

describe("pulling people", () => {
  const QUERY = `query ($checkpoint: PeopleCheckpointInput, $limit: Int!) {
    pullPeople(checkpoint: $checkpoint, limit: $limit) {
      documents { personId name residentId phone address division birthDate sex householdId relation deleted }
      checkpoint { cursor }
    }
  }`;

  async function pullAll(account: string) {
    const token = await tokenOf(account);
    const documents: PersonDocument[] = [];
    for (let checkpoint = null; ;) {
      const { data }: Answer = await ask(
        QUERY,
        { checkpoint, limit: 40 },
        token,
      );
      documents.push(...data.pullPeople.documents);
      checkpoint = data.pullPeople.checkpoint ?? null;
      if (data.pullPeople.documents.length < 40)
        return { documents, checkpoint };
    }
  }

  test("brings a village its own people, unmasked", async () => {
    const { documents } = await pullAll("cun1");
    expect(new Set(documents.map(({ division }) => division))).toEqual(
      new Set(["990101100201"]),
    );
    expect(documents).toContainEqual({
      personId: youngMother.personId,
      name: "陈晓雨",
      residentId: youngMother.residentId,
      phone: youngMother.phone,
      address: youngMother.address,
      division: "990101100201",
      birthDate: "1998-05-20",
      sex: "FEMALE",
      householdId: youngMother.householdId,
      relation: "配偶",
      deleted: false,
    });
    expect(documents.map(({ personId }) => personId)).not.toContain(
      disabledMan.personId,
    );
  });

  test("brings a town its villages, and the county's hall everybody", async () => {
    const town = await pullAll("zhen1");
    expect(
      town.documents.every(({ division }) => division.startsWith("990101100")),
    ).toBe(true);
    expect(new Set(town.documents.map(({ division }) => division)).size).toBe(
      6,
    );
    const hall = await pullAll("dating1");
    expect(hall.documents).toHaveLength(600);
    expect(new Set(hall.documents.map(({ personId }) => personId)).size).toBe(
      600,
    );
  });

  test("at the end answers an empty page and the same checkpoint", async () => {
    const { checkpoint } = await pullAll("cun1");
    const { data } = await ask(
      QUERY,
      { checkpoint, limit: 40 },
      await tokenOf("cun1"),
    );
    expect(data.pullPeople).toEqual({ documents: [], checkpoint });
  });

  test("begins from the start with a checkpoint of another division or of nobody", async () => {
    const { checkpoint } = await pullAll("zhen1");
    for (const strange of [
      checkpoint,
      { cursor: "☃" },
      { cursor: "1.990101100201.NaN" },
    ]) {
      const { data } = await ask(
        QUERY,
        { checkpoint: strange, limit: 40 },
        await tokenOf("cun1"),
      );
      expect(data.pullPeople.documents).toHaveLength(40);
    }
  });

  test("is an error, never an empty page, for who may not", async () => {
    const codeFor = async (token: string) =>
      (await ask(QUERY, { limit: 5 }, token)).errors?.[0]?.extensions.code;
    expect(await codeFor("")).toBe("UNAUTHENTICATED");
    expect(await codeFor("broken.token.here")).toBe("UNAUTHENTICATED");
    expect(await codeFor(await citizenToken())).toBe("FORBIDDEN");
    expect(await codeFor(await serviceToken())).toBe("FORBIDDEN");
    expect(await codeFor(await tokenOf("minzheng1"))).toBe("FORBIDDEN");
    expect(await codeFor(await tokenOf("yunwei"))).toBe("FORBIDDEN");
  });
});

describe("signing in", () => {
  const SIGN_IN = `mutation ($account: String!, $password: String!, $code: String) {
    signIn(account: $account, password: $password, code: $code) {
      __typename
      ... on Session { token expiresAt expiresInSeconds refreshToken refreshExpiresAt account { accountId role stationId body division person { name } } }
      ... on SignInRefused { reason retryAt }
    }
  }`;
  const signIn = async (account: string, password: string, code?: string) =>
    (await ask(SIGN_IN, { account, password, code })).data.signIn;
  const refusalOf = async (account: string, password: string) =>
    refused(await signIn(account, password));

  test("opens a session of twelve hours, and a token of a quarter of one that names the post", async () => {
    const session = opened(await signIn("cun1", "onedoor-demo"));
    expect(session).toMatchObject({
      __typename: "Session",
      expiresAt: "2026-11-23T01:15:00.000Z",
      expiresInSeconds: 900,
      refreshExpiresAt: "2026-11-23T13:00:00.000Z",
      account: {
        accountId: "cun1",
        role: "WINDOW_CLERK",
        stationId: "st-990101100201",
        body: "54990101MFTE5T0159",
        division: "990101100201",
        person: null,
      },
    });
    expect(await claimsIn(session.token)).toEqual(claimsFor("cun1"));
    const me = await ask(
      `{ me { displayName role staffId } }`,
      {},
      session.token,
    );
    expect(me.data.me).toEqual({
      displayName: "林小满",
      role: "WINDOW_CLERK",
      staffId: "staff-cun1",
    });
  });

  test("a citizen meets himself unmasked", async () => {
    const session = opened(await signIn("shimin", "onedoor-demo"));
    const me = await ask(`{ me { person { name } } }`, {}, session.token);
    expect(me.data.me).toEqual({ person: { name: "张晓明" } });
  });

  test("is refused alike for a wrong password and an unknown account", async () => {
    const alike = {
      __typename: "SignInRefused",
      reason: "WRONG_ACCOUNT_OR_PASSWORD",
      retryAt: null,
    };
    expect(await signIn("zhen1", "wrong")).toEqual(alike);
    expect(await signIn("nobody", "wrong")).toEqual(alike);
    expect(await signIn("nobody", "onedoor-demo")).toEqual(alike);
    expect(await signIn("", "")).toEqual(alike);
  });

  test.each(["cun2", "unknown-account"])(
    "is slowed down after five failures of %s",
    async (account) => {
      for (let attempt = 0; attempt < 5; attempt++)
        expect(await refusalOf(account, "wrong")).toBe(
          "WRONG_ACCOUNT_OR_PASSWORD",
        );
      expect(await signIn(account, "onedoor-demo")).toEqual({
        __typename: "SignInRefused",
        reason: "TOO_MANY_ATTEMPTS",
        retryAt: new Date(now + 30_000).toISOString(),
      });
      now += 30_000;
      expect(await refusalOf(account, "wrong")).toBe(
        "WRONG_ACCOUNT_OR_PASSWORD",
      );
      now += 30_000;
      expect(await refusalOf(account, "onedoor-demo")).toBe(
        "TOO_MANY_ATTEMPTS",
      );
      now += 30_000;
      const last = await signIn(account, "onedoor-demo");
      expect(last.__typename).toBe(
        account === "cun2" ? "Session" : "SignInRefused",
      );
    },
  );

  test("a password of before is kept by Argon2id from its next right sign-in on", async () => {
    const kept = async () => {
      const { rows } = await pool.query<{ hash: string }>(
        "select password_hash as hash from people.accounts where account_id = 'zhen1'",
      );
      return rows[0]?.hash ?? "";
    };
    await pool.query(
      "update people.accounts set password_hash = $1 where account_id = 'zhen1'",
      [SCRYPT_OF_ONEDOOR_DEMO],
    );
    expect(await refusalOf("zhen1", "wrong")).toBe("WRONG_ACCOUNT_OR_PASSWORD");
    expect(await kept()).toBe(SCRYPT_OF_ONEDOOR_DEMO);
    opened(await signIn("zhen1", "onedoor-demo"));
    expect(await kept()).toMatch(/^\$argon2id\$/);
    opened(await signIn("zhen1", "onedoor-demo"));
  });

  test("many guesses at once don't get past the fifth failure, and none tells whether it was right", async () => {
    const guesses = Array.from({ length: 12 }, () =>
      signIn("jiedao1", "wrong"),
    );
    const right = signIn("jiedao1", "onedoor-demo");
    const refusals = (await Promise.all(guesses)).map(refused);
    expect(refused(await right)).toBe("TOO_MANY_ATTEMPTS");
    expect(refusals.at(-1)).toBe("TOO_MANY_ATTEMPTS");
  });

  const RENEW = `mutation ($refreshToken: String) {
    renewSession(refreshToken: $refreshToken) {
      __typename
      ... on Session { token refreshToken refreshExpiresAt }
      ... on SignInRefused { reason }
    }
  }`;
  const renew = async (refreshToken: string | null, token = "") =>
    (await ask(RENEW, { refreshToken }, token)).data.renewSession;
  const ENDED = { __typename: "SignInRefused", reason: "SESSION_ENDED" };

  test("a session is renewed with the post of now, on the device that its token has come to name", async () => {
    const first = opened(await signIn("cun1", "onedoor-demo"));
    const onDevice = await signSession(
      {
        ...claimsFor("cun1"),
        postId: "post-of-before",
        deviceId: "device-1",
      },
      SECRET,
    );
    const second = opened(await renew(first.refreshToken, onDevice));
    expect(await claimsIn(second.token)).toEqual({
      ...claimsFor("cun1"),
      deviceId: "device-1",
    });
    now += 29 * 86_400_000;
    const third = opened(await renew(second.refreshToken));
    expect((await claimsIn(third.token)).deviceId).toBe("device-1");
    expect(third.refreshExpiresAt).toBe(
      new Date(now + 30 * 86_400_000).toISOString(),
    );
  });

  test("a session takes no device from another account's token", async () => {
    const { refreshToken } = opened(await signIn("cun1", "onedoor-demo"));
    const other = { ...claimsFor("zhen1"), deviceId: "device-2" };
    const { token } = opened(
      await renew(refreshToken, await signSession(other, SECRET)),
    );
    expect((await claimsIn(token)).deviceId).toBeNull();
  });

  test("a session on no device ends with the working day", async () => {
    const { refreshToken } = opened(await signIn("cun1", "onedoor-demo"));
    now += 12 * 3_600_000;
    expect(await renew(refreshToken)).toEqual(ENDED);
  });

  test("an access token renews nothing, nor does a text that was never a refresh token", async () => {
    const { token } = opened(await signIn("cun1", "onedoor-demo"));
    for (const text of [
      null,
      "",
      token,
      "a.b",
      `${"A".repeat(22)}.${"B".repeat(43)}`,
    ])
      expect(await renew(text, token)).toEqual(ENDED);
    expect(await renew(null, await serviceToken())).toEqual(ENDED);
  });

  test("a refresh token that is replayed ends its session, and the operator hears of it", async () => {
    const first = opened(await signIn("cun1", "onedoor-demo"));
    const second = opened(await renew(first.refreshToken));
    const third = opened(await renew(second.refreshToken));
    now += 61_000;
    told.length = 0;
    expect(await renew(first.refreshToken)).toEqual(ENDED);
    const [sessionId] = first.refreshToken.split(".");
    expect(told).toEqual([
      `people: ended the session ${sessionId}: a refresh token of before was presented`,
    ]);
    expect(await renew(third.refreshToken)).toEqual(ENDED);
    expect(await renew(first.refreshToken)).toEqual(ENDED);
    expect(told).toHaveLength(1);
    opened(await signIn("cun1", "onedoor-demo"));
  });

  test("whom the router signs in for other software has no session to renew", async () => {
    const { data } = await ask(
      SIGN_IN,
      { account: "cun1", password: "onedoor-demo" },
      await signSession(serviceClaims("router"), SECRET),
    );
    const { refreshToken, account } = opened(data.signIn);
    expect(account.accountId).toBe("cun1");
    expect(await renew(refreshToken)).toEqual(ENDED);
  });

  test("no refresh token stands in the table", async () => {
    const { refreshToken } = opened(await signIn("cun1", "onedoor-demo"));
    const { rows } = await pool.query("select * from people.sessions");
    const [, secret = ""] = refreshToken.split(".");
    expect(secret).toHaveLength(43);
    expect(JSON.stringify(rows)).not.toContain(secret);
  });

  test("citizens and firms sign in and renew as officials do", async () => {
    const citizens = opened(await signIn("shimin", "onedoor-demo"));
    expect(
      await claimsIn(opened(await renew(citizens.refreshToken)).token),
    ).toMatchObject({
      role: "citizen",
      personId: citizen.personId,
      deviceId: null,
    });
    const firms = opened(await signIn("gongsi", "onedoor-demo"));
    expect(
      await claimsIn(opened(await renew(firms.refreshToken)).token),
    ).toMatchObject({ role: "company", staffId: null });
  });

  describe("with an authenticator", () => {
    const PASSWORD = "onedoor-demo";
    const ENROL = `mutation ($password: String) { enrolSecondFactor(password: $password) { __typename ... on SecondFactorOffered { secret uri } ... on SecondFactorRefused { reason } } }`;
    const CONFIRM = `mutation ($code: String!, $password: String) { confirmSecondFactor(code: $code, password: $password) { __typename ... on SecondFactorRefused { reason } } }`;
    const refusedFor = (reason: string) => ({
      __typename: "SecondFactorRefused",
      reason,
    });
    const enrolBy = async (token: string, password: string | null = PASSWORD) =>
      (await ask(ENROL, { password }, token)).data.enrolSecondFactor;
    const confirmBy = async (
      token: string,
      code: string,
      password: string | null = PASSWORD,
    ) =>
      (await ask(CONFIRM, { code, password }, token)).data.confirmSecondFactor;
    const enrol = async (account: string, password?: string | null) =>
      enrolBy(await tokenOf(account), password);
    const confirm = async (
      account: string,
      code: string,
      password?: string | null,
    ) => confirmBy(await tokenOf(account), code, password);
    const codeOf = (secret: string) =>
      codeAt(bytesOfBase32(secret), Math.floor(now / 30_000));
    const wrongFor = (secret: string) =>
      codeOf(secret) === "000000" ? "000001" : "000000";
    const refusedCode = async (account: string, code?: string) =>
      refused(await signIn(account, PASSWORD, code));

    async function enrolled(account: string): Promise<string> {
      const offer = await enrol(account);
      if (offer.__typename !== "SecondFactorOffered")
        throw new Error("not offered");
      expect(await confirm(account, codeOf(offer.secret))).toEqual({
        __typename: "SecondFactorOn",
      });
      return offer.secret;
    }

    test("asks for nothing until a first code has confirmed it", async () => {
      const offer = await enrol("minzheng1");
      if (offer.__typename !== "SecondFactorOffered")
        throw new Error("not offered");
      expect(offer.uri).toContain(`secret=${offer.secret}`);
      expect(await confirm("minzheng1", wrongFor(offer.secret))).toEqual({
        __typename: "SecondFactorRefused",
        reason: "WRONG_CODE",
      });
      opened(await signIn("minzheng1", PASSWORD));
    });

    test("wants its code at sign-in, each one once", async () => {
      const secret = await enrolled("minzheng1");
      expect(await refusedCode("minzheng1")).toBe("SECOND_FACTOR_NEEDED");
      // The one that confirmed it is used up.
      expect(await refusedCode("minzheng1", codeOf(secret))).toBe(
        "WRONG_SECOND_FACTOR",
      );
      now += 30_000;
      const code = codeOf(secret);
      opened(await signIn("minzheng1", PASSWORD, code));
      expect(await refusedCode("minzheng1", code)).toBe("WRONG_SECOND_FACTOR");
      now += 30_000;
      opened(await signIn("minzheng1", PASSWORD, codeOf(secret)));
    });

    test("one code at two windows at once opens one session", async () => {
      const secret = await enrolled("minzheng-sp");
      now += 30_000;
      const code = codeOf(secret);
      const both = await Promise.all([
        signIn("minzheng-sp", PASSWORD, code),
        signIn("minzheng-sp", PASSWORD, code),
      ]);
      expect(new Set(both.map(({ __typename }) => __typename))).toEqual(
        new Set(["Session", "SignInRefused"]),
      );
    });

    test("says nothing of the code to who hasn't the password", async () => {
      expect(refused(await signIn("minzheng1", "wrong"))).toBe(
        "WRONG_ACCOUNT_OR_PASSWORD",
      );
    });

    test("slows down who guesses codes", async () => {
      const secret = await enrolled("zhen1");
      now += 30_000;
      for (let attempt = 0; attempt < 5; attempt += 1)
        expect(await refusedCode("zhen1", wrongFor(secret))).toBe(
          "WRONG_SECOND_FACTOR",
        );
      expect(await refusedCode("zhen1", codeOf(secret))).toBe(
        "TOO_MANY_ATTEMPTS",
      );
    });

    test("is not replaced by who has but a session", async () => {
      expect(await enrol("minzheng-sp")).toEqual(refusedFor("ALREADY_ON"));
    });

    test("is not bound by who has but a session: the password is asked for again", async () => {
      expect(await enrol("gongan1", null)).toEqual(
        refusedFor("PASSWORD_NEEDED"),
      );
      expect(await enrol("gongan1", "guessed")).toEqual(
        refusedFor("WRONG_PASSWORD"),
      );
      const offer = await enrol("gongan1");
      if (offer.__typename !== "SecondFactorOffered")
        throw new Error("not offered");
      const code = codeOf(offer.secret);
      expect(await confirm("gongan1", code, null)).toEqual(
        refusedFor("PASSWORD_NEEDED"),
      );
      expect(await confirm("gongan1", code, "guessed")).toEqual(
        refusedFor("WRONG_PASSWORD"),
      );
      opened(await signIn("gongan1", PASSWORD));
    });

    test("is not bound in the words of builds that knew no password: they are told that one is needed", async () => {
      const token = await tokenOf("gongan1");
      for (const { document, variables, field } of [
        {
          field: "enrolSecondFactor",
          document:
            "mutation EnrolSecondFactor{enrolSecondFactor{__typename ...on SecondFactorOffered{secret uri}...on SecondFactorRefused{reason}}}",
          variables: {},
        },
        {
          field: "confirmSecondFactor",
          document:
            "mutation ConfirmSecondFactor($code:String!){confirmSecondFactor(code:$code){__typename ...on SecondFactorRefused{reason}}}",
          variables: { code: "000000" },
        },
      ] as const)
        expect((await ask(document, variables, token)).data[field]).toEqual(
          refusedFor("PASSWORD_NEEDED"),
        );
    });

    test("slows down who guesses the password of a session that he has, as sign-ins do", async () => {
      const token = await tokenOf("shichang1");
      for (let attempt = 0; attempt < 5; attempt += 1)
        expect(await enrolBy(token, `guess ${attempt}`)).toEqual(
          refusedFor("WRONG_PASSWORD"),
        );
      expect(await enrolBy(token)).toEqual(refusedFor("TOO_MANY_ATTEMPTS"));
      expect(await confirmBy(token, "000000")).toEqual(
        refusedFor("TOO_MANY_ATTEMPTS"),
      );
      expect(refused(await signIn("shichang1", PASSWORD))).toBe(
        "TOO_MANY_ATTEMPTS",
      );
    });

    test("a right password forgives no wrong codes: only a whole sign-in does", async () => {
      const token = await tokenOf("yibao1");
      const offer = await enrolBy(token);
      if (offer.__typename !== "SecondFactorOffered")
        throw new Error("not offered");
      await confirmBy(token, codeOf(offer.secret));
      for (let attempt = 0; attempt < 4; attempt += 1)
        await refusedCode("yibao1", wrongFor(offer.secret));
      expect(await enrolBy(token)).toEqual(refusedFor("ALREADY_ON"));
      await refusedCode("yibao1", wrongFor(offer.secret));
      expect(await refusedCode("yibao1", codeOf(offer.secret))).toBe(
        "TOO_MANY_ATTEMPTS",
      );
    });

    test("is for officials", async () => {
      const { errors } = await ask(ENROL, {}, await citizenToken());
      expect(errors?.[0]?.extensions.code).toBe("FORBIDDEN");
    });

    test("keeps its secret sealed", async () => {
      const { rows } = await pool.query<{ secret_sealed: string }>(
        "select secret_sealed from people.second_factors",
      );
      expect(rows.length).toBeGreaterThan(1);
      // IV, tag, and 40 hexadecimal digits, in base 64.
      for (const { secret_sealed: sealed } of rows)
        expect(sealed).toMatch(/^[\w-]{91}$/);
    });
  });

  test("the router alone learns whose a subject of an outside issuer is", async () => {
    const QUERY = `{ accountOfSubject(issuer: "https://id.invalid", subject: "s-1") { accountId role person { personId } } }`;
    await pool.query(
      "insert into people.linked_subjects values ('https://id.invalid', 's-1', 'shimin')",
    );
    const { data } = await ask(QUERY, {}, await serviceToken());
    expect(data.accountOfSubject).toEqual({
      accountId: "shimin",
      role: "CITIZEN",
      person: { personId: citizen.personId },
    });
    const { errors } = await ask(QUERY, {}, await tokenOf("yunwei"));
    expect(errors?.[0]?.extensions.code).toBe("FORBIDDEN");
  });

  test("the demonstration names its accounts, another county none", async () => {
    const QUERY = `{ demonstrationAccounts { account password role } }`;
    const { data } = await ask(QUERY);
    expect(data.demonstrationAccounts).toHaveLength(county.accounts.length);
    expect(data.demonstrationAccounts).toContainEqual({
      account: "gongsi",
      password: "onedoor-demo",
      role: "COMPANY",
    });
    const demonstration = subgraph;
    subgraph = await createPeopleSubgraph({
      pool,
      ...SETTINGS,
      demonstration: false,
      now: () => now,
    });
    expect((await ask(QUERY)).data.demonstrationAccounts).toEqual([]);
    await subgraph.close();
    subgraph = demonstration;
  });
});

test("staff are named to who is signed in", async () => {
  const QUERY = `query ($refs: [_Any!]!) { _entities(representations: $refs) { ... on Staff { name postEn } } }`;
  const refs = [{ __typename: "Staff", staffId: "staff-minzheng1" }];
  expect(
    (await ask(QUERY, { refs }, await citizenToken())).data._entities,
  ).toEqual([{ name: "罗文静", postEn: "Reviewer, social relief" }]);
  expect((await ask(QUERY, { refs })).data._entities).toEqual([null]);
});

test("seeding again changes nothing", async () => {
  const rows = async () =>
    (
      await pool.query(
        "select count(*)::int as people, max(updated_seq)::int as head from people.residences",
      )
    ).rows;
  const before = await rows();
  await seedPeople(pool, { ...SEED, count: 600 });
  expect(await rows()).toEqual(before);
});

function bytesOfBase32(text: string): Uint8Array {
  const bits = [...text]
    .map((letter) =>
      "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567"
        .indexOf(letter)
        .toString(2)
        .padStart(5, "0"),
    )
    .join("");
  return Uint8Array.from(bits.match(/.{8}/g) ?? [], (eight) =>
    Number.parseInt(eight, 2),
  );
}

function opened(result: SignInResult): Session {
  if (result.__typename !== "Session")
    throw new Error(`no session: ${JSON.stringify(result)}`);
  return result;
}

function refused(result: SignInResult): SignInRefusal | undefined {
  return result.__typename === "SignInRefused" ? result.reason : undefined;
}

function countStatements() {
  // A statement of its own, or one in a reader's name: each takes a connection.
  const connect = pool.connect.bind(pool);
  let count = 0;
  pool.connect = ((...args: Parameters<typeof connect>) => {
    count += 1;
    return connect(...args);
  }) as typeof pool.connect;
  return {
    count: () => count,
    stop: () => {
      pool.connect = connect;
    },
  };
}
