import fc from "fast-check";
import { expect, test } from "vitest";
import { IdSet } from "./idSet.ts";

test("[X3] an id is new once, however many there are", () => {
  const set = new IdSet();
  for (let at = 0; at < 20_000; at += 1)
    expect(set.add(`entry-${at}`)).toBe(true);
  for (let at = 0; at < 20_000; at += 1)
    expect(set.add(`entry-${at}`)).toBe(false);
});

test("[X3] it says what a set of texts says", () => {
  fc.assert(
    fc.property(fc.array(fc.string({ maxLength: 3 })), (ids) => {
      const set = new IdSet();
      const texts = new Set<string>();
      for (const id of ids) {
        expect(set.add(id)).toBe(!texts.has(id));
        texts.add(id);
      }
    }),
  );
});
