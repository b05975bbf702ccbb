import { expect, test } from "vitest";
import { foldedHash, goldenJournals } from "../testing/goldenJournals.ts";

test.each(goldenJournals)(
  "[M4] the golden journal $name is folded to the same bytes as ever, forwards and backwards",
  ({ entries, folded }) => {
    expect(foldedHash(entries)).toBe(folded);
    expect(foldedHash([...entries].reverse())).toBe(folded);
  },
);
