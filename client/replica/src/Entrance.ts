import { browserPorts, type ReplicaPorts } from "./ReplicaPorts.ts";
import { signIn, type SignInOutcome, type StoredSession } from "./session.ts";
import {
  allowAttempts,
  changePassphrase,
  isTooShort,
  keepSession,
  listVaults,
  makeVault,
  type OpenVault,
  type UnlockOutcome,
  unlockVault,
  type VaultOnDevice,
  wipeVault,
} from "./vaults.ts";

/** What a sign-in at the county still needs before a vault is open. */
export type NextStep =
  /** The password is too short to lock a vault with: a passphrase of its own is asked for. */
  | "choosePassphrase"
  /** The vault has another passphrase: the password was changed at the county since. */
  | "formerPassphrase";

export type EntranceOutcome =
  { ok: true; next: NextStep | null } | Extract<SignInOutcome, { ok: false }>;

/**
 * The way to a vault: with its passphrase and without a line, or through the county. A password of the county that is
 * long enough is the passphrase too, so that an official remembers one thing.
 */
export class Entrance {
  readonly #baseUrl: string;
  readonly #onOpen: (vault: OpenVault) => void;
  readonly #ports: ReplicaPorts;
  #signedIn: { session: StoredSession; password: string } | undefined;

  constructor(
    { baseUrl, onOpen }: { baseUrl: string; onOpen(vault: OpenVault): void },
    ports: ReplicaPorts = browserPorts(),
  ) {
    this.#baseUrl = baseUrl;
    this.#onOpen = onOpen;
    this.#ports = ports;
  }

  vaults(): Promise<readonly VaultOnDevice[]> {
    return listVaults(this.#ports);
  }

  async unlock(vaultId: string, passphrase: string): Promise<UnlockOutcome> {
    const outcome = await unlockVault(vaultId, passphrase, this.#ports);
    if (outcome.ok) this.#onOpen(outcome.vault);
    return outcome;
  }

  async signIn(account: string, password: string): Promise<EntranceOutcome> {
    const outcome = await signIn(
      { baseUrl: this.#baseUrl, account, password },
      this.#ports,
    );
    if (!outcome.ok) return outcome;
    const { session } = outcome;
    this.#signedIn = { session, password };
    const known = await this.#vaultOf(session);
    if (known === undefined) {
      if (isTooShort(password)) return { ok: true, next: "choosePassphrase" };
      await this.choosePassphrase(password);
      return { ok: true, next: null };
    }
    await allowAttempts(known.vaultId, this.#ports);
    const opened = await this.#openKnown(known.vaultId, password);
    if (opened.ok) return { ok: true, next: null };
    await allowAttempts(known.vaultId, this.#ports);
    return { ok: true, next: "formerPassphrase" };
  }

  /** A new vault for who has just signed in. One that he has already stays, locked as it is. */
  async choosePassphrase(passphrase: string): Promise<void> {
    const { session } = this.#whoSignedIn();
    this.#onOpen(await makeVault(session, passphrase, this.#ports));
  }

  /** Opens the vault of who has just signed in; from then on his password opens it, if it is long enough. */
  async useFormerPassphrase(passphrase: string): Promise<UnlockOutcome> {
    const { session, password } = this.#whoSignedIn();
    const known = await this.#vaultOf(session);
    if (known === undefined) return { ok: false, reason: "wrongPassphrase" };
    const outcome = await this.#openKnown(known.vaultId, passphrase);
    if (outcome.ok && !isTooShort(password))
      await changePassphrase(
        known.vaultId,
        { from: passphrase, to: password },
        this.#ports,
      );
    return outcome;
  }

  wipe(vaultId: string): Promise<void> {
    return wipeVault(vaultId, this.#ports);
  }

  async #openKnown(
    vaultId: string,
    passphrase: string,
  ): Promise<UnlockOutcome> {
    const outcome = await unlockVault(vaultId, passphrase, this.#ports);
    if (!outcome.ok) return outcome;
    const { session } = this.#whoSignedIn();
    const vault = { ...outcome.vault, session };
    await keepSession(vault, session, this.#ports);
    this.#onOpen(vault);
    return { ok: true, vault };
  }

  async #vaultOf({
    accountId,
  }: StoredSession): Promise<VaultOnDevice | undefined> {
    const vaults = await this.vaults();
    return vaults.find((one) => one.accountId === accountId && !one.isOlder);
  }

  #whoSignedIn(): { session: StoredSession; password: string } {
    if (this.#signedIn === undefined) throw new Error("nobody has signed in");
    return this.#signedIn;
  }
}
