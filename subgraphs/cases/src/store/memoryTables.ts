import type { Instant } from "@onedoor/domain/time";
import type { Digest } from "@onedoor/domain/digest";
import type { Acknowledgement } from "@onedoor/domain/entries";
import { EMPTY_EDGE, type RightEdge } from "@onedoor/domain/merkleTree";
import type { EpochStatement, SignedTreeHead } from "@onedoor/domain/treeHead";
import type {
  AnnouncedMaterial,
  ArrivedFile,
  ErasedFile,
  CaseOpening,
  CaseRecord,
  CaseRow,
  ChainRecord,
  ChainSignature,
  HubChanges,
  NewEntry,
  NewFeedRow,
  QuarantineRecord,
  RecoveredRow,
  SerialBlock,
  TreeGrowth,
} from "./CaseStore.ts";
import type { DataRequest, HandOff } from "./DataRequestStore.ts";
import type { RegisteredDelegation } from "./DelegationStore.ts";
import type { LaneAct, RecordedLaneAct } from "./LaneStore.ts";

/** What the memory store holds; a test may look at it, and a seed may copy it. */
export interface MemoryTables {
  epoch: number;
  nextSerial: number;
  passedOver: SerialBlock[];
  /** Came back and may be leased, with the feed's head of that moment. */
  returned: (SerialBlock & { head: number })[];
  /** Chains that have given serials back. */
  gaveBack: string[];
  feed: NewFeedRow[];
  edge: RightEdge;
  /** Subtrees that are kept, as `TreeGrowth` tells them. */
  nodes: TreeGrowth["nodes"][number][];
  heads: SignedTreeHead[];
  epochs: EpochStatement[];
  backedUpTo: number;
  signatures: ChainSignature[];
  forkSignatures: ChainSignature[];
  /** By device. */
  quarantinedDevices: Map<string, HubChanges["quarantinedDevices"][number]>;
  entries: Map<string, NewEntry>;
  rowsByEntry: Map<string, NewFeedRow>;
  recovered: RecoveredRow[];
  entriesByCase: Map<string, NewEntry[]>;
  places: Map<string, NewEntry | QuarantineRecord>;
  chains: Map<string, ChainRecord>;
  quarantine: QuarantineRecord[];
  forks: HubChanges["forks"][number][];
  otherBodies: QuarantineRecord[];
  laneActs: RecordedLaneAct[];
  delegations: Map<string, RegisteredDelegation>;
  dataRequests: Map<string, DataRequest & { leasedUntil: Instant | null }>;
  handOffs: Map<string, readonly HandOff[]>;
  /** Those of quarantined places and other bodies, by what they are about. */
  settled: Map<string, LaneAct>;
  cases: Map<string, CaseRecord>;
  rows: Map<string, CaseRow>;
  openings: Map<string, CaseOpening>;
  /** By scope key, then case. */
  scope: Map<string, Map<string, { seq: number; left: boolean }>>;
  /** By chain, then case. */
  authors: Map<string, Map<string, { seq: number; digest: Digest }>>;
  /** By scope epoch and reader. */
  scopes: Map<string, readonly string[]>;
  materials: Map<string, AnnouncedMaterial>;
  files: ArrivedFile[];
  erasedFiles: ErasedFile[];
  misses: Map<string, number>;
}

export function emptyTables(): MemoryTables {
  return {
    epoch: 1,
    nextSerial: 1,
    passedOver: [],
    returned: [],
    gaveBack: [],
    feed: [],
    edge: EMPTY_EDGE,
    nodes: [],
    heads: [],
    epochs: [],
    backedUpTo: 0,
    signatures: [],
    forkSignatures: [],
    quarantinedDevices: new Map(),
    entries: new Map(),
    rowsByEntry: new Map(),
    recovered: [],
    entriesByCase: new Map(),
    places: new Map(),
    chains: new Map(),
    quarantine: [],
    forks: [],
    otherBodies: [],
    laneActs: [],
    delegations: new Map(),
    dataRequests: new Map(),
    handOffs: new Map(),
    settled: new Map(),
    cases: new Map(),
    rows: new Map(),
    openings: new Map(),
    scope: new Map(),
    authors: new Map(),
    scopes: new Map(),
    materials: new Map(),
    files: [],
    erasedFiles: [],
    misses: new Map(),
  };
}

/** Serials that nobody has held yet. */
export function takeNextSerials(
  tables: MemoryTables,
  count: number,
): SerialBlock {
  const from = tables.nextSerial;
  tables.nextSerial += count;
  return { from, to: from + count - 1 };
}

/**
 * Of the first range that came back and that a backup knows of, as many as are asked for; undefined where there is none,
 * and for a chain that has given back itself.
 */
export function takeReturnedSerials(
  tables: MemoryTables,
  chain: string,
  count: number,
): SerialBlock | undefined {
  if (tables.gaveBack.includes(chain)) return undefined;
  const [range] = tables.returned
    .filter(({ head }) => head < tables.backedUpTo)
    .sort((a, b) => a.from - b.from);
  if (range === undefined) return undefined;
  const to = Math.min(range.to, range.from + count - 1);
  tables.returned = tables.returned.flatMap((one) => {
    if (one !== range) return one;
    return to === range.to ? [] : { ...range, from: to + 1 };
  });
  return { from: range.from, to };
}

/** The row's acknowledgement, without what it acknowledges. */
export function acknowledgementOf(row: NewFeedRow): Acknowledgement {
  const { epoch, seq, verdict, reason, effectiveAt, receivedAt } = row;
  return { epoch, seq, verdict, reason, effectiveAt, receivedAt };
}

/** The chain as it is trusted now. */
export function withStanding(
  tables: MemoryTables,
  record: ChainRecord,
): ChainRecord {
  const { chain, deviceId } = record;
  return {
    ...record,
    passedOver: tables.passedOver,
    deviceKnownSince: [...tables.chains.values()]
      .filter((one) => one.deviceId === deviceId)
      .map(({ openedAt }) => openedAt)
      .reduce((a, b) => (a < b ? a : b), record.openedAt),
    quarantined: tables.quarantinedDevices.has(deviceId),
    forked: tables.forkSignatures.some((one) => one.chain === chain),
    hasReturned: tables.recovered.some(({ entryId }) => {
      const entry = tables.entries.get(entryId);
      return entry?.chain === chain && entry.chainNo >= record.nextNo;
    }),
    revoked: tables.laneActs.some(
      (one) => one.act === "deviceRevoked" && one.deviceId === deviceId,
    ),
  };
}

/** Those of the values that there are. */
export function found<Value>(
  values: ReadonlyMap<string, Value>,
  keys: readonly string[],
): Value[] {
  return [...new Set(keys)].flatMap((key) => values.get(key) ?? []);
}
