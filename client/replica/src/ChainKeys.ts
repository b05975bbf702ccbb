import type { KeptValues } from "./KeptValues.ts";
import { sealBytes, unsealBytes } from "./sealing.ts";
import { keyOfSeed, type SigningKey } from "./signingKey.ts";
import type { VaultKeys } from "./vaultKeys.ts";

/** The keys that chains of one vault are signed with, one for each chain; they lie sealed with it. */
export class ChainKeys {
  readonly #values: KeptValues;
  readonly #vaultId: string;
  readonly #vaultKeys: VaultKeys;

  constructor(values: KeptValues, vaultId: string, vaultKeys: VaultKeys) {
    this.#values = values;
    this.#vaultId = vaultId;
    this.#vaultKeys = vaultKeys;
  }

  /** It is on the disk when this resolves. */
  async make(chain: string): Promise<SigningKey> {
    const name = this.#nameOf(chain);
    const seed = crypto.getRandomValues(new Uint8Array(32));
    await this.#values.put(name, await sealBytes(this.#vaultKeys, name, seed));
    return keyOfSeed(seed);
  }

  /** Undefined where this browser has none for the chain. */
  async find(chain: string): Promise<SigningKey | undefined> {
    const name = this.#nameOf(chain);
    const kept = await this.#values.get(name);
    return kept instanceof Uint8Array
      ? keyOfSeed(
          await unsealBytes(
            this.#vaultKeys,
            name,
            kept as Uint8Array<ArrayBuffer>,
          ),
        )
      : undefined;
  }

  #nameOf(chain: string): string {
    return `chain-key:${this.#vaultId}:${chain}`;
  }
}
