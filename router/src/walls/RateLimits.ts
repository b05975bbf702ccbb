import type { Claims } from "@onedoor/subgraph-host/claims";
import { addressKey } from "./addressKey.ts";
import { type Rate, TokenBuckets } from "./TokenBuckets.ts";

/** Questions by which passwords, codes and numbers can be guessed: each is counted by the address that asks it. */
const GUESSES = ["signIn", "caseProgress", "enrolDevice"] as const;
type Guess = (typeof GUESSES)[number];

export interface Rates {
  /** Of one address, for whoever isn't signed in. */
  address: Rate;
  /** Of one account on one device. */
  account: Rate;
  guesses: Readonly<Record<Guess, Rate>>;
}

/**
 * A hall of sixty desks opens behind one address, and an office that looks at its morning asks about each station: far
 * above both, and far below what it takes to try numbers one after the other.
 */
export const RATES: Rates = {
  address: { burst: 300, perSecond: 20 },
  account: { burst: 600, perSecond: 20 },
  guesses: {
    signIn: { burst: 60, perSecond: 0.5 },
    caseProgress: { burst: 20, perSecond: 0.1 },
    enrolDevice: { burst: 10, perSecond: 0.05 },
  },
};

/** A whole demonstration, its tests and its benchmarks come from one address, and nothing there is secret. */
export const DEMONSTRATION_RATES: Rates = {
  address: timesHundred(RATES.address),
  account: timesHundred(RATES.account),
  guesses: {
    signIn: timesHundred(RATES.guesses.signIn),
    caseProgress: timesHundred(RATES.guesses.caseProgress),
    // No code is asked for there, so that there is nothing to guess: a benchmark enrols a county's stations at once.
    enrolDevice: { burst: 100_000, perSecond: 1_000 },
  },
};

/**
 * What a replica asks by itself to be as its hub is. A station that comes back after days asks it without a pause: how
 * much of it is let in is the admission's matter, which knows how much the county can do.
 */
const SYNCS: ReadonlySet<string> = new Set([
  "openChain",
  "leaseSerials",
  "returnSerials",
  "chainEntries",
  "pushEntries",
  "offerRows",
  "pullCases",
  "pullItems",
  "pullPeople",
  "hub",
  "treeConsistency",
  "inclusionProofs",
  "streamCases",
  "workCalendarDocument",
]);

/** Who may ask how often. Each answers 0, or the seconds after which to come again. */
export class RateLimits {
  readonly #addresses: TokenBuckets;
  readonly #accounts: TokenBuckets;
  readonly #guesses: ReadonlyMap<string, TokenBuckets>;

  constructor(rates: Rates, now: () => number) {
    this.#addresses = new TokenBuckets(rates.address, now);
    this.#accounts = new TokenBuckets(rates.account, now);
    this.#guesses = new Map(
      GUESSES.map((name) => [name, new TokenBuckets(rates.guesses[name], now)]),
    );
  }

  ofAddress(address: string): number {
    return this.#addresses.take(addressKey(address));
  }

  ofAccount({ accountId, deviceId }: Claims): number {
    return this.#accounts.take(JSON.stringify([accountId, deviceId]));
  }

  /** `fields`: what is asked at the top. A document may hold as many guesses as it has room for. */
  ofGuesses(address: string, fields: readonly string[]): number {
    const waits = [...this.#guesses].map(([name, buckets]) => {
      const guesses = fields.filter((field) => field === name).length;
      return guesses === 0 ? 0 : buckets.take(addressKey(address), guesses);
    });
    return Math.max(...waits);
  }
}

/** Whether all of it is a replica's own business. */
export function syncs(fields: readonly string[]): boolean {
  return fields.length > 0 && fields.every((field) => SYNCS.has(field));
}

function timesHundred({ burst, perSecond }: Rate): Rate {
  return { burst: burst * 100, perSecond: perSecond * 100 };
}
