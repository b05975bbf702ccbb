import { actorFor, staffOf } from "@onedoor/demonstration/county";
import { composeCaseNumber } from "@onedoor/domain/caseNumber";
import type { StaffActor } from "@onedoor/domain/entries";
import type { BodyOf, EntryKind, FactsOf } from "@onedoor/domain/facts";
import { NO_PREVIOUS } from "@onedoor/domain/hash";
import { parseItemCode } from "@onedoor/domain/itemCode";
import {
  chainText,
  segmentText,
  type SignedChain,
} from "@onedoor/domain/signedTexts";
import { dateOf, type Instant } from "@onedoor/domain/time";
import { type WrittenEntry, writeEntry } from "@onedoor/domain/writeEntry";
import type { Claims } from "@onedoor/subgraph-host/claims";
import { type SigningKey, signingKeyOf } from "@onedoor/subgraph-host/ed25519";
import { leaseSerials, MOST_SERIALS } from "../commands/leaseSerials.ts";
import { openChain } from "../commands/openChain.ts";
import { pushEntries } from "../commands/pushEntries.ts";
import type { Hub } from "../hub/Hub.ts";
import { MOST_ENTRIES } from "../hub/readSegment.ts";
import { hexOf, uuidV7 } from "../hub/uuidV7.ts";

/** One official's device: writes to its chain, and pushes like any other. */
export class SeedDevice {
  readonly actor: StaffActor;
  readonly #hub: Hub;
  readonly #claims: Claims;
  readonly #chain: string;
  readonly #key: SigningKey;
  #nextNo = 1;
  #head = NO_PREVIOUS;
  #outbox: WrittenEntry[] = [];
  #serials = { next: 1, to: 0 };

  private constructor(hub: Hub, account: string) {
    const { staffId, postId, role, stationId, body, division } =
      staffOf(account);
    this.#hub = hub;
    this.actor = actorFor(account);
    this.#claims = {
      accountId: account,
      role,
      staffId,
      postId,
      stationId,
      body,
      division,
      deviceId: `device-seed-${account}`,
      personId: null,
      creditCode: null,
    };
    this.#chain = `chain-seed-${account}`;
    this.#key = signingKeyOf(hub.random(32));
  }

  static async opened(hub: Hub, account: string): Promise<SeedDevice> {
    const device = new SeedDevice(hub, account);
    const opened = await openChain(hub, device.#claims, {
      chain: device.#chain,
      incarnation: 1,
      publicKey: device.#key.publicKey,
      proof: device.#key.sign(chainText(device.#signed())),
    });
    if (!opened.ok) throw new Error(`${account}: ${opened.reason}`);
    return device;
  }

  #signed(): SignedChain {
    return {
      hubId: this.#hub.key.hubId,
      deviceId: this.#claims.deviceId ?? "",
      chain: this.#chain,
    };
  }

  write<K extends EntryKind>(
    kind: K,
    caseId: string,
    at: Instant,
    facts: FactsOf<K>,
    content: BodyOf<K>,
  ): string {
    const entryId = uuidV7(at, this.#hub.random(10));
    const written = writeEntry(
      {
        entryId,
        caseId,
        kind,
        at: { wall: at, counter: 0 },
        witness: null,
        actor: this.actor,
        facts,
        content,
      },
      { chain: this.#chain, chainNo: this.#nextNo, prev: this.#head },
      hexOf(this.#hub.random(16)),
    );
    this.#outbox.push(written);
    this.#nextNo += 1;
    this.#head = written.hash;
    return entryId;
  }

  /** A case number from the block that was leased to this chain. */
  async takeCaseNumber(itemCode: string, at: Instant): Promise<string> {
    if (this.#serials.next > this.#serials.to) {
      const block = await leaseSerials(this.#hub, this.#claims, {
        chain: this.#chain,
        count: MOST_SERIALS,
      });
      if (block === null) throw new Error(`${this.#chain} got no serials`);
      this.#serials = { next: block.from, to: block.to };
    }
    const code = parseItemCode(itemCode);
    if (!code.ok) throw new Error(`${itemCode}: ${code.reason}`);
    const serial = this.#serials.next;
    this.#serials.next += 1;
    return composeCaseNumber({ itemCode: code.value, on: dateOf(at), serial });
  }

  /** Throws where the hub doesn't take the segment: the player made a mistake. */
  async push(): Promise<void> {
    while (this.#outbox.length > 0) {
      const entries = this.#outbox.slice(0, MOST_ENTRIES);
      const from = this.#nextNo - this.#outbox.length;
      const to = from + entries.length - 1;
      const headerHash = entries.at(-1)?.hash ?? this.#head;
      this.#outbox = this.#outbox.slice(MOST_ENTRIES);
      const { refused } = await pushEntries(this.#hub, this.#claims, {
        segment: {
          chain: this.#chain,
          from,
          to,
          signature: this.#key.sign(
            segmentText(this.#signed(), { from, to, headerHash }),
          ),
          entries: entries.map(({ header, body }) => ({ header, body })),
        },
        cases: [],
      });
      if (refused !== null)
        throw new Error(`${this.#chain}: ${refused.reason}`);
    }
  }
}
