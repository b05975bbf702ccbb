import { STAGES } from "@onedoor/domain/caseState";
import type { FirmCase } from "@onedoor/domain/decideFirmEvent";
import type { Claims } from "@onedoor/subgraph-host/claims";
import type { AskGraph } from "@onedoor/subgraph-host/Subgraph";

/** How a case stands that is to bring an event of a firm. Null where it is out of the reader's reach, as the cases say. */
export async function caseOfFirm(
  askGraph: AskGraph,
  { role, staffId, stationId, body, division }: Claims,
  caseId: string,
): Promise<FirmCase | null> {
  const { caseInReachOf: found } = await askGraph<{
    caseInReachOf: CaseOnTheWire | null;
  }>(CASE, { caseId, reader: { role, staffId, stationId, body, division } });
  return found === null
    ? null
    : {
        stage: stageOf(found),
        outcome: OUTCOMES[found.outcome ?? "NONE"],
        body: found.implementingBody.creditCode,
        isErased: found.erasedAt !== null,
        applicantCode: found.applicant?.creditCode ?? null,
      };
}

interface CaseOnTheWire {
  stage: string;
  outcome: "APPROVED" | "REFUSED" | null;
  erasedAt: string | null;
  implementingBody: { creditCode: string };
  applicant: { creditCode?: string } | null;
}

const CASE = `query CaseOfFirm($caseId: ID!, $reader: ReaderInput!) {
  caseInReachOf(caseId: $caseId, reader: $reader) {
    stage outcome erasedAt implementingBody { creditCode } applicant { ... on LegalEntity { creditCode } }
  }
}`;

const OUTCOMES = {
  APPROVED: "approved",
  REFUSED: "refused",
  NONE: null,
} as const;

function stageOf({ stage }: CaseOnTheWire): FirmCase["stage"] {
  const found = STAGES.find(
    (one) => one.toUpperCase() === stage.replaceAll("_", ""),
  );
  if (found === undefined) throw new Error(`a case in stage ${stage}`);
  return found;
}
