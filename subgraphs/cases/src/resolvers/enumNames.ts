import type { Stage } from "@onedoor/domain/caseState";
import { STAGES } from "@onedoor/domain/caseState";
import type { CaseStage } from "../generated/graphql.ts";

const IN_GRAPH = Object.fromEntries(
  STAGES.map((stage) => [
    stage,
    stage.replace(/[A-Z]/g, (letter) => `_${letter}`).toUpperCase(),
  ]),
) as Record<Stage, CaseStage>;

const IN_DOMAIN = Object.fromEntries(
  STAGES.map((stage) => [IN_GRAPH[stage], stage]),
) as Record<CaseStage, Stage>;

export function stageInGraph(stage: Stage): CaseStage {
  return IN_GRAPH[stage];
}

export function stageInDomain(stage: CaseStage): Stage {
  return IN_DOMAIN[stage];
}

export function outcomeInGraph(
  outcome: "approved" | "refused" | null,
): "APPROVED" | "REFUSED" | null {
  if (outcome === null) return null;
  return outcome === "approved" ? "APPROVED" : "REFUSED";
}
