import { expect, test } from "vitest";
import { readPeopleCursor, writePeopleCursor } from "./peopleCursor.ts";

const HEPAN = "990101100201";

test("a cursor is read on from where it was written", () => {
  const cursor = writePeopleCursor({ division: HEPAN, updatedSeq: 42 });
  expect(readPeopleCursor(cursor, HEPAN)).toBe(42);
});

test.each([
  undefined,
  "",
  "☃",
  "2.990101100201.5",
  "1.990101100202.5",
  "1.990101100201",
  "1.990101100201.-5",
  "1.990101100201.1e99",
])("the cursor %s begins from the start", (cursor) => {
  expect(readPeopleCursor(cursor, HEPAN)).toBe(0);
});
