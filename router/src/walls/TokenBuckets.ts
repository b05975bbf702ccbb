/** So many at once, and then as many a second. */
export interface Rate {
  burst: number;
  perSecond: number;
}

interface Bucket {
  tokens: number;
  at: number;
}

/** One for each address or account; beyond them, who hasn't been here for longest is forgotten. */
const MOST_BUCKETS = 50_000;

/** Counts what each of many takes, and says who has to wait. As many are remembered as `most` says. */
export class TokenBuckets {
  readonly #rate: Rate;
  readonly #now: () => number;
  readonly #most: number;
  /** In the order in which they were last used. */
  readonly #buckets = new Map<string, Bucket>();

  /** `now`: milliseconds that only go forward. */
  constructor(rate: Rate, now: () => number, most = MOST_BUCKETS) {
    this.#rate = rate;
    this.#now = now;
    this.#most = most;
  }

  get size(): number {
    return this.#buckets.size;
  }

  /** Takes as much, and answers 0; or takes nothing, and answers the seconds after which to come again. */
  take(key: string, amount = 1): number {
    const { burst, perSecond } = this.#rate;
    const at = this.#now();
    const before = this.#buckets.get(key) ?? { tokens: burst, at };
    const tokens = Math.min(
      burst,
      before.tokens + ((at - before.at) / 1000) * perSecond,
    );
    const lacks = amount - tokens;
    this.#keep(key, { tokens: lacks > 0 ? tokens : tokens - amount, at });
    return lacks > 0 ? Math.max(1, Math.ceil(lacks / perSecond)) : 0;
  }

  #keep(key: string, bucket: Bucket): void {
    this.#buckets.delete(key);
    this.#buckets.set(key, bucket);
    const [oldest] = this.#buckets.keys();
    if (this.#buckets.size > this.#most && oldest !== undefined)
      this.#buckets.delete(oldest);
  }
}
