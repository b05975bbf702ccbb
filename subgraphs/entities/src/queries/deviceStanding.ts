import type { DeviceRecord, DeviceStore } from "../store/DeviceStore.ts";
import type { EntityStore } from "../store/EntityStore.ts";
import { divisionOfOwner } from "./divisionOfOwner.ts";

/** A device as parts of the county need it. */
export type StandingRecord = DeviceRecord & { division: string };

/** Null for a device that was never enrolled. */
export async function deviceStanding(
  deps: { deviceStore: DeviceStore; entityStore: EntityStore },
  deviceId: string,
): Promise<StandingRecord | null> {
  const [device] = await deps.deviceStore.devicesWithIds([deviceId]);
  if (device === undefined) return null;
  const division = await divisionOfOwner(deps.entityStore, device);
  // No office but the operator's looks after what stands nowhere.
  return { ...device, division: division ?? "" };
}
