import {
  epochMsOf,
  type Instant,
  instantOfEpochMs,
} from "@onedoor/domain/time";
import {
  NO_FAILURES,
  unlockDelay,
  type UnlockFailures,
} from "@onedoor/domain/unlockDelay";
import { browserPorts, type ReplicaPorts } from "./ReplicaPorts.ts";
import { hexOf, sealJson, unsealJson } from "./sealing.ts";
import type { StoredSession } from "./session.ts";
import {
  keysOfSecret,
  newVaultSecret,
  type VaultKeys,
  type VaultSecret,
} from "./vaultKeys.ts";
import { type LockedSecret, lockSecret, unlockSecret } from "./vaultLock.ts";
import { PARCELS, removeVaultDatabases } from "./vaultNames.ts";

/** Somebody's vault on this browser: locked, all that is known of it is whose it is. */
export interface VaultOnDevice {
  vaultId: string;
  accountId: string;
  /** Its user forgot the passphrase and began another one. It still opens with the old passphrase. */
  isOlder: boolean;
}

/** A vault with its keys, as long as its page is open. */
export interface OpenVault {
  vaultId: string;
  session: StoredSession;
  keys: VaultKeys;
}

export type UnlockOutcome = { ok: true; vault: OpenVault } | UnlockRefusal;

export type UnlockRefusal =
  | { ok: false; reason: "wrongPassphrase" }
  /** So many were wrong that the next one has to wait. */
  | { ok: false; reason: "waitFirst"; until: Instant }
  /** So many were wrong that only the county can say who it is. */
  | { ok: false; reason: "signInAtTheCounty" };

/** Code points. What is shorter can be guessed from a copy of the disk. */
export const SHORTEST_PASSPHRASE = 10;

type VaultPorts = Pick<ReplicaPorts, "values" | "locks" | "now">;

/** In the order in which they were made. */
export async function listVaults(
  { values }: Pick<VaultPorts, "values"> = browserPorts(),
): Promise<readonly VaultOnDevice[]> {
  const kept = await values.get(VAULTS);
  return Array.isArray(kept) ? (kept as VaultOnDevice[]) : [];
}

/**
 * A new, empty vault of an account, locked with the passphrase. One that the account has already stays as the older
 * one. Throws a `RangeError` for a passphrase that is too short.
 */
export function makeVault(
  session: StoredSession,
  passphrase: string,
  ports: VaultPorts = browserPorts(),
): Promise<OpenVault> {
  return ports.locks.hold(VAULTS, () => addVault(session, passphrase, ports));
}

/** The same for an account that has none here; undefined where another tab has made it one meanwhile. */
export function makeFirstVault(
  session: StoredSession,
  passphrase: string,
  ports: VaultPorts = browserPorts(),
): Promise<OpenVault | undefined> {
  return ports.locks.hold(VAULTS, async () => {
    const { accountId } = session;
    const known = await listVaults(ports);
    return known.some((one) => one.accountId === accountId)
      ? undefined
      : addVault(session, passphrase, ports);
  });
}

export function isTooShort(passphrase: string): boolean {
  return [...passphrase.normalize("NFKC")].length < SHORTEST_PASSPHRASE;
}

/** Needs no line. */
export async function unlockVault(
  vaultId: string,
  passphrase: string,
  ports: VaultPorts = browserPorts(),
): Promise<UnlockOutcome> {
  return ports.locks.hold(VAULTS, async () => {
    const tried = await tryPassphrase(vaultId, passphrase, ports);
    if (!tried.ok) return tried;
    const vault = await openWith(tried.secret, vaultId, ports);
    return { ok: true, vault };
  });
}

/** What the vault's keys are made of, for a second lock over it. Needs the passphrase, and counts it like an opening. */
export function tellSecret(
  vaultId: string,
  passphrase: string,
  ports: VaultPorts = browserPorts(),
): Promise<{ ok: true; secret: VaultSecret } | UnlockRefusal> {
  return ports.locks.hold(VAULTS, () =>
    tryPassphrase(vaultId, passphrase, ports),
  );
}

/** Opens a vault whose secret came out of its second lock. */
export function openBySecret(
  vaultId: string,
  secret: VaultSecret,
  ports: VaultPorts = browserPorts(),
): Promise<OpenVault> {
  return ports.locks.hold(VAULTS, () => openWith(secret, vaultId, ports));
}

/** Does something to a vault's values. Nothing where the vault was wiped meanwhile. */
export async function whileKept(
  vaultId: string,
  work: () => Promise<void>,
  ports: VaultPorts = browserPorts(),
): Promise<void> {
  await ports.locks.hold(VAULTS, async () => {
    if ((await ports.values.get(lockName(vaultId))) !== undefined) await work();
  });
}

/** Every attempt is counted before it is made, so that a page that is closed in between gains none. */
async function tryPassphrase(
  vaultId: string,
  passphrase: string,
  ports: VaultPorts,
): Promise<{ ok: true; secret: VaultSecret } | UnlockRefusal> {
  const { values } = ports;
  const now = epochMsOf(ports.now());
  const failures = await failuresOf(vaultId, ports);
  const delay = unlockDelay(failures, now);
  if (delay.may === "signInAtTheCounty")
    return { ok: false, reason: "signInAtTheCounty" };
  if (delay.may === "wait")
    return {
      ok: false,
      reason: "waitFirst",
      until: instantOfEpochMs(delay.until),
    };
  const counted = { count: failures.count + 1, lastAt: now };
  await values.put(failuresName(vaultId), counted);
  const secret = await openSecret(vaultId, passphrase, ports).catch(
    async (failure: unknown) => {
      // No memory for it, or its code not there: nothing was tried.
      await values.put(failuresName(vaultId), failures);
      throw failure;
    },
  );
  if (secret === undefined) return { ok: false, reason: "wrongPassphrase" };
  await values.remove(failuresName(vaultId));
  return { ok: true, secret };
}

async function openWith(
  secret: VaultSecret,
  vaultId: string,
  ports: VaultPorts,
): Promise<OpenVault> {
  const keys = await keysOfSecret(secret);
  const session = await readSession({ vaultId, keys }, ports);
  if (session === undefined)
    throw new Error(`the vault ${vaultId} has no session`);
  await ports.values.remove(failuresName(vaultId));
  return { vaultId, session, keys };
}

/** The county has said who it is: his passphrase may be tried anew. */
export async function allowAttempts(
  vaultId: string,
  { values }: VaultPorts = browserPorts(),
): Promise<void> {
  await values.remove(failuresName(vaultId));
}

/** Whether it was changed: not without the one that holds so far. */
export async function changePassphrase(
  vaultId: string,
  { from, to }: { from: string; to: string },
  ports: VaultPorts = browserPorts(),
): Promise<boolean> {
  if (isTooShort(to)) throw new RangeError("the passphrase is too short");
  const { values, locks } = ports;
  return locks.hold(VAULTS, async () => {
    const secret = await openSecret(vaultId, from, ports);
    if (secret === undefined) return false;
    await values.put(
      lockName(vaultId),
      await lockSecret(secret, to, { values, vaultId }),
    );
    return true;
  });
}

/** The session as it was kept last: another tab may have renewed it. Undefined once the vault is wiped. */
export async function readSession(
  { vaultId, keys }: Pick<OpenVault, "vaultId" | "keys">,
  { values }: Pick<VaultPorts, "values"> = browserPorts(),
): Promise<StoredSession | undefined> {
  const kept = await values.get(sessionName(vaultId));
  return typeof kept === "string"
    ? ((await unsealJson(keys, sessionName(vaultId), kept)) as StoredSession)
    : undefined;
}

/** Keeps a newer session. Nothing where the vault was wiped meanwhile. */
export async function keepSession(
  vault: Pick<OpenVault, "vaultId" | "keys">,
  session: StoredSession,
  ports: VaultPorts = browserPorts(),
): Promise<void> {
  await whileKept(
    vault.vaultId,
    () => writeSession(vault, session, ports),
    ports,
  );
}

/**
 * Takes a vault off this machine. Its lock goes first: whatever a failing disk may keep of the rest opens no more.
 * Close its replica before.
 */
export async function wipeVault(
  vaultId: string,
  ports: VaultPorts = browserPorts(),
): Promise<void> {
  const { values, locks } = ports;
  await locks.hold(VAULTS, async () => {
    await values.remove(lockName(vaultId));
    const left = (await listVaults(ports)).filter(
      (one) => one.vaultId !== vaultId,
    );
    for (const name of await values.names())
      if (
        name.includes(vaultId) ||
        // Neither giver nor receiver is left.
        (left.length === 0 && name.startsWith(PARCELS))
      )
        await values.remove(name);
    await values.put(VAULTS, left);
  });
  await removeVaultDatabases(vaultId);
}

async function addVault(
  session: StoredSession,
  passphrase: string,
  ports: VaultPorts,
): Promise<OpenVault> {
  if (isTooShort(passphrase))
    throw new RangeError("the passphrase is too short");
  const { values } = ports;
  const { accountId } = session;
  const before = await listVaults(ports);
  const vaultId = newVaultId();
  if ((await values.get(lockName(vaultId))) !== undefined)
    throw new Error(`there is a vault ${vaultId} already`);
  const secret = newVaultSecret();
  const keys = await keysOfSecret(secret);
  await values.put(
    lockName(vaultId),
    await lockSecret(secret, passphrase, { values, vaultId }),
  );
  const vault = { vaultId, session, keys };
  await writeSession(vault, session, ports);
  await values.put(VAULTS, [
    ...before.map((one) =>
      one.accountId === accountId ? { ...one, isOlder: true } : one,
    ),
    { vaultId, accountId, isOlder: false },
  ]);
  return vault;
}

/** Never one that was there before: what a wipe has left undone belongs to nobody. */
function newVaultId(): string {
  return hexOf(crypto.getRandomValues(new Uint8Array(8)));
}

async function openSecret(
  vaultId: string,
  passphrase: string,
  { values }: VaultPorts,
): Promise<VaultSecret | undefined> {
  const locked = await values.get(lockName(vaultId));
  return isLocked(locked)
    ? unlockSecret(locked, passphrase, { values, vaultId })
    : undefined;
}

async function writeSession(
  { vaultId, keys }: Pick<OpenVault, "vaultId" | "keys">,
  session: StoredSession,
  { values }: VaultPorts,
): Promise<void> {
  await values.put(
    sessionName(vaultId),
    await sealJson(keys, sessionName(vaultId), session),
  );
}

async function failuresOf(
  vaultId: string,
  { values }: VaultPorts,
): Promise<UnlockFailures> {
  const kept = await values.get(failuresName(vaultId));
  return typeof kept === "object" && kept !== null && "count" in kept
    ? (kept as UnlockFailures)
    : NO_FAILURES;
}

const VAULTS = "vaults";
const lockName = (vaultId: string) => `vault-lock:${vaultId}`;
const sessionName = (vaultId: string) => `session:${vaultId}`;
const failuresName = (vaultId: string) => `unlock-failures:${vaultId}`;

function isLocked(value: unknown): value is LockedSecret {
  return typeof value === "object" && value !== null && "wrapped" in value;
}
