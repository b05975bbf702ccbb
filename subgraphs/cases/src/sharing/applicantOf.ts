import type { ApplicantBody } from "@onedoor/domain/facts";
import { bodyOf, toJournalEntry } from "@onedoor/domain/parseEntry";
import type { CaseStore } from "../store/CaseStore.ts";

/** As the case names him now; undefined where it doesn't any more. */
export async function applicantOf(
  store: Pick<CaseStore, "journalsOf">,
  caseId: string,
): Promise<ApplicantBody | undefined> {
  const journal = (await store.journalsOf([caseId])).get(caseId) ?? [];
  for (const entry of journal) {
    if (entry.acknowledgement?.verdict !== "counted") continue;
    const body = bodyOf(toJournalEntry(entry), "submitted");
    if (body !== undefined) return body.applicant;
  }
  return undefined;
}
