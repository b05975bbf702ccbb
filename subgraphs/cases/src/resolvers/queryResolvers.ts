import { serviceClaims } from "@onedoor/subgraph-host/claims";
import type { QueryResolvers } from "../generated/graphql.ts";
import { isOwner } from "../commands/pushEntries.ts";
import { applicantNumberHash } from "../queries/applicantNumberHash.ts";
import { caseInReachOf } from "../queries/caseInReachOf.ts";
import { casesOfApplicant } from "../queries/casesOfApplicant.ts";
import { caseProgress } from "../queries/caseProgress.ts";
import { pullCases } from "../queries/pullCases.ts";
import { pullFeed, readsWholeFeed } from "../queries/pullFeed.ts";
import { inclusionProofs, treeConsistency } from "../queries/treeProofs.ts";
import { forbidden, unauthenticated } from "./accessErrors.ts";
import { atMost } from "./atMost.ts";
import { delegationQueries } from "./delegationResolvers.ts";
import { laneQueries } from "./laneResolvers.ts";
import { listCases } from "./listCases.ts";

export const queryResolvers: QueryResolvers = {
  case: (_, { caseId }, { loaders }) => loaders.caseInReach.load(caseId),
  caseInReachOf: (_, args, { hub }) => caseInReachOf(hub, args),
  applicantNumberHash(_, args, { hub, reader }) {
    // Whoever chooses the salt can try numbers: nobody may who hasn't all of them anyway.
    if (reader?.accountId !== PEOPLE) throw forbidden();
    return applicantNumberHash(hub, args);
  },
  casesOfApplicant(_, { number }, { hub, reader }) {
    if (reader?.accountId !== PEOPLE) throw forbidden();
    return casesOfApplicant(hub, number);
  },
  caseProgress: async (_, args, { hub, clientAddress }) =>
    (await caseProgress(hub, { ...args, clientAddress })) ?? null,
  cases: (_, args, context) => listCases(args, context),
  pullCases: (_, { checkpoint, limit }, { hub, reader }) => {
    if (reader === null) throw unauthenticated();
    return pullCases(hub.store, reader, {
      cursor: checkpoint?.cursor ?? null,
      limit,
    });
  },
  pullFeed: (_, { after, limit }, { hub, reader }) => {
    if (!readsWholeFeed(reader)) throw forbidden();
    return pullFeed(hub.store, reader, { after: after ?? null, limit });
  },
  feedEvidence(_, __, { hub, reader }) {
    if (!readsWholeFeed(reader)) throw forbidden();
    return hub.store.evidence;
  },
  async chainEntries(_, { chain, from, limit }, { hub, reader }) {
    const record = await hub.store.findChain(chain);
    if (reader === null) throw unauthenticated();
    if (record === undefined || !isOwner(reader, record)) throw forbidden();
    return [
      ...(await hub.store.chainEntries(
        chain,
        Math.max(from, 1),
        atMost(limit),
      )),
    ];
  },
  ...laneQueries,
  ...delegationQueries,
  async chains(_, __, { hub, reader }) {
    if (reader === null) return [];
    if (reader.deviceId === null || reader.staffId === null) return [];
    return [...(await hub.store.chainsOf(reader.deviceId, reader.staffId))];
  },
  hub: (_, __, { tree }) => tree(),
  async treeConsistency(_, { from, to }, { hub }) {
    const path = await treeConsistency(hub.store, from, to);
    return path === null ? null : [...path];
  },
  inclusionProofs: (_, { seqs }, { hub }) => inclusionProofs(hub, seqs),
};

/** The register of people. */
const PEOPLE = serviceClaims("people").accountId;
