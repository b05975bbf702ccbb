import { expect, test } from "vitest";
import { TokenBuckets } from "./TokenBuckets.ts";

const RATE = { burst: 3, perSecond: 0.5 };

function buckets(most?: number) {
  let now = 0;
  const taken = new TokenBuckets(RATE, () => now, most);
  return { taken, pass: (seconds: number) => (now += seconds * 1000) };
}

test("after the burst there is one for each stretch of time, and the wait is told", () => {
  const { taken, pass } = buckets();
  expect([1, 2, 3, 4].map(() => taken.take("a"))).toEqual([0, 0, 0, 2]);
  pass(1);
  expect(taken.take("a")).toBe(1);
  pass(1);
  expect(taken.take("a")).toBe(0);
  expect(taken.take("a")).toBe(2);
});

test("who was sent away has lost nothing by it, and who stays away gets no more than the burst", () => {
  const { taken, pass } = buckets();
  expect(taken.take("a", 4)).toBe(2);
  expect(taken.take("a", 3)).toBe(0);
  pass(1_000);
  expect(taken.take("a", 3)).toBe(0);
  expect(taken.take("a")).toBe(2);
});

test("one is not held to what another has taken", () => {
  const { taken } = buckets();
  taken.take("a", 3);
  expect(taken.take("b", 3)).toBe(0);
});

test("no more are remembered than there is room for: who was here last is", () => {
  const { taken } = buckets(2);
  taken.take("a", 3);
  taken.take("b", 3);
  taken.take("a");
  for (const one of ["c", "a"]) taken.take(one);
  expect(taken.size).toBe(2);
  expect(taken.take("a")).toBe(2);
});
