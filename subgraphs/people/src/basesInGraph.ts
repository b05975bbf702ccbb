import type { ErasureBasis as DomainBasis } from "@onedoor/domain/decideErasure";
import type { ErasureBasis } from "./generated/graphql.ts";

/** On what ground something was erased, as the graph writes it. */
export const BASES_IN_GRAPH: Record<DomainBasis, ErasureBasis> = {
  purposeReached: "PURPOSE_REACHED",
  consentWithdrawn: "CONSENT_WITHDRAWN",
  unlawfullyCollected: "UNLAWFULLY_COLLECTED",
  ordered: "ORDERED",
};
