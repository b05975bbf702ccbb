import type { Hlc, TreeHead } from "./entries.ts";
import { earlierOf, epochMsOf, type Instant, laterOf } from "./time.ts";

/**
 * The time that drives the clocks of the law, from the three that are kept apart. What the device claims is
 * believed between `notBefore` and the moment of receipt: nobody can date an act before what his device had
 * already seen, or into the future [E5].
 */
export function effectiveTime(
  claimed: Hlc,
  notBefore: Instant | null,
  receivedAt: Instant,
): Instant {
  const upTo = earlierOf(claimed.wall, receivedAt);
  return notBefore === null
    ? upTo
    : laterOf(upTo, earlierOf(notBefore, receivedAt));
}

/**
 * Before which moment an entry can't have been made. `before`: the same for the entry before it in its chain, or the
 * moment at which the hub first knew the device. An entry names a head only if its device has seen another one since
 * the last, so that one without goes by the one before it; a head that the hub didn't sign says nothing [E6].
 */
export function notBefore(
  before: Instant,
  witness: TreeHead | null,
  isIssued: (witness: TreeHead) => boolean,
): Instant {
  return witness !== null && isIssued(witness)
    ? laterOf(before, witness.at)
    : before;
}

/** A claim that had to be corrected by more is shown as that of a wrong clock. */
export const CLOCK_TOLERANCE_MS = 5 * 60_000;

/**
 * By how many milliseconds the author's clock was ahead, or behind where negative; null where its claim was believed.
 * Derived from what is on record, and never recorded itself [E7].
 */
export function clockErrorOf(
  claimed: Hlc,
  effectiveAt: Instant,
): number | null {
  const error = epochMsOf(claimed.wall) - epochMsOf(effectiveAt);
  return Math.abs(error) > CLOCK_TOLERANCE_MS ? error : null;
}
