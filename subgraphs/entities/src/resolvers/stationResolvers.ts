import type {
  DepartmentResolvers,
  StationLevel,
  StationResolvers,
} from "../generated/graphql.ts";
import type { StationRecord } from "../store/EntityStore.ts";

export const stationResolvers: StationResolvers = {
  __resolveReference: async ({ stationId }, { loaders }) =>
    loaders.station.load(stationId),
  level: ({ level }) => LEVELS[level],
  department: ({ body }, _, { loaders }) =>
    body === null ? null : loaders.department.load(body),
  parent: ({ parentStationId }, _, { loaders }) =>
    parentStationId === null ? null : loaders.station.load(parentStationId),
};

export const departmentResolvers: DepartmentResolvers = {
  __resolveReference: async ({ creditCode }, { loaders }) =>
    loaders.department.load(creditCode),
};

const LEVELS: Record<StationRecord["level"], StationLevel> = {
  county: "COUNTY",
  town: "TOWN",
  village: "VILLAGE",
};
