import type { KeptValues } from "./KeptValues.ts";
import type { VaultSecret } from "./vaultKeys.ts";

// A vault's secret lies under a key that is made of two things: what its user knows, by Argon2id (RFC 9106), and what
// this browser has and doesn't give out. A copy of the disk alone opens nothing; nor does the passphrase elsewhere.

/** A secret under lock, as it is kept. Its costs stand with it, so that they can be raised for new locks. */
export interface LockedSecret {
  salt: Uint8Array<ArrayBuffer>;
  memoryKib: number;
  passes: number;
  /** The IV, then the ciphertext with its tag. */
  wrapped: Uint8Array<ArrayBuffer>;
}

/** What RFC 9106 recommends where memory is scarce: 64 MiB, three passes. About 0.3 s on a cheap laptop's core. */
const COST = { memoryKib: 64 * 1024, passes: 3 };
const IV_BYTES = 12;
const SALT_BYTES = 16;

export async function lockSecret(
  secret: VaultSecret,
  passphrase: string,
  place: { values: KeptValues; vaultId: string },
): Promise<LockedSecret> {
  const salt = crypto.getRandomValues(new Uint8Array(SALT_BYTES));
  const iv = crypto.getRandomValues(new Uint8Array(IV_BYTES));
  const key = await keyOf(passphrase, { salt, ...COST }, place);
  const ciphertext = await crypto.subtle.encrypt(
    gcm(iv, place.vaultId),
    key,
    secret,
  );
  const wrapped = new Uint8Array(IV_BYTES + ciphertext.byteLength);
  wrapped.set(iv);
  wrapped.set(new Uint8Array(ciphertext), IV_BYTES);
  return { salt, ...COST, wrapped };
}

/** Undefined for another passphrase, another browser or another vault. */
export async function unlockSecret(
  locked: LockedSecret,
  passphrase: string,
  place: { values: KeptValues; vaultId: string },
): Promise<VaultSecret | undefined> {
  const key = await keyOf(passphrase, locked, place);
  try {
    const plain = await crypto.subtle.decrypt(
      gcm(locked.wrapped.slice(0, IV_BYTES), place.vaultId),
      key,
      locked.wrapped.subarray(IV_BYTES),
    );
    return new Uint8Array(plain);
  } catch {
    return undefined;
  }
}

async function keyOf(
  passphrase: string,
  cost: Omit<LockedSecret, "wrapped">,
  { values, vaultId }: { values: KeptValues; vaultId: string },
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
  const has = await crypto.subtle.sign(
    "HMAC",
    await deviceKey(values),
    encoder.encode(`vault-lock|${vaultId}`),
  );
  const both = new Uint8Array(known.byteLength + has.byteLength);
  both.set(known);
  both.set(new Uint8Array(has), known.byteLength);
  const material = await crypto.subtle.importKey("raw", both, "HKDF", false, [
    "deriveKey",
  ]);
  return crypto.subtle.deriveKey(
    {
      name: "HKDF",
      hash: "SHA-256",
      salt: cost.salt,
      info: encoder.encode("onedoor vault lock"),
    },
    material,
    { name: "AES-GCM", length: 256 },
    false,
    ["encrypt", "decrypt"],
  );
}

/** The browser's half: made once, and never to be read out of it. */
async function deviceKey(values: KeptValues): Promise<CryptoKey> {
  const kept = await values.get(DEVICE_KEY);
  if (kept instanceof CryptoKey) return kept;
  const made = await crypto.subtle.generateKey(
    { name: "HMAC", hash: "SHA-256" },
    false,
    ["sign"],
  );
  await values.put(DEVICE_KEY, made);
  return made;
}

const DEVICE_KEY = "device-key";
const encoder = new TextEncoder();

function gcm(iv: Uint8Array<ArrayBuffer>, vaultId: string): AesGcmParams {
  return {
    name: "AES-GCM",
    iv,
    additionalData: encoder.encode(`vault-secret|${vaultId}`),
  };
}
