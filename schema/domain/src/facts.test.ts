import { expect, test } from "vitest";
import { ENTRY_SHAPES } from "./facts.ts";

test.each([
  [1, true],
  [0.5, false],
  [-1, false],
  [3651, false],
])("an extension by %s working days is taken: %s", (value, taken) => {
  const by = { value, unit: "WD" };
  expect(
    ENTRY_SHAPES.extended.facts.safeParse({ by, documentNumber: null }).success,
  ).toBe(taken);
});
