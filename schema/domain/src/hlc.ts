import type { Hlc } from "./entries.ts";
import { epochMsOf, type Instant, instantOfEpochMs } from "./time.ts";

/** How far another clock may pull this one forward: beyond it, a wrong clock stays its owner's problem. */
export const MAX_PULL_MS = 5 * 60_000;

export function compareHlc(a: Hlc, b: Hlc): number {
  if (a.wall !== b.wall) return a.wall < b.wall ? -1 : 1;
  return a.counter - b.counter;
}

/** The reading for a new entry: never behind the last one, also when the wall clock was set back. */
export function nextHlc(last: Hlc | null, now: Instant): Hlc {
  if (last === null || now > last.wall) return { wall: now, counter: 0 };
  return { wall: last.wall, counter: last.counter + 1 };
}

/** The clock after it has seen another's reading. */
export function observeHlc(own: Hlc | null, seen: Hlc, now: Instant): Hlc {
  const ceiling = instantOfEpochMs(epochMsOf(now) + MAX_PULL_MS);
  const bounded = seen.wall > ceiling ? { wall: ceiling, counter: 0 } : seen;
  return own === null || compareHlc(bounded, own) > 0 ? bounded : own;
}
