import { type Instant, instantOfEpochMs } from "@onedoor/domain/time";
import { hashPassword, isOutdated, isPassword } from "../passwords.ts";
import { retryAfterFailures } from "../retryAfterFailures.ts";
import type { AccountStore } from "../store/AccountStore.ts";
import {
  type OpenedSession,
  openSession,
  type SessionDeps,
} from "./openSession.ts";

export type SignInOutcome =
  | { session: OpenedSession }
  | { refused: "wrongAccountOrPassword" }
  | { refused: "tooManyAttempts"; retryAt: Instant };

export interface SignInDeps extends SessionDeps {
  accountStore: AccountStore;
}

/** Nothing in the answer, nor the time it takes, tells whether there is such an account. */
export async function signIn(
  deps: SignInDeps,
  { account, password }: { account: string; password: string },
): Promise<SignInOutcome> {
  const accountId = account.trim();
  const slowed = await slowedDown(deps, accountId);
  if (slowed !== undefined) return slowed;
  const passwordHash = await deps.accountStore.findPasswordHash(accountId);
  const isRight = await isPassword(password, passwordHash);
  // Asked again: many guesses sent at once would all have passed the first question. The right one and the wrong
  // ones among them are refused alike, or the refusal would tell which was right.
  const slowedMeanwhile = await slowedDown(deps, accountId);
  if (slowedMeanwhile !== undefined) return slowedMeanwhile;
  if (!isRight) {
    await deps.accountStore.addFailure(accountId, deps.now());
    return { refused: "wrongAccountOrPassword" };
  }
  const found = await deps.accountStore.findAccount(accountId);
  if (found === undefined) return { refused: "wrongAccountOrPassword" };
  await deps.accountStore.clearFailures(accountId);
  if (passwordHash !== undefined && isOutdated(passwordHash))
    await deps.accountStore.replacePasswordHash(
      accountId,
      passwordHash,
      await hashPassword(password),
    );
  return { session: await openSession(deps, found) };
}

async function slowedDown(
  { accountStore, now }: SignInDeps,
  account: string,
): Promise<SignInOutcome | undefined> {
  const failures = await accountStore.findFailures(account);
  const retryAt = retryAfterFailures(failures, now());
  return retryAt === undefined
    ? undefined
    : { refused: "tooManyAttempts", retryAt: instantOfEpochMs(retryAt) };
}
