import { bodyWithKey } from "@onedoor/demonstration/county";
import { makeCreditCode } from "@onedoor/demonstration/makeCreditCode";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Mutation, Query } from "./generated/graphql.ts";
import { companyToken, TestEntities, tokenOf } from "./testing/TestEntities.ts";

const TEA = "91990101MA0TE5T16N";
const SHOP = "92990101MA0TE5T24E";
const NEW = makeCreditCode("92", "MA0TE5T4");

let entities: TestEntities;

beforeAll(async () => {
  entities = await TestEntities.opened();
});
afterAll(() => entities.close());

/** A case of the registrar's that was approved, and handed over since; of a firm without a code unless it is said. */
function aCase(caseId: string, changes: object = {}): string {
  entities.cases.set(caseId, {
    stage: "DELIVERED",
    outcome: "APPROVED",
    erasedAt: null,
    implementingBody: { creditCode: bodyWithKey("amr").creditCode },
    applicant: null,
    ...changes,
  });
  return caseId;
}

const founding = (caseId: string | null) => ({
  caseId,
  creditCode: NEW,
  kind: "REGISTERED",
  docNo: "演市监登〔2026〕80号",
  on: "2026-11-20",
  name: "演示区新设小吃店",
  entityKind: "SOLE_TRADER",
  representative: "张演示",
  phone: "13000000001",
  address: "演示街道东街1号",
  division: "990101001001",
});

async function record(input: object, account = "shichang1") {
  const { data, errors } = await entities.ask<Mutation>(
    `mutation ($input: RecordFirmEventInput!) { recordFirmEvent(input: $input) { __typename
      ... on FirmEventRecorded { legalEntity { creditCode name kind representative phone address division status registrar { departmentKey }
        history { kind on docNo caseId before after } } }
      ... on FirmEventRefused { reason } } }`,
    { input },
    account === "gongsi" ? await companyToken() : await tokenOf(account),
  );
  return errors?.[0]?.extensions.code ?? data.recordFirmEvent;
}

async function newFirmsOn(on: string): Promise<number> {
  const { data } = await entities.ask<Query>(
    "query ($on: Date!) { newFirms(from: $on, to: $on) { registered } }",
    { on },
    await tokenOf("jiandu"),
  );
  return data.newFirms[0]?.registered ?? 0;
}

test("[CR10] a registrar takes a new firm in by the case that she approved, masked as all are, and it counts", async () => {
  const before = await newFirmsOn("2026-11-20");
  expect(await record(founding(aCase("case-1")))).toEqual({
    __typename: "FirmEventRecorded",
    legalEntity: {
      creditCode: NEW,
      name: "演示区新设小吃店",
      kind: "SOLE_TRADER",
      representative: "张*",
      phone: "130****0001",
      address: "演示街道东街1号",
      division: "990101001001",
      status: "REGISTERED",
      registrar: { departmentKey: "amr" },
      history: [
        {
          kind: "REGISTERED",
          on: "2026-11-20",
          docNo: "演市监登〔2026〕80号",
          caseId: "case-1",
          before: null,
          after: null,
        },
      ],
    },
  });
  expect(await newFirmsOn("2026-11-20")).toBe(before + 1);
  expect(await record(founding("case-1"))).toMatchObject({
    reason: "ALREADY_REGISTERED",
  });
});

test("[CR10] a case that isn't hers, isn't approved or was erased brings nothing", async () => {
  const code = makeCreditCode("92", "MA0TE5T5");
  const refused = async (changes: object) => {
    const caseId = aCase("case-2", changes);
    return record({ ...founding(caseId), creditCode: code });
  };
  const { creditCode } = bodyWithKey("civil");
  for (const [changes, reason] of [
    [{ outcome: null, stage: "IN_REVIEW" }, "NOT_APPROVED"],
    [{ outcome: "REFUSED", stage: "CLOSED" }, "NOT_APPROVED"],
    [{ implementingBody: { creditCode } }, "NOT_APPROVED"],
    [{ erasedAt: "2026-11-22T00:00:00.000Z" }, "CASE_ERASED"],
    [{ applicant: { creditCode: TEA } }, "OTHER_FIRM"],
  ] as const)
    expect(await refused(changes)).toMatchObject({ reason });
  expect(
    await record({ ...founding("nowhere"), creditCode: code }),
  ).toMatchObject({ reason: "NOT_IN_SCOPE" });
  expect(await record({ ...founding(null), creditCode: code })).toMatchObject({
    reason: "CASE_NEEDED",
  });
});

test("[CR11] a firm that applies changes, is revoked by its registrar's own document, and ends", async () => {
  const change = (caseId: string | null, kind: string, more: object = {}) => ({
    caseId,
    creditCode: SHOP,
    kind,
    docNo: `演市监〔2026〕${kind}号`,
    on: "2026-11-23",
    ...more,
  });
  const applicant = { creditCode: SHOP };
  const moved = change(aCase("case-3", { applicant }), "ADDRESS_CHANGED", {
    address: "演示街道西街2号",
  });
  expect(await record(moved)).toMatchObject({
    legalEntity: { address: "演示街道西街2号" },
  });
  expect(await record({ ...moved, address: "西街3号" })).toMatchObject({
    reason: "CASE_USED",
  });
  const revoked = change(null, "REVOKED");
  expect(await record(revoked, "minzheng1")).toMatchObject({
    reason: "NOT_YOURS",
  });
  expect(await record(revoked)).toMatchObject({
    legalEntity: { status: "REVOKED" },
  });
  expect(await record(revoked)).toMatchObject({ reason: "ENDED" });
  const cancelled = change(aCase("case-4", { applicant }), "CANCELLED");
  const ended = await record(cancelled);
  expect(ended).toMatchObject({ legalEntity: { status: "CANCELLED" } });
  const told =
    typeof ended === "object" && ended?.__typename === "FirmEventRecorded"
      ? ended.legalEntity.history.slice(1)
      : [];
  expect(told.map(({ kind, caseId }) => [kind, caseId])).toEqual([
    ["ADDRESS_CHANGED", "case-3"],
    ["REVOKED", null],
    ["CANCELLED", "case-4"],
  ]);
});

test("[CR10] nobody but reviewers and approvers writes in the register, and no day that is none", async () => {
  for (const account of ["cun1", "zhen1", "jiandu", "yunwei", "gongsi"])
    expect(await record(founding("case-1"), account)).toBe("FORBIDDEN");
  expect(await record({ ...founding("case-1"), on: "2026-13-01" })).toBe(
    "BAD_USER_INPUT",
  );
});
