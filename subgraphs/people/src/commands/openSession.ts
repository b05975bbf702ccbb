import {
  type Instant,
  instantOfEpochMs,
  MS_PER_HOUR,
} from "@onedoor/domain/time";
import {
  type Claims,
  sessionHours,
  signSession,
} from "@onedoor/subgraph-host/claims";
import type { AccountRecord } from "../store/AccountStore.ts";

/** A token and what it was made from. */
export interface OpenedSession {
  token: string;
  expiresAt: Instant;
  account: AccountRecord;
}

/** `deviceId`: of the session that this one replaces; null at sign-in. */
export async function openSession(
  deps: { sessionSecret: string; now: () => number },
  account: AccountRecord,
  deviceId: string | null,
): Promise<OpenedSession> {
  const claims = claimsOf(account, deviceId);
  const hours = sessionHours(claims);
  const expiresAt = instantOfEpochMs(deps.now() + hours * MS_PER_HOUR);
  const token = await signSession(claims, deps.sessionSecret, hours);
  return { token, expiresAt, account };
}

function claimsOf(account: AccountRecord, deviceId: string | null): Claims {
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
