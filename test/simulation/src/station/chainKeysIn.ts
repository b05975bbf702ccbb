import type { ChainKeys } from "@onedoor/replica/ChainKeys";
import type { KeptValues } from "@onedoor/replica/KeptValues";
import type { SigningKey } from "@onedoor/replica/signingKey";
import { signingKeyOf } from "@onedoor/subgraph-host/ed25519";

/** Keys of chains, made from the run's own chance and kept where the browser keeps its. */
export function chainKeysIn(
  values: KeptValues,
  randomBytes: (length: number) => Uint8Array,
): Pick<ChainKeys, "make" | "find"> {
  return {
    async make(chain) {
      const key = keyOf(randomBytes(32));
      await values.put(`chain-key:${chain}`, key);
      return key;
    },
    find: async (chain) =>
      (await values.get(`chain-key:${chain}`)) as SigningKey | undefined,
  };
}

function keyOf(seed: Uint8Array): SigningKey {
  const { publicKey, sign } = signingKeyOf(seed);
  return { publicKey, sign: async (text) => sign(text) };
}
