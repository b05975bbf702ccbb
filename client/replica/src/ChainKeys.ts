import type { KeptValues } from "./KeptValues.ts";
import { sealBytes, unsealBytes } from "./sealing.ts";
import {
  keyOfBrowserPair,
  keyOfSeed,
  makeBrowserPair,
  type SigningKey,
} from "./signingKey.ts";
import type { VaultKeys } from "./vaultKeys.ts";

type KeptKey =
  { pair: CryptoKeyPair } | { sealedSeed: Uint8Array<ArrayBuffer> };

/** The keys that chains of one vault are signed with, one for each chain. */
export class ChainKeys {
  readonly #values: KeptValues;
  readonly #vaultId: string;
  readonly #vaultKeys: VaultKeys;

  constructor(values: KeptValues, vaultId: string, vaultKeys: VaultKeys) {
    this.#values = values;
    this.#vaultId = vaultId;
    this.#vaultKeys = vaultKeys;
  }

  /**
   * In the browser's own keeping where it can do that; else a seed that lies sealed in the vault. It is on the disk when
   * this resolves.
   */
  async make(chain: string): Promise<SigningKey> {
    const name = this.#nameOf(chain);
    const pair = await makeBrowserPair();
    const kept: KeptKey =
      pair === undefined
        ? { sealedSeed: await sealBytes(this.#vaultKeys, name, newSeed()) }
        : { pair };
    await this.#values.put(name, kept);
    return this.#open(name, kept);
  }

  /** Undefined where this browser has none for the chain. */
  async find(chain: string): Promise<SigningKey | undefined> {
    const name = this.#nameOf(chain);
    const kept = await this.#values.get(name);
    return isKeptKey(kept) ? this.#open(name, kept) : undefined;
  }

  async #open(name: string, kept: KeptKey): Promise<SigningKey> {
    return "pair" in kept
      ? keyOfBrowserPair(kept.pair)
      : keyOfSeed(await unsealBytes(this.#vaultKeys, name, kept.sealedSeed));
  }

  #nameOf(chain: string): string {
    return `chain-key:${this.#vaultId}:${chain}`;
  }
}

function newSeed(): Uint8Array<ArrayBuffer> {
  return crypto.getRandomValues(new Uint8Array(32));
}

function isKeptKey(value: unknown): value is KeptKey {
  return (
    typeof value === "object" &&
    value !== null &&
    ("pair" in value || "sealedSeed" in value)
  );
}
