import { hubIdOf, type Signature } from "@onedoor/domain/signatures";
import type { HubIdentity } from "@onedoor/domain/treeHead";
import { type SigningKey, signingKeyOf } from "@onedoor/subgraph-host/ed25519";

/** Who the hub is, and its hand. */
export interface HubKey extends HubIdentity {
  sign(text: string): Signature;
}

/** `seed`: the 32 bytes of the hub's first key. */
export function hubKeyOf(seed: Uint8Array): HubKey {
  const key: SigningKey = signingKeyOf(seed);
  return { hubId: hubIdOf(key.publicKey), ...key };
}

/** The key as it is kept: 64 hexadecimal digits. The message of the error doesn't repeat them. */
export function parseHubKey(text: string): HubKey {
  if (!/^[0-9a-f]{64}$/.test(text))
    throw new Error("the hub's key is not 64 hexadecimal digits");
  return hubKeyOf(Buffer.from(text, "hex"));
}
