import type { Claims } from "@onedoor/subgraph-host/claims";

/** Somebody who may sign in, with the post of an official. */
export interface AccountRecord {
  /** What is typed at sign-in. */
  accountId: string;
  displayName: string;
  role: Exclude<Claims["role"], "service">;
  staffId: string | null;
  postId: string | null;
  stationId: string | null;
  /** Credit code of the body that the post belongs to. */
  body: string | null;
  division: string | null;
  personId: string | null;
  creditCode: string | null;
  /** Who an official is in the register of people; null for others, and where nobody has said so. */
  staffPersonId: string | null;
}

/** An official on the staff register, with his post. */
export interface StaffRecord {
  staffId: string;
  name: string;
  postId: string;
  post: string;
  postEn: string;
  stationId: string | null;
  body: string;
  division: string;
  /** Who he is in the register of people; null where nobody has said so. */
  personId: string | null;
}

/** An official, in office or not. */
export type OfficeHolder = StaffRecord & {
  role: AccountRecord["role"];
  /** Whether his account is. */
  isOpen: boolean;
};

/** An account as it is opened: what an official's post says comes from the staff register. */
export interface NewAccount {
  accountId: string;
  displayName: string;
  role: AccountRecord["role"];
  passwordHash: string;
  staffId: string | null;
  personId: string | null;
  creditCode: string | null;
}

/** Wrong passwords in a row. */
export interface SignInFailures {
  failures: number;
  /** Milliseconds since 1970. */
  lastFailedAt: number;
}

/** Accounts, the staff register, and who has typed wrong passwords. */
export interface AccountStore {
  /** Adds or replaces. */
  saveStaff(staff: readonly StaffRecord[]): Promise<void>;
  /** Leaves accounts that exist as they are, their passwords above all. */
  openAccounts(accounts: readonly NewAccount[]): Promise<void>;
  /** Undefined for one that was closed too: whatever was opened by it before ends. */
  findAccount(accountId: string): Promise<AccountRecord | undefined>;
  /** The account's password as `hashPassword` made it. */
  findPasswordHash(accountId: string): Promise<string | undefined>;
  /** Whether an administrator gave the password out, so that another has to be chosen first. */
  hasProvisionalPassword(accountId: string): Promise<boolean>;
  /** Whose the subject of an outside issuer is. */
  findLinkedAccount(
    issuer: string,
    subject: string,
  ): Promise<AccountRecord | undefined>;
  /** A subject has one account; linking it anew moves it. */
  linkSubject(
    issuer: string,
    subject: string,
    accountId: string,
  ): Promise<void>;
  /** The same password in another form: only where it is still the one that `before` was made of; whether it was. */
  replacePasswordHash(
    accountId: string,
    before: string,
    passwordHash: string,
  ): Promise<boolean>;
  /** Another password, of the official's own choice, under the same condition. The account's sessions end. */
  changePassword(
    accountId: string,
    before: string,
    passwordHash: string,
  ): Promise<boolean>;
  staffWithIds(staffIds: readonly string[]): Promise<StaffRecord[]>;
  /** Those with a post in `root` or below it and an account that is open, by id. */
  staffWithin(root: string): Promise<StaffRecord[]>;
  /** With an account, open or closed. In the order of their ids. */
  officeHolders(): Promise<OfficeHolder[]>;
  /** `account`: as typed, whether there is such an account or not. */
  findFailures(account: string): Promise<SignInFailures | undefined>;
  /** Counts one up; a count that is older than a day begins anew, and such counts are thrown away. */
  addFailure(account: string, at: number): Promise<void>;
  clearFailures(account: string): Promise<void>;
}
