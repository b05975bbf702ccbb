import type { KeptValues } from "./KeptValues.ts";
import { sealJson, unsealJson } from "./sealing.ts";
import type { OpenVault } from "./vaults.ts";

// ECDH on P-256, which every browser has. The public half lies in the clear beside the vault's lock, so that a colleague
// can seal something for who isn't here; the private half lies sealed in the vault.

/** The pair of a vault that is open. */
export interface ReceiverKey {
  publicKey: Uint8Array<ArrayBuffer>;
  privateKey: CryptoKey;
}

interface KeptPair {
  publicKey: Uint8Array<ArrayBuffer>;
  sealedPrivate: string;
}

export const CURVE = { name: "ECDH", namedCurve: "P-256" } as const;

/** Made at the first use. Call it under a lock: two makers would lose one's pair. */
export async function receiverKeyOf(
  { vaultId, keys }: Pick<OpenVault, "vaultId" | "keys">,
  values: KeptValues,
): Promise<ReceiverKey> {
  const name = nameOf(vaultId);
  const kept = await values.get(name);
  if (!isPair(kept)) {
    const { subtle } = crypto;
    const made = await subtle.generateKey(CURVE, true, ["deriveBits"]);
    const secret = await subtle.exportKey("jwk", made.privateKey);
    const key = await open(secret);
    const sealedPrivate = await sealJson(keys, name, secret);
    await values.put(name, { publicKey: key.publicKey, sealedPrivate });
    return key;
  }
  const secret = (await unsealJson(
    keys,
    name,
    kept.sealedPrivate,
  )) as JsonWebKey;
  const key = await open(secret);
  // Somebody with the disk in his hands may have put his own there, to read what colleagues hand over.
  if (!isSame(kept.publicKey, key.publicKey))
    await values.put(name, { ...kept, publicKey: key.publicKey });
  return key;
}

/** Undefined where the vault was never opened since there is such a thing. */
export async function publicKeyOf(
  vaultId: string,
  values: KeptValues,
): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const kept = await values.get(nameOf(vaultId));
  return isPair(kept) ? kept.publicKey : undefined;
}

async function open({ d, ...half }: JsonWebKey): Promise<ReceiverKey> {
  const { subtle } = crypto;
  const readable = await subtle.importKey(
    "jwk",
    { ...half, key_ops: [] },
    CURVE,
    true,
    [],
  );
  return {
    publicKey: new Uint8Array(await subtle.exportKey("raw", readable)),
    privateKey: await subtle.importKey(
      "jwk",
      { ...half, ...(d === undefined ? {} : { d }) },
      CURVE,
      false,
      ["deriveBits"],
    ),
  };
}

function nameOf(vaultId: string): string {
  return `receiver-key:${vaultId}`;
}

function isPair(value: unknown): value is KeptPair {
  return (
    typeof value === "object" && value !== null && "sealedPrivate" in value
  );
}

function isSame(one: Uint8Array, other: Uint8Array): boolean {
  return (
    one.length === other.length && one.every((byte, at) => byte === other[at])
  );
}
