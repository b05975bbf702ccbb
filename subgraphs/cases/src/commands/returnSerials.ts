import { blockEndingIn, type SerialRange } from "@onedoor/domain/serialReturn";
import type { Claims } from "@onedoor/subgraph-host/claims";
import type { HubParts } from "../hub/HubParts.ts";
import { isOwner } from "./pushEntries.ts";

export type ReturnSerialsOutcome =
  | { ok: true }
  | {
      ok: false;
      reason: "NOT_YOUR_CHAIN" | "NOT_THE_END" | "CHAIN_FORKED" | "IN_USE";
    };

/**
 * Takes the unused end of a block back from its chain, which has given it up on its own disk before. A chain that holds
 * nothing of the range has given it back already, whoever holds it by now: it hears the same, and nothing changes [H16].
 */
export async function returnSerials(
  hub: Pick<HubParts, "store" | "now">,
  claims: Claims | null,
  { chain, ...range }: { chain: string } & SerialRange,
): Promise<ReturnSerialsOutcome> {
  const known = await hub.store.findChain(chain);
  if (claims === null || known === undefined || !isOwner(claims, known))
    return refused("NOT_YOUR_CHAIN");
  return hub.store.transact(async (transaction) => {
    const record = (await transaction.lockChains([chain])).get(chain);
    if (record === undefined) return refused("NOT_YOUR_CHAIN");
    const block = blockEndingIn(record.serials, range);
    if (block === "none") return { ok: true };
    if (block === "notTheEnd") return refused("NOT_THE_END");
    // There are two of this disk, and each may have printed any of them.
    if (record.forked || record.quarantined) return refused("CHAIN_FORKED");
    if (await transaction.showsSerials(chain, range)) return refused("IN_USE");
    await transaction.takeBackSerials(chain, block, range.from, hub.now());
    return { ok: true };
  });
}

function refused(
  reason: Extract<ReturnSerialsOutcome, { ok: false }>["reason"],
): ReturnSerialsOutcome {
  return { ok: false, reason };
}
