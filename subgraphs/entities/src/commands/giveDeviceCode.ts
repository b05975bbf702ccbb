import {
  type DeviceOwner,
  looksAfterDevices,
} from "@onedoor/domain/deviceOwner";
import type { Instant } from "@onedoor/domain/time";
import type { Claims } from "@onedoor/subgraph-host/claims";
import type { DeviceActStore } from "../store/DeviceActStore.ts";
import type { DeviceStore } from "../store/DeviceStore.ts";
import type { EntityStore } from "../store/EntityStore.ts";
import { createDeviceCode } from "./createDeviceCode.ts";

/** A code for a device of a place that the reader looks after. */
export async function giveDeviceCode(
  deps: {
    deviceStore: DeviceStore;
    deviceActs: DeviceActStore;
    entityStore: EntityStore;
    now: () => number;
  },
  reader: Claims,
  asked: { stationId: string | null; body: string | null; label: string },
): Promise<
  | { code: string; expiresAt: Instant }
  | { refused: "unknownPlace" | "notYours" }
> {
  const place = await findPlace(deps.entityStore, asked);
  if (place === undefined) return { refused: "unknownPlace" };
  if (!looksAfterDevices(reader, place.division))
    return { refused: "notYours" };
  const { label } = asked;
  const { staffId } = reader;
  return createDeviceCode(deps, { owner: place.owner, label, staffId });
}

async function findPlace(
  entityStore: EntityStore,
  { stationId, body }: { stationId: string | null; body: string | null },
): Promise<{ owner: DeviceOwner; division: string } | undefined> {
  if (stationId !== null) {
    const [station] = await entityStore.stationsWithIds([stationId]);
    return station === undefined
      ? undefined
      : {
          owner: { stationId, body: station.body ?? body ?? "" },
          division: station.division,
        };
  }
  const [department] =
    body === null ? [] : await entityStore.departmentsWithCodes([body]);
  return department === undefined
    ? undefined
    : {
        owner: { stationId: null, body: department.creditCode },
        division: department.division,
      };
}
