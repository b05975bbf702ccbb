import { expect, test } from "vitest";
import {
  readItemCursor,
  readSearchCursor,
  writeItemCursor,
  writeSearchCursor,
} from "./itemCursor.ts";

const head = { epoch: 2, seq: 40 };
const TOWN = "990101100000";

test.each(["", TOWN])("a replica goes on where it stopped", (reach) => {
  const cursor = writeItemCursor({ epoch: 2, seq: 17 }, reach);
  expect(readItemCursor(cursor, head, reach)).toBe(17);
  expect(readItemCursor(writeItemCursor(head, reach), head, reach)).toBe(40);
});

test("a cursor of before there was a reach goes on in any", () => {
  expect(readItemCursor("2.17", head, TOWN)).toBe(17);
});

test.each([
  ["no cursor", undefined],
  ["the cursor of another epoch", "1.17"],
  ["a place that this catalogue hasn't reached", "2.41"],
  ["the cursor of a post in another place", "2.17.990101101000"],
  ["that of the whole catalogue", "2.17."],
  ["anything else", "2.1e1"],
  ["an empty text", ""],
])("%s begins anew", (_, cursor) => {
  expect(readItemCursor(cursor, head, TOWN)).toBe(0);
});

test.each([
  { fitness: 0, itemCode: "1199010100TE5T010R5992023001000" },
  { fitness: 2009, itemCode: "1199010100TE5T010R5992023001000" },
])("a list goes on behind its last item: %j", (place) => {
  expect(readSearchCursor(writeSearchCursor(place))).toEqual(place);
});

test("any other text is a place in the order of codes", () => {
  expect(readSearchCursor("?")).toEqual({ fitness: 0, itemCode: "?" });
});
