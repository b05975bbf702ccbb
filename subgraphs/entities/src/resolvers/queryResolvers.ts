import { parseCreditCode } from "@onedoor/domain/creditCode";
import { registerReaderOf } from "../Context.ts";
import type { QueryResolvers } from "../generated/graphql.ts";

const MOST_FOUND = 50;

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
};
