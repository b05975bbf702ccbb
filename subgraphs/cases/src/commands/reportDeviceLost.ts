import { looksAfterDevices } from "@onedoor/domain/deviceOwner";
import { looksAfter, ownerOfHeld } from "@onedoor/domain/laneOwner";
import { actorOf, type Claims } from "@onedoor/subgraph-host/claims";
import type { HubParts } from "../hub/HubParts.ts";

/** `unknownDevice`: nobody has enrolled it, or opened a chain on it; `notYours`: another office looks after it. */
export type DeviceRevocation =
  "revoked" | "alreadyRevoked" | "unknownDevice" | "notYours";

/**
 * From now on nobody believes the device [Q7], and its sessions read nothing [N6]. The cut is a number and not a moment:
 * what its chains had brought by now has its verdict for ever, and everything above is held for the owner, whenever it
 * claims to have been written. Throws where the register of devices can't be reached; it is right to report it again.
 */
export async function reportDeviceLost(
  hub: Pick<HubParts, "store" | "devices" | "now">,
  claims: Claims,
  { deviceId, words }: { deviceId: string; words: string },
): Promise<DeviceRevocation> {
  const office = await officeOver(hub, claims, deviceId);
  const by = actorOf(claims);
  if (office !== "his" || by === null)
    return office === "unknownDevice" ? office : "notYours";
  const isNew = await hub.store.revokeDevice(deviceId, {
    by,
    at: hub.now(),
    words,
  });
  await hub.devices.revoke(deviceId);
  return isNew ? "revoked" : "alreadyRevoked";
}

/** Whether the reader's office looks after the device: by where it is enrolled, else by who works on it. */
async function officeOver(
  { store, devices }: Pick<HubParts, "store" | "devices">,
  claims: Claims,
  deviceId: string,
): Promise<"his" | "anothers" | "unknownDevice"> {
  const device = await devices.find(deviceId);
  if (device !== null)
    return looksAfterDevices(claims, device.division) ? "his" : "anothers";
  const authors = await store.authorsOf(deviceId);
  if (authors.length === 0) return "unknownDevice";
  return authors.every((author) => looksAfter(ownerOfHeld(author), claims))
    ? "his"
    : "anothers";
}
