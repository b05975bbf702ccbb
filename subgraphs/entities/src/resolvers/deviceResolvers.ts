import { isDeviceOf, seesDevices } from "@onedoor/domain/deviceOwner";
import { maskName } from "@onedoor/domain/masking";
import { instantOfEpochMs } from "@onedoor/domain/time";
import { actorOf } from "@onedoor/subgraph-host/claims";
import type { Context } from "../Context.ts";
import type {
  DeviceActKind as DeviceActKindInGraph,
  DeviceActResolvers,
  DeviceResolvers,
  DeviceStandingResolvers,
  DeviceUserResolvers,
} from "../generated/graphql.ts";
import { divisionOfOwner } from "../queries/divisionOfOwner.ts";
import type { DeviceActKind } from "../store/DeviceActStore.ts";
import type { DeviceRecord } from "../store/DeviceStore.ts";

export const deviceResolvers: DeviceResolvers = {
  __resolveReference: async ({ deviceId }, { reader, loaders }) =>
    reader === null ? null : loaders.device.load(deviceId),
  async label(device, _, context) {
    const actor = context.reader === null ? null : actorOf(context.reader);
    const isColleague = actor !== null && isDeviceOf(device, actor);
    return isColleague || (await isSeen(device, context))
      ? device.label
      : maskName(device.label);
  },
  station: ({ stationId }, _, { loaders }) =>
    stationId === null ? null : loaders.station.load(stationId),
  body: ({ stationId, body }) => (stationId === null ? body : null),
  department: ({ body }, _, { loaders }) => loaders.department.load(body),
  enrolledAt: ({ enrolledAt }) => instantOfEpochMs(enrolledAt),
  revokedAt: ({ revokedAt }) => momentOf(revokedAt),
  lastSeenAt: ({ lastSeenAt }) => momentOf(lastSeenAt),
  leaseUntil: ({ leaseUntil }) => momentOf(leaseUntil),
  users: async (device, _, context) =>
    (await isSeen(device, context))
      ? context.loaders.deviceUsers.load(device.deviceId)
      : [],
};

export const deviceUserResolvers: DeviceUserResolvers = {
  lastAt: ({ lastAt }) => instantOfEpochMs(lastAt),
};

export const deviceStandingResolvers: DeviceStandingResolvers = {
  enrolledAt: ({ enrolledAt }) => instantOfEpochMs(enrolledAt),
  revokedAt: ({ revokedAt }) => momentOf(revokedAt),
  certificateUntil: ({ certificateUntil }) => momentOf(certificateUntil),
  leaseUntil: ({ leaseUntil }) => momentOf(leaseUntil),
};

export const deviceActResolvers: DeviceActResolvers = {
  actId: ({ actNo }) => String(actNo),
  act: ({ act }) => ACTS[act],
  station: ({ stationId }, _, { loaders }) =>
    stationId === null ? null : loaders.station.load(stationId),
  at: ({ at }) => instantOfEpochMs(at),
};

const ACTS: Record<DeviceActKind, DeviceActKindInGraph> = {
  codeMade: "CODE_MADE",
  enrolled: "ENROLLED",
  keyAdded: "KEY_ADDED",
  revoked: "REVOKED",
  codeRefused: "CODE_REFUSED",
  tooManyAttempts: "TOO_MANY_ATTEMPTS",
  proofRefused: "PROOF_REFUSED",
  otherKey: "OTHER_KEY",
  otherStation: "OTHER_STATION",
  revokedDevice: "REVOKED_DEVICE",
};

async function isSeen(
  device: DeviceRecord,
  { reader, entityStore }: Context,
): Promise<boolean> {
  if (reader === null) return false;
  if (reader.role === "operator" || reader.role === "supervisor") return true;
  if (reader.role !== "townOfficer") return false;
  const division = await divisionOfOwner(entityStore, device);
  return division !== undefined && seesDevices(reader, division);
}

function momentOf(ms: number | null) {
  return ms === null ? null : instantOfEpochMs(ms);
}
