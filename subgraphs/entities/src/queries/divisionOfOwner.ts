import type { DeviceOwner } from "@onedoor/domain/deviceOwner";
import type { EntityStore } from "../store/EntityStore.ts";

/** The division of the station, or of the body, that a device is of; undefined where the register doesn't have it. */
export async function divisionOfOwner(
  entityStore: EntityStore,
  { stationId, body }: DeviceOwner,
): Promise<string | undefined> {
  const [place] =
    stationId === null
      ? await entityStore.departmentsWithCodes([body])
      : await entityStore.stationsWithIds([stationId]);
  return place?.division;
}
