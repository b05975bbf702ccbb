import type { Claims } from "@onedoor/subgraph-host/claims";
import type { AccountStore } from "../store/AccountStore.ts";
import { type OpenedSession, openSession } from "./openSession.ts";

/**
 * `reader`: of a token that still holds. The account is read anew, so that a moved official's next token names his
 * new post; the device stays.
 */
export async function renewSession(
  deps: {
    accountStore: AccountStore;
    sessionSecret: string;
    now: () => number;
  },
  reader: Claims | null,
): Promise<{ session: OpenedSession } | { refused: "sessionEnded" }> {
  if (reader === null) return { refused: "sessionEnded" };
  const account = await deps.accountStore.findAccount(reader.accountId);
  if (account === undefined) return { refused: "sessionEnded" };
  return { session: await openSession(deps, account, reader.deviceId) };
}
