import type { Authenticator } from "./Authenticator.ts";
import type { ReplicaPorts } from "./ReplicaPorts.ts";
import {
  lockKey,
  type LockPlace,
  unwrapSecret,
  type WrappedSecret,
  wrapSecret,
} from "./vaultLock.ts";
import { passkeyName } from "./vaultNames.ts";
import {
  openBySecret,
  type OpenVault,
  tellSecret,
  type UnlockRefusal,
  whileKept,
} from "./vaults.ts";

// A second lock over the same secret, beside the passphrase, which stays the way back [K7]. Its key is made of what the
// authenticator tells whom it has recognised, and of the browser's half.

export type AddPasskeyOutcome =
  { ok: true } | UnlockRefusal | { ok: false; reason: "noPrf" | "notVerified" };

export type PasskeyUnlockOutcome =
  { ok: true; vault: OpenVault } | { ok: false; reason: "notVerified" };

type Ports = Pick<ReplicaPorts, "values" | "locks" | "now">;

interface KeptPasskey {
  credentialId: Uint8Array<ArrayBuffer>;
  /** Of this vault alone: what the authenticator makes of it is of use nowhere else. */
  salt: Uint8Array<ArrayBuffer>;
  wrapped: WrappedSecret;
}

const SALT_BYTES = 32;
const USE = "onedoor vault passkey";

/** Takes the place of one that the vault has already. Only for who knows its passphrase. */
export async function addPasskey(
  { vaultId, session }: Pick<OpenVault, "vaultId" | "session">,
  passphrase: string,
  authenticator: Authenticator,
  ports: Ports,
): Promise<AddPasskeyOutcome> {
  const told = await tellSecret(vaultId, passphrase, ports);
  if (!told.ok) return told;
  const salt = crypto.getRandomValues(new Uint8Array(SALT_BYTES));
  const made = await authenticator.create(session.accountId, salt);
  if (typeof made === "string") return { ok: false, reason: made };
  const place: LockPlace = { values: ports.values, vaultId };
  const key = await lockKey(made.secret, { salt, use: USE }, place);
  const kept: KeptPasskey = {
    credentialId: made.credentialId,
    salt,
    wrapped: await wrapSecret(told.secret, key, place),
  };
  await whileKept(
    vaultId,
    () => ports.values.put(passkeyName(vaultId), kept),
    ports,
  );
  return { ok: true };
}

export async function removePasskey(
  vaultId: string,
  { values }: Pick<Ports, "values">,
): Promise<void> {
  await values.remove(passkeyName(vaultId));
}

/** Needs no line. `notVerified` says no more than that: another's finger, another computer, or nobody who said yes. */
export async function unlockByPasskey(
  vaultId: string,
  authenticator: Authenticator,
  ports: Ports,
): Promise<PasskeyUnlockOutcome> {
  const { values } = ports;
  const kept = await values.get(passkeyName(vaultId));
  const secret = isPasskey(kept)
    ? await secretBehind(kept, authenticator, { values, vaultId })
    : undefined;
  return secret === undefined
    ? { ok: false, reason: "notVerified" }
    : { ok: true, vault: await openBySecret(vaultId, secret, ports) };
}

async function secretBehind(
  { credentialId, salt, wrapped }: KeptPasskey,
  authenticator: Authenticator,
  place: LockPlace,
): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const told = await authenticator.secretOf(credentialId, salt);
  if (told === undefined) return undefined;
  const key = await lockKey(told, { salt, use: USE }, place);
  return unwrapSecret(wrapped, key, place);
}

function isPasskey(value: unknown): value is KeptPasskey {
  return typeof value === "object" && value !== null && "credentialId" in value;
}
