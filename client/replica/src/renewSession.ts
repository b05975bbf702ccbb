import { epochMsOf, type Instant } from "@onedoor/domain/time";
import type { SignInAnswer } from "@onedoor/replication/wire";
import { HubFailure, HubLine } from "./HubLine.ts";
import { RENEW_SESSION } from "./operations.ts";
import { browserPorts, type ReplicaPorts } from "./ReplicaPorts.ts";
import { actorOf, renewalIn, type StoredSession } from "./session.ts";
import { keepSession, type OpenVault, readSession } from "./vaults.ts";

/** The last fifth of a token's time is for renewing it. */
const DUE_AFTER = 0.8;

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
 * Renews a vault's session, one tab at a time: what another has brought meanwhile is taken over. Answers with what has ended
 * where the hub won't renew it any more. Throws a `HubFailure` where it couldn't be asked.
 */
export function renewSession(
  vault: OpenVault,
  line: HubLine,
  ports: ReplicaPorts,
): Promise<StoredSession | { ended: StoredSession }> {
  const { session } = vault;
  return ports.locks.hold(`session:${vault.vaultId}`, async () => {
    const kept = await readSession(vault, ports);
    const isNews = kept?.renewal?.token !== session.renewal?.token;
    if (kept !== undefined && isNews && !isDue(kept, ports.now())) return kept;
    const latest = kept ?? session;
    const { renewal } = latest;
    if (renewal === undefined) return { ended: latest };
    const { renewSession: answer } = await line.attemptToRenew<{
      renewSession: SignInAnswer;
    }>(RENEW_SESSION, { refreshToken: renewal.token });
    if (answer.__typename !== "Session") return { ended: latest };
    const { displayName, role, closeTo } = answer.account;
    const renewed: StoredSession = {
      ...session,
      displayName,
      role,
      closeTo,
      // Who has moved acts under his new post from the next page on.
      actor: actorOf(answer.account) ?? session.actor,
      token: answer.token,
      expiresAt: answer.expiresAt,
      renewal: renewalIn(answer, ports.now()),
    };
    await keepSession(vault, renewed, ports);
    return renewed;
  });
}

/** The token to ask with outside a replica, for as long as a vault is open. */
export async function currentToken(
  baseUrl: string,
  vault: OpenVault,
  ports: ReplicaPorts = browserPorts(),
): Promise<string> {
  const session = (await readSession(vault, ports)) ?? vault.session;
  if (!isDue(session, ports.now())) return session.token;
  const line = new HubLine(baseUrl, session.token, ports);
  try {
    const renewed = await renewSession({ ...vault, session }, line, ports);
    return "ended" in renewed ? session.token : renewed.token;
  } catch (failure) {
    if (!(failure instanceof HubFailure)) throw failure;
    return session.token;
  } finally {
    line.close();
  }
}
