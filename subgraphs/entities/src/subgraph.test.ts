import { actorFor } from "@onedoor/demonstration/county";
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
import { createDeviceCode } from "./commands/createDeviceCode.ts";
import type {
  Department,
  DeviceEnrolled,
  EnrolDeviceResult,
  LegalEntity,
  Mutation,
  Query,
  Station,
} from "./generated/graphql.ts";
import { openStores } from "./openStores.ts";
import { seedEntities } from "./seed/seed.ts";
import type { DeviceStore } from "./store/DeviceStore.ts";
import { createEntitiesSubgraph } from "./subgraph.ts";

const SECRET = "session secret of the tests, 32 and more";
const KEYS = {
  sessionSecret: SECRET,
  routerSecret: "router secret of the tests, 32 and more",
};
const HEPAN = { stationId: "st-990101100201", body: "54990101MFTE5T0159" };

let pool: Pool;
let closePool: () => Promise<void>;
let demonstration: Subgraph;
let county: Subgraph;
let deviceStore: DeviceStore;
let now = Date.parse("2026-11-23T01:00:00.000Z");

beforeAll(async () => {
  const [pglite] = testPools();
  if (pglite === undefined) throw new Error("there is no engine");
  ({ pool, close: closePool } = await pglite.open());
  await seedEntities(pool, { seed: 7 });
  ({ deviceStore } = await openStores(pool));
  const settings = { pool, ...KEYS, now: () => now };
  demonstration = await createEntitiesSubgraph({
    ...settings,
    demonstration: true,
  });
  county = await createEntitiesSubgraph({ ...settings, demonstration: false });
});
afterAll(async () => {
  await demonstration.close();
  await county.close();
  await closePool();
});

interface Answer {
  data: Query &
    Mutation & { _entities: (LegalEntity | Department | Station | null)[] };
  errors?: { message: string; extensions: { code: string } }[];
}

async function ask(
  query: string,
  variables: object = {},
  token = "",
  subgraph = demonstration,
): Promise<Answer> {
  const response = await signedByRouter(
    "entities",
    KEYS,
    subgraph.fetch,
  )(
    new Request("http://entities/graphql", {
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
const companyToken = () =>
  signSession(
    {
      ...serviceClaims(""),
      accountId: "gongsi",
      role: "company",
      creditCode: "91990101MA0TE5T16N",
    },
    SECRET,
    1,
  );

describe("legal entities", () => {
  const QUERY = `query ($code: ID!) { legalEntity(creditCode: $code) { name kind status representative phone address division } }`;
  const TEA = { code: "91990101MA0TE5T16N" };

  test("show a firm's representative masked to all but the firm", async () => {
    expect(
      (await ask(QUERY, TEA, await tokenOf("minzheng1"))).data.legalEntity,
    ).toEqual({
      name: "演示区南亭茶业有限公司",
      kind: "COMPANY",
      status: "REGISTERED",
      representative: "方*",
      phone: "130****9001",
      address: "演示区南亭镇河畔村茶园路66号",
      division: "990101100201",
    });
    expect(
      (await ask(QUERY, TEA, await companyToken())).data.legalEntity,
    ).toMatchObject({
      representative: "方静怡",
      phone: "13000009001",
    });
    const shop = { code: "92990101MA0TE5T24E" };
    expect(
      (await ask(QUERY, shop, await companyToken())).data.legalEntity,
    ).toMatchObject({ representative: "周*" });
  });

  test("are for readers who are signed in", async () => {
    for (const answer of [
      await ask(QUERY, TEA),
      await ask(`{ legalEntities(search: "演示区") { name } }`),
    ])
      expect(answer).toMatchObject({
        errors: [{ extensions: { code: "UNAUTHENTICATED" } }],
      });
  });

  test("are found by credit code and by a part of the name", async () => {
    const SEARCH = `query ($search: String!, $first: Int) { legalEntities(search: $search, first: $first) { creditCode } }`;
    const found = async (search: string, first?: number) =>
      (await ask(SEARCH, { search, first }, await tokenOf("shichang1"))).data
        .legalEntities;
    expect(await found("91990101ma0te5t16n")).toEqual([
      { creditCode: TEA.code },
    ]);
    expect(await found("南亭茶业")).toEqual([{ creditCode: TEA.code }]);
    expect(await found("91990101MA0TE5T16M")).toEqual([]);
    expect(await found("茶")).toEqual([]);
    expect(await found("演示区", 1000)).toHaveLength(50);
    expect(await found("演示区", -1)).toEqual([]);
  });
});

describe("departments and stations", () => {
  test("are public", async () => {
    const { data } = await ask(`{
      departments { departmentKey }
      department(creditCode: "1199010100TE5T1175") { name departmentKey level }
      stations(division: "990101100000") { stationId }
      station(stationId: "st-990101100201") {
        name level department { creditCode } parent { stationId parent { stationId parent { stationId } } }
      }
    }`);
    expect(data.departments).toHaveLength(19);
    expect(data.department).toEqual({
      name: "演示区民政局",
      departmentKey: "civil",
      level: "4",
    });
    expect(data.stations).toHaveLength(7);
    expect(data.station).toEqual({
      name: "河畔村党群服务中心便民服务站",
      level: "VILLAGE",
      department: { creditCode: HEPAN.body },
      parent: {
        stationId: "st-990101100000",
        parent: { stationId: "st-990101000000", parent: null },
      },
    });
  });

  test("all references of a table cost one statement", async () => {
    const { data } = await ask(
      `{ stations { stationId } departments { creditCode } legalEntities(search: "演示区", first: 50) { creditCode } }`,
      {},
      await tokenOf("cun1"),
    );
    const representations = [
      ...data.stations.map((station) => ({
        __typename: "Station",
        stationId: station.stationId,
      })),
      ...data.departments.map((department) => ({
        __typename: "Department",
        creditCode: department.creditCode,
      })),
      ...data.legalEntities.map((entity) => ({
        __typename: "LegalEntity",
        creditCode: entity.creditCode,
      })),
    ];
    const statements = countStatements();
    const answer = await ask(
      `query ($representations: [_Any!]!) { _entities(representations: $representations) {
        ... on Station { stationName: name } ... on Department { departmentName: name } ... on LegalEntity { entityName: name }
      } }`,
      { representations },
      await tokenOf("cun1"),
    );
    statements.stop();
    expect(answer.errors).toBeUndefined();
    expect(answer.data._entities).toHaveLength(78);
    expect(answer.data._entities).not.toContain(null);
    expect(statements.count()).toBe(3);
  });
});

describe("enrolling a device", () => {
  const ENROL = `mutation ($input: EnrolDeviceInput!) {
    enrolDevice(input: $input) {
      __typename
      ... on DeviceEnrolled { token device { deviceId label enrolledAt revokedAt body station { stationId } } }
      ... on DeviceRefused { reason }
    }
  }`;
  const enrol = async (
    subgraph: Subgraph,
    account: string,
    deviceId: string,
    code?: string,
  ): Promise<EnrolDeviceResult> => {
    const input = {
      deviceId: `device-of-a-test-${deviceId}`,
      label: " 窗口电脑 ",
      code: code ?? null,
    };
    const token = account === "" ? "" : await tokenOf(account);
    return (await ask(ENROL, { input }, token, subgraph)).data.enrolDevice;
  };

  test("in the demonstration takes nothing but the sign-in", async () => {
    const enrolled = opened(await enrol(demonstration, "cun1", "1"));
    expect(enrolled.device).toEqual({
      deviceId: "device-of-a-test-1",
      label: "窗口电脑",
      enrolledAt: "2026-11-23T01:00:00.000Z",
      revokedAt: null,
      body: null,
      station: { stationId: HEPAN.stationId },
    });
    const { claims } = await verifySession(enrolled.token, SECRET);
    expect(claims).toEqual({
      ...claimsFor("cun1"),
      deviceId: "device-of-a-test-1",
    });
    const { data } = await ask(`{ thisDevice { label } }`, {}, enrolled.token);
    expect(data.thisDevice).toEqual({ label: "窗口电脑" });
    expect(
      (await ask(`{ thisDevice { label } }`, {}, await tokenOf("cun1"))).data
        .thisDevice,
    ).toBeNull();
  });

  test("twice gives one device", async () => {
    const first = opened(await enrol(demonstration, "cun1", "2"));
    now += 60_000;
    const second = opened(await enrol(demonstration, "cun1", "2"));
    expect(second.device).toEqual(first.device);
  });

  test("of another station or body is refused", async () => {
    const refused = {
      __typename: "DeviceRefused",
      reason: "BELONGS_TO_ANOTHER_STATION",
    };
    await enrol(demonstration, "cun1", "3");
    expect(await enrol(demonstration, "cun2", "3")).toEqual(refused);
    expect(await enrol(demonstration, "minzheng1", "3")).toEqual(refused);
    await enrol(demonstration, "minzheng1", "4");
    expect(await enrol(demonstration, "renshe1", "4")).toEqual(refused);
    expect(await enrol(demonstration, "cun1", "4")).toEqual(refused);
    expect(
      opened(await enrol(demonstration, "minzheng2", "4")).device,
    ).toMatchObject({
      body: "1199010100TE5T1175",
      station: null,
    });
  });

  test("at the same moment from two stations gives it to one", async () => {
    const results = await Promise.all([
      enrol(demonstration, "cun1", "5"),
      enrol(demonstration, "cun2", "5"),
    ]);
    expect(new Set(results.map(({ __typename }) => __typename))).toEqual(
      new Set(["DeviceEnrolled", "DeviceRefused"]),
    );
  });

  test("is for officials", async () => {
    const refused = { __typename: "DeviceRefused", reason: "NOT_SIGNED_IN" };
    expect(await enrol(demonstration, "", "6")).toEqual(refused);
    const input = { deviceId: "device-of-a-test-6", label: "手机" };
    expect(
      (await ask(ENROL, { input }, await companyToken())).data.enrolDevice,
    ).toEqual(refused);
  });

  test("that was revoked is refused", async () => {
    await enrol(demonstration, "cun1", "7");
    await deviceStore.revoke("device-of-a-test-7", now);
    expect(await enrol(demonstration, "cun1", "7")).toEqual({
      __typename: "DeviceRefused",
      reason: "REVOKED",
    });
  });

  test("outside the demonstration needs a one-time code, typed any way", async () => {
    expect(await enrol(county, "cun1", "8")).toMatchObject({
      reason: "CODE_NEEDED",
    });
    expect(await enrol(county, "cun1", "8", "AAAAA-AAAAA")).toMatchObject({
      reason: "WRONG_CODE",
    });
    const { code, expiresAt } = await createDeviceCode(
      { deviceStore, now: () => now },
      HEPAN,
    );
    expect(Date.parse(expiresAt) - now).toBe(600_000);
    const typed = code.toLowerCase().replace("-", " ");
    expect(await enrol(county, "cun2", "8", typed)).toMatchObject({
      reason: "WRONG_CODE",
    });
    expect(
      opened(await enrol(county, "cun1", "8", typed)).device.deviceId,
    ).toBe("device-of-a-test-8");
    expect(await enrol(county, "cun1", "9", typed)).toMatchObject({
      reason: "WRONG_CODE",
    });
    // The device is the station's now: its own people need no second code.
    expect((await enrol(county, "cun1", "8")).__typename).toBe(
      "DeviceEnrolled",
    );
  });

  test("with a code of ten minutes ago is refused", async () => {
    const { code } = await createDeviceCode(
      { deviceStore, now: () => now },
      HEPAN,
    );
    now += 600_000;
    expect(await enrol(county, "cun1", "10", code)).toMatchObject({
      reason: "WRONG_CODE",
    });
  });

  test("under an id that others might meet by chance is an error", async () => {
    const input = { deviceId: "1", label: "" };
    const { errors } = await ask(ENROL, { input }, await tokenOf("cun1"));
    expect(errors?.[0]?.extensions.code).toBe("BAD_USER_INPUT");
  });
});

function opened(result: EnrolDeviceResult): DeviceEnrolled {
  if (result.__typename !== "DeviceEnrolled")
    throw new Error(`not enrolled: ${JSON.stringify(result)}`);
  return result;
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
