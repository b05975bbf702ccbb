import type { Instant } from "@onedoor/domain/time";
import { hashPassword, isOutdated, objectionToPassword } from "../passwords.ts";
import type { SecondFactorStore } from "../store/SecondFactorStore.ts";
import { stepOfCode } from "../totp.ts";
import type { AccountRecord, AccountStore } from "../store/AccountStore.ts";
import { checkPassword } from "./checkPassword.ts";
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
  const check = await checkPassword(deps, accountId, password);
  if (!check.isRight)
    return check.refused === "tooManyAttempts"
      ? { refused: check.refused, retryAt: check.retryAt }
      : { refused: "wrongAccountOrPassword" };
  const found = await deps.accountStore.findAccount(accountId);
  if (found === undefined) return { refused: "wrongAccountOrPassword" };
  // Before the authenticator's code, which is taken once.
  const objection = await objectionToKept(deps, found, password, newPassword);
  if (objection !== undefined) return { refused: objection };
  const refused = await askSecondFactor(deps, accountId, code);
  if (refused !== undefined) return { refused };
  await deps.accountStore.clearFailures(accountId);
  const passwordHash = await keptHash(deps, accountId, {
    checked: check.passwordHash,
    password,
    newPassword,
  });
  const session =
    passwordHash === undefined
      ? undefined
      : await openSession(deps, found, { passwordHash, isKept });
  // Somebody was quicker: what was typed is no password any more.
  return session === undefined
    ? { refused: "wrongAccountOrPassword" }
    : { session };
}

/** The password as it is kept from now on; undefined where somebody else has changed it meanwhile. */
async function keptHash(
  { accountStore }: SignInDeps,
  accountId: string,
  {
    checked,
    password,
    newPassword,
  }: { checked: string; password: string; newPassword: string | null },
): Promise<string | undefined> {
  if (newPassword === null && !isOutdated(checked)) return checked;
  const hash = await hashPassword(newPassword ?? password);
  const isDone =
    newPassword === null
      ? await accountStore.replacePasswordHash(accountId, checked, hash)
      : await accountStore.changePassword(accountId, checked, hash);
  return isDone ? hash : undefined;
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
