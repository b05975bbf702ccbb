import type { Resolvers } from "../generated/graphql.ts";
import {
  deviceActResolvers,
  deviceResolvers,
  deviceStandingResolvers,
  deviceUserResolvers,
} from "./deviceResolvers.ts";
import { legalEntityResolvers } from "./legalEntityResolvers.ts";
import { mutationResolvers } from "./mutationResolvers.ts";
import { queryResolvers } from "./queryResolvers.ts";
import { departmentResolvers, stationResolvers } from "./stationResolvers.ts";

export const resolvers: Resolvers = {
  Query: queryResolvers,
  Mutation: mutationResolvers,
  LegalEntity: legalEntityResolvers,
  Department: departmentResolvers,
  Station: stationResolvers,
  Device: deviceResolvers,
  DeviceAct: deviceActResolvers,
  DeviceStanding: deviceStandingResolvers,
  DeviceUser: deviceUserResolvers,
};
