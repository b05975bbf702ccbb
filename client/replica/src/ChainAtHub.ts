import { hashText, NO_PREVIOUS } from "@onedoor/domain/hash";
import { parseHeader } from "@onedoor/domain/parseEntry";
import type { PublicKey, Signature } from "@onedoor/domain/signatures";
import type { OutboxRow } from "@onedoor/replication/documents";
import type {
  ChainEntry,
  ChainRefusal,
  OpenChainResult,
  SerialBlock,
} from "@onedoor/replication/wire";
import { BehaviorSubject } from "rxjs";
import {
  type Chain,
  type ChainIdentity,
  LEASE_BELOW,
  LEASE_SIZE,
  type NewChainReason,
} from "./Chain.ts";
import type { ChainSignatures } from "./ChainSignatures.ts";
import { HubFailure, type HubLine } from "./HubLine.ts";
import type { Locks } from "./Locks.ts";
import { CHAIN_ENTRIES, LEASE_SERIALS, OPEN_CHAIN } from "./operations.ts";
import type { ChainHead, Outbox, ChainedEntry } from "./Outbox.ts";

interface Parts {
  outbox: Outbox;
  chain: Chain;
  signatures: ChainSignatures;
  line: HubLine;
  locks: Locks;
  /** Names the lock under which own entries and numbers are written. */
  vaultLock: string;
}

/** What is wrong with the chain itself. */
export type ChainTrouble = Exclude<
  ChainRefusal,
  (typeof SESSION_REFUSALS)[number]
>;

type OpenedChain = Extract<OpenChainResult, { __typename: "Chain" }>;

const PAGE_SIZE = 200;
/** That are leased in a row, at most. */
const MOST_BLOCKS = 8;

/**
 * The vault's chain as the hub knows it. Once for each page, and whenever the hub says something that doesn't fit, the
 * two are compared: a disk may have been lost, or be an older copy of itself.
 */
export class ChainAtHub {
  /** Why the hub won't have this chain; null where it does. */
  readonly refused$ = new BehaviorSubject<ChainTrouble | null>(null);
  readonly #parts: Parts;
  /** With the number that the hub expected when the chain was met; null once it was told. */
  readonly #met = new Map<string, number | null>();

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  /** Chains of earlier posts of which something is here: what waits in them goes before anything newer. */
  async earlier(): Promise<readonly ChainIdentity[]> {
    const { chain, outbox, locks, vaultLock } = this.#parts;
    const { earlier = [] } = await locks.hold(vaultLock, () => chain.current());
    const isHere = await Promise.all(
      earlier.map((one) => outbox.hasAny(one.incarnation)),
    );
    return earlier.filter((_, i) => isHere[i]);
  }

  /**
   * Call it under the lock of the sender. Resolves when the hub knows the chain: the one that is written now, or one of
   * an earlier post; undefined where it won't have it.
   */
  async meet(earlier?: ChainIdentity): Promise<ChainIdentity | undefined> {
    const { chain, locks, vaultLock } = this.#parts;
    const identity =
      earlier ?? (await locks.hold(vaultLock, () => chain.current()));
    if (this.#met.has(identity.chain)) return identity;
    // The hub would register it for the post that this page's session names.
    if (earlier === undefined && !chain.isOfThisPage(identity))
      return undefined;
    const key = await this.#parts.signatures.ofOpening(identity.chain);
    if (key === undefined) {
      await this.leave(identity.chain, "KEY_LOST");
      return earlier === undefined ? this.meet() : undefined;
    }
    const answer = await this.#ask(identity, key);
    if (answer.__typename === "ChainRefused") {
      if (isOfChain(answer.reason)) this.refused$.next(answer.reason);
      return undefined;
    }
    this.refused$.next(null);
    this.#met.set(identity.chain, await this.#expected(identity, answer));
    // Nothing is written there any more.
    if (earlier !== undefined) return identity;
    // Blocks of a chain that was open before may have been used by a copy of this disk that is no more.
    if (!identity.opened)
      await chain.addSerials(identity.chain, answer.serials);
    await chain.markOpened(identity);
    return (await this.#catchUp(identity, answer)) ? identity : this.meet();
  }

  /** The number that the hub expected when the chain was met, told once: a push makes it another. */
  takeNext({ chain }: ChainIdentity): number | undefined {
    const next = this.#met.get(chain) ?? undefined;
    if (next !== undefined) this.#met.set(chain, null);
    return next;
  }

  /** What was known of the chains' places doesn't hold: it is asked for again. */
  forget(): void {
    this.#met.clear();
  }

  /** Keeps enough serials leased, under a lock of its own: they may be long in coming, and entries don't wait for them. */
  async lease(identity: ChainIdentity): Promise<void> {
    const { chain, line, locks, vaultLock } = this.#parts;
    await locks.hold(`${vaultLock}:lease`, async () => {
      // What came back from others comes in smaller blocks than were asked for.
      for (let blocks = 0; blocks < MOST_BLOCKS; blocks += 1) {
        if ((await chain.serialsLeft()) >= LEASE_BELOW) return;
        const { leaseSerials } = await line.ask<{
          leaseSerials: SerialBlock | null;
        }>(LEASE_SERIALS, { chain: identity.chain, count: LEASE_SIZE });
        if (leaseSerials === null) return;
        await chain.addSerials(identity.chain, [leaseSerials]);
      }
    });
  }

  /**
   * Work goes on in a new chain. What waits in this one, or was held from `from` on, stays readable, with the reason:
   * answers with those rows.
   */
  leave(
    chainId: string,
    reason: NewChainReason,
    from?: number,
  ): Promise<readonly OutboxRow[]> {
    const { chain, outbox, locks, vaultLock } = this.#parts;
    return locks.hold(vaultLock, async () => {
      const rows = await outbox.quarantine(chainId, reason, from);
      const identity = await chain.current();
      if (identity.chain === chainId)
        await chain.begin(identity, reason, rows.length);
      else await chain.dropEarlier(chainId);
      return rows;
    });
  }

  async #ask(
    identity: ChainIdentity,
    key: { publicKey: PublicKey; proof: Signature },
  ): Promise<OpenChainResult> {
    const { chain, incarnation } = identity;
    const { openChain } = await this.#parts.line.ask<{
      openChain: OpenChainResult;
    }>(
      OPEN_CHAIN,
      { input: { chain, incarnation, ...key } },
      ({ openChain: answer }) => {
        if (answer.__typename === "ChainRefused") mustBeSignedIn(answer.reason);
      },
    );
    return openChain;
  }

  /**
   * Where the hub goes on. If its last entry isn't the one that was written here, another branch came before: what it
   * was told and has no verdict is told again, so that both hear of the fork.
   */
  async #expected(
    { chain }: ChainIdentity,
    { nextChainNo, head }: OpenedChain,
  ): Promise<number> {
    const { outbox } = this.#parts;
    const last = await outbox.at(chain, nextChainNo - 1);
    return last === undefined || last.sealed.hash === head
      ? nextChainNo
      : ((await outbox.firstHeld(chain)) ?? nextChainNo);
  }

  /** False where a new chain had to be begun. */
  async #catchUp(identity: ChainIdentity, hub: OpenedChain): Promise<boolean> {
    const { outbox, chain, locks, vaultLock } = this.#parts;
    const head = (await outbox.headOf(identity.chain)) ?? NOTHING_YET;
    const last = hub.nextChainNo - 1;
    if (last <= head.chainNo) return true;
    // What waits here says, when it is pushed, whether the hub has the same entries or others under their numbers.
    if (await outbox.waitsIn(identity.chain)) return true;
    const entries = await this.#missing(identity.chain, head.chainNo, last);
    const restored = linked(head, entries, hub);
    return locks.hold(vaultLock, async () => {
      const now = (await outbox.headOf(identity.chain)) ?? NOTHING_YET;
      if (now.chainNo !== head.chainNo) return true;
      if (restored === undefined) {
        await chain.begin(identity, "OWN_ENTRIES_LOST", 0);
        return false;
      }
      await outbox.restore(identity, restored);
      await chain.noteRecovery(identity, restored.length);
      return true;
    });
  }

  async #missing(
    chain: string,
    after: number,
    last: number,
  ): Promise<readonly ChainEntry[]> {
    const entries: ChainEntry[] = [];
    while (after + entries.length < last) {
      const { chainEntries } = await this.#parts.line.ask<{
        chainEntries: readonly ChainEntry[];
      }>(CHAIN_ENTRIES, {
        chain,
        from: after + entries.length + 1,
        limit: PAGE_SIZE,
      });
      entries.push(...chainEntries);
      if (chainEntries.length < PAGE_SIZE) break;
    }
    return entries;
  }
}

const NOTHING_YET = { chainNo: 0, hash: NO_PREVIOUS };

/** The entries that follow the head without a hole, up to the hub's; undefined where they don't. */
function linked(
  head: Pick<ChainHead, "chainNo" | "hash">,
  entries: readonly ChainEntry[],
  hub: Pick<OpenedChain, "nextChainNo" | "head">,
): readonly ChainedEntry[] | undefined {
  const restored: ChainedEntry[] = [];
  let { chainNo, hash } = head;
  for (const entry of entries) {
    const parsed = parseHeader(entry.header);
    if (!parsed.ok) return undefined;
    const header = parsed.value.recognised
      ? parsed.value.header
      : parsed.value.envelope;
    chainNo += 1;
    if (header.chainNo !== chainNo || header.prev !== hash) return undefined;
    hash = hashText(entry.header);
    const { entryId, caseId, kind } = header;
    restored.push({ ...entry, entryId, caseId, kind, hash });
  }
  const isWhole = chainNo === hub.nextChainNo - 1 && hash === hub.head;
  return isWhole ? restored : undefined;
}

/** A session that ended is waited out like a lost line: nothing is wrong with what was sent. */
export function mustBeSignedIn(refusal: string): void {
  if (SESSION_REFUSALS.some((one) => one === refusal))
    throw new HubFailure("refused", refusal);
}

/** Signing in again enrols the device, or says why it can't be. */
const SESSION_REFUSALS = [
  "NOT_SIGNED_IN",
  "NO_DEVICE",
  "DEVICE_NOT_ENROLLED",
  "DEVICE_REVOKED",
] as const;

function isOfChain(reason: ChainRefusal): reason is ChainTrouble {
  return !SESSION_REFUSALS.some((one) => one === reason);
}
