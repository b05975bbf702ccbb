import type { DeviceActStore } from "../store/DeviceActStore.ts";
import type { DeviceStore } from "../store/DeviceStore.ts";

/** From now on its sessions hold no more. False where there is no such device. Doing it again changes nothing. */
export async function revokeEnrolment(
  deps: {
    deviceStore: DeviceStore;
    deviceActs: DeviceActStore;
    now: () => number;
  },
  deviceId: string,
): Promise<boolean> {
  const { deviceStore, deviceActs } = deps;
  const [device] = await deviceStore.devicesWithIds([deviceId]);
  if (device === undefined) return false;
  if (device.revokedAt !== null) return true;
  const at = deps.now();
  await deviceStore.revoke(deviceId, at);
  const { stationId, body } = device;
  await deviceActs.record({
    act: "revoked",
    deviceId,
    stationId,
    body,
    // Who reported it lost, and why, stands with the work that it brings.
    staffId: null,
    at,
  });
  return true;
}
