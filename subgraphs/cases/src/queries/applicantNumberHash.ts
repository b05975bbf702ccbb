import { hashText } from "@onedoor/domain/hash";
import { bodyOf, toJournalEntry } from "@onedoor/domain/parseEntry";
import { fullNumberOf } from "@onedoor/domain/residentId";
import type { QueryApplicantNumberHashArgs } from "../generated/graphql.ts";
import type { HubParts } from "../hub/HubParts.ts";

/** Of the person whose case it is; null for a firm's, and where nobody can read it any more. */
export async function applicantNumberHash(
  { store }: Pick<HubParts, "store">,
  { caseId, salt }: QueryApplicantNumberHashArgs,
): Promise<string | null> {
  const journal = (await store.journalsOf([caseId])).get(caseId) ?? [];
  for (const entry of journal.map(toJournalEntry)) {
    if (entry.acknowledgement?.verdict !== "counted") continue;
    const applicant = bodyOf(entry, "submitted")?.applicant;
    if (applicant?.kind === "person")
      return hashText(`${salt}|${fullNumberOf(applicant.residentId)}`);
  }
  return null;
}
