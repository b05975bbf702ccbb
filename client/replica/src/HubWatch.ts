import { epochMsOf, type Instant } from "@onedoor/domain/time";
import { wasCutOff } from "@onedoor/domain/treeHead";
import {
  filter,
  firstValueFrom,
  map,
  merge,
  type Observable,
  Subject,
  type Subscription,
  takeUntil,
} from "rxjs";
import type { HubHeads, KeptTree } from "./HubHeads.ts";
import { HubFailure, type HubLine } from "./HubLine.ts";
import type { Outbox } from "./Outbox.ts";
import type { OutboxFlush } from "./OutboxFlush.ts";
import type { ReplicaPorts } from "./ReplicaPorts.ts";
import type { RowProofs } from "./RowProofs.ts";
import type { StationDelegations } from "./StationDelegations.ts";
import type { WayBack } from "./WayBack.ts";

interface Parts {
  heads: HubHeads;
  delegations: Pick<StationDelegations, "look">;
  proofs: RowProofs;
  wayBack: WayBack;
  outbox: Outbox;
  flush: OutboxFlush;
  line: HubLine;
  ports: Pick<ReplicaPorts, "now" | "sleep">;
  /** Whoever asks for a sync doesn't wait for the next rest to end. */
  asked$: Observable<void>;
  /** Asks for another pull. */
  resync(): void;
}

/** How long nothing may be under way before the line counts as idle. */
const QUIET_MS = 1_000;
/** Of the time that its last requests took: a slow line belongs to those who work. */
const REST = 4;
/** A county that is busy has many stations that could ask. What comes from another epoch is looked at without it. */
const SHORTEST_REST_MS = 60_000;
/** Own entries stay for so long after they were acknowledged, also where a backup has them (D6). */
export const OWN_ENTRIES_STAY_MS = 90 * 86_400_000;

/**
 * What the leading tab does for the county while the line is idle: follows the hub's tree, keeps proofs of what it
 * holds, and brings back what a restored hub has lost.
 */
export class HubWatch {
  readonly #parts: Parts;
  #stirred = true;
  #waiting: (() => void) | undefined;
  #resting = new AbortController();
  #running: Promise<void> = Promise.resolve();
  #forgotten = "";
  #settled: KeptTree | undefined;
  readonly #closed$ = new Subject<void>();
  #following: Subscription | undefined;

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  follow(): void {
    const { heads, line, asked$ } = this.#parts;
    this.#following = merge(
      heads.stirred$,
      asked$.pipe(map(() => true)),
    ).subscribe((isUrgent) => {
      this.#stirred = true;
      this.#waiting?.();
      if (isUrgent) this.#resting.abort();
    });
    line.closed.addEventListener("abort", () => {
      this.#following?.unsubscribe();
      this.#waiting?.();
      this.#resting.abort();
      this.#closed$.next();
    });
    this.#running = this.#run();
  }

  /** The tree of the hub, once everything that a restore had taken and this replica has is brought back to it. */
  get settled(): KeptTree | undefined {
    return this.#settled;
  }

  /** Resolves when nothing of it is under way any more, once the line is closed. */
  ended(): Promise<void> {
    return this.#running;
  }

  async #run(): Promise<void> {
    const { line, ports } = this.#parts;
    while (!line.closed.aborted) {
      await this.#stir();
      await this.#quiet();
      if (line.closed.aborted) return;
      this.#stirred = false;
      const began = epochMsOf(ports.now());
      try {
        if (await this.#once()) this.#stirred = true;
      } catch (failure) {
        if (failure instanceof HubFailure && failure.code === "closed")
          throw failure;
        // A disk that is full now may have room later. The page hears of it like of anything that nobody has caught.
        this.#stirred = true;
        void Promise.reject(failure);
      }
      const took = Math.max(0, epochMsOf(ports.now()) - began);
      this.#resting = new AbortController();
      await ports.sleep(
        Math.max(SHORTEST_REST_MS, REST * took),
        this.#resting.signal,
      );
    }
  }

  /**
   * One look; true where there is more to do, also where the hub wasn't reached. Neither part waits for the other, and a
   * county that can't say what is delegated is asked again after its next entry.
   */
  async #once(): Promise<boolean> {
    const hasMore = await this.#tried(() => this.#followTree(), true);
    const { delegations } = this.#parts;
    return (await this.#tried(() => delegations.look(), false)) || hasMore;
  }

  /** What `work` says; where nobody answered it, that there is more to do; `unserved` where it was answered and not served. */
  async #tried(
    work: () => Promise<boolean | void>,
    unserved: boolean,
  ): Promise<boolean> {
    const { line } = this.#parts;
    if (line.closed.aborted) return false;
    try {
      return (await work()) === true;
    } catch (failure) {
      if (line.closed.aborted) return false;
      if (!(failure instanceof HubFailure)) throw failure;
      if (failure.code === "closed") return false;
      return failure.code === "offline" || unserved;
    }
  }

  /** True where there is more to do. */
  async #followTree(): Promise<boolean> {
    const { heads, proofs, wayBack, flush, resync } = this.#parts;
    await heads.look();
    const tree = await heads.kept();
    if (tree === undefined) return false;
    await wayBack.offer();
    const wasRestored = tree.epochs.length > 0;
    if (wasRestored && this.#settled?.head.epoch !== tree.head.epoch) {
      await flush.pushAgain();
      if (flush.isStuck) return false;
      this.#settled = tree;
      resync();
    }
    await this.#forget(tree);
    return proofs.fetchSome(tree);
  }

  /** What a backup has needs no proof, and no place here for ever. Looked for when another backup was made. */
  async #forget(tree: KeptTree): Promise<void> {
    const { proofs, outbox } = this.#parts;
    const { epochs, backedUpTo, head } = tree;
    const standing = `${head.epoch}:${backedUpTo}`;
    if (standing === this.#forgotten) return;
    this.#forgotten = standing;
    await proofs.forget(tree);
    await outbox.letGo(
      (row) =>
        !wasCutOff(row, epochs) &&
        row.seq <= backedUpTo &&
        between(row.receivedAt, head.at) >= OWN_ENTRIES_STAY_MS,
    );
  }

  async #stir(): Promise<void> {
    if (this.#stirred) return;
    await new Promise<void>((resolve) => (this.#waiting = resolve));
    this.#waiting = undefined;
  }

  async #quiet(): Promise<void> {
    const { line, ports } = this.#parts;
    for (let wasBusy = true; wasBusy && !line.closed.aborted;) {
      await firstValueFrom(
        line.state$.pipe(
          takeUntil(this.#closed$),
          filter(({ busy, line: state }) => !busy && state === "online"),
        ),
        { defaultValue: null },
      );
      if (line.closed.aborted) return;
      const { begun } = line;
      await ports.sleep(QUIET_MS, line.closed);
      wasBusy = line.state$.value.busy || line.begun !== begun;
    }
  }
}

/** By the hub's own clock. */
function between(from: Instant, to: Instant): number {
  return epochMsOf(to) - epochMsOf(from);
}
