import { instantOfEpochMs } from "@onedoor/domain/time";
import type { Claims } from "@onedoor/subgraph-host/claims";
import type { AskGraph } from "@onedoor/subgraph-host/Subgraph";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import {
  type DemonstrationDepartment,
  startDemonstrationDepartment,
} from "../sharing/demonstrationDepartment.ts";
import { httpDepartments } from "../sharing/httpDepartments.ts";
import { takeIn } from "../testing/pulling.ts";
import { claimsOf, TestDevice } from "../testing/TestDevice.ts";
import { testGraph, testItem } from "../testing/testHub.ts";
import { TestSubgraph } from "../testing/TestSubgraph.ts";

const SECRET = "a secret of county and departments, of tests";
const SHARED = {
  dataShare: true,
  name: "居民户口簿",
  licenceName: "居民户口簿(电子证照)",
};
const [first] = testItem.materials;
if (first === undefined) throw new Error("the item asks for nothing");
const CODE = first.code;

/** The test's item, with one paper whose data is shared. */
const askGraph = (async (query: string, variables?: object) => {
  const answer = await testGraph<object>(query, { ...variables });
  return "itemVersion" in answer
    ? {
        itemVersion: {
          ...(answer.itemVersion as object),
          elements: {
            ...testItem,
            materials: testItem.materials.map((one) =>
              one.code === CODE ? { ...one, ...SHARED } : one,
            ),
          },
        },
      }
    : answer;
}) as AskGraph;

let department: DemonstrationDepartment;
let county: TestSubgraph;

beforeAll(async () => {
  department = await startDemonstrationDepartment({ secret: SECRET });
  county = await TestSubgraph.opened({
    askGraph,
    departments: httpDepartments({
      url: department.url,
      secret: SECRET,
      now: () => instantOfEpochMs(Date.UTC(2026, 8, 21, 2)),
    }),
  });
  const village = await TestDevice.opened(county.hub, "cun1");
  for (const caseId of ["case-1", "case-2"]) await takeIn(village, caseId);
});
afterAll(async () => {
  await county.close();
  await department.close();
});

const FIELDS = `__typename ... on DataRequestRefused { reason }
  ... on DataRequest { materialCode dataClass state facts { fact holds } validUntil }`;

async function ask(
  claims: Claims | null,
  materialCode = CODE,
  caseId = "case-1",
) {
  const { data } = await county.ask<{ askDepartment: unknown }>(
    claims,
    `mutation ($input: AskDepartmentInput!) { askDepartment(input: $input) { ${FIELDS} } }`,
    { input: { caseId, materialCode } },
  );
  return data?.askDepartment;
}

async function requestsAs(claims: Claims, caseId = "case-1") {
  const { data } = await county.ask<{
    case: { dataRequests: { state: string; facts: unknown[] }[] } | null;
  }>(
    claims,
    `query ($caseId: ID!) { case(caseId: $caseId) { dataRequests {
      state materialCode dataClass facts { fact holds } askedBy { staff { staffId } } settledAt } } }`,
    { caseId },
  );
  return data?.case?.dataRequests;
}

test("[O1] [O4] the official who handles a case has a department asked, and reads the facts that it confirms", async () => {
  const clerk = claimsOf("cun1");
  expect(await ask(clerk)).toEqual({
    __typename: "DataRequest",
    materialCode: CODE,
    dataClass: "HOUSEHOLD",
    state: "ASKED",
    facts: [],
    validUntil: null,
  });
  await vi.waitFor(async () =>
    expect(await requestsAs(clerk)).toEqual([
      {
        state: "ANSWERED",
        materialCode: CODE,
        dataClass: "HOUSEHOLD",
        facts: [
          { fact: "IS_ON_REGISTER", holds: true },
          { fact: "IS_HOUSEHOLDER", holds: expect.any(Boolean) as boolean },
        ],
        askedBy: { staff: { staffId: clerk.staffId } },
        settledAt: county.hub.now(),
      },
    ]),
  );
  expect(await ask(clerk)).toMatchObject({ reason: "ANSWERED_TODAY" });
  // Supervision sees that it was asked, and nothing of what was said.
  expect(await requestsAs(claimsOf("jiandu"))).toMatchObject([
    { state: "ANSWERED", facts: [] },
  ]);
});

test("[O1] nobody else has it asked, and nothing is asked that isn't shared", async () => {
  const refusedFor = async (...asked: Parameters<typeof ask>) =>
    (await ask(...asked)) as { reason: string };
  expect(await refusedFor(null)).toMatchObject({ reason: "NOT_SIGNED_IN" });
  for (const account of ["cun2", "jiandu", "yunwei"])
    expect(await refusedFor(claimsOf(account))).toMatchObject({
      reason: "NOT_IN_SCOPE",
    });
  const clerk = claimsOf("cun1");
  expect(await refusedFor(clerk, "no-paper")).toMatchObject({
    reason: "UNKNOWN_MATERIAL",
  });
  const other = testItem.materials.find(({ code }) => code !== CODE)?.code;
  expect(await refusedFor(clerk, other)).toMatchObject({
    reason: "NOT_SHARED",
  });
});

test("[O3] of two officials at once one has it asked", async () => {
  department.trouble("later");
  const answers = await Promise.all(
    ["cun1", "cun1"].map((account) => ask(claimsOf(account), CODE, "case-2")),
  );
  expect(
    answers
      .map((one) => (one as { reason?: string }).reason ?? "asked")
      .toSorted(),
  ).toEqual(["UNDER_WAY", "asked"]);
});
