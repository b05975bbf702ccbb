import type { StaffActor } from "@onedoor/domain/entries";
import {
  actorOf,
  ACCESS_HOURS,
  type Claims,
  signSession,
} from "@onedoor/subgraph-host/claims";
import { plainDeviceCode } from "../deviceCode.ts";
import type {
  DeviceOwner,
  DeviceRecord,
  DeviceStore,
} from "../store/DeviceStore.ts";

export type EnrolDeviceOutcome =
  | { device: DeviceRecord; token: string }
  | {
      refused:
        | "notSignedIn"
        | "codeNeeded"
        | "wrongCode"
        | "belongsToAnotherStation"
        | "revoked";
    };

export interface EnrolDeviceDeps {
  deviceStore: DeviceStore;
  sessionSecret: string;
  issuer?: string | undefined;
  /** Enrols without a code. */
  demonstration: boolean;
  now: () => number;
}

/**
 * The device belongs to the station of the official who first enrols it, or to his body where his post has no
 * station. Enrolling it again gives the same device and asks for no code.
 */
export async function enrolDevice(
  deps: EnrolDeviceDeps,
  reader: Claims | null,
  asked: { deviceId: string; label: string; code: string | null },
): Promise<EnrolDeviceOutcome> {
  const actor = reader === null ? null : actorOf(reader);
  if (reader === null || actor === null) return { refused: "notSignedIn" };
  const known = await findDevice(deps, asked.deviceId);
  if (known === undefined) {
    const refused = await enrolNew(deps, actor, asked);
    if (refused !== undefined) return { refused };
  }
  // Read again: somebody else may have enrolled the same machine at the same moment, and the first is its owner.
  const device = known ?? (await findDevice(deps, asked.deviceId));
  if (device === undefined)
    throw new Error(`device ${asked.deviceId} was enrolled and is gone`);
  if (!isOwnedBy(device, actor)) return { refused: "belongsToAnotherStation" };
  if (device.revokedAt !== null) return { refused: "revoked" };
  const claims = { ...reader, deviceId: device.deviceId };
  return {
    device,
    token: await signSession(
      claims,
      deps.sessionSecret,
      ACCESS_HOURS,
      deps.issuer,
    ),
  };
}

async function enrolNew(
  { deviceStore, demonstration, now }: EnrolDeviceDeps,
  { staffId, stationId, body }: StaffActor,
  {
    deviceId,
    label,
    code,
  }: { deviceId: string; label: string; code: string | null },
): Promise<"codeNeeded" | "wrongCode" | undefined> {
  const device: DeviceRecord = {
    deviceId,
    label,
    stationId,
    body,
    enrolledBy: staffId,
    enrolledAt: now(),
    revokedAt: null,
  };
  if (demonstration) {
    await deviceStore.enrol(device);
    return undefined;
  }
  if (code === null || code.trim() === "") return "codeNeeded";
  const outcome = await deviceStore.enrolWithCode(
    device,
    plainDeviceCode(code),
  );
  return outcome === "wrongCode" ? "wrongCode" : undefined;
}

async function findDevice(
  { deviceStore }: EnrolDeviceDeps,
  deviceId: string,
): Promise<DeviceRecord | undefined> {
  const [device] = await deviceStore.devicesWithIds([deviceId]);
  return device;
}

function isOwnedBy(device: DeviceOwner, actor: StaffActor): boolean {
  return device.stationId === null
    ? actor.stationId === null && device.body === actor.body
    : device.stationId === actor.stationId;
}
