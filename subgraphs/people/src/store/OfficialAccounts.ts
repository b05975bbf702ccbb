import type { AccessFacts } from "@onedoor/domain/accessRecord";
import type { KnownAccount, OfficePost } from "@onedoor/domain/accountActs";

/** An official's account as its keeper sees it: no password, and of a second factor that there is one. */
export interface OfficialAccount extends KnownAccount, OfficePost {
  displayName: string;
  post: string;
  postEn: string;
  hasSecondFactor: boolean;
}

/** What becomes of an account. */
export type AccountChange =
  | { does: "open"; account: NewOfficial; passwordHash: string }
  | { does: "move"; to: OfficePost & PostNames }
  | { does: "identify"; personId: string }
  | { does: "close" }
  | { does: "resetPassword"; passwordHash: string }
  | { does: "removeFactor" };

export interface PostNames {
  /** In Chinese and in English. */
  post: string;
  postEn: string;
}

export type NewOfficial = OfficePost &
  PostNames & { displayName: string; personId: string | null };

/** What a decision rests on. */
export interface AccountStanding {
  known: OfficialAccount | undefined;
  /** Somebody has an account of this name, official or not. */
  isTaken: boolean;
  /** Other accounts of the same official, or of the person named. */
  others: readonly KnownAccount[];
}

/** Officials' accounts and posts, and who changed them. */
export interface OfficialAccounts {
  /** By account, above `after`; `search`: how an account or a name begins. */
  list(
    search: string,
    after: string | null,
    limit: number,
  ): Promise<OfficialAccount[]>;
  /**
   * Changes one account and puts it on record in one go, while nobody else does either. Undefined where `decide` says
   * no. `personId`: of the person whose account it would be.
   */
  change(
    accountId: string,
    personId: string | null,
    decide: (
      standing: AccountStanding,
    ) => { facts: AccessFacts; change: AccountChange } | undefined,
  ): Promise<OfficialAccount | undefined>;
}
