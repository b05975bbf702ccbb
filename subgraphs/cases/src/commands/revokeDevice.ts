import { looksAfter, ownerOfHeld } from "@onedoor/domain/laneOwner";
import { actorOf, type Claims } from "@onedoor/subgraph-host/claims";
import type { HubParts } from "../hub/HubParts.ts";

/** `unknownDevice`: it has never opened a chain here; `notYours`: another office looks after its officials' work. */
export type DeviceRevocation =
  "revoked" | "alreadyRevoked" | "unknownDevice" | "notYours";

/**
 * From now on nobody believes the device [Q7]. The cut is a number and not a moment: what its chains had brought by
 * now has its verdict for ever, and everything above is held for the owner, whenever it claims to have been written.
 */
export async function revokeDevice(
  hub: Pick<HubParts, "store" | "now">,
  claims: Claims,
  { deviceId, words }: { deviceId: string; words: string },
): Promise<DeviceRevocation> {
  const authors = await hub.store.authorsOf(deviceId);
  if (authors.length === 0) return "unknownDevice";
  const by = actorOf(claims);
  const isHis = authors.every((author) =>
    looksAfter(ownerOfHeld(author), claims),
  );
  if (by === null || !isHis) return "notYours";
  const isNew = await hub.store.revokeDevice(deviceId, {
    by,
    at: hub.now(),
    words,
  });
  return isNew ? "revoked" : "alreadyRevoked";
}
