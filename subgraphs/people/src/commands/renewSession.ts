import type { Claims } from "@onedoor/subgraph-host/claims";
import { newRefreshToken, parseRefreshToken } from "../refreshToken.ts";
import { renewal } from "../renewal.ts";
import type { AccountStore } from "../store/AccountStore.ts";
import {
  grant,
  type OpenedSession,
  type SessionDeps,
  sessionEnd,
} from "./openSession.ts";

export interface RenewSessionDeps extends SessionDeps {
  accountStore: AccountStore;
  /** The operator hears of a token that is in two hands. */
  tell: (line: string) => void;
}

/**
 * The account is read anew, so that a moved official's next token names his new post. `reader`: who asks by an access
 * token that holds as well; the device in it becomes the session's.
 */
export async function renewSession(
  deps: RenewSessionDeps,
  reader: Claims | null,
  refreshToken: string | null,
): Promise<{ session: OpenedSession } | { refused: "sessionEnded" }> {
  const presented = parseRefreshToken(refreshToken ?? "");
  if (presented === undefined) return { refused: "sessionEnded" };
  const now = deps.now();
  const next = newRefreshToken(presented.sessionId);
  const session = await deps.sessionStore.change(
    presented.sessionId,
    (before) => {
      const renewed = renewal(before, {
        presented: presented.hash,
        next: next.hash,
        now,
      });
      if (renewed.outcome === "ended") return undefined;
      if (renewed.outcome === "reused") return renewed.session;
      const deviceId = deviceOf(before, reader);
      return {
        ...renewed.session,
        deviceId,
        expiresAt: sessionEnd(now, deviceId),
      };
    },
  );
  if (session === undefined) return { refused: "sessionEnded" };
  if (session.endedAt !== null) {
    deps.tell(
      `people: ended the session ${session.sessionId}: a refresh token of before was presented`,
    );
    return { refused: "sessionEnded" };
  }
  const account = await deps.accountStore.findAccount(session.accountId);
  if (account === undefined) return { refused: "sessionEnded" };
  return { session: await grant(deps, account, session, next.token) };
}

function deviceOf(
  session: { accountId: string; deviceId: string | null },
  reader: Claims | null,
): string | null {
  const isHis = reader?.accountId === session.accountId;
  return (isHis ? reader.deviceId : null) ?? session.deviceId;
}
