import type { KeptValues } from "./KeptValues.ts";
import type { VaultSecret } from "./vaultKeys.ts";

// A vault's secret lies under a key that is made of two things: what its user knows, by Argon2id (RFC 9106), or what his
// authenticator tells him alone; and what this browser has and doesn't give out. A copy of the disk alone opens nothing;
// nor does the passphrase or the authenticator elsewhere.

/** A secret under lock, as it is kept. Its costs stand with it, so that they can be raised for new locks. */
export interface LockedSecret {
  salt: Uint8Array<ArrayBuffer>;
  memoryKib: number;
  passes: number;
  wrapped: WrappedSecret;
}

/** The IV, then the ciphertext with its tag. */
export type WrappedSecret = Uint8Array<ArrayBuffer>;

/** Where a lock is kept, and for which vault. */
export interface LockPlace {
  values: KeptValues;
  vaultId: string;
}

/** What RFC 9106 recommends where memory is scarce: 64 MiB, three passes. About 0.3 s on a cheap laptop's core. */
const COST = { memoryKib: 64 * 1024, passes: 3 };
const IV_BYTES = 12;
const SALT_BYTES = 16;

export async function lockSecret(
  secret: VaultSecret,
  passphrase: string,
  place: LockPlace,
): Promise<LockedSecret> {
  const salt = crypto.getRandomValues(new Uint8Array(SALT_BYTES));
  const key = await keyOf(passphrase, { salt, ...COST }, place);
  return { salt, ...COST, wrapped: await wrapSecret(secret, key, place) };
}

/** Undefined for another passphrase, another browser or another vault. */
export async function unlockSecret(
  locked: LockedSecret,
  passphrase: string,
  place: LockPlace,
): Promise<VaultSecret | undefined> {
  const key = await keyOf(passphrase, locked, place);
  return unwrapSecret(locked.wrapped, key, place);
}

/** The key of a lock: of what only its user can bring along, and of what only this browser has. */
export async function lockKey(
  brought: Uint8Array<ArrayBuffer>,
  { salt, use }: { salt: Uint8Array<ArrayBuffer>; use: string },
  { values, vaultId }: LockPlace,
): Promise<CryptoKey> {
  const has = await crypto.subtle.sign(
    "HMAC",
    await browsersHalf(values),
    encoder.encode(`vault-lock|${vaultId}`),
  );
  const both = new Uint8Array(brought.byteLength + has.byteLength);
  both.set(brought);
  both.set(new Uint8Array(has), brought.byteLength);
  const material = await crypto.subtle.importKey("raw", both, "HKDF", false, [
    "deriveKey",
  ]);
  return crypto.subtle.deriveKey(
    { name: "HKDF", hash: "SHA-256", salt, info: encoder.encode(use) },
    material,
    { name: "AES-GCM", length: 256 },
    false,
    ["encrypt", "decrypt"],
  );
}

export async function wrapSecret(
  secret: VaultSecret,
  key: CryptoKey,
  place: LockPlace,
): Promise<WrappedSecret> {
  const iv = crypto.getRandomValues(new Uint8Array(IV_BYTES));
  const ciphertext = await crypto.subtle.encrypt(
    gcm(iv, place.vaultId),
    key,
    secret,
  );
  const wrapped = new Uint8Array(IV_BYTES + ciphertext.byteLength);
  wrapped.set(iv);
  wrapped.set(new Uint8Array(ciphertext), IV_BYTES);
  return wrapped;
}

/** Undefined for another key or another vault. */
export async function unwrapSecret(
  wrapped: WrappedSecret,
  key: CryptoKey,
  place: LockPlace,
): Promise<VaultSecret | undefined> {
  try {
    const plain = await crypto.subtle.decrypt(
      gcm(wrapped.slice(0, IV_BYTES), place.vaultId),
      key,
      wrapped.subarray(IV_BYTES),
    );
    return new Uint8Array(plain);
  } catch {
    return undefined;
  }
}

async function keyOf(
  passphrase: string,
  cost: Omit<LockedSecret, "wrapped">,
  place: LockPlace,
): Promise<CryptoKey> {
  // Needed at the door only.
  const { argon2id } = await import("hash-wasm");
  const known = await argon2id({
    password: passphrase.normalize("NFKC"),
    salt: cost.salt,
    memorySize: cost.memoryKib,
    iterations: cost.passes,
    parallelism: 1,
    hashLength: 32,
    outputType: "binary",
  });
  const { salt } = cost;
  return lockKey(
    new Uint8Array(known),
    { salt, use: "onedoor vault lock" },
    place,
  );
}

/** Made once, and never to be read out of it. */
async function browsersHalf(values: KeptValues): Promise<CryptoKey> {
  const kept = await values.get(LOCK_KEY);
  if (kept instanceof CryptoKey) return kept;
  const made = await crypto.subtle.generateKey(
    { name: "HMAC", hash: "SHA-256" },
    false,
    ["sign"],
  );
  await values.put(LOCK_KEY, made);
  return made;
}

const LOCK_KEY = "vault-lock-key";
const encoder = new TextEncoder();

function gcm(iv: Uint8Array<ArrayBuffer>, vaultId: string): AesGcmParams {
  return {
    name: "AES-GCM",
    iv,
    additionalData: encoder.encode(`vault-secret|${vaultId}`),
  };
}
