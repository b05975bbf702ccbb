import { type Hash, hashText } from "@onedoor/domain/hash";
import type { PublicKey, Signature } from "@onedoor/domain/signatures";
import {
  chainText,
  lockText,
  segmentText,
  type SignedChain,
} from "@onedoor/domain/signedTexts";
import type { Instant } from "@onedoor/domain/time";
import type { ChainSegment } from "@onedoor/replication/wire";
import type { ChainKeys } from "./ChainKeys.ts";
import type { KnownHub } from "./KnownHub.ts";

/** Signs for this device: what it opens, what it pushes, and a session's last word. */
export class ChainSignatures {
  readonly #keys: Pick<ChainKeys, "find">;
  readonly #hub: KnownHub;
  readonly #deviceId: string;

  constructor(keys: Pick<ChainKeys, "find">, hub: KnownHub, deviceId: string) {
    this.#keys = keys;
    this.#hub = hub;
    this.#deviceId = deviceId;
  }

  /** That this device holds the key which the chain is opened with; undefined where it has lost it. */
  async ofOpening(
    chain: string,
  ): Promise<{ publicKey: PublicKey; proof: Signature } | undefined> {
    const key = await this.#keys.find(chain);
    if (key === undefined) return undefined;
    const { publicKey } = key;
    return {
      publicKey,
      proof: await key.sign(chainText(await this.#signedChain(chain))),
    };
  }

  /** Undefined where the key is lost: nobody would take what isn't signed. */
  async ofSegment({
    chain,
    from,
    to,
    entries,
  }: ChainSegment): Promise<Signature | undefined> {
    const key = await this.#keys.find(chain);
    const last = entries.at(-1);
    if (key === undefined || last === undefined) return undefined;
    const headerHash = hashText(last.header);
    return key.sign(
      segmentText(await this.#signedChain(chain), { from, to, headerHash }),
    );
  }

  /** How far a chain had come when its session ended; undefined before the first contact with the hub. */
  async ofLock(
    chain: string,
    last: { to: number; headerHash: Hash; at: Instant },
  ): Promise<Signature | undefined> {
    const key = await this.#keys.find(chain);
    const hub = await this.#hub.known();
    if (key === undefined || hub === undefined) return undefined;
    const { hubId } = hub;
    return key.sign(lockText({ hubId, deviceId: this.#deviceId, chain }, last));
  }

  async #signedChain(chain: string): Promise<SignedChain> {
    const { hubId } = await this.#hub.meet();
    return { hubId, deviceId: this.#deviceId, chain };
  }
}
