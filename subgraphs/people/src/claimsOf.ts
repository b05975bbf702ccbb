import type { Claims } from "@onedoor/subgraph-host/claims";
import type { AccountRecord } from "./store/AccountStore.ts";

/** What a token says of an account. */
export function claimsOf(
  account: AccountRecord,
  deviceId: string | null,
): Claims {
  return {
    accountId: account.accountId,
    role: account.role,
    staffId: account.staffId,
    postId: account.postId,
    stationId: account.stationId,
    body: account.body,
    division: account.division,
    deviceId,
    personId: account.personId,
    creditCode: account.creditCode,
  };
}
