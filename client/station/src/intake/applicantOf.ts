import type { ApplicantBody } from "@onedoor/domain/facts";
import { kindOfNumber } from "@onedoor/domain/identityDocument";
import type { ResidentIdOptions } from "@onedoor/domain/residentId";
import type { PersonView } from "@onedoor/replica/Replica";

/** Somebody of the register as he applies: with the paper that his number is of. */
export function applicantOf(
  { personId, name, residentId, phone, address }: PersonView,
  options: ResidentIdOptions,
): Extract<ApplicantBody, { kind: "person" }> {
  const documentKind = kindOfNumber(residentId, options);
  return {
    kind: "person",
    personId,
    name,
    residentId,
    phone,
    address,
    ...(documentKind === "residentId" ? {} : { documentKind }),
  };
}
