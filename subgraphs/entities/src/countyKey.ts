import {
  hubIdOf,
  type PublicKey,
  type Signature,
} from "@onedoor/domain/signatures";
import { signingKeyOf } from "@onedoor/subgraph-host/ed25519";

/** The county's hand, which is the hub's: devices know its key from their first contact on. */
export interface CountyKey {
  hubId: string;
  publicKey: PublicKey;
  sign(text: string): Signature;
}

/** `seed`: 64 hexadecimal digits. The message of the error doesn't repeat them. */
export function parseCountyKey(seed: string): CountyKey {
  if (!/^[0-9a-f]{64}$/.test(seed))
    throw new Error("the county's key is not 64 hexadecimal digits");
  const key = signingKeyOf(Buffer.from(seed, "hex"));
  return { hubId: hubIdOf(key.publicKey), ...key };
}
