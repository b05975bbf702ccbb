import type { Resolvers } from "../generated/graphql.ts";
import {
  creditMutations,
  creditRecordResolvers,
  firmCreditResolvers,
  firmMomentResolvers,
  newFirms,
} from "./creditResolvers.ts";
import {
  deviceActResolvers,
  deviceResolvers,
  deviceStandingResolvers,
  deviceUserResolvers,
} from "./deviceResolvers.ts";
import { firmEventMutations } from "./firmEventResolvers.ts";
import {
  gridCellResolvers,
  gridMutations,
  gridQueries,
  gridResultResolvers,
  gridStaffResolvers,
} from "./gridResolvers.ts";
import { legalEntityResolvers } from "./legalEntityResolvers.ts";
import { mutationResolvers } from "./mutationResolvers.ts";
import { queryResolvers } from "./queryResolvers.ts";
import { departmentResolvers, stationResolvers } from "./stationResolvers.ts";

export const resolvers: Resolvers = {
  Query: { ...queryResolvers, ...gridQueries, newFirms },
  Mutation: {
    ...mutationResolvers,
    ...creditMutations,
    ...firmEventMutations,
    ...gridMutations,
  },
  LegalEntity: { ...legalEntityResolvers, ...firmCreditResolvers },
  CreditRecord: creditRecordResolvers,
  FirmMoment: firmMomentResolvers,
  Department: departmentResolvers,
  Station: stationResolvers,
  GridCell: gridCellResolvers,
  GridStaff: gridStaffResolvers,
  GridResult: gridResultResolvers,
  Device: deviceResolvers,
  DeviceAct: deviceActResolvers,
  DeviceStanding: deviceStandingResolvers,
  DeviceUser: deviceUserResolvers,
};
