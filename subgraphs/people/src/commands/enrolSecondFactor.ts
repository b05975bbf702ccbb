import { randomBytes } from "node:crypto";
import type { SecondFactorStore } from "../store/SecondFactorStore.ts";
import { authenticatorUri, base32, stepOfCode } from "../totp.ts";

export interface SecondFactorDeps {
  secondFactorStore: SecondFactorStore;
  now: () => number;
}

/** RFC 4226, 4: as long as the hash. */
const SECRET_BYTES = 20;

/** A secret for the official's authenticator. It counts for nothing until a code of it is given. */
export async function enrolSecondFactor(
  { secondFactorStore }: SecondFactorDeps,
  accountId: string,
): Promise<{ secret: string; uri: string } | { refused: "alreadyOn" }> {
  const bytes = randomBytes(SECRET_BYTES);
  if (!(await secondFactorStore.offer(accountId, bytes)))
    return { refused: "alreadyOn" };
  const secret = base32(bytes);
  return { secret, uri: authenticatorUri(secret, accountId) };
}

/** The official's authenticator has the secret: from now on his sign-ins ask for its codes. */
export async function confirmSecondFactor(
  { secondFactorStore, now }: SecondFactorDeps,
  accountId: string,
  code: string,
): Promise<"confirmed" | "notEnrolled" | "alreadyOn" | "wrongCode"> {
  const factor = await secondFactorStore.find(accountId);
  if (factor === undefined) return "notEnrolled";
  if (factor.isConfirmed) return "alreadyOn";
  const step = stepOfCode(factor.secret, code, now());
  if (step === undefined) return "wrongCode";
  return (await secondFactorStore.takeStep(accountId, step))
    ? "confirmed"
    : "wrongCode";
}
