import { NO_PREVIOUS } from "@onedoor/domain/hash";
import { actorOf, type Claims } from "@onedoor/subgraph-host/claims";
import type { HubParts } from "../hub/HubParts.ts";
import { sameActor } from "../hub/sameActor.ts";
import type { ChainRecord } from "../store/CaseStore.ts";
import { HUB_CHAIN_PREFIX } from "../store/freshHubChain.ts";

export type OpenChainResult =
  | { ok: true; chain: ChainRecord }
  | { ok: false; reason: "NOT_SIGNED_IN" | "NO_DEVICE" | "NOT_YOUR_CHAIN" };

/** What a chain gets when it is opened; it asks for more before they run out. */
const FIRST_SERIALS = 100;

/**
 * Opens a chain for the signed-in official on his enrolled device, or answers with the one that is open. Its entries
 * have to name him as the session does now: an official who moves to another post begins another chain.
 */
export async function openChain(
  hub: Pick<HubParts, "store" | "now">,
  claims: Claims | null,
  { chain, incarnation }: { chain: string; incarnation: number },
): Promise<OpenChainResult> {
  const actor = claims === null ? null : actorOf(claims);
  if (claims === null || actor === null)
    return { ok: false, reason: "NOT_SIGNED_IN" };
  if (claims.deviceId === null) return { ok: false, reason: "NO_DEVICE" };
  if (!isChainId(chain)) return { ok: false, reason: "NOT_YOUR_CHAIN" };
  const known = await hub.store.registerChain({
    chain,
    deviceId: claims.deviceId,
    staffId: actor.staffId,
    actor,
    incarnation,
    nextNo: 1,
    headHash: NO_PREVIOUS,
    serials: [],
  });
  if (known.deviceId !== claims.deviceId || !sameActor(known.actor, actor))
    return { ok: false, reason: "NOT_YOUR_CHAIN" };
  if (known.serials.length > 0) return { ok: true, chain: known };
  const block = await hub.store.leaseSerials(chain, FIRST_SERIALS, hub.now());
  return { ok: true, chain: { ...known, serials: [block] } };
}

function isChainId(chain: string): boolean {
  return /^[\w.-]{8,80}$/.test(chain) && !chain.startsWith(HUB_CHAIN_PREFIX);
}
