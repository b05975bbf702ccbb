import { expect, test } from "vitest";
import type { ItemState } from "./itemTypes.ts";
import { isOffered, standingVersion } from "./standingVersion.ts";
import type { PlainDate } from "./time.ts";

const today = "2026-11-23" as PlainDate;
const version = (
  number: number,
  effectiveFrom: string,
  state: ItemState = "inForce",
  effectiveUntil: string | null = null,
) => ({ version: number, effectiveFrom, state, effectiveUntil });

test("[I17] a version that comes into effect tomorrow doesn't stand for its item yet", () => {
  const now = version(1, "2026-01-01");
  const coming = version(2, "2026-11-24");
  expect(standingVersion([coming, now], today)).toBe(now);
  expect(standingVersion([coming], today)).toBeUndefined();
  expect(standingVersion([now, version(2, today)], today)?.version).toBe(2);
});

test("[I17] an older version in force isn't offered in place of a newer one that is suspended", () => {
  const standing = standingVersion(
    [version(1, "2026-01-01"), version(2, "2026-11-01", "suspended")],
    today,
  );
  expect(standing?.version).toBe(2);
  expect(isOffered(standing!, today)).toBe(false);
});

test.each([
  [version(1, "2026-01-01"), true],
  [version(1, "2026-01-01", "inForce", today), true],
  [version(1, "2026-01-01", "inForce", "2026-11-22"), false],
  [version(1, "2026-01-01", "cancelled"), false],
])("[I17] what is in force and hasn't run out is offered", (one, offered) => {
  expect(isOffered(one, today)).toBe(offered);
});
