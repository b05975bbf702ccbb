import { type Instant, instantOfEpochMs } from "@onedoor/domain/time";
import { isPassword } from "../passwords.ts";
import { retryAfterFailures } from "../retryAfterFailures.ts";
import type { AccountStore } from "../store/AccountStore.ts";

export interface PasswordDeps {
  accountStore: AccountStore;
  now: () => number;
}

export type PasswordCheck =
  | { isRight: true; passwordHash: string }
  | { isRight: false; refused: "wrongPassword" }
  | { isRight: false; refused: "tooManyAttempts"; retryAt: Instant };

/**
 * Whether this is the account's password. Wrong ones count wherever they are tried, and slow down all who try. A right
 * one forgives none: only a whole sign-in does, or who has the password could guess at codes without end.
 */
export async function checkPassword(
  deps: PasswordDeps,
  accountId: string,
  password: string,
): Promise<PasswordCheck> {
  const slowed = await slowedDown(deps, accountId);
  if (slowed !== undefined) return slowed;
  const passwordHash = await deps.accountStore.findPasswordHash(accountId);
  const isRight = await isPassword(password, passwordHash);
  // Asked again: many guesses sent at once would all have passed the first question. The right one and the wrong
  // ones among them are refused alike, or the refusal would tell which was right.
  const slowedMeanwhile = await slowedDown(deps, accountId);
  if (slowedMeanwhile !== undefined) return slowedMeanwhile;
  if (isRight && passwordHash !== undefined) return { isRight, passwordHash };
  await deps.accountStore.addFailure(accountId, deps.now());
  return { isRight: false, refused: "wrongPassword" };
}

async function slowedDown(
  { accountStore, now }: PasswordDeps,
  accountId: string,
): Promise<PasswordCheck | undefined> {
  const failures = await accountStore.findFailures(accountId);
  const retryAt = retryAfterFailures(failures, now());
  return retryAt === undefined
    ? undefined
    : {
        isRight: false,
        refused: "tooManyAttempts",
        retryAt: instantOfEpochMs(retryAt),
      };
}
