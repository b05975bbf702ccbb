import { epochMsOf, type Instant } from "@onedoor/domain/time";
import type { SignInAnswer } from "@onedoor/replication/wire";
import { HubFailure, HubLine } from "./HubLine.ts";
import { RENEW_SESSION } from "./operations.ts";
import { browserPorts, type ReplicaPorts } from "./ReplicaPorts.ts";
import {
  actorOf,
  loadStoredSession,
  renewalIn,
  type StoredSession,
  storeSession,
} from "./session.ts";

/** The last fifth of a token's time is for renewing it. */
const DUE_AFTER = 0.8;
const LOCK = "onedoor-session";

/** Which part of its token's time a session has behind it; at least 1 is past its end. */
export function ageOf({ renewal }: StoredSession, now: Instant): number {
  if (renewal === undefined) return 0;
  // Also where the clock was set back: nobody knows then how old the token is.
  const age = Math.abs(epochMsOf(now) - epochMsOf(renewal.grantedAt));
  return age / (renewal.holdsSeconds * 1000);
}

/** Whether the session should be renewed before anything is asked with it. */
export function isDue(session: StoredSession, now: Instant): boolean {
  return ageOf(session, now) >= DUE_AFTER;
}

/**
 * Renews a session, one tab at a time: what another has brought meanwhile is taken over. Answers with `ended` where
 * the hub won't renew it any more. Throws a `HubFailure` where it couldn't be asked.
 */
export function renewSession(
  session: StoredSession,
  line: HubLine,
  ports: ReplicaPorts,
): Promise<StoredSession | "ended"> {
  return ports.locks.hold(LOCK, async () => {
    const kept = await keptOf(session, ports);
    const isNews = kept?.renewal?.token !== session.renewal?.token;
    if (kept !== null && isNews && !isDue(kept, ports.now())) return kept;
    const { renewal } = kept ?? session;
    if (renewal === undefined) return "ended";
    const { renewSession: answer } = await line.attemptToRenew<{
      renewSession: SignInAnswer;
    }>(RENEW_SESSION, { refreshToken: renewal.token });
    if (answer.__typename !== "Session") return "ended";
    const { displayName, role } = answer.account;
    const renewed: StoredSession = {
      ...session,
      displayName,
      role,
      // Who has moved acts under his new post from the next page on.
      actor: actorOf(answer.account) ?? session.actor,
      token: answer.token,
      expiresAt: answer.expiresAt,
      renewal: renewalIn(answer, ports.now()),
    };
    // Somebody may have signed out, or another account in, on this browser.
    if ((await keptOf(session, ports)) !== null)
      await storeSession(renewed, ports.values);
    return renewed;
  });
}

async function keptOf(
  { accountId }: StoredSession,
  { values }: ReplicaPorts,
): Promise<StoredSession | null> {
  const kept = await loadStoredSession(values);
  return kept?.accountId === accountId ? kept : null;
}

/** The token to ask with outside a replica; null where nobody is signed in. */
export async function currentToken(
  baseUrl: string,
  ports: ReplicaPorts = browserPorts(),
): Promise<string | null> {
  const kept = await loadStoredSession(ports.values);
  if (kept === null || !isDue(kept, ports.now())) return kept?.token ?? null;
  const line = new HubLine(baseUrl, kept.token, ports);
  try {
    const renewed = await renewSession(kept, line, ports);
    return renewed === "ended" ? kept.token : renewed.token;
  } catch (failure) {
    if (!(failure instanceof HubFailure)) throw failure;
    return kept.token;
  } finally {
    line.close();
  }
}
