import { clocksOf } from "@onedoor/domain/caseClocks";
import { calendarIfReachable } from "../hub/calendarIfReachable.ts";
import type {
  CaseClocksResolvers,
  CaseEntryResolvers,
  CaseMaterialResolvers,
  CaseProgressResolvers,
  CaseResolvers,
  ClockResolvers,
  EntryActorResolvers,
} from "../generated/graphql.ts";
import { dateOf } from "@onedoor/domain/time";
import { keysOfReader } from "../hub/scopeKeys.ts";
import { caseLicence } from "../licences/caseLicence.ts";
import { timelineOf } from "../queries/timelineOf.ts";
import { outcomeInGraph, stageInGraph } from "./enumNames.ts";
import { feedRowOf } from "./feedRow.ts";

export const caseResolvers: CaseResolvers = {
  __resolveReference: ({ caseId }, { loaders }) =>
    loaders.caseInReach.load(caseId),
  stage: ({ stage }) => stageInGraph(stage),
  item: ({ itemCode }) => ({ itemCode }),
  itemVersion: ({ itemCode, itemVersion }) => ({
    itemCode,
    version: itemVersion,
  }),
  applicant({ applicantPersonId, applicantCreditCode }) {
    if (applicantPersonId !== null)
      return { __typename: "Person", personId: applicantPersonId };
    return applicantCreditCode === null
      ? null
      : { __typename: "LegalEntity", creditCode: applicantCreditCode };
  },
  applicantName: ({ applicantNameMasked }) => applicantNameMasked,
  applicantKind: ({ applicantKind }) =>
    applicantKind === "person" ? "PERSON" : "LEGAL_ENTITY",
  station: ({ stationId }) => (stationId === null ? null : { stationId }),
  implementingBody: ({ implementingBody }) => ({
    creditCode: implementingBody,
  }),
  outcome: ({ outcome }) => outcomeInGraph(outcome),
  assignee: ({ assignee }) =>
    assignee === null ? null : { staffId: assignee },
  async clocks({ caseId }, _, { loaders, calendar }) {
    const state = await loaders.state.load(caseId);
    const known = await calendarIfReachable({ calendar });
    return state === null || known === null
      ? NO_CLOCKS
      : clocksOf(state, known);
  },
  timeline: async ({ caseId }, _, { loaders }) => [
    ...timelineOf(await loaders.journal.load(caseId)),
  ],
  setAside: async ({ caseId }, _, { loaders }) => [
    ...((await loaders.state.load(caseId))?.setAside ?? []),
  ],
  materials: async ({ caseId }, _, { loaders }) => [
    ...(await loaders.materials.load(caseId)),
  ],
  dataRequests: async ({ caseId }, _, { loaders }) => [
    ...(await loaders.dataRequests.load(caseId)),
  ],
  licence: async (row, _, context) => (await caseLicence(context, row)) ?? null,
};

/** Without a calendar no clock can be read; the rest of the case still can. */
const NO_CLOCKS = {
  acceptance: null,
  statutory: null,
  promised: null,
  delivery: null,
  correction: null,
};

export const caseClocksResolvers: CaseClocksResolvers = {};

export const clockResolvers: ClockResolvers = {
  explanation: ({ steps }) => [...steps],
};

export const caseEntryResolvers: CaseEntryResolvers = {
  async __resolveReference({ entryId }, { hub, reader, loaders }) {
    const caseId = await hub.store
      .readingAs({ keys: keysOfReader(reader), chains: [] })
      .caseOfEntry(entryId);
    if (caseId === undefined) return null;
    if ((await loaders.caseInReach.load(caseId)) === null) return null;
    const timeline = timelineOf(await loaders.journal.load(caseId));
    return timeline.find((entry) => entry.entryId === entryId) ?? null;
  },
  kind: ({ header }) => header.kind,
  at: ({ header }) => header.at.wall,
  effectiveAt: ({ acknowledgement }) => acknowledgement.effectiveAt,
  actor: ({ header }) => header.actor,
  acknowledgement: ({ entryId, acknowledgement }) =>
    feedRowOf(entryId, acknowledgement),
  facts: ({ header }) => header.facts,
};

export const entryActorResolvers: EntryActorResolvers = {
  staff: (actor) =>
    actor.type === "staff" ? { staffId: actor.staffId } : null,
  station: (actor) =>
    actor.type === "staff" && actor.stationId !== null
      ? { stationId: actor.stationId }
      : null,
  body: (actor) => (actor.type === "staff" ? { creditCode: actor.body } : null),
};

export const caseMaterialResolvers: CaseMaterialResolvers = {
  arrived: ({ arrivedAt }) => arrivedAt !== null,
  path: ({ materialId, arrivedAt }) =>
    arrivedAt === null ? null : `/materials/${encodeURIComponent(materialId)}`,
};

export const caseProgressResolvers: CaseProgressResolvers = {
  caseNumber: ({ caseNumber }) => caseNumber ?? "",
  stage: ({ stage }) => stageInGraph(stage),
  submittedOn: ({ submittedAt }) => dateOf(submittedAt),
  outcome: ({ outcome }) => outcomeInGraph(outcome),
};
