import { parseCreditCode } from "@onedoor/domain/creditCode";
import { parseDivisionCode } from "@onedoor/domain/divisionCode";
import type { EntryHeader, SetAsideReason } from "@onedoor/domain/entries";
import type { BodyOf } from "@onedoor/domain/facts";
import { sameTerms, termsOf } from "@onedoor/domain/itemTerms";
import { parseResidentId } from "@onedoor/domain/residentId";
import type { PlainDate } from "@onedoor/domain/time";
import { validateForm } from "@onedoor/domain/validateForm";
import type { Catalogue, CatalogueVersion } from "./Catalogue.ts";

export interface SubmissionCheck {
  catalogue: Catalogue;
  /** The day on which it takes effect. */
  on: PlainDate;
  demonstration: boolean;
}

/**
 * What only the hub can say against a `submitted`: that the catalogue has no such item, or not on that day; that
 * the terms aren't the ones that the answers lead to; that the form or an identity number is wrong [H8]. Asked
 * outside of the transaction. Throws where the catalogue can't be reached: the push is tried again later.
 */
export async function checkSubmission(
  header: EntryHeader<"submitted">,
  body: BodyOf<"submitted">,
  { catalogue, on, demonstration }: SubmissionCheck,
): Promise<SetAsideReason | undefined> {
  const { terms } = header.facts;
  const version = await catalogue.findVersion(
    terms.itemCode,
    terms.itemVersion,
  );
  if (version === undefined) return "unknownItem";
  if (!isInForce(version, on)) return "itemNotInForce";
  const own = termsOf(version.elements, body.answers);
  if (!own.ok || !sameTerms(own.terms, terms)) return "termsDiffer";
  const identities = { today: on, allowTestRegion: demonstration };
  const filledIn =
    parseDivisionCode(header.facts.division).ok &&
    body.applicant.kind === header.facts.applicantKind &&
    identifies(body.applicant, identities) &&
    (body.agent === null ||
      parseResidentId(body.agent.residentId, identities).ok) &&
    validateForm(
      version.form,
      version.definitions,
      body.form,
      identities,
      version.isStructured,
    ).length === 0;
  return filledIn ? undefined : "formInvalid";
}

function isInForce({ elements }: CatalogueVersion, on: PlainDate): boolean {
  return (
    elements.state === "inForce" &&
    elements.effectiveFrom <= on &&
    (elements.effectiveUntil === null || on <= elements.effectiveUntil)
  );
}

// A firm that is being founded has no credit code yet.
function identifies(
  applicant: BodyOf<"submitted">["applicant"],
  identities: { today: PlainDate; allowTestRegion: boolean },
): boolean {
  return applicant.kind === "person"
    ? parseResidentId(applicant.residentId, identities).ok
    : applicant.creditCode === null || parseCreditCode(applicant.creditCode).ok;
}
