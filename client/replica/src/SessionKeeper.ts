import { epochMsOf } from "@onedoor/domain/time";
import type { SignInAnswer } from "@onedoor/replication/wire";
import { HubFailure, type HubLine } from "./HubLine.ts";
import { RENEW_SESSION } from "./operations.ts";
import type { ReplicaPorts } from "./ReplicaPorts.ts";
import { actorOf, type StoredSession } from "./session.ts";
import { keepSession, type OpenVault } from "./vaults.ts";

const RENEW_AFTER_MS = 60 * 60_000;

/** Renews the session while the hub still takes it, so that a station in use never meets its end. */
export class SessionKeeper {
  #session: StoredSession;
  readonly #vault: OpenVault;
  readonly #line: HubLine;
  readonly #ports: ReplicaPorts;
  #renewedAt: number;
  #renewing = false;

  constructor(vault: OpenVault, line: HubLine, ports: ReplicaPorts) {
    this.#vault = vault;
    this.#session = vault.session;
    this.#line = line;
    this.#ports = ports;
    this.#renewedAt = this.#nowMs();
  }

  follow(): void {
    this.#line.attempts$.subscribe(({ end }) => {
      if (end === "reached") void this.#renewIfDue();
    });
  }

  use(session: StoredSession): void {
    this.#session = session;
    this.#renewedAt = this.#nowMs();
    this.#line.useToken(session.token);
  }

  async #renewIfDue(): Promise<void> {
    // Also where the clock was set back: nobody knows then how old the session is.
    const age = Math.abs(this.#nowMs() - this.#renewedAt);
    if (this.#renewing || age < RENEW_AFTER_MS) return;
    this.#renewing = true;
    try {
      const { renewSession } = await this.#line.attempt<{
        renewSession: SignInAnswer;
      }>(RENEW_SESSION, {});
      if (renewSession.__typename !== "Session") return;
      const { token, expiresAt, account } = renewSession;
      const { displayName, role } = account;
      // Who has moved acts under his new post from the next page on.
      const actor = actorOf(account) ?? this.#session.actor;
      const named = { displayName, role, actor };
      this.use({ ...this.#session, ...named, token, expiresAt });
      await keepSession(this.#vault, this.#session, this.#ports);
    } catch (failure) {
      if (!(failure instanceof HubFailure)) throw failure;
    } finally {
      this.#renewing = false;
    }
  }

  #nowMs(): number {
    return epochMsOf(this.#ports.now());
  }
}
