import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { BatchSize } from "./BatchSize.ts";

describe("[R5] how much one request carries", () => {
  test("grows by a quarter when it took nearly four seconds, and doubles when it took next to nothing", () => {
    const slow = new BatchSize({ most: 200, first: 40 });
    slow.took(3_900, 40);
    expect(slow.size).toBe(50);
    const quick = new BatchSize({ most: 200, first: 40 });
    quick.took(80, 40);
    expect(quick.size).toBe(80);
  });

  test("stays when it took four to eight seconds, and shrinks when it took longer", () => {
    const batch = new BatchSize({ most: 200, first: 40 });
    batch.took(6_000, 40);
    expect(batch.size).toBe(40);
    batch.took(9_000, 40);
    expect(batch.size).toBe(26);
    batch.took(60_000, 26);
    expect(batch.size).toBe(13);
  });

  test("halves when nobody answered in time", () => {
    const batch = new BatchSize({ most: 200 });
    batch.failed(120_000);
    expect(batch.size).toBe(100);
    batch.failed(30_000);
    expect(batch.size).toBe(50);
  });

  test("stays large while the cable is out, so that the first batch after it isn't one entry", () => {
    const batch = new BatchSize({ most: 200 });
    for (let i = 0; i < 1_000; i += 1) batch.failed(3);
    expect(batch.size).toBe(50);
  });

  test("a request that is refused at once again and again is made smaller: it may be its size", () => {
    const batch = new BatchSize({ most: 200 });
    for (let i = 0; i < 3; i += 1) batch.failed(3);
    expect(batch.size).toBe(100);
  });

  test("one that wasn't full says nothing of a larger one", () => {
    const batch = new BatchSize({ most: 200, first: 40 });
    batch.took(50, 3);
    expect(batch.size).toBe(40);
  });

  test("a clock that was set back changes nothing", () => {
    const batch = new BatchSize({ most: 200, first: 40 });
    batch.took(-3_600_000, 40);
    expect(batch.size).toBe(40);
  });

  test("is always a whole number from one to the most", () => {
    const request = fc.record({
      ms: fc.oneof(fc.integer(), fc.constant(Number.NaN)),
      answered: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(request), (requests) => {
        const batch = new BatchSize({ most: 200, first: 50 });
        return requests.every(({ ms, answered }) => {
          if (answered) batch.took(ms, batch.size);
          else batch.failed(ms);
          const { size } = batch;
          return Number.isInteger(size) && size >= 1 && size <= 200;
        });
      }),
    );
  });

  test("on a line that carries ten documents a second it settles where a page takes four to eight seconds", () => {
    const batch = new BatchSize({ most: 200, first: 1 });
    for (let i = 0; i < 20; i += 1)
      batch.took(600 + batch.size * 100, batch.size);
    const took = 600 + batch.size * 100;
    expect(took).toBeGreaterThanOrEqual(4_000);
    expect(took).toBeLessThanOrEqual(8_000);
  });
});
