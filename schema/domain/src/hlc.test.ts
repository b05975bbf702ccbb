import { describe, expect, test } from "vitest";
import { MAX_PULL_MS, nextHlc, observeHlc } from "./hlc.ts";
import { epochMsOf, type Instant, instantOfEpochMs } from "./time.ts";

const now = "2026-09-18T02:00:00.000Z" as Instant;
const later = (ms: number) => instantOfEpochMs(epochMsOf(now) + ms);
const YEAR = 365 * 86_400_000;

describe("clocks that are wrong", () => {
  test("[E7] pull no other clock forward by more than five minutes", () => {
    const poisoned = { wall: later(2 * YEAR), counter: 7 };
    expect(observeHlc(null, poisoned, now)).toEqual({
      wall: later(MAX_PULL_MS),
      counter: 0,
    });
    const own = { wall: later(-1_000), counter: 3 };
    expect(observeHlc(own, poisoned, now).wall).toBe(later(MAX_PULL_MS));
    expect(observeHlc(own, { wall: later(-YEAR), counter: 9 }, now)).toEqual(
      own,
    );
  });

  test("[E7] hold nobody to what they said once they are put right", () => {
    const wrong = { wall: later(2 * YEAR), counter: 4 };
    expect(nextHlc(wrong, now)).toEqual({ wall: now, counter: 0 });
    const seen = { wall: later(1_000), counter: 2 };
    expect(nextHlc(observeHlc(wrong, seen, now), now)).toEqual({
      wall: later(1_000),
      counter: 3,
    });
  });

  test("that are set back a little never claim what lies behind the last entry", () => {
    const last = { wall: later(60_000), counter: 0 };
    expect(nextHlc(last, now)).toEqual({ wall: last.wall, counter: 1 });
  });
});
