import { areRecordableWords } from "./decideReveal.ts";
import type { StaffRole } from "./entries.ts";

/**
 * The three who keep a county's system, each what the others don't: its machines, its accounts, its records
 * (系统、安全、审计管理员; GB/T 22239-2019, 8.1.5). In entries and the graph the first is called `operator`.
 */
export const ADMINISTRATORS = [
  "operator",
  "securityAdministrator",
  "auditAdministrator",
] as const satisfies readonly StaffRole[];

export function isAdministrator(role: StaffRole): boolean {
  return (ADMINISTRATORS as readonly StaffRole[]).includes(role);
}

/** What is done about an official's account, in the words of the access records. */
export const ACCOUNT_ACTS = [
  "accountOpened",
  "postChanged",
  "accountClosed",
  "passwordReset",
  "factorRemoved",
  "officialIdentified",
] as const;
export type AccountAct = (typeof ACCOUNT_ACTS)[number];

/** Where an official sits. */
export interface OfficePost {
  role: StaffRole;
  /** Null for a post in a department. */
  stationId: string | null;
  /** Unified social credit code of the body that the post belongs to. */
  body: string;
  /** 12 digits. */
  division: string;
}

/** An account as far as deciding asks. */
export interface KnownAccount {
  accountId: string;
  staffId: string;
  /** Who the official is in the register of people; null where nobody has said so. */
  personId: string | null;
  role: StaffRole;
  isOpen: boolean;
}

export type AccountRefusal =
  | "badAccount"
  | "accountTaken"
  | "unknownAccount"
  | "accountClosed"
  | "ownAccount"
  | "administratorsPost"
  | "samePerson"
  | "badPost"
  | "nothingToRemove"
  | "reasonMissing";

export interface AccountQuestion {
  act: AccountAct;
  /** Null: the county's own machine, where administrators are appointed. */
  by: Pick<KnownAccount, "accountId" | "staffId"> | null;
  accountId: string;
  /** Undefined where nobody has it. */
  known: KnownAccount | undefined;
  /** Somebody has an account of this name, official or not. */
  isTaken: boolean;
  /** Other accounts of the same official or the same person. */
  others: readonly KnownAccount[];
  /** Of an account that is opened or gets another post. */
  post: OfficePost | null;
  words: string;
}

/**
 * Why this can't be done about an account; undefined where it can [A10]. Nobody changes his own; an official has one
 * account, so that nobody is two of the three administrators, nor one of them and a clerk; and who may be an
 * administrator is said at the county's machine, not by one of them.
 */
export function objectionToAccountAct({
  act,
  by,
  accountId,
  known,
  isTaken,
  others,
  post,
  words,
}: AccountQuestion): AccountRefusal | undefined {
  if (!/^[a-z][a-z0-9-]{1,31}$/.test(accountId)) return "badAccount";
  if (act === "accountOpened") {
    if (isTaken) return "accountTaken";
  } else {
    if (known === undefined) return "unknownAccount";
    if (!known.isOpen) return "accountClosed";
  }
  if (by !== null) {
    if (by.accountId === accountId || by.staffId === known?.staffId)
      return "ownAccount";
    if ([known, post].some((one) => one && isAdministrator(one.role)))
      return "administratorsPost";
  }
  if (SAYS_WHO.has(act) && others.some(({ isOpen }) => isOpen))
    return "samePerson";
  if (post !== null && !isPost(post)) return "badPost";
  return areRecordableWords(words) && words.trim() !== ""
    ? undefined
    : "reasonMissing";
}

const SAYS_WHO: ReadonlySet<AccountAct> = new Set<AccountAct>([
  "accountOpened",
  "postChanged",
  "officialIdentified",
]);

/** Windows stand at a station; the other posts in a body. */
function isPost({ role, stationId, body, division }: OfficePost): boolean {
  const atWindow = role === "windowClerk" || role === "townOfficer";
  return (
    atWindow === (stationId !== null) &&
    body !== "" &&
    /^\d{12}$/.test(division)
  );
}
