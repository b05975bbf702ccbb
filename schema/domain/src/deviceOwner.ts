import { isInForce } from "./deviceCertificate.ts";
import { isWithinDivision } from "./divisionCode.ts";
import type { LaneReader } from "./laneOwner.ts";
import { seesLanes } from "./laneReaders.ts";
import type { Instant } from "./time.ts";

/** Whose a device is: a station's, or a body's where `stationId` is null. */
export interface DeviceOwner {
  stationId: string | null;
  /** Credit code. */
  body: string;
}

/** Whether the device is of the station, or of the body, that the post belongs to. */
export function isDeviceOf(device: DeviceOwner, post: DeviceOwner): boolean {
  return device.stationId === null
    ? post.stationId === null && device.body === post.body
    : device.stationId === post.stationId;
}

/** `ofAnotherStation`: it isn't the post's. `outdated`: its certificate has run out, and the next sign-in gives another. */
export type DeviceCheck =
  "good" | "notEnrolled" | "revoked" | "ofAnotherStation" | "outdated";

/** Whether a chain of this post may be opened on the device now. One from before there were certificates has none. */
export function checkDevice(
  device:
    | (DeviceOwner & {
        revokedAt: Instant | null;
        certificateUntil: Instant | null;
      })
    | null,
  post: DeviceOwner,
  now: Instant,
): DeviceCheck {
  if (device === null) return "notEnrolled";
  if (device.revokedAt !== null) return "revoked";
  if (!isDeviceOf(device, post)) return "ofAnotherStation";
  const { certificateUntil } = device;
  return certificateUntil === null ||
    isInForce({ expiresAt: certificateUntil }, now)
    ? "good"
    : "outdated";
}

/** Who enrols and revokes the devices of a division: the town officer of its subtree; an operator, all. */
export function looksAfterDevices(
  reader: LaneReader,
  division: string,
): boolean {
  if (reader.role === "operator") return true;
  return (
    reader.role === "townOfficer" &&
    isWithinDivision(reader.division ?? "", division)
  );
}

/** Who sees what a device is called and who works on it: who looks after it, and who watches the whole county. */
export function seesDevices(reader: LaneReader, division: string): boolean {
  return (
    seesLanes(reader.role) &&
    (reader.role === "supervisor" || looksAfterDevices(reader, division))
  );
}
