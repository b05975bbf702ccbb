import { isDeviceOf } from "@onedoor/domain/deviceOwner";
import type { StaffActor } from "@onedoor/domain/entries";
import type { PublicKey } from "@onedoor/domain/signatures";
import {
  actorOf,
  ACCESS_HOURS,
  type Claims,
  signSession,
} from "@onedoor/subgraph-host/claims";
import { plainDeviceCode } from "../deviceCode.ts";
import type { DeviceActKind, DeviceActStore } from "../store/DeviceActStore.ts";
import type { DeviceRecord } from "../store/DeviceStore.ts";
import {
  certifyDevice,
  type CertifyDeps,
  type IssuedCertificate,
} from "./certifyDevice.ts";
import { type DeviceProof, proveKey } from "./proveKey.ts";

export type DeviceRefusalReason =
  | "notSignedIn"
  | "codeNeeded"
  | "wrongCode"
  | "tooManyAttempts"
  | "belongsToAnotherStation"
  | "revoked"
  | "proofNeeded"
  | "wrongProof"
  | "otherKey"
  | "notEnrolled";

export type EnrolDeviceOutcome =
  | { device: DeviceRecord; token: string; certificate: IssuedCertificate }
  | { refused: DeviceRefusalReason };

export interface EnrolDeviceDeps extends CertifyDeps {
  deviceActs: DeviceActStore;
  sessionSecret: string;
  issuer?: string | undefined;
  /** Enrols without a code. */
  demonstration: boolean;
}

export interface AskedEnrolment {
  deviceId: string;
  label: string;
  code: string | null;
  proof: DeviceProof | null;
}

const MOST_WRONG_CODES = 5;
const WITHIN_MS = 10 * 60_000;

/**
 * The device belongs to the station of the official who first enrols it, or to his body where his post has no
 * station. Enrolling it again gives the same device and asks for no code, but for the same key. Refusals are on record.
 */
export async function enrolDevice(
  deps: EnrolDeviceDeps,
  reader: Claims | null,
  asked: AskedEnrolment,
): Promise<EnrolDeviceOutcome> {
  const actor = reader === null ? null : actorOf(reader);
  if (reader === null || actor === null) return { refused: "notSignedIn" };
  const outcome = await enrol(deps, { reader, actor }, asked);
  const act =
    "refused" in outcome ? RECORDED[outcome.refused] : outcome.recorded;
  if (act !== undefined) await record(deps, act, actor, asked.deviceId);
  if ("refused" in outcome) return outcome;
  const { device, certificate } = outcome;
  const { deviceId } = device;
  await deps.deviceStore.signedIn({
    deviceId,
    staffId: actor.staffId,
    name: asked.label,
    lastAt: deps.now(),
  });
  const claims = { ...reader, deviceId };
  return {
    device,
    certificate,
    token: await signSession(
      claims,
      deps.sessionSecret,
      ACCESS_HOURS,
      deps.issuer,
    ),
  };
}

type Enrolled = {
  device: DeviceRecord;
  certificate: IssuedCertificate;
  recorded: DeviceActKind | undefined;
};
type Refused = { refused: DeviceRefusalReason };

async function enrol(
  deps: EnrolDeviceDeps,
  { reader, actor }: { reader: Claims; actor: StaffActor },
  asked: AskedEnrolment,
): Promise<Enrolled | Refused> {
  const { deviceId, proof } = asked;
  if (proof === null) return { refused: "proofNeeded" };
  const { accountId } = reader;
  const publicKey = await proveKey(deps, { deviceId, accountId }, proof);
  if (publicKey === undefined) return { refused: "wrongProof" };
  const before = await findDevice(deps, deviceId);
  if (before === undefined) {
    const refused = await enrolNew(deps, actor, asked, publicKey);
    if (refused !== undefined) return { refused };
  }
  // Read again: somebody else may have enrolled the same machine at the same moment, and the first is its owner.
  const device = before ?? (await findDevice(deps, deviceId));
  if (device === undefined)
    throw new Error(`device ${deviceId} was enrolled and is gone`);
  if (!isDeviceOf(device, actor)) return { refused: "belongsToAnotherStation" };
  if (device.revokedAt !== null) return { refused: "revoked" };
  const kept = await deps.deviceStore.keepKey(deviceId, publicKey);
  if (kept !== publicKey) return { refused: "otherKey" };
  const certified = await certifyDevice(
    deps,
    { ...device, publicKey },
    actor.division,
  );
  if (certified === undefined) return { refused: "revoked" };
  const isNew = before === undefined;
  const recorded = isNew
    ? "enrolled"
    : before.publicKey === null
      ? "keyAdded"
      : undefined;
  return { ...certified, recorded };
}

async function enrolNew(
  { deviceStore, deviceActs, demonstration, now }: EnrolDeviceDeps,
  { staffId, stationId, body }: StaffActor,
  { deviceId, label, code }: AskedEnrolment,
  publicKey: PublicKey,
): Promise<"codeNeeded" | "wrongCode" | "tooManyAttempts" | undefined> {
  const device: DeviceRecord = {
    deviceId,
    label,
    stationId,
    body,
    enrolledBy: staffId,
    enrolledAt: now(),
    revokedAt: null,
    publicKey,
    lastSeenAt: null,
    certificateUntil: null,
    leaseUntil: null,
  };
  if (demonstration) {
    await deviceStore.enrol(device);
    return undefined;
  }
  if (code === null || code.trim() === "") return "codeNeeded";
  const since = now() - WITHIN_MS;
  const wrong = await deviceActs.countOf("codeRefused", staffId, since);
  if (wrong >= MOST_WRONG_CODES) return "tooManyAttempts";
  const outcome = await deviceStore.enrolWithCode(
    device,
    plainDeviceCode(code),
  );
  return outcome === "wrongCode" ? "wrongCode" : undefined;
}

/** What is refused to somebody who may have it another time is not put on record. */
const RECORDED: Record<DeviceRefusalReason, DeviceActKind | undefined> = {
  wrongCode: "codeRefused",
  tooManyAttempts: "tooManyAttempts",
  belongsToAnotherStation: "otherStation",
  revoked: "revokedDevice",
  wrongProof: "proofRefused",
  otherKey: "otherKey",
  notSignedIn: undefined,
  codeNeeded: undefined,
  proofNeeded: undefined,
  notEnrolled: undefined,
};

async function record(
  { deviceActs, now }: EnrolDeviceDeps,
  act: DeviceActKind,
  { staffId, stationId, body }: StaffActor,
  deviceId: string,
): Promise<void> {
  const by = { staffId, stationId, body };
  await deviceActs.record({ act, ...by, deviceId, at: now() });
}

async function findDevice(
  { deviceStore }: EnrolDeviceDeps,
  deviceId: string,
): Promise<DeviceRecord | undefined> {
  const [device] = await deviceStore.devicesWithIds([deviceId]);
  return device;
}
