import { type Instant, instantOfEpochMs } from "@onedoor/domain/time";
import type { ReplicaPorts } from "../src/ReplicaPorts.ts";

interface Sleeper {
  until: number;
  wake(): void;
}

/** A clock that only a test moves. What it shows may be set back; sleepers wake by the time that has passed. */
export class TestClock {
  /** How long each sleep was to take, in order. */
  readonly slept: number[] = [];
  #shows: number;
  #passed = 0;
  #sleepers: readonly Sleeper[] = [];

  constructor(shows = 1_800_000_000_000) {
    this.#shows = shows;
  }

  get sleeping(): number {
    return this.#sleepers.length;
  }

  readonly now = (): Instant => instantOfEpochMs(this.#shows);

  readonly sleep: ReplicaPorts["sleep"] = (ms, signal) => {
    this.slept.push(ms);
    return new Promise((resolve) => {
      const sleeper: Sleeper = {
        until: this.#passed + ms,
        wake: () => {
          this.#sleepers = this.#sleepers.filter((one) => one !== sleeper);
          signal.removeEventListener("abort", sleeper.wake);
          resolve();
        },
      };
      this.#sleepers = [...this.#sleepers, sleeper];
      if (signal.aborted) sleeper.wake();
      else signal.addEventListener("abort", sleeper.wake);
    });
  };

  /** Somebody sets the clock; no time passes. */
  show(change: number): void {
    this.#shows += change;
  }

  /** Time passes, and whoever sleeps until then wakes. */
  async pass(ms: number): Promise<void> {
    this.#passed += ms;
    this.#shows += ms;
    for (const sleeper of this.#sleepers)
      if (sleeper.until <= this.#passed) sleeper.wake();
    await asMuchAsHappensByItself();
  }
}

/** All that waits for nothing but its turn. */
export async function asMuchAsHappensByItself(): Promise<void> {
  for (let turn = 0; turn < 1_000; turn += 1) await Promise.resolve();
}
