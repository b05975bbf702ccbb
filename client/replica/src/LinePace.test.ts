import { describe, expect, test } from "vitest";
import { LinePace } from "./LinePace.ts";

const SECOND = 1_000;

describe("how long a request may take", () => {
  test("two minutes while nothing is known of the line", () => {
    expect(new LinePace().timeoutMs(50_000)).toBe(120 * SECOND);
  });

  test("four times what the line has shown that it takes, and half a minute at least", () => {
    const pace = new LinePace();
    pace.note({ bytes: 500, ms: 600 });
    pace.note({ bytes: 8_000, ms: 1_600 });
    expect(pace.timeoutMs(100_000)).toBe(4 * (600 + 100_000 * 0.2));
    expect(pace.timeoutMs(100)).toBe(30 * SECOND);
  });

  test("never more than ten minutes: a line as slow as that is none", () => {
    const pace = new LinePace();
    pace.note({ bytes: 4_000, ms: 60 * SECOND });
    expect(pace.timeoutMs(500_000)).toBe(600 * SECOND);
  });

  test.each([
    ["no bytes", { bytes: 0, ms: 600 }],
    ["no time", { bytes: 8_000, ms: 0 }],
    ["a clock that was set back", { bytes: 8_000, ms: -3_600_000 }],
    ["a clock that jumped two years ahead", { bytes: 8_000, ms: 6.3e10 }],
    ["no number", { bytes: Number.NaN, ms: Number.NaN }],
  ])("a sample of %s shows nothing of the line's width", (_, sample) => {
    const pace = new LinePace();
    pace.note(sample);
    expect(pace.timeoutMs(50_000)).toBe(120 * SECOND);
    pace.note({ bytes: 500, ms: 600 });
    expect(Number.isFinite(pace.timeoutMs(50_000))).toBe(true);
  });
});
