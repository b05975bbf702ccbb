import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { clockErrorOf, effectiveTime, notBefore } from "./effectiveTime.ts";
import type { TreeHead } from "./entries.ts";
import { EMPTY_ROOT } from "./merkleTree.ts";
import { epochMsOf, type Instant, instantOfEpochMs } from "./time.ts";

const START = epochMsOf("2026-01-01T00:00:00.000Z" as Instant);
const YEAR = 365 * 86_400_000;
const instant = fc
  .integer({ min: -3 * YEAR, max: 3 * YEAR })
  .map((ms) => instantOfEpochMs(START + ms));
const headAt = (at: Instant): TreeHead => ({
  epoch: 1,
  size: 1,
  root: EMPTY_ROOT,
  at,
});

describe("the effective time", () => {
  test("[E5] lies between what was witnessed and the receipt, and is the claim where that does", () => {
    fc.assert(
      fc.property(instant, instant, instant, (wall, known, receivedAt) => {
        const time = effectiveTime({ wall, counter: 0 }, known, receivedAt);
        expect(time <= receivedAt).toBe(true);
        expect(time >= (known < receivedAt ? known : receivedAt)).toBe(true);
        if (wall >= known && wall <= receivedAt) expect(time).toBe(wall);
      }),
    );
  });

  test("[E6] is never taken back along a chain by a witness, and not moved by one that the hub didn't sign", () => {
    fc.assert(
      fc.property(instant, instant, (known, seen) => {
        const bound = notBefore(known, headAt(seen), () => true);
        expect(bound).toBe(known > seen ? known : seen);
        expect(notBefore(known, headAt(seen), () => false)).toBe(known);
        expect(notBefore(known, null, () => true)).toBe(known);
      }),
    );
  });

  test("[E7] a clock is called wrong from five minutes of correction on", () => {
    const effectiveAt = instantOfEpochMs(START);
    const claimed = (ms: number) => ({
      wall: instantOfEpochMs(START + ms),
      counter: 0,
    });
    expect(clockErrorOf(claimed(300_000), effectiveAt)).toBeNull();
    expect(clockErrorOf(claimed(300_001), effectiveAt)).toBe(300_001);
    expect(clockErrorOf(claimed(-300_001), effectiveAt)).toBe(-300_001);
  });
});
