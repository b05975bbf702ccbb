import type { Resolvers } from "../generated/graphql.ts";
import {
  accessChainResolvers,
  accessRecordConnectionResolvers,
  accessRecordResolvers,
  myAccessRecordResolvers,
} from "./accessResolvers.ts";
import { accountResolvers, staffResolvers } from "./accountResolvers.ts";
import {
  erasureResolvers,
  erasureResultResolvers,
} from "./erasureResolvers.ts";
import {
  duplicatePairResolvers,
  mergeResultResolvers,
  personMergeResolvers,
  personRegistrationResolvers,
} from "./mergeResolvers.ts";
import {
  familyActDoneResolvers,
  guardianshipResolvers,
} from "./familyResolvers.ts";
import { mutationResolvers } from "./mutationResolvers.ts";
import {
  householdMemberResolvers,
  householdResolvers,
  personResolvers,
} from "./personResolvers.ts";
import { officialAccountResolvers } from "./officialAccountResolvers.ts";
import { creditRecordResolvers } from "./personCreditResolvers.ts";
import { queryResolvers } from "./queryResolvers.ts";
import {
  villageFileEntryResolvers,
  villageFileResolvers,
  villageFileSummaryResolvers,
} from "./villageFileResolvers.ts";

export const resolvers: Resolvers = {
  Query: queryResolvers,
  Mutation: mutationResolvers,
  Person: personResolvers,
  Household: householdResolvers,
  HouseholdMember: householdMemberResolvers,
  Staff: staffResolvers,
  Account: accountResolvers,
  AccessRecordConnection: accessRecordConnectionResolvers,
  AccessChain: accessChainResolvers,
  AccessRecord: accessRecordResolvers,
  MyAccessRecord: myAccessRecordResolvers,
  OfficialAccount: officialAccountResolvers,
  Erasure: erasureResolvers,
  ErasureResult: erasureResultResolvers,
  DuplicatePair: duplicatePairResolvers,
  PersonMerge: personMergeResolvers,
  MergeResult: mergeResultResolvers,
  PersonRegistration: personRegistrationResolvers,
  VillageFileSummary: villageFileSummaryResolvers,
  VillageFile: villageFileResolvers,
  VillageFileEntry: villageFileEntryResolvers,
  FamilyActDone: familyActDoneResolvers,
  Guardianship: guardianshipResolvers,
  CreditRecord: creditRecordResolvers,
};
