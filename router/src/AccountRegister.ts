import { type Claims, serviceClaims } from "@onedoor/subgraph-host/claims";
import {
  type RouterKeys,
  signedByRouter,
} from "@onedoor/subgraph-host/routerSignature";
import type { SubgraphFetch } from "./SubgraphFetch.ts";

/** The register of accounts, asked by the router itself. Throws where it is out of reach. */
export interface AccountRegister {
  /** Null where the issuer's subject is nobody's here. */
  accountOf(issuer: string, subject: string): Promise<Claims | null>;
  /** Says who it is, and opens no session. */
  signIn(given: {
    account: string;
    password: string;
    code: string | null;
  }): Promise<{ accountId: string } | { refused: string }>;
}

export function accountRegister(
  people: SubgraphFetch,
  keys: Pick<RouterKeys, "sessionSecret" | "routerSecret">,
): AccountRegister {
  const signed = signedByRouter(
    "people",
    { ...keys, sessions: { read: async () => serviceClaims("router") } },
    people,
  );
  const ask = async <Data>(query: string, variables: object): Promise<Data> => {
    const response = await signed(
      new Request("http://people.invalid/graphql", {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify({ query, variables }),
      }),
    );
    return parseAnswer<Data>(await response.json());
  };
  return {
    async accountOf(issuer, subject) {
      const { accountOfSubject } = await ask<{
        accountOfSubject: AccountAnswer | null;
      }>(ACCOUNT, { issuer, subject });
      return accountOfSubject === null ? null : claimsOf(accountOfSubject);
    },
    async signIn(given) {
      const { signIn } = await ask<{ signIn: SignInAnswer }>(SIGN_IN, given);
      return signIn.__typename === "Session"
        ? { accountId: signIn.account.accountId }
        : { refused: signIn.reason };
    },
  };
}

const ACCOUNT = `query ($issuer: String!, $subject: String!) {
  accountOfSubject(issuer: $issuer, subject: $subject) {
    accountId role staffId postId stationId body division creditCode person { personId }
  }
}`;

const SIGN_IN = `mutation ($account: String!, $password: String!, $code: String) {
  signIn(account: $account, password: $password, code: $code) {
    __typename
    ... on Session { account { accountId } }
    ... on SignInRefused { reason }
  }
}`;

const ROLES: Readonly<Record<string, Claims["role"]>> = {
  WINDOW_CLERK: "windowClerk",
  TOWN_OFFICER: "townOfficer",
  REVIEWER: "reviewer",
  APPROVER: "approver",
  SUPERVISOR: "supervisor",
  OPERATOR: "operator",
  SECURITY_ADMINISTRATOR: "securityAdministrator",
  AUDIT_ADMINISTRATOR: "auditAdministrator",
  CITIZEN: "citizen",
  COMPANY: "company",
};

type AccountAnswer = Omit<Claims, "role" | "personId" | "deviceId"> & {
  role: string;
  person: { personId: string } | null;
};

type SignInAnswer =
  | { __typename: "Session"; account: { accountId: string } }
  | { __typename: "SignInRefused"; reason: string };

function claimsOf({ role, person, ...account }: AccountAnswer): Claims {
  const known = ROLES[role];
  if (known === undefined) throw new Error(`${role} is no role`);
  const personId = person?.personId ?? null;
  return { ...account, role: known, personId, deviceId: null };
}

function parseAnswer<Data>(answer: unknown): Data {
  const { data } = answer as { data?: Data | null };
  if (data === undefined || data === null)
    throw new Error("the register of accounts doesn't answer");
  return data;
}
