import { bodyWithKey } from "@onedoor/demonstration/county";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Mutation, Query } from "./generated/graphql.ts";
import { companyToken, TestEntities, tokenOf } from "./testing/TestEntities.ts";

const TEA = "91990101MA0TE5T16N";
const SHOP = "92990101MA0TE5T24E";
const BAMBOO = "93990101MA0TE5T326";

let entities: TestEntities;

beforeAll(async () => {
  entities = await TestEntities.opened();
});
afterAll(() => entities.close());

const CREDIT = `query ($code: ID!) { legalEntity(creditCode: $code) {
  creditSays
  creditRecords { recordId kind class docNo decidedOn repairableFrom lastDay body department { name } basis { title article } measures { words } }
  history { kind on docNo before after }
} }`;

async function creditOf(code: string, account = "cun1") {
  const { data } = await entities.ask<Query>(
    CREDIT,
    { code },
    await tokenOf(account),
  );
  const { legalEntity } = data;
  if (legalEntity === null || legalEntity === undefined)
    throw new Error("there is no such firm");
  return legalEntity;
}

async function record(input: object, account = "shichang1") {
  const { data, errors } = await entities.ask<Mutation>(
    `mutation ($input: RecordCreditInput!) { recordCredit(input: $input) { __typename
      ... on CreditRecorded { record { recordId } } ... on CreditRefused { reason } } }`,
    {
      input: {
        creditCode: TEA,
        kind: "PENALTY",
        class: "ORDINARY",
        docNo: "演市监罚〔2026〕20号",
        basis: {
          title: "中华人民共和国食品安全法",
          article: "第126条",
          rank: "law",
        },
        decidedOn: "2026-11-20",
        ...input,
      },
    },
    await tokenOf(account),
  );
  return errors?.[0]?.extensions.code ?? data.recordCredit;
}

async function repair(recordId: string, account = "shichang1") {
  const { data, errors } = await entities.ask<Mutation>(
    `mutation ($input: RepairCreditInput!) { repairCredit(input: $input) { __typename
      ... on CreditRepaired { repairedOn } ... on RepairRefused { reason } } }`,
    {
      input: {
        recordId,
        dutiesDone: true,
        undertakingMade: true,
        docNo: "演信修〔2026〕1号",
        words: "已改正",
      },
    },
    await tokenOf(account),
  );
  return errors?.[0]?.extensions.code ?? data.repairCredit;
}

describe("[CR1] [CR6] a firm's credit", () => {
  test("is told with its dates, its body and what it says of deferral", async () => {
    expect(await creditOf(SHOP)).toMatchObject({
      creditSays: "WITH_CAUTION",
      creditRecords: [
        {
          kind: "PENALTY",
          class: "ORDINARY",
          docNo: "演市监罚〔2026〕12号",
          decidedOn: "2026-07-06",
          repairableFrom: "2026-10-07",
          lastDay: "2027-07-06",
          department: { name: "演示区市场监督管理局" },
          basis: { title: "中华人民共和国食品安全法", article: "第126条" },
          measures: [{ words: "增加监督检查频次" }],
        },
      ],
    });
    expect((await creditOf(TEA)).creditSays).toBe("FAVOURED");
  });

  test("is for who is signed in, and for the firm itself", async () => {
    expect(
      (await entities.ask<Query>(CREDIT, { code: SHOP })).errors,
    ).toBeDefined();
    const own = await entities.ask<Query>(
      CREDIT,
      { code: TEA },
      await companyToken(),
    );
    expect(own.data.legalEntity?.creditRecords).toHaveLength(1);
  });

  test("[CR2] stops by itself after its last day", async () => {
    const before = entities.nowMs;
    entities.nowMs = Date.parse("2027-07-06T15:59:59.000Z");
    expect((await creditOf(SHOP)).creditRecords).toHaveLength(1);
    entities.nowMs = Date.parse("2027-07-06T16:00:00.000Z");
    expect(await creditOf(SHOP)).toMatchObject({
      creditSays: "AS_USUAL",
      creditRecords: [],
    });
    entities.nowMs = before;
  });
});

describe("[CR3] [CR4] a body", () => {
  test("records what it recognised, once, and nobody else does", async () => {
    expect(await record({})).toMatchObject({ __typename: "CreditRecorded" });
    expect(await record({})).toMatchObject({ reason: "ALREADY_ON_RECORD" });
    expect((await creditOf(TEA)).creditSays).toBe("WITH_CAUTION");
    expect((await creditOf(TEA)).creditRecords[0]?.body).toBe(
      bodyWithKey("amr").creditCode,
    );
    for (const account of ["cun1", "zhen1", "jiandu", "yunwei"])
      expect(await record({ docNo: "x" }, account)).toBe("FORBIDDEN");
  });

  test.each([
    [{ creditCode: "91990101MA0TE5T99X" }, "UNKNOWN_FIRM"],
    [{ decidedOn: "2026-11-24" }, "IN_THE_FUTURE"],
    [{ decidedOn: "2020-01-01" }, "ALREADY_OVER"],
    [{ class: null }, "WRONG_CLASS"],
    [{ basis: { title: "内部规定", rank: "normative" } }, "BASIS_MISSING"],
    [
      {
        measures: [
          { words: "不予受理", basis: { title: "通知", rank: "normative" } },
        ],
      },
      "MEASURE_WITHOUT_LAW",
    ],
  ])("doesn't record %j", async (input, reason) => {
    expect(await record({ docNo: "另一号", ...input })).toMatchObject({
      reason,
    });
  });

  test("repairs its own after the least time, and then it is over for all", async () => {
    expect(await repair("credit-demo-2", "minzheng1")).toMatchObject({
      reason: "NOT_YOURS",
    });
    expect(await repair("credit-demo-3")).toMatchObject({
      reason: "TOO_EARLY",
    });
    expect(await repair("nothing")).toMatchObject({ reason: "UNKNOWN_RECORD" });
    expect(await repair("credit-demo-2", "cun1")).toBe("FORBIDDEN");
    expect(await repair("credit-demo-2")).toEqual({
      __typename: "CreditRepaired",
      repairedOn: "2026-11-23",
    });
    expect(await repair("credit-demo-2")).toMatchObject({
      reason: "ALREADY_REPAIRED",
    });
    for (const account of ["shichang1", "cun1", "jiandu"])
      expect(await creditOf(SHOP, account)).toMatchObject({
        creditSays: "AS_USUAL",
        creditRecords: [],
      });
  });
});

describe("[CR8] a firm's life", () => {
  test("is told from its registration on, with its documents", async () => {
    expect((await creditOf(TEA)).history).toMatchObject([
      { kind: "REGISTERED" },
      {
        kind: "ADDRESS_CHANGED",
        on: "2026-02-11",
        before: "演示区南亭镇河畔村茶园路8号",
      },
      { kind: "REPRESENTATIVE_CHANGED", before: null, after: null },
    ]);
    expect((await creditOf(BAMBOO)).history.at(-1)).toMatchObject({
      kind: "ABNORMAL_LIST",
      on: "2026-09-14",
    });
  });

  test("new firms are counted by the day", async () => {
    const days = async (from: string, to: string, account = "jiandu") => {
      const { data, errors } = await entities.ask<Query>(
        "query ($from: Date!, $to: Date!) { newFirms(from: $from, to: $to) { on registered ended } }",
        { from, to },
        await tokenOf(account),
      );
      return errors?.[0]?.extensions.code ?? data.newFirms;
    };
    const autumn = await days("2026-09-01", "2026-11-20");
    if (typeof autumn === "string") throw new Error(autumn);
    expect(autumn.length).toBeGreaterThan(5);
    expect(autumn.map(({ on }) => on)).toEqual(
      autumn.map(({ on }) => on).toSorted(),
    );
    expect(await days("2026-11-20", "2026-09-01")).toEqual([]);
    expect(await days("2020-01-01", "2026-09-01")).toBe("BAD_USER_INPUT");
    expect(await days("not a day", "2026-09-01")).toBe("BAD_USER_INPUT");
  });
});
