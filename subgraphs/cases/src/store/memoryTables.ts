import type { Digest } from "@onedoor/domain/digest";
import type { Acknowledgement } from "@onedoor/domain/entries";
import type {
  AnnouncedMaterial,
  ArrivedFile,
  CaseOpening,
  CaseRecord,
  CaseRow,
  ChainRecord,
  HubChanges,
  NewEntry,
  NewFeedRow,
  QuarantineRecord,
} from "./CaseStore.ts";

/** What the memory store holds; a test may look at it, and a seed may copy it. */
export interface MemoryTables {
  epoch: number;
  nextSerial: number;
  feed: NewFeedRow[];
  entries: Map<string, NewEntry>;
  rowsByEntry: Map<string, NewFeedRow>;
  entriesByCase: Map<string, NewEntry[]>;
  places: Map<string, NewEntry | QuarantineRecord>;
  chains: Map<string, ChainRecord>;
  quarantine: QuarantineRecord[];
  forks: HubChanges["forks"][number][];
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
  misses: Map<string, number>;
}

export function emptyTables(): MemoryTables {
  return {
    epoch: 1,
    nextSerial: 1,
    feed: [],
    entries: new Map(),
    rowsByEntry: new Map(),
    entriesByCase: new Map(),
    places: new Map(),
    chains: new Map(),
    quarantine: [],
    forks: [],
    cases: new Map(),
    rows: new Map(),
    openings: new Map(),
    scope: new Map(),
    authors: new Map(),
    scopes: new Map(),
    materials: new Map(),
    files: [],
    misses: new Map(),
  };
}

/** The row's acknowledgement, without what it acknowledges. */
export function acknowledgementOf(row: NewFeedRow): Acknowledgement {
  const { epoch, seq, verdict, reason, effectiveAt, receivedAt } = row;
  return { epoch, seq, verdict, reason, effectiveAt, receivedAt };
}

/** Those of the values that there are. */
export function found<Value>(
  values: ReadonlyMap<string, Value>,
  keys: readonly string[],
): Value[] {
  return [...new Set(keys)].flatMap((key) => values.get(key) ?? []);
}
