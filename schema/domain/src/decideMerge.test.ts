import { expect, test } from "vitest";
import {
  type MergedRow,
  type MergeRefusal,
  objectionToMerge,
  objectionToSplit,
} from "./decideMerge.ts";

const row = (personId: string, changes: Partial<MergedRow> = {}) => ({
  personId,
  isErased: false,
  mergedInto: null,
  standsForOthers: false,
  hasAccount: false,
  hasErasure: false,
  ...changes,
});
const asked = {
  kept: row("p1"),
  lost: row("p2"),
  grounds: ["sameNumber" as const],
  words: "两份登记是同一人",
};

test("[Z4] two rows become one where something speaks for it and it is said why", () => {
  expect(objectionToMerge(asked)).toBeUndefined();
  expect(
    objectionToMerge({ ...asked, kept: row("p1", { hasAccount: true }) }),
  ).toBeUndefined();
});

test.each<[MergeRefusal, Partial<Parameters<typeof objectionToMerge>[0]>]>([
  ["unknownPerson", { kept: null }],
  ["unknownPerson", { lost: row("p2", { isErased: true }) }],
  ["samePerson", { lost: row("p1") }],
  ["alreadyMerged", { lost: row("p2", { mergedInto: "p3" }) }],
  ["alreadyMerged", { kept: row("p1", { mergedInto: "p3" }) }],
  ["alreadyMerged", { lost: row("p2", { standsForOthers: true }) }],
  ["noGround", { grounds: [] }],
  ["erasureAsked", { lost: row("p2", { hasErasure: true }) }],
  ["accountIsLost", { lost: row("p2", { hasAccount: true }) }],
  ["reasonMissing", { words: " " }],
  ["reasonMissing", { words: "990101199003070015 是同一人" }],
])("[Z4] no merge: %s", (reason, changes) => {
  expect(objectionToMerge({ ...asked, ...changes })).toBe(reason);
});

test("[Z5] a merge is undone once, with a word, and not after an erasure", () => {
  const merge = { isUndone: false, isErased: false, hasErasure: false };
  expect(objectionToSplit({ merge, words: "不是同一人" })).toBeUndefined();
  expect(objectionToSplit({ merge: null, words: "x" })).toBe("unknownMerge");
  expect(
    objectionToSplit({ merge: { ...merge, isUndone: true }, words: "x" }),
  ).toBe("alreadySplit");
  expect(
    objectionToSplit({ merge: { ...merge, isErased: true }, words: "x" }),
  ).toBe("unknownPerson");
  expect(
    objectionToSplit({ merge: { ...merge, hasErasure: true }, words: "x" }),
  ).toBe("erasureAsked");
  expect(objectionToSplit({ merge, words: "" })).toBe("reasonMissing");
});
