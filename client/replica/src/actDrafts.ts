/** By what a draft of an act is kept: one for each act in each case. */
export function actDraftId(caseId: string, act: string): string {
  return `act-${caseId}-${act}`;
}

/** Whether it is a draft of an act in this case, and not in one whose id begins with its. No act's name has a hyphen. */
export function isActDraftOf(draftId: string, caseId: string): boolean {
  const act = draftId.slice(draftId.lastIndexOf("-") + 1);
  return draftId === actDraftId(caseId, act);
}
