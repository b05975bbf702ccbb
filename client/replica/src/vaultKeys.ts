import type { KeptValues } from "./KeptValues.ts";
import { hexOf } from "./sealing.ts";

/** The keys of one vault. Neither can be read out of the browser; both open without the user's secret, for now. */
export interface VaultKeys {
  /** Names the sealing key in front of every sealed value. */
  kid: string;
  /** AES-GCM, 256 bits. */
  seal: CryptoKey;
  /** HMAC-SHA-256, for indexes that must not tell what they index. */
  blind: CryptoKey;
}

/** The vault's keys, made at its first opening. Call it under a lock: two makers would lose one's work. */
export async function openVaultKeys(
  values: KeptValues,
  vaultId: string,
): Promise<VaultKeys> {
  const name = `vault-keys:${vaultId}`;
  const kept = await values.get(name);
  if (isVaultKeys(kept)) return kept;
  const keys: VaultKeys = {
    kid: hexOf(crypto.getRandomValues(new Uint8Array(4))),
    seal: await crypto.subtle.generateKey(
      { name: "AES-GCM", length: 256 },
      false,
      ["encrypt", "decrypt"],
    ),
    blind: await crypto.subtle.generateKey(
      { name: "HMAC", hash: "SHA-256" },
      false,
      ["sign"],
    ),
  };
  await values.put(name, keys);
  return keys;
}

function isVaultKeys(value: unknown): value is VaultKeys {
  return (
    typeof value === "object" &&
    value !== null &&
    "kid" in value &&
    "seal" in value &&
    "blind" in value
  );
}
