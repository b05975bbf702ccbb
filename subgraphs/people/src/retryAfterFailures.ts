import type { SignInFailures } from "./store/AccountStore.ts";

const FREE_FAILURES = 5;
const FIRST_WAIT_MS = 30_000;
const LONGEST_WAIT_MS = 15 * 60_000;

/**
 * When the next attempt is allowed, in milliseconds since 1970; undefined when it is now. After five wrong
 * passwords the wait begins at half a minute and doubles up to a quarter of an hour, so that guessing is hopeless
 * and a clerk can't be locked out by somebody else for a day.
 */
export function retryAfterFailures(
  record: SignInFailures | undefined,
  now: number,
): number | undefined {
  if (record === undefined || record.failures < FREE_FAILURES) return undefined;
  const wait = FIRST_WAIT_MS * 2 ** (record.failures - FREE_FAILURES);
  const retryAt = record.lastFailedAt + Math.min(wait, LONGEST_WAIT_MS);
  return retryAt > now ? retryAt : undefined;
}
