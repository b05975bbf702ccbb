import { expect, test } from "vitest";
import { isCloseTo, type Kin } from "./isCloseTo.ts";

const kin = (personId: string, more: Partial<Kin> = {}): Kin => ({
  personId,
  householdId: null,
  guardianIds: [],
  ...more,
});

test.each<[string, boolean, Kin, Kin]>([
  ["himself", true, kin("a"), kin("a")],
  [
    "who lives with him",
    true,
    kin("a", { householdId: "h" }),
    kin("b", { householdId: "h" }),
  ],
  ["his ward", true, kin("a"), kin("b", { guardianIds: ["a"] })],
  ["his guardian", true, kin("a", { guardianIds: ["b"] }), kin("b")],
  [
    "who lives elsewhere",
    false,
    kin("a", { householdId: "h" }),
    kin("b", { householdId: "i" }),
  ],
  ["who is of no household, as he is", false, kin("a"), kin("b")],
  [
    "who has the same guardian",
    false,
    kin("a", { guardianIds: ["c"] }),
    kin("b", { guardianIds: ["c"] }),
  ],
])("[A9] %s: close is %s", (_, close, self, other) => {
  expect(isCloseTo(self, other)).toBe(close);
});
