import { caseNamedIn } from "@onedoor/domain/caseNamedIn";
import type { SetAsideReason } from "@onedoor/domain/entries";
import type { WorkCalendar } from "@onedoor/domain/workCalendar";
import type { Instant } from "@onedoor/domain/time";
import type {
  CaseRecord,
  ChainRecord,
  ChainSignature,
  ChainProgress,
  HubChanges,
  HubTransaction,
  KnownPlace,
  PlaceOutcome,
} from "../store/CaseStore.ts";
import { calendarIfReachable } from "./calendarIfReachable.ts";
import { closeSitting } from "./closeSitting.ts";
import type { HubParts } from "./HubParts.ts";
import { namedDelegations } from "./namedDelegations.ts";
import { type PlacedSegment, placeSegment } from "./placeSegment.ts";
import { placeOf, type ReadEntry, type ReadSegment } from "./readSegment.ts";
import { evidenceOf } from "./evidenceOf.ts";
import { openSitting, type TakenEntry } from "./sitting.ts";
import { bounds, type IsIssued } from "./witnesses.ts";

/** A segment that was read and asked about outside of the transaction. */
export interface PreparedPush {
  segment: ReadSegment;
  /** What the catalogue has against each `submitted`, by the hash of its header. */
  objections: ReadonlyMap<string, SetAsideReason | undefined>;
  /** Whether the hub signed what an entry names as its witness. */
  isIssued: IsIssued;
}

export type LandedSegment =
  | {
      landed: true;
      outcomes: readonly EntryLanding[];
      nextChainNo: number;
      caseIds: readonly string[];
    }
  | {
      landed: false;
      reason:
        | "UNKNOWN_CHAIN"
        | "DEVICE_QUARANTINED"
        | "GAP"
        | "FORK"
        | "BROKEN_SEGMENT";
      nextChainNo: number | null;
    };

export interface EntryLanding {
  chainNo: number;
  entryId: string | null;
  outcome: PlaceOutcome;
}

/**
 * Lands segments of different chains in one transaction: chains locked, then cases, verdicts given on the locked
 * states, the hub's own acts added, numbers taken last [H1].
 */
export async function landSegments(
  hub: HubParts,
  pushes: readonly PreparedPush[],
): Promise<readonly LandedSegment[]> {
  const calendar = await calendarIfReachable(hub.catalogue);
  return hub.store.transact(async (transaction) => {
    const chains = await transaction.lockChains(
      pushes.map(({ segment }) => segment.chain),
    );
    const takenEntryIds = await transaction.takenEntryIds(
      pushes.flatMap(({ segment }) =>
        segment.entries.flatMap((entry) => placeOf(entry)?.entryId ?? []),
      ),
    );
    const placings: Placing[] = [];
    for (const { segment } of pushes)
      placings.push(
        await place(
          transaction,
          segment,
          chains.get(segment.chain),
          takenEntryIds,
        ),
      );
    const landings = await landPlaced(
      hub,
      transaction,
      placings,
      pushes,
      takenEntryIds,
      calendar,
    );
    return placings.map((placing, index) =>
      landedOf(placing, landings[index] ?? []),
    );
  });
}

type Placing =
  | { chain: undefined }
  | { chain: ChainRecord; segment: ReadSegment; placed: PlacedSegment };

async function place(
  transaction: HubTransaction,
  segment: ReadSegment,
  chain: ChainRecord | undefined,
  takenEntryIds: ReadonlySet<string>,
): Promise<Placing> {
  if (chain === undefined) return { chain };
  if (chain.quarantined || chain.forked)
    return { chain, segment, placed: closedChain(chain) };
  const isPartlyKnown =
    segment.from < chain.nextNo ||
    chain.hasReturned ||
    segment.entries.some((entry) =>
      takenEntryIds.has(placeOf(entry)?.entryId ?? ""),
    );
  const known: readonly KnownPlace[] = isPartlyKnown
    ? await transaction.knownPlaces(chain.chain, segment.from, segment.to)
    : [];
  return { chain, segment, placed: placeSegment(segment, chain, known) };
}

async function landPlaced(
  hub: HubParts,
  transaction: HubTransaction,
  placings: readonly Placing[],
  pushes: readonly PreparedPush[],
  takenEntryIds: ReadonlySet<string>,
  calendar: WorkCalendar | null,
): Promise<readonly (readonly TakenEntry[])[]> {
  const fresh = placings.map((placing) =>
    placing.chain !== undefined && placing.placed.placed
      ? placing.placed.fresh
      : [],
  );
  const places = fresh.flat().flatMap((entry) => placeOf(entry) ?? []);
  const takenCaseNumbers = await transaction.takenCaseNumbers(
    fresh
      .flat()
      .flatMap((entry) =>
        entry.read === "whole" &&
        entry.header.kind === "submitted" &&
        entry.header.facts.caseNumber !== null
          ? [entry.header.facts.caseNumber]
          : [],
      ),
  );
  const receivedAt = hub.now();
  const evidence: Evidence = {
    ...forkEvidence(placings, receivedAt),
    otherBodies: otherBodies(placings, receivedAt),
  };
  const caseIds = new Set([
    ...places.map(({ caseId }) => caseId),
    // What of it is kept as evidence depends on whether its case is erased, which nobody does meanwhile.
    ...[
      ...fresh.flat().filter(({ read }) => read === "unreadable"),
      ...evidence.forks,
      ...evidence.otherBodies,
    ].flatMap(({ headerText }) => caseNamedIn(headerText) ?? []),
  ]);
  const cases = await transaction.lockCases([...caseIds].sort());
  const opened = places.filter(({ kind }) => kind === "submitted");
  const held = await transaction.heldEntries([
    ...new Set(opened.map(({ caseId }) => caseId)),
  ]);
  const sitting = openSitting({
    receivedAt,
    cases,
    takenEntryIds,
    takenCaseNumbers,
    submissionObjections: new Map(
      pushes.flatMap(({ objections }) => [...objections]),
    ),
    delegations: await namedDelegations(transaction, fresh.flat(), held),
    calendar,
    isCloseTo: hub.roster.isCloseTo,
    partySalt: hub.partySalt,
    random: hub.random,
  });
  const times = placings.map((placing, index) =>
    placing.chain === undefined
      ? undefined
      : bounds(
          placing.chain,
          placing.segment.entries,
          pushes[index]?.isIssued ?? (() => false),
        ),
  );
  const taken = placings.map((placing, index) => {
    const { chain } = placing;
    return chain === undefined
      ? []
      : (fresh[index] ?? []).map((entry) =>
          sitting.take(
            entry,
            chain,
            times[index]?.get(entry.chainNo) ?? chain.deviceKnownSince,
          ),
        );
  });
  // Only when everything that was sent with it is folded: the hub's word comes after the officers'.
  sitting.release(held);
  await closeSitting(hub, transaction, sitting, {
    ...landedChains(placings, times),
    ...withoutErasedBodies(cases, evidence),
  });
  return taken;
}

type Evidence = Pick<
  HubChanges,
  "forks" | "otherBodies" | "forkSignatures" | "quarantinedDevices"
>;

/** Of a case that the law has erased no body is kept as evidence either: another one for a known header is none then [H14]. */
function withoutErasedBodies(
  cases: ReadonlyMap<string, CaseRecord>,
  evidence: Evidence,
): Evidence {
  const { forks, otherBodies: others } = evidence;
  const isErased = ({ headerText }: { headerText: string }) => {
    const known = cases.get(caseNamedIn(headerText) ?? "");
    return (known?.state.erased ?? null) !== null;
  };
  return {
    ...evidence,
    forks: forks.map((one) => (isErased(one) ? { ...one, bodyText: "" } : one)),
    otherBodies: others.filter((one) => !isErased(one)),
  };
}

/** Where the chains have come to, and their devices' word for it [P3]. */
function landedChains(
  placings: readonly Placing[],
  times: readonly (ReadonlyMap<number, Instant> | undefined)[],
): Pick<HubChanges, "chains" | "signatures"> {
  const landed = placings.flatMap((placing, index) =>
    placing.chain !== undefined && placing.placed.placed
      ? {
          last: lastNew(placing.segment, placing.chain),
          times: times[index],
          ...placing,
        }
      : [],
  );
  return {
    chains: landed.flatMap(({ chain: { chain }, last, times: own }) =>
      last === undefined
        ? []
        : [
            {
              chain,
              nextNo: last.chainNo + 1,
              headHash: last.headerHash,
              notBefore: own?.get(last.chainNo) ?? null,
            } satisfies ChainProgress,
          ],
    ),
    signatures: landed.flatMap(({ segment, last }) =>
      last === undefined ? [] : signatureOf(segment),
    ),
  };
}

/** The last entry, if it lies beyond what the chain had. */
function lastNew(
  { entries, to }: ReadSegment,
  { nextNo }: ChainRecord,
): ReadEntry | undefined {
  return to >= nextNo ? entries.at(-1) : undefined;
}

/** A chain that was written twice: both branches are kept, and nobody believes the device any more. */
function forkEvidence(
  placings: readonly Placing[],
  since: Instant,
): Omit<Evidence, "otherBodies"> {
  const forked = placings.flatMap((placing) =>
    placing.chain !== undefined &&
    !placing.placed.placed &&
    placing.placed.reason === "FORK" &&
    placing.placed.branch.length > 0
      ? { branch: placing.placed.branch, ...placing }
      : [],
  );
  return {
    forks: forked.flatMap(({ branch, chain: { chain } }) =>
      branch.map((entry) => evidenceOf(entry, chain, since)),
    ),
    forkSignatures: forked.flatMap(({ segment }) => signatureOf(segment)),
    quarantinedDevices: forked.map(({ chain: { chain, deviceId } }) => ({
      deviceId,
      chain,
      since,
    })),
  };
}

function otherBodies(
  placings: readonly Placing[],
  receivedAt: Instant,
): HubChanges["otherBodies"] {
  return placings.flatMap((placing) =>
    placing.chain !== undefined && placing.placed.placed
      ? placing.placed.otherBodies.map(({ entry, reason }) => ({
          ...evidenceOf(entry, placing.chain.chain, receivedAt),
          reason,
          owner: "operator",
        }))
      : [],
  );
}

function signatureOf({
  chain,
  from,
  to,
  entries,
  signature,
}: ReadSegment): ChainSignature[] {
  const headerHash = entries.at(-1)?.headerHash;
  return headerHash === undefined || signature === null
    ? []
    : [{ chain, from, to, headerHash, signature }];
}

function closedChain({ quarantined }: ChainRecord): PlacedSegment {
  return quarantined
    ? { placed: false, reason: "DEVICE_QUARANTINED" }
    : { placed: false, reason: "FORK", branch: [] };
}

function landedOf(
  placing: Placing,
  taken: readonly TakenEntry[],
): LandedSegment {
  if (placing.chain === undefined)
    return { landed: false, reason: "UNKNOWN_CHAIN", nextChainNo: null };
  const { chain, segment, placed } = placing;
  if (!placed.placed)
    return {
      landed: false,
      reason: placed.reason,
      nextChainNo: chain.nextNo,
    };
  return {
    landed: true,
    outcomes: [
      ...placed.known.map(({ chainNo, entryId, outcome }) => ({
        chainNo,
        entryId,
        outcome,
      })),
      ...taken.map(landingOf),
    ],
    nextChainNo: Math.max(chain.nextNo, segment.to + 1),
    caseIds: [
      ...new Set(
        segment.entries.flatMap((entry) => placeOf(entry)?.caseId ?? []),
      ),
    ],
  };
}

function landingOf(taken: TakenEntry): EntryLanding {
  const { chainNo, entryId } = taken;
  switch (taken.status) {
    case "row":
      return {
        chainNo,
        entryId,
        outcome: {
          status: "acknowledged",
          acknowledgement: taken.acknowledgement(),
        },
      };
    case "held":
      return {
        chainNo,
        entryId,
        outcome: { status: "held", reason: taken.reason },
      };
    case "quarantined":
      return {
        chainNo,
        entryId,
        outcome: { status: "quarantined", reason: taken.reason },
      };
  }
}
