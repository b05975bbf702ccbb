import type { IsOwnCase } from "@onedoor/domain/authority";
import type { ApplicantBody } from "@onedoor/domain/facts";

/**
 * Whether the official at this machine has to leave the case to somebody else, as far as is known here [A9]. `closeTo`:
 * ids of persons, as his session has them. The hub, which has everybody's numbers, may know better.
 */
export function isOwnCase(
  closeTo: readonly string[] | undefined,
  applicant: ApplicantBody | null,
): IsOwnCase {
  const isOwn =
    applicant?.kind === "person" &&
    applicant.personId !== null &&
    closeTo?.includes(applicant.personId) === true;
  return () => isOwn;
}
