import { residents } from "@onedoor/demonstration/residents";
import type { PlainDate } from "@onedoor/domain/time";
import { expect, test } from "vitest";
import { likelyApplicants } from "./likelyApplicants.ts";

const today = "2026-11-20" as PlainDate;
const all = residents({ seed: 1, count: 4000, today });

test.each([
  ["np-elderly-allowance", "1921-11-20", "1946-11-20"],
  ["np-unemployment", "1968-11-21", "2004-11-20"],
  ["any other", "1935-11-21", "2008-11-20"],
])("of %s nobody applies who can't", (itemId, oldest, youngest) => {
  const born = likelyApplicants(itemId, all, today).map(
    ({ birthDate }) => birthDate,
  );
  expect(born.length).toBeGreaterThan(20);
  for (const birthDate of born) {
    expect(birthDate <= youngest).toBe(true);
    expect(birthDate >= oldest).toBe(true);
  }
});
