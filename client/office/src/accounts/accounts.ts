import type { AccountRefusal } from "@onedoor/domain/accountActs";
import type { StaffRole } from "@onedoor/domain/entries";
import type { Wording } from "@onedoor/ui/words/wording";
import type { GraphQuestion } from "../supervision/Graph.ts";
import { inGraph } from "../supervision/inGraph.ts";

/** An official's account as the list shows it. */
export interface ListedAccount {
  accountId: string;
  displayName: string;
  /** Null for one that this version of the app doesn't know. */
  role: StaffRole | null;
  post: Wording;
  place: Wording;
  isPerson: boolean;
  isOpen: boolean;
  hasSecondFactor: boolean;
}

export interface AccountPage {
  accounts: readonly ListedAccount[];
  hasMore: boolean;
}

const ACCOUNT = `{
    accountId displayName role post postEn isPerson isOpen hasSecondFactor
    station { name nameEn } body { name nameEn }
  }`;

export const OFFICIAL_ACCOUNTS: GraphQuestion<AccountPage> = {
  document: `query OfficialAccounts($search: String!, $after: ID) {
  officialAccounts(search: $search, first: 50, after: $after) {
    hasMore
    accounts ${ACCOUNT}
  }
}`,
  parse(data) {
    const { officialAccounts } = data as {
      officialAccounts: {
        accounts: readonly AccountOnTheWire[];
        hasMore: boolean;
      };
    };
    const { accounts, hasMore } = officialAccounts;
    return { accounts: accounts.map(listed), hasMore };
  },
};

/** What became of an act: the password that is to be handed over, if there is one, or why not. */
export type AccountAnswer =
  | { ok: true; account: ListedAccount; password: string | null }
  /** Null for a reason that this version of the app doesn't know. */
  | { ok: false; reason: AccountRefusal | "unknownPerson" | null };

export const ACCOUNT_ACTS = {
  openAccount: acting("openAccount", "OpenAccountInput"),
  changePost: acting("changePost", "ChangePostInput"),
  identifyOfficial: acting("identifyOfficial", "IdentifyOfficialInput"),
  closeAccount: acting("closeAccount", "AccountActInput"),
  resetPassword: acting("resetPassword", "AccountActInput"),
  removeSecondFactor: acting("removeSecondFactor", "AccountActInput"),
} as const;
export type AccountActName = keyof typeof ACCOUNT_ACTS;

function acting(field: string, input: string): GraphQuestion<AccountAnswer> {
  const name = `${field.charAt(0).toUpperCase()}${field.slice(1)}`;
  return {
    document: `mutation ${name}($input: ${input}!) {
  ${field}(input: $input) {
    __typename
    ... on AccountActDone { password account ${ACCOUNT} }
    ... on AccountActRefused { reason }
  }
}`,
    parse(data) {
      const answer = (data as Record<string, AnswerOnTheWire>)[field];
      if (answer?.__typename === "AccountActDone")
        return {
          ok: true,
          account: listed(answer.account),
          password: answer.password,
        };
      const reason = REFUSALS.find((one) => inGraph(one) === answer?.reason);
      return { ok: false, reason: reason ?? null };
    },
  };
}

const REFUSALS: readonly (AccountRefusal | "unknownPerson")[] = [
  "badAccount",
  "accountTaken",
  "unknownAccount",
  "accountClosed",
  "ownAccount",
  "administratorsPost",
  "samePerson",
  "badPost",
  "nothingToRemove",
  "reasonMissing",
  "unknownPerson",
];

const ROLES: readonly StaffRole[] = [
  "windowClerk",
  "townOfficer",
  "reviewer",
  "approver",
  "supervisor",
  "operator",
  "securityAdministrator",
  "auditAdministrator",
];

interface Named {
  name: string;
  nameEn: string;
}

interface AccountOnTheWire extends Pick<
  ListedAccount,
  "accountId" | "displayName" | "isPerson" | "isOpen" | "hasSecondFactor"
> {
  role: string;
  post: string;
  postEn: string;
  /** Names are another part's, which may not answer. */
  station: Partial<Named> | null;
  body: Partial<Named> | null;
}

type AnswerOnTheWire =
  | {
      __typename: "AccountActDone";
      account: AccountOnTheWire;
      password: string | null;
      reason?: undefined;
    }
  | { __typename: "AccountActRefused"; reason: string };

function listed({
  role,
  post,
  postEn,
  station,
  body,
  ...account
}: AccountOnTheWire): ListedAccount {
  const place = station ?? body;
  return {
    ...account,
    role: ROLES.find((one) => inGraph(one) === role) ?? null,
    post: { zh: post, en: postEn },
    place: { zh: place?.name ?? "", en: place?.nameEn ?? "" },
  };
}
