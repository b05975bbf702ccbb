import { type Claims, serviceClaims } from "@onedoor/subgraph-host/claims";
import {
  type RouterKeys,
  signedByRouter,
} from "@onedoor/subgraph-host/routerSignature";
import type { SubgraphFetch } from "./SubgraphFetch.ts";

type AccountOfSubject = (
  issuer: string,
  subject: string,
) => Promise<Claims | null>;

/** Asks the register of accounts, as the router itself, whose a subject of an outside issuer is. */
export function accountOfSubject(
  people: SubgraphFetch,
  keys: Pick<RouterKeys, "sessionSecret" | "routerSecret">,
): AccountOfSubject {
  const ask = signedByRouter(
    "people",
    { ...keys, sessions: { read: async () => serviceClaims("router") } },
    people,
  );
  return async (issuer, subject) => {
    const response = await ask(
      new Request("http://people.invalid/graphql", {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify({ query: QUERY, variables: { issuer, subject } }),
      }),
    );
    return parseAnswer(await response.json());
  };
}

const QUERY = `query ($issuer: String!, $subject: String!) {
  accountOfSubject(issuer: $issuer, subject: $subject) {
    accountId role staffId postId stationId body division creditCode person { personId }
  }
}`;

const ROLES: Readonly<Record<string, Claims["role"]>> = {
  WINDOW_CLERK: "windowClerk",
  TOWN_OFFICER: "townOfficer",
  REVIEWER: "reviewer",
  APPROVER: "approver",
  SUPERVISOR: "supervisor",
  OPERATOR: "operator",
  CITIZEN: "citizen",
  COMPANY: "company",
};

interface Answer {
  data?: {
    accountOfSubject:
      | (Omit<Claims, "role" | "personId" | "deviceId"> & {
          role: string;
          person: { personId: string } | null;
        })
      | null;
  } | null;
}

function parseAnswer(answer: unknown): Claims | null {
  const { data } = answer as Answer;
  if (data === undefined || data === null)
    throw new Error("the register of accounts doesn't answer");
  if (data.accountOfSubject === null) return null;
  const { role, person, ...account } = data.accountOfSubject;
  const known = ROLES[role];
  if (known === undefined) throw new Error(`${role} is no role`);
  const personId = person?.personId ?? null;
  return { ...account, role: known, personId, deviceId: null };
}
