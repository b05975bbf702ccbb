import {
  type Instant,
  instantOfEpochMs,
  MS_PER_HOUR,
} from "@onedoor/domain/time";
import {
  ACCESS_HOURS,
  ACCESS_MINUTES,
  sessionHours,
  signSession,
} from "@onedoor/subgraph-host/claims";
import { claimsOf } from "../claimsOf.ts";
import { newRefreshToken } from "../refreshToken.ts";
import type { AccountRecord } from "../store/AccountStore.ts";
import type { SessionRecord, SessionStore } from "../store/SessionStore.ts";

/** The tokens of a session and what they were made from. */
export interface OpenedSession {
  token: string;
  expiresAt: Instant;
  expiresInSeconds: number;
  refreshToken: string;
  refreshExpiresAt: Instant;
  account: AccountRecord;
}

export interface SessionDeps {
  sessionStore: SessionStore;
  sessionSecret: string;
  issuer?: string | undefined;
  now: () => number;
}

/**
 * A session that begins, on no device yet. `isKept`: false for one that nobody will renew. Undefined where the password
 * that was checked isn't the account's any more.
 */
export async function openSession(
  deps: SessionDeps,
  account: AccountRecord,
  { passwordHash, isKept }: { passwordHash: string; isKept: boolean },
): Promise<OpenedSession | undefined> {
  const now = deps.now();
  const { token, sessionId, hash } = newRefreshToken();
  const session: SessionRecord = {
    sessionId,
    accountId: account.accountId,
    deviceId: null,
    current: null,
    currentSince: now,
    replaced: [],
    offered: [hash],
    expiresAt: sessionEnd(now, null),
    endedAt: null,
  };
  if (isKept && !(await deps.sessionStore.open(session, now, passwordHash)))
    return undefined;
  return grant(deps, account, session, token);
}

/** The answer that carries a session's tokens. */
export async function grant(
  deps: SessionDeps,
  account: AccountRecord,
  { deviceId, expiresAt }: SessionRecord,
  refreshToken: string,
): Promise<OpenedSession> {
  const claims = claimsOf(account, deviceId);
  const { sessionSecret, issuer } = deps;
  return {
    token: await signSession(claims, sessionSecret, ACCESS_HOURS, issuer),
    expiresAt: instantOfEpochMs(deps.now() + ACCESS_HOURS * MS_PER_HOUR),
    expiresInSeconds: ACCESS_MINUTES * 60,
    refreshToken,
    refreshExpiresAt: instantOfEpochMs(expiresAt),
    account,
  };
}

/** In milliseconds since 1970, where the session isn't renewed again. */
export function sessionEnd(now: number, deviceId: string | null): number {
  return now + sessionHours({ deviceId }) * MS_PER_HOUR;
}
