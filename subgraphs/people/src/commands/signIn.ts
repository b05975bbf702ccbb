import { type Instant, instantOfEpochMs } from "@onedoor/domain/time";
import {
  hashPassword,
  isOutdated,
  isPassword,
  objectionToPassword,
} from "../passwords.ts";
import { retryAfterFailures } from "../retryAfterFailures.ts";
import type { SecondFactorStore } from "../store/SecondFactorStore.ts";
import { stepOfCode } from "../totp.ts";
import type { AccountRecord, AccountStore } from "../store/AccountStore.ts";
import {
  type OpenedSession,
  openSession,
  type SessionDeps,
} from "./openSession.ts";

export type SignInOutcome =
  | { session: OpenedSession }
  | {
      refused:
        | "wrongAccountOrPassword"
        | "secondFactorNeeded"
        | "wrongSecondFactor"
        | "newPasswordNeeded"
        | "newPasswordTooShort";
    }
  | { refused: "tooManyAttempts"; retryAt: Instant };

export interface SignInDeps extends SessionDeps {
  accountStore: AccountStore;
  secondFactorStore: SecondFactorStore;
}

/** Nothing in the answer, nor the time it takes, tells whether there is such an account. */
export async function signIn(
  deps: SignInDeps,
  {
    account,
    password,
    code,
    newPassword,
    isKept,
  }: {
    account: string;
    password: string;
    code: string | null;
    /** In place of the one that an administrator gave out, or that he wants no more; null to keep it. */
    newPassword: string | null;
    /** False where only who it is has to be known. */
    isKept: boolean;
  },
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
  // Before the authenticator's code, which is taken once.
  const objection = await objectionToKept(deps, found, password, newPassword);
  if (objection !== undefined) return { refused: objection };
  const refused = await askSecondFactor(deps, accountId, code);
  if (refused !== undefined) return { refused };
  await deps.accountStore.clearFailures(accountId);
  if (
    passwordHash !== undefined &&
    (newPassword !== null || isOutdated(passwordHash))
  )
    await deps.accountStore.replacePasswordHash(
      accountId,
      passwordHash,
      await hashPassword(newPassword ?? password),
    );
  return { session: await openSession(deps, found, isKept) };
}

/** A password that went through an administrator's hands opens nothing but the choice of another. */
async function objectionToKept(
  { accountStore }: SignInDeps,
  { accountId, role }: AccountRecord,
  password: string,
  newPassword: string | null,
): Promise<"newPasswordNeeded" | "newPasswordTooShort" | undefined> {
  if (newPassword === null)
    return (await accountStore.hasProvisionalPassword(accountId))
      ? "newPasswordNeeded"
      : undefined;
  if (newPassword.normalize("NFKC") === password.normalize("NFKC"))
    return "newPasswordNeeded";
  return objectionToPassword(newPassword, role) === undefined
    ? undefined
    : "newPasswordTooShort";
}

/** Wrong codes are slowed down as wrong passwords are: who comes here with many has the password. */
async function askSecondFactor(
  { accountStore, secondFactorStore, now }: SignInDeps,
  accountId: string,
  code: string | null,
): Promise<"secondFactorNeeded" | "wrongSecondFactor" | undefined> {
  const factor = await secondFactorStore.find(accountId);
  if (factor === undefined || !factor.isConfirmed) return undefined;
  if (code === null || code.trim() === "") return "secondFactorNeeded";
  const step = stepOfCode(factor.secret, code, now());
  if (step !== undefined && (await secondFactorStore.takeStep(accountId, step)))
    return undefined;
  await accountStore.addFailure(accountId, now());
  return "wrongSecondFactor";
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
