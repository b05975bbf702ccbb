import { instantOfEpochMs } from "@onedoor/domain/time";
import type { DeviceResolvers } from "../generated/graphql.ts";

export const deviceResolvers: DeviceResolvers = {
  __resolveReference: async ({ deviceId }, { reader, loaders }) =>
    reader === null ? null : loaders.device.load(deviceId),
  station: ({ stationId }, _, { loaders }) =>
    stationId === null ? null : loaders.station.load(stationId),
  body: ({ stationId, body }) => (stationId === null ? body : null),
  enrolledAt: ({ enrolledAt }) => instantOfEpochMs(enrolledAt),
  revokedAt: ({ revokedAt }) =>
    revokedAt === null ? null : instantOfEpochMs(revokedAt),
};
