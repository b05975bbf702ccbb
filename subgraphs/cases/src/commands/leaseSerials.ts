import type { Claims } from "@onedoor/subgraph-host/claims";
import type { HubParts } from "../hub/HubParts.ts";
import type { SerialBlock } from "../store/CaseStore.ts";
import { isOwner } from "./pushEntries.ts";

export const MOST_SERIALS = 500;

/** A block of serials for one's own chain; null where it isn't one's own, or the count is none. */
export async function leaseSerials(
  hub: Pick<HubParts, "store" | "now">,
  claims: Claims | null,
  { chain, count }: { chain: string; count: number },
): Promise<SerialBlock | null> {
  const record = await hub.store.findChain(chain);
  if (claims === null || record === undefined || !isOwner(claims, record))
    return null;
  if (count < 1 || count > MOST_SERIALS) return null;
  return hub.store.leaseSerials(chain, count, hub.now());
}
