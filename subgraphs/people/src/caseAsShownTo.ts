import { type Stage, STAGES } from "@onedoor/domain/caseState";
import type { AskGraph } from "@onedoor/subgraph-host/Subgraph";

/** A case as far as somebody's data may be shown for it. */
export interface ShownCase {
  stage: Stage;
  /** Null for a firm's, and for an applicant whom the register doesn't know. */
  applicantPersonId: string | null;
}

/** `askGraph`: in the reader's own name, so that the cases' own rule says whether it is in his reach. Null where it isn't. */
export async function caseAsShownTo(
  askGraph: AskGraph,
  caseId: string,
): Promise<ShownCase | null> {
  const answer = await askGraph<{
    case: { stage: string; applicant: { personId?: string } | null } | null;
  }>(CASE, { caseId });
  if (answer.case === null) return null;
  const { stage, applicant } = answer.case;
  return {
    stage: parseStage(stage),
    applicantPersonId: applicant?.personId ?? null,
  };
}

const CASE = `query CaseForReveal($caseId: ID!) {
  case(caseId: $caseId) { stage applicant { ... on Person { personId } } }
}`;

function parseStage(inGraph: string): Stage {
  const found = STAGES.find(
    (stage) => stage.toUpperCase() === inGraph.replaceAll("_", ""),
  );
  if (found === undefined) throw new Error(`a case in stage ${inGraph}`);
  return found;
}
