import { readFile } from "node:fs/promises";
import type { Claims } from "@onedoor/subgraph-host/claims";
import { serveSubgraph } from "@onedoor/subgraph-host/serveSubgraph";
import type { Subgraph } from "@onedoor/subgraph-host/Subgraph";
import { SUBGRAPHS, type SubgraphName } from "../subgraphNames.ts";

type Resolvers = Record<string, Record<string, unknown>>;

/** What the router and the stubs share. */
export const STUB_KEYS = {
  sessionSecret: "a secret for tests, and for them alone",
  routerSecret: "another of the tests, for the router's word",
};
const BODY = "11990101MB1234567A";
const ITEM = "1199010100TE5T010R5992023001000";

/** Answers for the graph's shape with as little as possible behind it: the real ones have tests of their own. */
const RESOLVERS: Record<SubgraphName, Resolvers> = {
  people: {
    Query: {
      me: () => null,
      demonstrationAccounts: () => [],
      accountOfSubject: (_: unknown, { subject }: { subject: string }) =>
        subject === "linked" || subject === "jiandu"
          ? { accountId: "jiandu", displayName: "督", role: "SUPERVISOR" }
          : null,
    },
    Mutation: {
      signIn: (_: unknown, given: { account: string; password: string }) =>
        given.password === "right"
          ? {
              __typename: "Session",
              account: { accountId: given.account },
            }
          : {
              __typename: "SignInRefused",
              reason: "WRONG_ACCOUNT_OR_PASSWORD",
            },
    },
    Person: {
      __resolveReference: ({ personId }: { personId: string }) => ({
        personId,
        name: "张*",
        residentId: "990***********0010",
      }),
    },
    Staff: {
      __resolveReference: ({ staffId }: { staffId: string }) => ({
        staffId,
        name: "李敏",
        post: "窗口人员",
      }),
    },
  },
  entities: {
    Query: { stations: () => [] },
    Department: {
      __resolveReference: ({ creditCode }: { creditCode: string }) => ({
        creditCode,
        name: "演示区民政局",
        level: "4",
      }),
    },
    Station: {
      __resolveReference: ({ stationId }: { stationId: string }) => ({
        stationId,
        name: "南亭镇便民服务中心",
      }),
    },
  },
  items: {
    Query: {
      items: () => ({
        nodes: [],
        totalCount: 0,
        pageInfo: { hasNextPage: false },
      }),
    },
    Item: {
      __resolveReference: ({ itemCode }: { itemCode: string }) => ({
        itemCode,
        name: "最低生活保障",
      }),
    },
    ItemVersion: {
      __resolveReference: (key: { itemCode: string; version: number }) => ({
        ...key,
        name: "最低生活保障",
        department: { creditCode: BODY },
      }),
    },
  },
  cases: {
    Query: {
      case: (_: unknown, { caseId }: { caseId: string }) => aCase(caseId),
      cases: (_: unknown, { first }: { first: number }) => ({
        nodes: Array.from({ length: first }, (_unused, index) =>
          aCase(`case-${index}`),
        ),
        totalCount: first,
        pageInfo: { hasNextPage: false },
      }),
      caseProgress: () => {
        // In the form of drizzle's own.
        const query = 'select "secret" from cases.outcomes';
        throw Object.assign(
          new Error(
            `Failed query: ${query}\nparams: 990101199001010011,two\nlines`,
          ),
          { query },
        );
      },
      chains: (_: unknown, __: unknown, context: StubContext) => [
        {
          chain: context.claims?.accountId ?? "none",
          deviceId: context.headers.get("accept-language") ?? "none",
          staffId: "s",
          incarnation: 1,
          nextChainNo: 1,
          head: "",
          serials: [],
        },
      ],
    },
    Applicant: { __resolveType: () => "Person" },
    Subscription: {
      streamCases: {
        async *subscribe() {
          for (const seq of [1, 2, 3]) yield { streamCases: { seq } };
        },
      },
    },
  },
  supervision: {
    Query: { watch: () => ({ epoch: 1, seq: 7 }) },
    Case: {
      __resolveReference: ({ caseId }: { caseId: string }) => ({
        caseId,
        lamp: "YELLOW",
        alerts: [],
      }),
    },
  },
};

interface StubContext {
  claims: Claims | null;
  headers: Headers;
}

function aCase(caseId: string) {
  const clock = {
    dueOn: "2026-03-30",
    paused: false,
    provisional: false,
    explanation: [{ says: "accepted", on: "2026-03-02" }],
  };
  return {
    caseId,
    caseNumber: "NUMBER",
    stage: "ACCEPTED",
    item: { itemCode: ITEM },
    itemVersion: { itemCode: ITEM, version: 1 },
    applicant: { personId: "person-1" },
    applicantName: "张*",
    implementingBody: { creditCode: BODY },
    station: { stationId: "st-990101100000" },
    dueOn: "2026-03-30",
    clocks: { promised: clock, statutory: clock },
    timeline: [
      {
        entryId: "entry-1",
        kind: "accepted",
        at: "2026-03-02T01:00:00.000Z",
        actor: { type: "staff", staff: { staffId: "staff-1" } },
        facts: {},
      },
    ],
  };
}

/** The five SDL files with stubs behind them. */
export async function stubSubgraphs(
  tell: (line: string) => void,
): Promise<Record<SubgraphName, Subgraph>> {
  const entries = await Promise.all(
    SUBGRAPHS.map(
      async (name) => [name, await stubSubgraph(name, tell)] as const,
    ),
  );
  return Object.fromEntries(entries) as Record<SubgraphName, Subgraph>;
}

async function stubSubgraph(
  name: SubgraphName,
  tell: (line: string) => void,
): Promise<Subgraph> {
  return serveSubgraph<StubContext>({
    name,
    typeDefs: await readFile(
      new URL(import.meta.resolve(`@onedoor/${name}/${name}.graphql`)),
      "utf8",
    ),
    resolvers: RESOLVERS[name],
    routerSecret: STUB_KEYS.routerSecret,
    contextOf: (claims, request) => ({ claims, headers: request.headers }),
    close: async () => {},
    tell,
  });
}
