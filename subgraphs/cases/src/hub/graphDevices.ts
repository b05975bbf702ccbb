import { checkDevice } from "@onedoor/domain/deviceOwner";
import type { AskGraph } from "@onedoor/subgraph-host/Subgraph";
import type { DeviceRegister, KnownDevice } from "./DeviceRegister.ts";

/** The register as the county's graph answers it. */
export function graphDevices(askGraph: AskGraph): DeviceRegister {
  const find = async (deviceId: string): Promise<KnownDevice | null> => {
    const { deviceStanding } = await askGraph<{
      deviceStanding: KnownDevice | null;
    }>(STANDING, { deviceId });
    return deviceStanding;
  };
  return {
    find,
    check: async (deviceId, post, now) =>
      checkDevice(await find(deviceId), post, now),
    async revoke(deviceId) {
      await askGraph(REVOKE, { deviceId });
    },
  };
}

const STANDING = `query DeviceStanding($deviceId: ID!) {
  deviceStanding(deviceId: $deviceId) { deviceId stationId body division enrolledAt revokedAt certificateUntil }
}`;

const REVOKE = `mutation RevokeEnrolment($deviceId: ID!) { revokeEnrolment(deviceId: $deviceId) }`;
