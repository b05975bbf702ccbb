import { MS_PER_HOUR } from "./time.ts";

/** Wrong passphrases of one vault in a row, and when the last one was. */
export interface UnlockFailures {
  count: number;
  /** Milliseconds since 1970. */
  lastAt: number;
}

export const NO_FAILURES: UnlockFailures = { count: 0, lastAt: 0 };

const FREE_ATTEMPTS = 5;
const MOST_ATTEMPTS = 15;
const FIRST_DELAY_MS = 60_000;

/**
 * Whether a passphrase may be tried now. The first five wrong ones cost nothing; then each doubles the wait, from a
 * minute to an hour; after fifteen only a sign-in at the county opens the vault again [K3]. A clock that stands before
 * the last attempt was set back: the wait begins anew.
 */
export function unlockDelay(
  { count, lastAt }: UnlockFailures,
  now: number,
):
  | { may: "try" }
  | { may: "wait"; until: number }
  | { may: "signInAtTheCounty" } {
  if (count >= MOST_ATTEMPTS) return { may: "signInAtTheCounty" };
  if (count < FREE_ATTEMPTS) return { may: "try" };
  const delay = Math.min(
    FIRST_DELAY_MS * 2 ** (count - FREE_ATTEMPTS),
    MS_PER_HOUR,
  );
  if (now >= lastAt + delay) return { may: "try" };
  return { may: "wait", until: (now < lastAt ? now : lastAt) + delay };
}
