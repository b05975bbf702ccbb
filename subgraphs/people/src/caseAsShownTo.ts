import { type Stage, STAGES } from "@onedoor/domain/caseState";
import type { Claims } from "@onedoor/subgraph-host/claims";
import type { AskGraph } from "@onedoor/subgraph-host/Subgraph";

/** A case as far as somebody's data may be shown for it. */
export interface ShownCase {
  stage: Stage;
  /** Null for a firm's, and for an applicant whom the register doesn't know. */
  applicantPersonId: string | null;
  isFirms: boolean;
}

/** Whether it is in the reader's reach, the cases say by their own rule. Null where it isn't. */
export async function caseAsShownTo(
  askGraph: AskGraph,
  { role, staffId, stationId, body, division }: Claims,
  caseId: string,
): Promise<ShownCase | null> {
  const answer = await askGraph<{
    caseInReachOf: {
      stage: string;
      applicantKind: "PERSON" | "LEGAL_ENTITY";
      applicant: { personId?: string } | null;
    } | null;
  }>(CASE, { caseId, reader: { role, staffId, stationId, body, division } });
  if (answer.caseInReachOf === null) return null;
  const { stage, applicant, applicantKind } = answer.caseInReachOf;
  return {
    stage: parseStage(stage),
    applicantPersonId: applicant?.personId ?? null,
    isFirms: applicantKind === "LEGAL_ENTITY",
  };
}

const CASE = `query CaseForReveal($caseId: ID!, $reader: ReaderInput!) {
  caseInReachOf(caseId: $caseId, reader: $reader) { stage applicantKind applicant { ... on Person { personId } } }
}`;

function parseStage(inGraph: string): Stage {
  const found = STAGES.find(
    (stage) => stage.toUpperCase() === inGraph.replaceAll("_", ""),
  );
  if (found === undefined) throw new Error(`a case in stage ${inGraph}`);
  return found;
}
