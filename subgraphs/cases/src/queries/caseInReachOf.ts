import { HANDLERS } from "@onedoor/domain/graphAccess";
import { serviceClaims } from "@onedoor/subgraph-host/claims";
import type { QueryCaseInReachOfArgs } from "../generated/graphql.ts";
import type { Hub } from "../hub/Hub.ts";
import { keysOfReader } from "../hub/scopeKeys.ts";
import type { CaseRow } from "../store/CaseStore.ts";

/** The case, if it is in this official's reach; null also for a reader of another sort. */
export async function caseInReachOf(
  { store }: Pick<Hub, "store">,
  { caseId, reader }: QueryCaseInReachOfArgs,
): Promise<CaseRow | null> {
  const role = HANDLERS.find((one) => one === reader.role);
  if (role === undefined) return null;
  const keys = keysOfReader({
    ...serviceClaims("reader"),
    role,
    staffId: reader.staffId ?? null,
    stationId: reader.stationId ?? null,
    body: reader.body ?? null,
    division: reader.division ?? null,
  });
  const reach = await store.reachOf({ keys, chains: [] }, [caseId]);
  if (reach.get(caseId) !== "inReach") return null;
  const [row] = await store.caseRows([caseId]);
  return row ?? null;
}
