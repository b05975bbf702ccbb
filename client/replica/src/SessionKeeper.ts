import { epochMsOf } from "@onedoor/domain/time";
import { HubFailure, type HubLine } from "./HubLine.ts";
import { ageOf, isDue, renewSession } from "./renewSession.ts";
import type { ReplicaPorts } from "./ReplicaPorts.ts";
import type { StoredSession } from "./session.ts";
import { type OpenVault, readSession } from "./vaults.ts";

const TRY_AGAIN_AFTER_MS = 60_000;

/** Renews the session before the hub is asked with a token near its end, after weeks without a line too. */
export class SessionKeeper {
  #session: StoredSession;
  readonly #vault: OpenVault;
  readonly #line: HubLine;
  readonly #ports: ReplicaPorts;
  #renewing: Promise<void> | undefined;
  #triedAt: number | undefined;
  /** What the hub won't renew: somebody has to sign in, in whatever tab. */
  #ended: StoredSession | undefined;
  /** The hub has refused what should hold: its keys may be new, or this machine's clock wrong. */
  #doubted = false;

  constructor(vault: OpenVault, line: HubLine, ports: ReplicaPorts) {
    this.#vault = vault;
    this.#session = vault.session;
    this.#line = line;
    this.#ports = ports;
  }

  follow(): void {
    this.#line.renewBy(() => this.#renewIfDue());
    this.#line.attempts$.subscribe(({ end }) => {
      this.#doubted = end === "refused";
    });
  }

  use(session: StoredSession): void {
    this.#take(session);
    this.#triedAt = undefined;
    this.#line.useToken(session.token);
  }

  #take(session: StoredSession): void {
    this.#session = session;
    this.#ended = undefined;
    this.#doubted = false;
    this.#line.takeToken(session.token);
  }

  #renewIfDue(): Promise<void> | undefined {
    if (this.#renewing !== undefined) return this.#renewing;
    if (this.#ended !== undefined) return this.#takeOver(this.#ended);
    if (this.#session.renewal === undefined) return undefined;
    const isOver = ageOf(this.#session, this.#ports.now()) >= 1;
    const isWanted = this.#doubted || isDue(this.#session, this.#ports.now());
    // While the token holds, a hub that can't renew it now isn't asked to all the time.
    if (!isWanted || (!isOver && this.#hasJustTried())) return undefined;
    this.#renewing = this.#renew(isOver).finally(() => {
      this.#renewing = undefined;
    });
    return this.#renewing;
  }

  /** What somebody has signed in with in another tab since. */
  async #takeOver(ended: StoredSession): Promise<void> {
    const kept = await readSession(this.#vault, this.#ports);
    const isNews = kept !== undefined && kept.token !== ended.token;
    if (isNews && this.#ended === ended) this.#take(kept);
  }

  async #renew(isOver: boolean): Promise<void> {
    this.#triedAt = this.#nowMs();
    try {
      const renewed = await renewSession(
        { ...this.#vault, session: this.#session },
        this.#line,
        this.#ports,
      );
      if ("ended" in renewed) this.#ended = renewed.ended;
      else this.#take(renewed);
    } catch (failure) {
      if (!(failure instanceof HubFailure) || isOver) throw failure;
    }
  }

  #hasJustTried(): boolean {
    const granted = this.#session.renewal?.grantedAt;
    const last =
      this.#triedAt ?? (granted === undefined ? -Infinity : epochMsOf(granted));
    return Math.abs(this.#nowMs() - last) < TRY_AGAIN_AFTER_MS;
  }

  #nowMs(): number {
    return epochMsOf(this.#ports.now());
  }
}
