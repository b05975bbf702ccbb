import { expect, test } from "vitest";
import { readItemCursor, writeItemCursor } from "./itemCursor.ts";

const head = { epoch: 2, seq: 40 };

test("a replica goes on where it stopped", () => {
  expect(readItemCursor(writeItemCursor({ epoch: 2, seq: 17 }), head)).toBe(17);
  expect(readItemCursor(writeItemCursor(head), head)).toBe(40);
});

test.each([
  ["no cursor", undefined],
  ["the cursor of another epoch", "1.17"],
  ["a place that this catalogue hasn't reached", "2.41"],
  ["anything else", "2.1e1"],
  ["an empty text", ""],
])("%s begins anew", (_, cursor) => {
  expect(readItemCursor(cursor, head)).toBe(0);
});
