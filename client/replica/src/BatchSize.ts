/** What a request should take: long enough to be worth its round trip, short enough to lose little when it breaks off. */
const LEAST_MS = 4_000;
const MOST_MS = 8_000;
const AIM_MS = 6_000;
const LEAST_GROWTH = 1.25;
const MOST_GROWTH = 2;
/**
 * Requests that fail at once say that nobody is there, for hours it may be. Where only large ones fail at once, smaller
 * ones have a try; but none so small that the first after a long absence is hardly worth its round trip.
 */
const FAILURES_AT_ONCE = 3;
const LEAST_SHARE = 1 / 4;

/** How many a request carries, fitted to the line by the time that requests take. */
export class BatchSize {
  readonly #most: number;
  #size: number;
  #failures = 0;

  constructor({ most, first = most }: { most: number; first?: number }) {
    this.#most = most;
    this.#size = first;
  }

  get size(): number {
    return Math.floor(this.#size);
  }

  /** `carried`: fewer than `size` where there was no more, which says nothing of a larger batch. */
  took(ms: number, carried: number): void {
    this.#failures = 0;
    // A clock that was set back shows nothing.
    if (!(ms >= 0)) return;
    if (ms > MOST_MS) this.#use(carried * Math.max(0.5, AIM_MS / ms));
    else if (ms < LEAST_MS && carried >= this.size)
      this.#use(
        this.#size *
          Math.min(MOST_GROWTH, Math.max(LEAST_GROWTH, LEAST_MS / ms)),
      );
  }

  /** Nobody answered: the next one is half as large, unless it failed before the line had anything to do. */
  failed(ms: number): void {
    this.#failures += 1;
    const mayBeTooLarge =
      this.#failures % FAILURES_AT_ONCE === 0 &&
      this.#size > this.#most * LEAST_SHARE;
    if (ms >= LEAST_MS || mayBeTooLarge) this.#use(this.#size / 2);
  }

  /** So many were too many. */
  halve(carried: number): void {
    this.#use(Math.min(this.#size, carried) / 2);
  }

  #use(size: number): void {
    this.#size = Math.min(this.#most, Math.max(1, size));
  }
}
