import type { CaseStore } from "../store/CaseStore.ts";

/** Those of a person who is named by no id: a case that names somebody is his, whatever else says whose it is. */
export async function casesWithoutId(
  store: Pick<CaseStore, "caseRows">,
  caseIds: readonly string[],
): Promise<string[]> {
  if (caseIds.length === 0) return [];
  return (await store.caseRows(caseIds))
    .filter(
      ({ applicantKind, applicantPersonId }) =>
        applicantKind === "person" && applicantPersonId === null,
    )
    .map(({ caseId }) => caseId);
}
