import { effectiveTime } from "@onedoor/domain/effectiveTime";
import type { SetAsideReason } from "@onedoor/domain/entries";
import { dateOf } from "@onedoor/domain/time";
import type { Claims } from "@onedoor/subgraph-host/claims";
import { failureWords } from "@onedoor/subgraph-host/failureWords";
import { tellOperator } from "@onedoor/subgraph-host/operatorLog";
import { checkSubmission } from "../hub/checkSubmission.ts";
import type { Hub } from "../hub/Hub.ts";
import { isSigned } from "../hub/isSigned.ts";
import type { EntryLanding, PreparedPush } from "../hub/landSegments.ts";
import {
  type ChainSegment,
  type ReadSegment,
  readSegment,
  type UnplaceableSegment,
} from "../hub/readSegment.ts";
import { bounds, issuedWitnesses } from "../hub/witnesses.ts";
import { type CaseDocument, caseDocuments } from "../queries/caseDocuments.ts";
import { resolveReferences } from "../reuse/resolveReferences.ts";
import type { ChainRecord } from "../store/CaseStore.ts";

export interface PushResult {
  /** One for each entry, in their order; empty where the segment as a whole was refused. */
  outcomes: readonly EntryLanding[];
  refused: SegmentRefusal | null;
  nextChainNo: number | null;
  /**
   * Of the cases that were asked for and of those that the segment touched, as far as the reader sees them. Read only
   * when somebody asks: a station builds its own from the outcomes.
   */
  masters(): Promise<readonly CaseDocument[]>;
}

export interface SegmentRefusal {
  reason: SegmentRefusalReason;
  nextChainNo: number | null;
}

export type SegmentRefusalReason =
  | "NOT_SIGNED_IN"
  | "NOT_YOUR_CHAIN"
  | "UNKNOWN_CHAIN"
  | "GAP"
  | "FORK"
  | "BAD_SIGNATURE"
  | "DEVICE_QUARANTINED"
  | UnplaceableSegment;

/** Most masters in one answer; what is above it comes by pull. */
const MOST_MASTERS = 500;

/**
 * Takes one contiguous segment of a chain, or none. It never fails for an entry; it throws only where the
 * catalogue that a new case needs, or a register of officials that was never seen, can't be reached, and then the same
 * push is right to come again.
 */
export async function pushEntries(
  hub: Hub,
  claims: Claims | null,
  push: { segment: ChainSegment | null; cases: readonly string[] },
): Promise<PushResult> {
  const landing = await landSegment(hub, claims, push.segment);
  const caseIds = [...new Set([...push.cases, ...landing.caseIds])].slice(
    0,
    MOST_MASTERS,
  );
  return {
    outcomes: landing.outcomes,
    refused: landing.refused,
    nextChainNo: landing.nextChainNo,
    masters: () => caseDocuments(hub.store, claims, caseIds),
  };
}

type Landing = Omit<PushResult, "masters"> & { caseIds: readonly string[] };

async function landSegment(
  hub: Hub,
  claims: Claims | null,
  segment: ChainSegment | null,
): Promise<Landing> {
  if (segment === null)
    return { outcomes: [], refused: null, nextChainNo: null, caseIds: [] };
  if (claims === null) return refusal("NOT_SIGNED_IN", null);
  const chain = await hub.store.findChain(segment.chain);
  // A chain that an older build opened has no key: its device opens it again, with one.
  if (chain === undefined || chain.publicKey === null)
    return refusal("UNKNOWN_CHAIN", null);
  if (!isOwner(claims, chain)) return refusal("NOT_YOUR_CHAIN", null);
  const read = readSegment(segment);
  if (!read.ok) return refusal(read.reason, chain.nextNo);
  if (!isSigned(hub.key, chain, read.segment))
    return refusal("BAD_SIGNATURE", chain.nextNo);
  const prepared = await prepare(hub, read.segment, chain);
  const landed = await hub.lane(prepared);
  if (landed.landed && hasReferences(read.segment)) {
    // What was pushed is safe: a look that fails now is made again in the hub's next round.
    await resolveReferences(hub, landed.caseIds).catch((error: unknown) =>
      tellOperator(`cases: references wait: ${failureWords(error)}`),
    );
  }
  return landed.landed
    ? { ...landed, refused: null }
    : refusal(landed.reason, landed.nextChainNo);
}

function hasReferences({ entries }: ReadSegment): boolean {
  return entries.some(
    (entry) =>
      entry.read === "whole" && entry.header.kind === "materialReferenced",
  );
}

/** The session proves who pushes; a chain has one official on one device [H3]. */
export function isOwner(claims: Claims, chain: ChainRecord): boolean {
  return claims.staffId === chain.staffId && claims.deviceId === chain.deviceId;
}

/** What has to be asked of others is asked before anything is locked. */
async function prepare(
  hub: Hub,
  segment: ReadSegment,
  chain: ChainRecord,
): Promise<PreparedPush> {
  await hub.roster.look(chain.staffId);
  const isIssued = await issuedWitnesses(hub.store, segment.entries);
  const times = bounds(chain, segment.entries, isIssued);
  const objections = new Map<string, SetAsideReason | undefined>();
  for (const entry of segment.entries) {
    if (entry.chainNo < chain.nextNo || entry.read !== "whole") continue;
    const { header, application } = entry;
    if (header.kind !== "submitted" || application === null) continue;
    const notBefore = times.get(entry.chainNo) ?? chain.deviceKnownSince;
    const on = dateOf(effectiveTime(header.at, notBefore, hub.now()));
    const { catalogue, demonstration } = hub;
    objections.set(
      entry.headerHash,
      await checkSubmission(header, application, {
        catalogue,
        on,
        demonstration,
      }),
    );
  }
  return { segment, objections, isIssued };
}

function refusal(
  reason: SegmentRefusalReason,
  nextChainNo: number | null,
): Landing {
  return {
    outcomes: [],
    refused: { reason, nextChainNo },
    nextChainNo,
    caseIds: [],
  };
}
