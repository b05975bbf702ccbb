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
import { legalEntityResolvers } from "./legalEntityResolvers.ts";
import { mutationResolvers } from "./mutationResolvers.ts";
import { queryResolvers } from "./queryResolvers.ts";
import { departmentResolvers, stationResolvers } from "./stationResolvers.ts";

export const resolvers: Resolvers = {
  Query: { ...queryResolvers, newFirms },
  Mutation: { ...mutationResolvers, ...creditMutations, ...firmEventMutations },
  LegalEntity: { ...legalEntityResolvers, ...firmCreditResolvers },
  CreditRecord: creditRecordResolvers,
  FirmMoment: firmMomentResolvers,
  Department: departmentResolvers,
  Station: stationResolvers,
  Device: deviceResolvers,
  DeviceAct: deviceActResolvers,
  DeviceStanding: deviceStandingResolvers,
  DeviceUser: deviceUserResolvers,
};
