import type { Instant } from "@onedoor/domain/time";
import { randomBytes } from "node:crypto";
import type { SecondFactorStore } from "../store/SecondFactorStore.ts";
import { authenticatorUri, base32, stepOfCode } from "../totp.ts";
import { checkPassword, type PasswordDeps } from "./checkPassword.ts";

export interface SecondFactorDeps extends PasswordDeps {
  secondFactorStore: SecondFactorStore;
}

/** A session alone binds no authenticator, so that who has stolen one can't shut its official out. */
export type PasswordRefused =
  | { refused: "passwordNeeded" | "wrongPassword" }
  | { refused: "tooManyAttempts"; retryAt: Instant };

/** RFC 4226, 4: as long as the hash. */
const SECRET_BYTES = 20;

/**
 * A secret for the official's authenticator. It counts for nothing until a code of it is given. `password`: null in
 * the words of builds from before it was asked for.
 */
export async function enrolSecondFactor(
  deps: SecondFactorDeps,
  accountId: string,
  password: string | null,
): Promise<
  { secret: string; uri: string } | { refused: "alreadyOn" } | PasswordRefused
> {
  const refused = await askPassword(deps, accountId, password);
  if (refused !== undefined) return refused;
  const bytes = randomBytes(SECRET_BYTES);
  if (!(await deps.secondFactorStore.offer(accountId, bytes)))
    return { refused: "alreadyOn" };
  const secret = base32(bytes);
  return { secret, uri: authenticatorUri(secret, accountId) };
}

/** The official's authenticator has the secret: from now on his sign-ins ask for its codes. */
export async function confirmSecondFactor(
  deps: SecondFactorDeps,
  accountId: string,
  { code, password }: { code: string; password: string | null },
): Promise<
  | { confirmed: true }
  | { refused: "notEnrolled" | "alreadyOn" | "wrongCode" }
  | PasswordRefused
> {
  const refused = await askPassword(deps, accountId, password);
  if (refused !== undefined) return refused;
  const factor = await deps.secondFactorStore.find(accountId);
  if (factor === undefined) return { refused: "notEnrolled" };
  if (factor.isConfirmed) return { refused: "alreadyOn" };
  const step = stepOfCode(factor.secret, code, deps.now());
  if (step === undefined) return { refused: "wrongCode" };
  return (await deps.secondFactorStore.takeStep(accountId, step))
    ? { confirmed: true }
    : { refused: "wrongCode" };
}

async function askPassword(
  deps: SecondFactorDeps,
  accountId: string,
  password: string | null,
): Promise<PasswordRefused | undefined> {
  if (password === null || password === "")
    return { refused: "passwordNeeded" };
  const check = await checkPassword(deps, accountId, password);
  if (check.isRight) return undefined;
  return check.refused === "tooManyAttempts"
    ? { refused: check.refused, retryAt: check.retryAt }
    : { refused: check.refused };
}
