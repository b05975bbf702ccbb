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

/** Whether a case isn't over; of one whose applicant has no id. */
export async function isOpen(
  askGraph: AskGraph,
  caseId: string,
): Promise<boolean> {
  const answer = await askGraph<{ case: { stage: string } | null }>(
    STAGE_OF_CASE,
    { caseId },
  );
  return answer.case !== null && OPEN.includes(answer.case.stage);
}

/** Cases of who has this number that name him by no id. */
export async function casesOfNumber(
  askGraph: AskGraph,
  number: string,
): Promise<readonly string[]> {
  const { casesOfApplicant } = await askGraph<{
    casesOfApplicant: readonly string[];
  }>(CASES_OF_APPLICANT, { number });
  return casesOfApplicant;
}

const OPEN = STAGES.filter(needsApplicant).map((stage) =>
  stage.replace(/[A-Z]/g, (letter) => `_${letter}`).toUpperCase(),
);

const STAGE_OF_CASE = `query StageOfCase($caseId: ID!) {
  case(caseId: $caseId) { stage }
}`;

const OPEN_CASES = `query OpenCasesOfPerson($filter: CaseFilter!) {
  cases(filter: $filter, first: 1) { totalCount }
}`;

const CASES_OF_APPLICANT = `query CasesOfApplicant($number: String!) {
  casesOfApplicant(number: $number)
}`;
