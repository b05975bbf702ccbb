import { needsApplicant } from "@onedoor/domain/decideReveal";
import { HANDLERS } from "@onedoor/domain/graphAccess";
import type { Claims } from "@onedoor/subgraph-host/claims";
import { keysOfReader } from "../hub/scopeKeys.ts";
import type { CaseStore, MaterialRecord } from "../store/CaseStore.ts";

/** A page that a case only refers to, as far as a reader of that case may look at it. */
export interface ReferencedMaterial {
  material: MaterialRecord;
  /** Which paper it is a page of. */
  paper: string;
  /** Whose it is; null where the register doesn't know him. */
  personId: string | null;
}

/**
 * The page, if the case names it, is in this reader's reach and still goes on. None for a window: what one station
 * holds of another's resident is a reference [Y5].
 */
export async function referencedMaterial(
  store: CaseStore,
  claims: Claims,
  { caseId, materialId }: { caseId: string; materialId: string },
): Promise<ReferencedMaterial | undefined> {
  if (claims.stationId !== null) return undefined;
  if (!HANDLERS.some((role) => role === claims.role)) return undefined;
  const reader = { keys: keysOfReader(claims), chains: [] };
  const reach = await store.reachOf(reader, [caseId]);
  if (reach.get(caseId) !== "inReach") return undefined;
  const [states, [row]] = await Promise.all([
    store.statesOf([caseId]),
    store.caseRows([caseId]),
  ]);
  const state = states.get(caseId);
  const reference = state?.references?.find(
    ({ resolved }) =>
      resolved?.outcome === "found" &&
      resolved.materialIds.includes(materialId),
  );
  if (!state?.stage || state.erased !== null || reference === undefined)
    return undefined;
  if (!needsApplicant(state.stage)) return undefined;
  // Beyond his own scope, and no further than the case above says.
  const material = await store.findMaterial(materialId);
  if (material === undefined || material.arrivedAt === null) return undefined;
  const [source] = await store.caseRows([material.caseId]);
  return {
    material,
    paper: reference.paper,
    personId: row?.applicantPersonId ?? source?.applicantPersonId ?? null,
  };
}
