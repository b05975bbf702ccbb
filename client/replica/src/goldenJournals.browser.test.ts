import { foldedHash, goldenJournals } from "@onedoor/domain/testing";
import { expect, test } from "vitest";

test.each(goldenJournals)(
  "[M4] Chromium folds the golden journal $name to the same bytes as Node",
  ({ entries, folded }) => {
    expect(foldedHash(entries)).toBe(folded);
  },
);
