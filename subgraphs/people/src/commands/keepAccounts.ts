import { randomInt } from "node:crypto";
import type { AccessFacts, AccessReader } from "@onedoor/domain/accessRecord";
import {
  type AccountAct,
  type AccountRefusal,
  objectionToAccountAct,
  type OfficePost,
} from "@onedoor/domain/accountActs";
import { instantOfEpochMs } from "@onedoor/domain/time";
import { hashPassword } from "../passwords.ts";
import type {
  AccountChange,
  NewOfficial,
  OfficialAccount,
  OfficialAccounts,
  PostNames,
} from "../store/OfficialAccounts.ts";

export interface KeepAccountsDeps {
  officialAccounts: OfficialAccounts;
  now: () => number;
}

/** Who does it: an official, or the county's own machine. */
export type Keeper = AccessReader | "county";

export type AccountOutcome =
  /** `password`: to be handed over once; the official chooses another when he first signs in. */
  | { account: OfficialAccount; password: string | null }
  | { refused: AccountRefusal };

export async function openAccount(
  deps: KeepAccountsDeps,
  keeper: Keeper,
  input: { accountId: string; account: NewOfficial; words: string },
): Promise<AccountOutcome> {
  const { account } = input;
  const password = provisionalPassword();
  const passwordHash = await hashPassword(password);
  return act(deps, keeper, {
    ...input,
    act: "accountOpened",
    post: account,
    personId: account.personId,
    change: { does: "open", account, passwordHash },
    password,
  });
}

export function changePost(
  deps: KeepAccountsDeps,
  keeper: Keeper,
  input: { accountId: string; to: OfficePost & PostNames; words: string },
): Promise<AccountOutcome> {
  const { to } = input;
  return act(deps, keeper, {
    ...input,
    act: "postChanged",
    post: to,
    change: { does: "move", to },
  });
}

/** Who the official is in the register of people, so that his own cases are left to others. */
export function identifyOfficial(
  deps: KeepAccountsDeps,
  keeper: Keeper,
  input: Ended & { personId: string },
): Promise<AccountOutcome> {
  const { personId } = input;
  const change = { does: "identify", personId } as const;
  return act(deps, keeper, { ...input, act: "officialIdentified", change });
}

interface Ended {
  accountId: string;
  words: string;
}

/** Nobody comes in by it any more, and whoever is in by it is out within a quarter of an hour. */
export function closeAccount(
  deps: KeepAccountsDeps,
  keeper: Keeper,
  input: Ended,
): Promise<AccountOutcome> {
  const change = { does: "close" } as const;
  return act(deps, keeper, { ...input, act: "accountClosed", change });
}

/** For who has forgotten it: his sessions end. */
export async function resetPassword(
  deps: KeepAccountsDeps,
  keeper: Keeper,
  input: Ended,
): Promise<AccountOutcome> {
  const password = provisionalPassword();
  const passwordHash = await hashPassword(password);
  return act(deps, keeper, {
    ...input,
    act: "passwordReset",
    change: { does: "resetPassword", passwordHash },
    password,
  });
}

/** For who has lost his authenticator. */
export function removeSecondFactor(
  deps: KeepAccountsDeps,
  keeper: Keeper,
  input: Ended,
): Promise<AccountOutcome> {
  const change = { does: "removeFactor" } as const;
  return act(deps, keeper, { ...input, act: "factorRemoved", change });
}

async function act(
  { officialAccounts, now }: KeepAccountsDeps,
  keeper: Keeper,
  asked: Ended & {
    act: AccountAct;
    post?: OfficePost;
    personId?: string | null;
    change: AccountChange;
    password?: string;
  },
): Promise<AccountOutcome> {
  const { accountId, post = null, words } = asked;
  const reader = keeper === "county" ? COUNTY : keeper;
  let refused: AccountRefusal = "unknownAccount";
  const account = await officialAccounts.change(
    accountId,
    asked.personId ?? null,
    ({ known, isTaken, others }) => {
      const by =
        keeper === "county"
          ? null
          : { accountId: keeper.accountId, staffId: keeper.staffId ?? "" };
      const objection =
        objectionToAccountAct({
          act: asked.act,
          by,
          accountId,
          known,
          isTaken,
          others,
          post,
          words,
        }) ??
        (asked.act === "factorRemoved" && known?.hasSecondFactor === false
          ? "nothingToRemove"
          : undefined);
      if (objection !== undefined) {
        refused = objection;
        return undefined;
      }
      const facts: AccessFacts = {
        at: instantOfEpochMs(now()),
        kind: asked.act,
        reader,
        personId: null,
        caseId: null,
        fields: [],
        reason: accountId,
        words:
          post === null
            ? words.trim()
            : `${words.trim()} (${placed(post, asked.personId)})`,
        span: null,
      };
      return { facts, change: asked.change };
    },
  );
  return account === undefined
    ? { refused }
    : { account, password: asked.password ?? null };
}

/** A post in the words of the record. `personId`: null for who isn't in the register of people. */
function placed(
  { role, stationId, body }: OfficePost,
  personId: string | null | undefined,
): string {
  const place = `${role}, ${stationId ?? body}`;
  return personId === null ? `${place}, 未关联人口库` : place;
}

const COUNTY: AccessReader = {
  accountId: "county",
  role: "service",
  staffId: null,
  postId: null,
  stationId: null,
  body: null,
  deviceId: null,
};

/** Read aloud or copied from paper: no letters and digits that look alike. */
const LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";
const GROUPS = 4;
const LETTERS_A_GROUP = 4;

/** 79 bits of chance. */
function provisionalPassword(): string {
  const group = () =>
    Array.from(
      { length: LETTERS_A_GROUP },
      () => LETTERS[randomInt(LETTERS.length)],
    ).join("");
  return Array.from({ length: GROUPS }, group).join("-");
}
