import { hexOf } from "./sealing.ts";

/** The keys of one vault while it is open. Neither can be read out of the browser. */
export interface VaultKeys {
  /** Names the sealing key in front of every sealed value. */
  kid: string;
  /** AES-GCM, 256 bits. */
  seal: CryptoKey;
  /** HMAC-SHA-256, for indexes that must not tell what they index. */
  blind: CryptoKey;
}

/** What a vault's keys are made of: it is kept only under its user's lock. */
export type VaultSecret = Uint8Array<ArrayBuffer>;

const KEY_BYTES = 32;

export function newVaultSecret(): VaultSecret {
  return crypto.getRandomValues(new Uint8Array(2 * KEY_BYTES));
}

/** The same secret gives the same keys. */
export async function keysOfSecret(secret: VaultSecret): Promise<VaultKeys> {
  const { subtle } = crypto;
  const digest = await subtle.digest("SHA-256", secret);
  return {
    kid: hexOf(new Uint8Array(digest, 0, 4)),
    seal: await subtle.importKey(
      "raw",
      secret.slice(0, KEY_BYTES),
      "AES-GCM",
      false,
      ["encrypt", "decrypt"],
    ),
    blind: await subtle.importKey(
      "raw",
      secret.slice(KEY_BYTES),
      { name: "HMAC", hash: "SHA-256" },
      false,
      ["sign"],
    ),
  };
}
