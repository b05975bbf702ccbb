import { STAGES } from "@onedoor/domain/caseState";
import { needsApplicant } from "@onedoor/domain/decideReveal";
import type { AskGraph } from "@onedoor/subgraph-host/Subgraph";

/** Whether a person is the applicant of a case that isn't over. */
export async function hasOpenCase(
  askGraph: AskGraph,
  personId: string,
): Promise<boolean> {
  const { cases } = await askGraph<{ cases: { totalCount: number } }>(
    OPEN_CASES,
    { filter: { applicantPersonId: personId, stages: OPEN } },
  );
  return cases.totalCount > 0;
}

const OPEN = STAGES.filter(needsApplicant).map((stage) =>
  stage.replace(/[A-Z]/g, (letter) => `_${letter}`).toUpperCase(),
);

const OPEN_CASES = `query OpenCasesOfPerson($filter: CaseFilter!) {
  cases(filter: $filter, first: 1) { totalCount }
}`;
