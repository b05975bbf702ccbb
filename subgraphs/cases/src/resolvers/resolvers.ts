import type { Resolvers } from "../generated/graphql.ts";
import {
  caseClocksResolvers,
  caseEntryResolvers,
  caseMaterialResolvers,
  caseProgressResolvers,
  caseResolvers,
  clockResolvers,
  entryActorResolvers,
} from "./caseResolvers.ts";
import { dataRequestResolvers } from "./dataRequestResolvers.ts";
import { delegationResolvers } from "./delegationResolvers.ts";
import {
  chainForkResolvers,
  feedEvidenceResolvers,
  recoveredRowResolvers,
  unnumberedEntryResolvers,
} from "./evidenceResolvers.ts";
import { feedRowResolvers } from "./feedRow.ts";
import {
  caseDocumentEntryResolvers,
  caseDocumentResolvers,
  casePullBulkResolvers,
  chainEntryResolvers,
  chainResolvers,
  entryOutcomeResolvers,
  feedPageResolvers,
  feedPageRowResolvers,
  pushEntriesResultResolvers,
} from "./journalResolvers.ts";
import { caseConnectionResolvers } from "./listCases.ts";
import {
  deviceHoldingsResolvers,
  heldEntryResolvers,
  laneActResolvers,
  laneOwnerResolvers,
  quarantinedEntryResolvers,
} from "./laneResolvers.ts";
import { licenceResolvers } from "./licenceResolvers.ts";
import { mutationResolvers } from "./mutationResolvers.ts";
import { hubResolvers, inclusionProofsResolvers } from "./proofResolvers.ts";
import { queryResolvers } from "./queryResolvers.ts";
import { streamCases } from "./streamCases.ts";

export const resolvers: Resolvers = {
  Query: queryResolvers,
  Mutation: mutationResolvers,
  Subscription: {
    streamCases: {
      subscribe: (_, __, context) => streamCases(context),
    },
  },
  Case: caseResolvers,
  CaseConnection: caseConnectionResolvers,
  CaseClocks: caseClocksResolvers,
  Clock: clockResolvers,
  CaseEntry: caseEntryResolvers,
  EntryActor: entryActorResolvers,
  CaseMaterial: caseMaterialResolvers,
  DataRequest: dataRequestResolvers,
  CaseProgress: caseProgressResolvers,
  Licence: licenceResolvers,
  CaseDocument: caseDocumentResolvers,
  CaseDocumentEntry: caseDocumentEntryResolvers,
  CasePullBulk: casePullBulkResolvers,
  PushEntriesResult: pushEntriesResultResolvers,
  EntryOutcome: entryOutcomeResolvers,
  FeedRow: feedRowResolvers,
  FeedPage: feedPageResolvers,
  FeedPageRow: feedPageRowResolvers,
  Chain: chainResolvers,
  ChainEntry: chainEntryResolvers,
  QuarantinedEntry: quarantinedEntryResolvers,
  Delegation: delegationResolvers,
  HeldEntry: heldEntryResolvers,
  LaneOwner: laneOwnerResolvers,
  DeviceHoldings: deviceHoldingsResolvers,
  LaneAct: laneActResolvers,
  Hub: hubResolvers,
  FeedEvidence: feedEvidenceResolvers,
  RecoveredRow: recoveredRowResolvers,
  UnnumberedEntry: unnumberedEntryResolvers,
  ChainFork: chainForkResolvers,
  InclusionProofs: inclusionProofsResolvers,
};
