import {
  type Access,
  accessTo,
  GRAPH_ACCESS,
  type GraphRole,
} from "@onedoor/domain/graphAccess";
import { CountyClient } from "@onedoor/test-support/CountyClient";
import { describe, expect, inject, test } from "vitest";
import { harmlessQuestions } from "./harmlessQuestions.ts";

const url = inject("countyUrl");
const questions = await harmlessQuestions(url);

const ACCOUNTS: Readonly<Record<string, GraphRole>> = {
  cun1: "windowClerk",
  zhen1: "townOfficer",
  minzheng1: "reviewer",
  "minzheng-sp": "approver",
  jiandu: "supervisor",
  yunwei: "operator",
  anquan: "securityAdministrator",
  shenji: "auditAdministrator",
  shimin: "citizen",
  gongsi: "company",
};
const NOBODY = "nobody";
const CODES: Readonly<Record<string, Access>> = {
  UNAUTHENTICATED: "signInFirst",
  FORBIDDEN: "notForThisAccount",
};
/** Whose role would do, and whose scope doesn't: nothing here is that account's. */
const NOT_IN_SCOPE = [
  "pullPeople",
  "chainEntries",
  "reportDeviceLost",
  "releaseHeld",
  "settleHeld",
];

const clientOf = (account: string) =>
  account === NOBODY
    ? Promise.resolve(new CountyClient(url))
    : CountyClient.signedIn(url, account);

/** What the county makes of the account's question, by its error alone. */
async function answered(
  client: CountyClient,
  { query, variables }: { query: string; variables?: Record<string, unknown> },
): Promise<Access> {
  const { body } = await client.post(query, variables);
  const [error] = body.errors ?? [];
  return CODES[error?.extensions?.code ?? ""] ?? "granted";
}

test("[A4] every question and every act that is served has its audience", () => {
  const served = questions.map(
    ({ operation, field }) =>
      `${operation === "query" ? "Query" : "Mutation"}.${field}`,
  );
  const declared = Object.keys(GRAPH_ACCESS).filter(
    (field) => !field.startsWith("Subscription."),
  );
  expect(served.toSorted()).toEqual(declared.toSorted());
});

test.each([NOBODY, ...Object.keys(ACCOUNTS)])(
  "[A4] %s is answered what is for him, and refused the rest",
  async (account) => {
    const client = await clientOf(account);
    const wrong: object[] = [];
    for (const question of questions) {
      const { operation, field } = question;
      const type = operation === "query" ? "Query" : "Mutation";
      const audience = GRAPH_ACCESS[`${type}.${field}`];
      const declared = accessTo(audience ?? [], ACCOUNTS[account] ?? null);
      const seen = await answered(client, question);
      const isScope =
        declared === "granted" &&
        seen === "notForThisAccount" &&
        NOT_IN_SCOPE.includes(field);
      if (seen !== declared && !isScope) wrong.push({ field, declared, seen });
    }
    expect(wrong).toEqual([]);
  },
);

// Written by hand, and not from the policy: who reads it must find here what a citizen of the county would expect.
describe("by what anybody would expect", () => {
  const named = (field: string) => {
    const question = questions.find((one) => one.field === field);
    if (question === undefined) throw new Error(`the graph has no ${field}`);
    return question;
  };
  const refused: readonly [account: string, fields: readonly string[]][] = [
    [
      NOBODY,
      [
        "case",
        "cases",
        "person",
        "people",
        "legalEntities",
        "pullCases",
        "pullPeople",
        "pullItems",
        "pullFeed",
        "alerts",
        "statistics",
        "heldWork",
        "quarantine",
        "chains",
        "offerRows",
        "reportDeviceLost",
        "settleHeld",
        "accessRecords",
        "myAccessRecords",
        "erasures",
        "askErasure",
        "settleErasure",
      ],
    ],
    [
      "shimin",
      [
        "publishListRows",
        "accessRecords",
        "erasures",
        "askErasure",
        "settleErasure",
        "people",
        "pullPeople",
        "pullCases",
        "pullFeed",
        "feedEvidence",
        "alerts",
        "statistics",
        "scores",
        "integrityAlerts",
        "heldWork",
        "chains",
        "leaseSerials",
        "returnSerials",
        "offerRows",
        "reportDeviceLost",
        "releaseHeld",
      ],
    ],
    [
      "gongsi",
      [
        "people",
        "pullPeople",
        "pullCases",
        "pullFeed",
        "laneActs",
        "accessRecords",
        "myAccessRecords",
      ],
    ],
    [
      "cun1",
      [
        "publishListRows",
        "accessRecords",
        "erasures",
        "askErasure",
        "pullFeed",
        "alerts",
        "statistics",
        "scores",
        "quarantine",
        "laneActs",
        "releaseDevice",
        "settleHeld",
        "settleQuarantined",
      ],
    ],
    ["zhen1", ["pullFeed", "alerts", "quarantine", "settleQuarantined"]],
    [
      "minzheng1",
      [
        "publishListRows",
        "pullFeed",
        "statistics",
        "heldWork",
        "reportDeviceLost",
        "caseInReachOf",
      ],
    ],
    ["minzheng-sp", ["pullFeed", "scores", "releaseHeld", "quarantine"]],
    [
      "jiandu",
      [
        "people",
        "pullPeople",
        "caseInReachOf",
        "releaseDevice",
        "settleHeld",
        "askErasure",
      ],
    ],
    ["yunwei", ["people", "pullPeople", "accessRecords", "settleErasure"]],
  ];
  test.each(refused)("%s is refused", async (account, fields) => {
    const client = await clientOf(account);
    const letIn: string[] = [];
    for (const field of fields)
      if ((await answered(client, named(field))) === "granted")
        letIn.push(field);
    expect(letIn).toEqual([]);
  });

  const answeredTo: readonly [account: string, fields: readonly string[]][] = [
    [
      NOBODY,
      ["departments", "stations", "items", "bundles", "hub", "caseProgress"],
    ],
    [
      "shimin",
      ["cases", "case", "me", "person", "legalEntity", "myAccessRecords"],
    ],
    ["gongsi", ["cases", "me", "legalEntity"]],
    ["cun1", ["people", "pullPeople", "pullCases", "cases", "chains"]],
    ["zhen1", ["people", "pullPeople", "pullCases", "heldWork"]],
    ["minzheng1", ["people", "pullCases", "cases"]],
    [
      "jiandu",
      [
        "alerts",
        "statistics",
        "scores",
        "pullFeed",
        "quarantine",
        "accessRecords",
      ],
    ],
    ["yunwei", ["quarantine", "laneActs", "heldWork", "releaseDevice"]],
  ];
  test.each(answeredTo)("%s is answered", async (account, fields) => {
    const client = await clientOf(account);
    const sentAway: string[] = [];
    for (const field of fields)
      if ((await answered(client, named(field))) !== "granted")
        sentAway.push(field);
    expect(sentAway).toEqual([]);
  });
});
