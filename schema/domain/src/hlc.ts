import type { Hlc } from "./entries.ts";
import { epochMsOf, type Instant, instantOfEpochMs } from "./time.ts";

/** How far another clock may pull this one forward: beyond it, a wrong clock stays its owner's problem. */
export const MAX_PULL_MS = 5 * 60_000;

export function compareHlc(a: Hlc, b: Hlc): number {
  if (a.wall !== b.wall) return a.wall < b.wall ? -1 : 1;
  return a.counter - b.counter;
}

/**
 * The reading for a new entry: never behind the last one where the wall clock was set back a little. A last one that
 * lies further ahead was that of a wrong clock; whoever went on from it would claim wrong times for years [E7].
 */
export function nextHlc(last: Hlc | null, now: Instant): Hlc {
  if (last === null || now > last.wall || isFarAhead(last, now))
    return { wall: now, counter: 0 };
  return { wall: last.wall, counter: last.counter + 1 };
}

/** The clock after it has seen another's reading. */
export function observeHlc(own: Hlc | null, seen: Hlc, now: Instant): Hlc {
  const bounded = isFarAhead(seen, now)
    ? { wall: farthest(now), counter: 0 }
    : seen;
  return own === null || isFarAhead(own, now) || compareHlc(bounded, own) > 0
    ? bounded
    : own;
}

function isFarAhead({ wall }: Hlc, now: Instant): boolean {
  return wall > farthest(now);
}

function farthest(now: Instant): Instant {
  return instantOfEpochMs(epochMsOf(now) + MAX_PULL_MS);
}
