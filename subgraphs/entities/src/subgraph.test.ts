import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type {
  Department,
  LegalEntity,
  Mutation,
  Query,
  Station,
} from "./generated/graphql.ts";
import { companyToken, TestEntities, tokenOf } from "./testing/TestEntities.ts";

const HEPAN_BODY = "54990101MFTE5T0159";

let entities: TestEntities;

beforeAll(async () => {
  entities = await TestEntities.opened();
});
afterAll(() => entities.close());

const ask = (query: string, variables: object = {}, token = "") =>
  entities.ask<
    Query &
      Mutation & { _entities: (LegalEntity | Department | Station | null)[] }
  >(query, variables, token);

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
    expect(data.departments).toHaveLength(22);
    expect(data.department).toEqual({
      name: "演示区民政局",
      departmentKey: "civil",
      level: "4",
    });
    expect(data.stations).toHaveLength(7);
    expect(data.station).toEqual({
      name: "河畔村党群服务中心便民服务站",
      level: "VILLAGE",
      department: { creditCode: HEPAN_BODY },
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
    expect(answer.data._entities).toHaveLength(81);
    expect(answer.data._entities).not.toContain(null);
    expect(statements.count()).toBe(3);
  });
});

function countStatements() {
  const { pool } = entities;
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
