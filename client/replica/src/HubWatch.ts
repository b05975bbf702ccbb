import { epochMsOf, type Instant } from "@onedoor/domain/time";
import { wasCutOff } from "@onedoor/domain/treeHead";
import { filter, firstValueFrom, type Subscription } from "rxjs";
import type { HubHeads } from "./HubHeads.ts";
import { HubFailure, type HubLine } from "./HubLine.ts";
import type { Outbox } from "./Outbox.ts";
import type { OutboxFlush } from "./OutboxFlush.ts";
import type { ReplicaPorts } from "./ReplicaPorts.ts";
import type { RowProofs } from "./RowProofs.ts";
import type { WayBack } from "./WayBack.ts";

interface Parts {
  heads: HubHeads;
  proofs: RowProofs;
  wayBack: WayBack;
  outbox: Outbox;
  flush: OutboxFlush;
  line: HubLine;
  ports: Pick<ReplicaPorts, "now" | "sleep">;
  /** Asks for another pull. */
  resync(): void;
}

/** How long nothing may be under way before the line counts as idle. */
const QUIET_MS = 1_000;
/** Of the time that its last requests took: a slow line belongs to those who work. */
const REST = 4;
const SHORTEST_REST_MS = 5_000;
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
  #following: Subscription | undefined;
  #letGoUpTo = 0;

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  follow(): void {
    const { heads, line } = this.#parts;
    this.#following = heads.stirred$.subscribe(() => {
      this.#stirred = true;
      this.#waiting?.();
    });
    line.closed.addEventListener("abort", () => {
      this.#following?.unsubscribe();
      this.#waiting?.();
    });
    void this.#run().catch((failure: unknown) => {
      if (!(failure instanceof HubFailure && failure.code === "closed"))
        throw failure;
    });
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
      await ports.sleep(Math.max(SHORTEST_REST_MS, REST * took), line.closed);
    }
  }

  /** One look; true where there is more to do. A hub that isn't reached is looked at when it answers again. */
  async #once(): Promise<boolean> {
    const { heads, proofs, wayBack, flush, resync } = this.#parts;
    try {
      const before = await heads.kept();
      await heads.look();
      const tree = await heads.kept();
      if (tree === undefined) return false;
      await wayBack.offer();
      if (before !== undefined && before.head.epoch !== tree.head.epoch) {
        await flush.pushAgain();
        resync();
      }
      await proofs.forget(tree);
      await this.#letGo();
      return await proofs.fetchSome(tree);
    } catch (failure) {
      if (!(failure instanceof HubFailure)) throw failure;
      return false;
    }
  }

  async #letGo(): Promise<void> {
    const { heads, outbox } = this.#parts;
    const tree = await heads.kept();
    if (tree === undefined || tree.backedUpTo <= this.#letGoUpTo) return;
    const { epochs, backedUpTo, head } = tree;
    await outbox.letGo(
      (row) =>
        !wasCutOff(row, epochs) &&
        row.seq <= backedUpTo &&
        between(row.receivedAt, head.at) >= OWN_ENTRIES_STAY_MS,
    );
    this.#letGoUpTo = backedUpTo;
  }

  async #stir(): Promise<void> {
    if (this.#stirred) return;
    await new Promise<void>((resolve) => (this.#waiting = resolve));
    this.#waiting = undefined;
  }

  async #quiet(): Promise<void> {
    const { line, ports } = this.#parts;
    for (let wasBusy = true; wasBusy && !line.closed.aborted;) {
      await firstValueFrom(line.state$.pipe(filter(({ busy }) => !busy)));
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
