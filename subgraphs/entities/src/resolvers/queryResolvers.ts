import { parseCreditCode } from "@onedoor/domain/creditCode";
import { registerReaderOf } from "../Context.ts";
import { lanesOf } from "@onedoor/domain/laneOwner";
import type { Claims } from "@onedoor/subgraph-host/claims";
import type { QueryResolvers } from "../generated/graphql.ts";
import { deviceStanding } from "../queries/deviceStanding.ts";

const MOST_FOUND = 50;
const MOST_DEVICES = 200;

export const queryResolvers: QueryResolvers = {
  legalEntity: (_, { creditCode }, { loaders }) =>
    loaders.legalEntity.load(creditCode),

  async legalEntities(_, { search, first }, { entityStore, reader }) {
    const register = entityStore.readingAs(registerReaderOf(reader));
    const code = parseCreditCode(search);
    if (code.ok) return register.legalEntitiesWithCodes([code.value]);
    const name = search.trim();
    if (Array.from(name).length < 2) return [];
    return register.legalEntitiesNamed(
      name,
      Math.min(Math.max(first, 0), MOST_FOUND),
    );
  },

  department: (_, { creditCode }, { loaders }) =>
    loaders.department.load(creditCode),

  departments: (_, __, { entityStore }) => entityStore.allDepartments(),

  station: (_, { stationId }, { loaders }) => loaders.station.load(stationId),

  stations: (_, { division }, { entityStore }) =>
    division === null || division === undefined
      ? entityStore.allStations()
      : entityStore.stationsWithin(division),

  thisDevice: (_, __, { reader, loaders }) =>
    reader === null || reader.deviceId === null
      ? null
      : loaders.device.load(reader.deviceId),

  async devices(_, { first, after }, { reader, deviceStore }) {
    const part = partOf(reader);
    const limit = Math.min(Math.max(first, 0), MOST_DEVICES);
    const found = await deviceStore.devicesOf({
      ...part,
      first: limit + 1,
      after: after ?? null,
    });
    return { devices: found.slice(0, limit), hasMore: found.length > limit };
  },

  deviceActs(_, { first }, { reader, deviceActs }) {
    const root =
      reader?.role === "auditAdministrator" ? null : partOf(reader).root;
    return deviceActs.acts(root, Math.min(Math.max(first, 0), MOST_DEVICES));
  },

  deviceStanding: (_, { deviceId }, context) =>
    deviceStanding(context, deviceId),

  lostDevices: (_, __, { deviceStore }) => deviceStore.lostDevices(),
};

/** A town officer's subtree; all for who watches the county. */
function partOf(reader: Claims | null): { root: string | null } {
  const part = reader === null ? undefined : lanesOf(reader);
  // A division that there is none of has nothing below it.
  return { root: part === undefined ? "" : part.division };
}
