import { epochMsOf } from "@onedoor/domain/time";
import type { Authenticator } from "./Authenticator.ts";
import { Patience, whenAborted } from "./Patience.ts";
import { browserPorts, type ReplicaPorts } from "./ReplicaPorts.ts";
import {
  signIn,
  type SignInCodes,
  type SignInOutcome,
  type StoredSession,
} from "./session.ts";
import { passkeyName } from "./vaultNames.ts";
import type { PasskeyUnlockOutcome } from "./vaultPasskey.ts";
import {
  allowAttempts,
  changePassphrase,
  isTooShort,
  keepSession,
  listVaults,
  makeFirstVault,
  makeVault,
  type OpenVault,
  type UnlockOutcome,
  unlockVault,
  type VaultOnDevice,
  wipeVault,
} from "./vaults.ts";

/** Somebody's vault, with the ways that open it. */
export interface VaultAtEntrance extends VaultOnDevice {
  /** Its user has added what the computer knows him by, beside the passphrase [K7]. */
  hasPasskey: boolean;
}

/** What a sign-in at the county still needs before a vault is open. */
export type NextStep =
  /** The password is too short to lock a vault with: a passphrase of its own is asked for. */
  | "choosePassphrase"
  /** The vault has another passphrase: the password was changed at the county since. */
  | "formerPassphrase";

export type EntranceOutcome =
  { ok: true; next: NextStep | null } | Extract<SignInOutcome, { ok: false }>;

interface SignedIn {
  session: StoredSession;
  password: string;
}

/** Whoever has signed in and opens no vault for so long has walked away: no lock falls before a page that isn't open. */
export const SIGN_IN_HOLDS_MS = 5 * 60_000;

/** Whoever takes a vault off is done after that, whatever holds up its last words. */
export const VAULT_ENDS_WITHIN_MS = 15_000;

/**
 * The way to a vault: with its passphrase or a passkey and without a line, or through the county. A password of the county that is
 * long enough is the passphrase too, so that an official remembers one thing.
 */
export class Entrance {
  readonly #baseUrl: string;
  readonly #onOpen: (vault: OpenVault) => void;
  readonly #ports: ReplicaPorts;
  readonly #authenticator: () => Promise<Authenticator>;
  readonly #listeners = new Set<() => void>();
  #signedIn: (SignedIn & { atMs: number }) | undefined;
  #forgetting = new AbortController();

  constructor(
    {
      baseUrl,
      onOpen,
      authenticator = loadAuthenticator,
    }: {
      baseUrl: string;
      onOpen(vault: OpenVault): void;
      authenticator?: () => Promise<Authenticator>;
    },
    ports: ReplicaPorts = browserPorts(),
  ) {
    this.#baseUrl = baseUrl;
    this.#onOpen = onOpen;
    this.#ports = ports;
    this.#authenticator = authenticator;
  }

  async vaults(): Promise<readonly VaultAtEntrance[]> {
    const { values } = this.#ports;
    return Promise.all(
      (await listVaults(this.#ports)).map(async (vault) => ({
        ...vault,
        hasPasskey:
          (await values.get(passkeyName(vault.vaultId))) !== undefined,
      })),
    );
  }

  async unlock(vaultId: string, passphrase: string): Promise<UnlockOutcome> {
    const outcome = await unlockVault(vaultId, passphrase, this.#ports);
    if (outcome.ok) this.#open(outcome.vault);
    return outcome;
  }

  async unlockByPasskey(vaultId: string): Promise<PasskeyUnlockOutcome> {
    const { unlockByPasskey } = await import("./vaultPasskey.ts");
    const outcome = await unlockByPasskey(
      vaultId,
      await this.#authenticator(),
      this.#ports,
    );
    if (outcome.ok) this.#open(outcome.vault);
    return outcome;
  }

  async signIn(
    account: string,
    password: string,
    codes?: SignInCodes,
  ): Promise<EntranceOutcome> {
    const outcome = await signIn(
      { baseUrl: this.#baseUrl, account, password, codes },
      this.#ports,
    );
    if (!outcome.ok) return outcome;
    const { session } = outcome;
    const signedIn = { session, password: codes?.newPassword ?? password };
    this.#remember(signedIn);
    return { ok: true, next: await this.#enter(signedIn) };
  }

  /** A new vault for who has just signed in. One that he has already stays, locked as it is. */
  async choosePassphrase(passphrase: string): Promise<void> {
    const { session } = this.#whoSignedIn();
    this.#open(await makeVault(session, passphrase, this.#ports));
  }

  /** Opens the vault of who has just signed in; from then on his password opens it, if it is long enough. */
  async useFormerPassphrase(passphrase: string): Promise<UnlockOutcome> {
    const { session, password } = this.#whoSignedIn();
    const known = await this.#vaultOf(session);
    if (known === undefined) return { ok: false, reason: "wrongPassphrase" };
    const outcome = await this.#openKnown(known.vaultId, passphrase, session);
    if (outcome.ok && !isTooShort(password))
      await changePassphrase(
        known.vaultId,
        { from: passphrase, to: password },
        this.#ports,
      );
    return outcome;
  }

  /**
   * Takes a vault off this machine. With its passphrase, and a line, the county gets back the numbers that weren't used:
   * a vault that stays locked says nothing of them.
   */
  async wipe(vaultId: string, passphrase = ""): Promise<void> {
    // Whatever goes wrong there, numbers are lost with the vault, and it has to go.
    if (passphrase !== "") {
      // Another tab may hold its lock for ever, or a part of the app never load.
      const patience = new Patience(this.#ports.sleep);
      patience.wait(VAULT_ENDS_WITHIN_MS);
      await Promise.race([
        this.#end(vaultId, passphrase, patience.signal).catch(() => undefined),
        whenAborted(patience.signal),
      ]);
      patience.end();
    }
    await wipeVault(vaultId, this.#ports);
  }

  async #end(
    vaultId: string,
    passphrase: string,
    signal: AbortSignal,
  ): Promise<void> {
    const outcome = await unlockVault(vaultId, passphrase, this.#ports);
    if (!outcome.ok) return;
    const { endVault } = await import("./endVault.ts");
    signal.throwIfAborted();
    await endVault(outcome.vault, {
      baseUrl: this.#baseUrl,
      ports: this.#ports,
      signal,
    });
  }

  /** `hear` is called when who has signed in is forgotten, as no vault was opened. The answer ends that. */
  onForgotten(hear: () => void): () => void {
    this.#listeners.add(hear);
    return () => void this.#listeners.delete(hear);
  }

  async #enter({ session, password }: SignedIn): Promise<NextStep | null> {
    const known = await this.#vaultOf(session);
    if (known === undefined) {
      if (isTooShort(password)) return "choosePassphrase";
      const made = await makeFirstVault(session, password, this.#ports);
      if (made === undefined) return this.#enter({ session, password });
      this.#open(made);
      return null;
    }
    await allowAttempts(known.vaultId, this.#ports);
    const opened = await this.#openKnown(known.vaultId, password, session);
    if (opened.ok) return null;
    await allowAttempts(known.vaultId, this.#ports);
    return "formerPassphrase";
  }

  async #openKnown(
    vaultId: string,
    passphrase: string,
    session: StoredSession,
  ): Promise<UnlockOutcome> {
    const outcome = await unlockVault(vaultId, passphrase, this.#ports);
    if (!outcome.ok) return outcome;
    const vault = { ...outcome.vault, session };
    await keepSession(vault, session, this.#ports);
    this.#open(vault);
    return { ok: true, vault };
  }

  #open(vault: OpenVault): void {
    this.#forgetting.abort();
    this.#signedIn = undefined;
    this.#onOpen(vault);
  }

  async #vaultOf({
    accountId,
  }: StoredSession): Promise<VaultOnDevice | undefined> {
    const vaults = await listVaults(this.#ports);
    return vaults.find((one) => one.accountId === accountId && !one.isOlder);
  }

  #remember(signedIn: SignedIn): void {
    const { now, sleep } = this.#ports;
    this.#forgetting.abort();
    this.#forgetting = new AbortController();
    this.#signedIn = { ...signedIn, atMs: epochMsOf(now()) };
    const { signal } = this.#forgetting;
    void sleep(SIGN_IN_HOLDS_MS, signal).then(() => {
      if (!signal.aborted) this.#forget();
    });
  }

  #forget(): void {
    this.#forgetting.abort();
    this.#signedIn = undefined;
    for (const hear of this.#listeners) hear();
  }

  #whoSignedIn(): SignedIn {
    const signedIn = this.#signedIn;
    // No timer runs in a laptop that sleeps.
    const isOver =
      signedIn !== undefined &&
      epochMsOf(this.#ports.now()) - signedIn.atMs >= SIGN_IN_HOLDS_MS;
    if (isOver) this.#forget();
    if (signedIn === undefined || isOver)
      throw new Error("nobody has signed in");
    return signedIn;
  }
}

/** Only who has a passkey needs its code. */
async function loadAuthenticator(): Promise<Authenticator> {
  const { browserAuthenticator } = await import("./Authenticator.ts");
  return browserAuthenticator();
}
