import type { KeptValues } from "./KeptValues.ts";
import {
  keyOfBrowserPair,
  keyOfSeed,
  makeBrowserPair,
  type SigningKey,
} from "./signingKey.ts";

type KeptKey = { pair: CryptoKeyPair } | SealedSeed;

/** For browsers before Chromium 137: a seed that a key seals which nobody can read out. */
interface SealedSeed {
  sealingKey: CryptoKey;
  iv: Uint8Array<ArrayBuffer>;
  sealedSeed: Uint8Array<ArrayBuffer>;
}

const DEVICE_KEY = "device-key";

/** The key of this browser as a device, made at its first use. Call it under a lock: two makers would lose one's key. */
export async function deviceKeyOf(values: KeptValues): Promise<SigningKey> {
  const kept = await values.get(DEVICE_KEY);
  if (isKeptKey(kept)) return open(kept);
  const pair = await makeBrowserPair();
  const made = pair === undefined ? await sealNewSeed() : { pair };
  await values.put(DEVICE_KEY, made);
  return open(made);
}

async function open(kept: KeptKey): Promise<SigningKey> {
  if ("pair" in kept) return keyOfBrowserPair(kept.pair);
  const { sealingKey, iv, sealedSeed } = kept;
  const seed = await crypto.subtle.decrypt(
    { name: "AES-GCM", iv },
    sealingKey,
    sealedSeed,
  );
  return keyOfSeed(new Uint8Array(seed));
}

async function sealNewSeed(): Promise<SealedSeed> {
  const sealingKey = await crypto.subtle.generateKey(
    { name: "AES-GCM", length: 256 },
    false,
    ["encrypt", "decrypt"],
  );
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const sealed = await crypto.subtle.encrypt(
    { name: "AES-GCM", iv },
    sealingKey,
    crypto.getRandomValues(new Uint8Array(32)),
  );
  return { sealingKey, iv, sealedSeed: new Uint8Array(sealed) };
}

function isKeptKey(value: unknown): value is KeptKey {
  return (
    typeof value === "object" &&
    value !== null &&
    ("pair" in value || "sealedSeed" in value)
  );
}
