import { composeCaseNumber } from "@onedoor/domain/caseNumber";
import { composeDocumentNumber } from "@onedoor/domain/documentNumber";
import type { StaffActor } from "@onedoor/domain/entries";
import type { Hash } from "@onedoor/domain/hash";
import type { ItemCode } from "@onedoor/domain/itemCode";
import { composeProvisionalNumber } from "@onedoor/domain/provisionalNumber";
import { sameActor } from "@onedoor/domain/sameActor";
import type { PublicKey, Signature } from "@onedoor/domain/signatures";
import type { Instant, PlainDate } from "@onedoor/domain/time";
import type {
  SegmentRefusalReason,
  SerialBlock,
} from "@onedoor/replication/wire";
import { filter, map, type Observable, take } from "rxjs";
import type { ChainKeys } from "./ChainKeys.ts";
import type { Locks } from "./Locks.ts";
import type { ReplicaPorts } from "./ReplicaPorts.ts";
import type { StationState } from "./StationState.ts";

/** The chain that this vault writes now. */
export interface ChainIdentity {
  chain: string;
  /** Counts the chains that this vault has begun, from 1. */
  incarnation: number;
  /** Whether the hub knows it. */
  opened: boolean;
  publicKey: PublicKey;
  /** Whose entries it holds; absent in chains of earlier versions. */
  actor?: StaffActor;
  /** The chains of his posts before, oldest first: they hold what he did there, and what of it waits goes first. */
  earlier?: readonly ChainIdentity[];
}

/** A session's last word: how far the chain had come when it was locked, signed by this device and kept by it. */
export interface ChainLock {
  chain: string;
  to: number;
  headerHash: Hash;
  at: Instant;
  signature: Signature;
}

/** Something that befell the chain of this vault, for the page that explains the sync. */
export interface ChainIncident {
  at: Instant;
  chain: string;
  /** `recovered`: own entries came back from the hub; `begunAnew`: work goes on in another chain. */
  what: "recovered" | "begunAnew";
  /** How many entries came back, or stay behind in the old chain. */
  entries: number;
  /** Why a chain was begun anew. */
  reason: NewChainReason | null;
}

/** `FORK` and the like are the hub's words; `OWN_ENTRIES_LOST`: neither this disk nor the hub has the whole chain. */
export type NewChainReason =
  SegmentRefusalReason | "OWN_ENTRIES_LOST" | "KEY_LOST";

/** Serials that a chain has given up here, until the hub was told of them. */
export interface GivenUpSerials extends SerialBlock {
  chain: string;
}

interface Serials {
  chain: string;
  blocks: readonly (SerialBlock & { next: number })[];
  /** Absent before any were. */
  givenUp?: readonly GivenUpSerials[];
  /** Provisional numbers given so far. */
  provisional: number;
}

/** How many serials are leased at a time, and with how few left more are asked for. */
export const LEASE_SIZE = 200;
export const LEASE_BELOW = 50;

/** The vault's own chain and the serials leased to it. Numbers are given under a lock, and on the disk before use. */
export class Chain {
  readonly #state: StationState;
  readonly #locks: Locks;
  readonly #lockName: string;
  readonly #keys: Pick<ChainKeys, "make">;
  readonly #randomBytes: (length: number) => Uint8Array;
  readonly #now: () => Instant;
  readonly #actor: StaffActor;

  constructor(
    state: StationState,
    vault: { lockName: string; actor: StaffActor },
    keys: Pick<ChainKeys, "make">,
    { locks, randomBytes, now }: ReplicaPorts,
  ) {
    const { lockName, actor } = vault;
    this.#actor = actor;
    this.#state = state;
    this.#keys = keys;
    this.#locks = locks;
    this.#lockName = lockName;
    this.#randomBytes = randomBytes;
    this.#now = now;
  }

  /**
   * Call it under the vault's lock when a page is opened. A chain names one official at one post: who has moved to
   * another begins another.
   */
  async enter(): Promise<void> {
    const known = await this.current();
    const { earlier = [], ...last } = known;
    if (known.actor === undefined)
      await this.#changeIdentity(known, { actor: this.#actor });
    else if (!this.isOfThisPage(known)) {
      await this.giveUpSerials();
      await this.#fresh(known.incarnation + 1, [...earlier, last]);
    }
  }

  /** Whether this page acts at the chain's post: one that was opened since may be an official's who has moved. */
  isOfThisPage({ actor }: ChainIdentity): boolean {
    return actor === undefined || sameActor(actor, this.#actor);
  }

  /** Emits once another page of this vault acts at another post: this one can't go on. */
  get moved$(): Observable<unknown> {
    return this.#state.watch<ChainIdentity>("chain").pipe(
      filter((now) => now !== undefined && !this.isOfThisPage(now)),
      take(1),
    );
  }

  /** Call it under the vault's lock: the first call makes the chain. */
  async current(): Promise<ChainIdentity> {
    const known = await this.#state.read<ChainIdentity>("chain");
    // A chain of the time before chains were signed is left for one that is.
    return known?.publicKey === undefined
      ? this.#fresh((known?.incarnation ?? 0) + 1)
      : known;
  }

  /** Begins a new chain: the old one can't be gone on with. Call it under the vault's lock. */
  async begin(
    after: ChainIdentity,
    reason: NewChainReason,
    leftBehind: number,
  ): Promise<void> {
    await this.#fresh(after.incarnation + 1, after.earlier, after.actor);
    await this.#note(after, "begunAnew", leftBehind, reason);
  }

  /** A chain of an earlier post can't be gone on with either. */
  async dropEarlier(chain: string): Promise<void> {
    const now = await this.current();
    await this.#changeIdentity(now, {
      earlier: now.earlier?.filter((one) => one.chain !== chain) ?? [],
    });
  }

  async markOpened(identity: ChainIdentity): Promise<void> {
    if (!identity.opened)
      await this.#changeIdentity(identity, { opened: true });
  }

  /**
   * Own entries came back that this disk had never held or had lost. Which serials they used up is not all in them, so
   * all that were leased before are left alone.
   */
  async noteRecovery(identity: ChainIdentity, entries: number): Promise<void> {
    await this.#state.change<Serials>("serials", NO_SERIALS, (now) => ({
      ...now,
      blocks: now.blocks.map((block) => ({ ...block, next: block.to + 1 })),
    }));
    await this.#note(identity, "recovered", entries, null);
  }

  async keepLock(lock: ChainLock): Promise<void> {
    await this.#state.write(LOCK, lock);
  }

  /** Of the session that was locked last; undefined before the first. */
  lastLock(): Promise<ChainLock | undefined> {
    return this.#state.read<ChainLock>(LOCK);
  }

  /** Oldest first. */
  get incidents$(): Observable<readonly ChainIncident[]> {
    return this.#state
      .watch<readonly ChainIncident[]>(INCIDENTS)
      .pipe(map((incidents) => incidents ?? []));
  }

  /** Blocks that the hub has leased; those that are known keep what was used of them. */
  async addSerials(
    chain: string,
    blocks: readonly SerialBlock[],
  ): Promise<void> {
    await this.#state.change<Serials>("serials", NO_SERIALS, (now) => {
      const known = now.chain === chain ? now.blocks : [];
      const fresh = blocks.filter(
        (block) => !known.some((one) => one.from === block.from),
      );
      return {
        ...now,
        chain,
        blocks: [
          ...known,
          ...fresh.map(({ from, to }) => ({ from, to, next: from })),
        ],
      };
    });
  }

  /**
   * Nothing is numbered in this chain any more: what is left of its blocks is never used here from now on. Call it under
   * the vault's lock. The hub is told afterwards: where that is lost, serials are lost with it, and none is given twice.
   */
  async giveUpSerials(): Promise<void> {
    await this.#state.change<Serials>("serials", NO_SERIALS, (now) => ({
      ...now,
      blocks: [],
      givenUp: [
        ...(now.givenUp ?? []),
        ...now.blocks
          .filter(({ next, to }) => next <= to)
          .map(({ next, to }) => ({ chain: now.chain, from: next, to })),
      ],
    }));
  }

  /** In the order in which they were given up. */
  async givenUpSerials(): Promise<readonly GivenUpSerials[]> {
    return (await this.#state.read<Serials>("serials"))?.givenUp ?? [];
  }

  /** The hub was told. */
  async forgetGivenUp(told: GivenUpSerials): Promise<void> {
    await this.#state.change<Serials>("serials", NO_SERIALS, (now) => ({
      ...now,
      givenUp: (now.givenUp ?? []).filter(
        ({ chain, from }) => chain !== told.chain || from !== told.from,
      ),
    }));
  }

  async serialsLeft(): Promise<number> {
    return leftIn(await this.#state.read<Serials>("serials"));
  }

  /** Whenever some were taken or came, in any tab. */
  get serialsLeft$(): Observable<number> {
    return this.#state.watch<Serials>("serials").pipe(map(leftIn));
  }

  /** A case number, or a provisional one that the hub maps later. */
  async takeCaseNumber(
    itemCode: ItemCode,
    on: PlainDate,
  ): Promise<{ caseNumber: string | null; provisionalNumber: string | null }> {
    return this.#locks.hold(this.#lockName, async () => {
      const serial = await this.#takeSerial();
      if (serial !== null)
        return {
          caseNumber: composeCaseNumber({ itemCode, on, serial }),
          provisionalNumber: null,
        };
      const { chain } = await this.current();
      let count = 0;
      await this.#state.change<Serials>("serials", NO_SERIALS, (now) => {
        count = now.provisional + 1;
        return { ...now, provisional: count };
      });
      return {
        caseNumber: null,
        provisionalNumber: composeProvisionalNumber({
          chainShortId: chain.slice(0, SHORT_ID),
          serial: count,
        }),
      };
    });
  }

  /** `series`: the marks of the body and of the document, such as `南政受`. Null when no serial is left. */
  async takeDocumentNumber(
    series: string,
    on: PlainDate,
  ): Promise<string | null> {
    const mark = series.replace(/字$/, "");
    const at = mark.lastIndexOf("政");
    if (at < 1) throw new RangeError(`not a document series: ${series}`);
    return this.#locks.hold(this.#lockName, async () => {
      const serial = await this.#takeSerial();
      if (serial === null) return null;
      return composeDocumentNumber({
        bodyMark: mark.slice(0, at),
        documentMark: mark.slice(at),
        year: Number(on.slice(0, 4)),
        serial,
      });
    });
  }

  async #fresh(
    incarnation: number,
    earlier: readonly ChainIdentity[] = [],
    actor = this.#actor,
  ): Promise<ChainIdentity> {
    const chain = this.#chainId();
    const { publicKey } = await this.#keys.make(chain);
    const identity: ChainIdentity = {
      chain,
      incarnation,
      opened: false,
      publicKey,
      actor,
      earlier,
    };
    // Serials are leased to a chain: with those of the last one a case would be set aside.
    await this.#state.change<Serials>("serials", NO_SERIALS, (now) => ({
      ...now,
      chain,
      blocks: [],
    }));
    await this.#state.write("chain", identity);
    return identity;
  }

  /** Unless another chain has been begun meanwhile. */
  async #changeIdentity(
    identity: ChainIdentity,
    change: Partial<ChainIdentity>,
  ): Promise<void> {
    await this.#state.change<ChainIdentity>("chain", identity, (now) =>
      now.chain === identity.chain ? { ...now, ...change } : now,
    );
  }

  async #note(
    { chain }: ChainIdentity,
    what: ChainIncident["what"],
    entries: number,
    reason: NewChainReason | null,
  ): Promise<void> {
    const incident = { at: this.#now(), chain, what, entries, reason };
    await this.#state.change<readonly ChainIncident[]>(
      INCIDENTS,
      [],
      (known) => [...known, incident],
    );
  }

  async #takeSerial(): Promise<number | null> {
    let taken: number | null = null;
    await this.#state.change<Serials>("serials", NO_SERIALS, (now) => {
      const block = now.blocks.find((one) => one.next <= one.to);
      taken = block?.next ?? null;
      return {
        ...now,
        blocks: now.blocks.map((one) =>
          one === block ? { ...one, next: one.next + 1 } : one,
        ),
      };
    });
    return taken;
  }

  #chainId(): string {
    return Array.from(
      this.#randomBytes(CHAIN_ID),
      (byte) => ALPHABET[byte % 32] ?? "0",
    ).join("");
  }
}

function leftIn(serials: Serials | undefined): number {
  return (serials?.blocks ?? []).reduce(
    (sum, block) => sum + block.to - block.next + 1,
    0,
  );
}

const LOCK = "chainLock";
const INCIDENTS = "chainIncidents";
const NO_SERIALS: Serials = { chain: "", blocks: [], provisional: 0 };

// Upper case and digits, because provisional numbers show the beginning of it; 100 bits.
const ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const CHAIN_ID = 20;
const SHORT_ID = 12;
