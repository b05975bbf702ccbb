import { isDeviceOf } from "@onedoor/domain/deviceOwner";
import { actorOf, type Claims } from "@onedoor/subgraph-host/claims";
import type { DeviceRecord } from "../store/DeviceStore.ts";
import {
  certifyDevice,
  type CertifyDeps,
  type IssuedCertificate,
} from "./certifyDevice.ts";
import type { DeviceRefusalReason } from "./enrolDevice.ts";

/**
 * A new certificate for the device that the session names. It says the key that the device proved when it was enrolled,
 * so that it is worth nothing to who has the session alone.
 */
export async function renewDevice(
  deps: CertifyDeps,
  reader: Claims | null,
): Promise<
  | { device: DeviceRecord; certificate: IssuedCertificate }
  | { refused: DeviceRefusalReason }
> {
  const actor = reader === null ? null : actorOf(reader);
  if (actor === null) return { refused: "notSignedIn" };
  const deviceId = reader?.deviceId ?? null;
  const [device] =
    deviceId === null ? [] : await deps.deviceStore.devicesWithIds([deviceId]);
  if (device === undefined) return { refused: "notEnrolled" };
  if (!isDeviceOf(device, actor)) return { refused: "belongsToAnotherStation" };
  const { publicKey } = device;
  if (publicKey === null) return { refused: "proofNeeded" };
  const certified = await certifyDevice(
    deps,
    { ...device, publicKey },
    actor.division,
  );
  return certified ?? { refused: "revoked" };
}
