import { looksAfter, ownerOfHeld } from "@onedoor/domain/laneOwner";
import { actorOf, type Claims } from "@onedoor/subgraph-host/claims";
import type { HubParts } from "../hub/HubParts.ts";
import type { Sitting } from "../hub/sitting.ts";
import { sitOverHeld } from "./releaseHeldEntries.ts";

/**
 * `settled`: set aside, with the owner's word; `judged`: the rules could judge it by now, and theirs is the verdict;
 * `notHeld`: it has its verdict already, or there is no such entry; `notYours`: another office looks after it.
 */
export type HeldSettlement = "settled" | "judged" | "notHeld" | "notYours";

/** The owner gives a held entry its only verdict, which reaches its author like any other [Q3]. */
export async function settleHeld(
  hub: HubParts,
  claims: Claims,
  { entryId, words }: { entryId: string; words: string },
): Promise<HeldSettlement> {
  const held = await hub.store.findHeld(entryId);
  if (held === undefined) return "notHeld";
  const by = actorOf(claims);
  if (by === null || !looksAfter(ownerOfHeld(held.author), claims))
    return "notYours";
  return sitOverHeld(hub, [held.caseId], (sitting, all) => {
    const entry = all.find((one) => one.entryId === entryId);
    // Somebody was quicker.
    if (entry === undefined) return "notHeld";
    if (isOwnOf(hub, by.staffId, sitting, held.caseId)) return "notYours";
    const settlement = sitting.settle(entry, { by, reason: words });
    // Others may have waited for it: where it would have opened the case, that is settled now.
    sitting.release(all);
    return settlement;
  });
}

/** His own case, or that of somebody close to him, is another's to settle [A9]. */
function isOwnOf(
  hub: HubParts,
  staffId: string,
  sitting: Sitting,
  caseId: string,
): boolean {
  return hub.roster.isCloseTo(staffId, sitting.partiesOf(caseId));
}

/**
 * Judges what of a case can be judged by now; with the owner's word for it, also what a revoked device brought. Answers
 * how many entries got their verdict; null where he may not.
 */
export async function releaseHeld(
  hub: HubParts,
  claims: Claims,
  { caseId, words }: { caseId: string; words: string | null },
): Promise<number | null> {
  const waiting = await hub.store.transact((transaction) =>
    transaction.heldEntries([caseId]),
  );
  const by = actorOf(claims);
  const mine = waiting.some(({ actor }) =>
    looksAfter(ownerOfHeld(actor), claims),
  );
  if (!mine || by === null) return waiting.length === 0 ? 0 : null;
  return sitOverHeld(hub, [caseId], (sitting, held) => {
    if (isOwnOf(hub, by.staffId, sitting, caseId)) return null;
    const doubted = held.some((one) => one.held === "deviceRevoked");
    if (doubted && words !== null)
      sitting.vouch(caseId, held, { by, reason: words });
    else sitting.release(held);
    return held.length - sitting.stateOf(caseId).held.length;
  });
}
