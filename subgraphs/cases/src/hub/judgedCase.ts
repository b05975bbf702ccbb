import type { CaseState } from "@onedoor/domain/caseState";
import {
  combineDigests,
  type Digest,
  digestOfRow,
  EMPTY_DIGEST,
} from "@onedoor/domain/digest";
import type { Acknowledgement } from "@onedoor/domain/entries";
import type { Hash } from "@onedoor/domain/hash";
import type { Instant } from "@onedoor/domain/time";
import type { TreeRow } from "@onedoor/domain/treeHead";
import type { WorkCalendar } from "@onedoor/domain/workCalendar";
import type {
  AuthoredChange,
  CaseChange,
  CaseOpening,
  CaseRecord,
} from "../store/CaseStore.ts";
import type { HubAct } from "./hubEntries.ts";
import { withoutApplicant } from "./openingOf.ts";
import { projectCase } from "./projectCase.ts";
import type { Party } from "./Roster.ts";
import { keysOfCase } from "./scopeKeys.ts";

/** An entry with its verdict; its number comes when the feed is locked. */
export interface JudgedRow {
  entryId: string;
  caseId: string;
  chain: string;
  /** Null until the hub's own act has its text. */
  headerHash: Hash | null;
  verdict: Pick<Acknowledgement, "verdict" | "reason" | "effectiveAt">;
  receivedAt: Instant;
  acknowledgement: Acknowledgement | null;
  /** Set for what stands in the hub's own chain: it gets its text when its place there is known. */
  act: HubAct | null;
}

/** A row that came back after a restore, and the chain that its entry was written in. */
export interface ReturnedRow {
  row: TreeRow;
  chain: string;
}

/** A locked case, and what a sitting has done to it so far. */
export interface JudgedCase {
  record: CaseRecord;
  state: CaseState;
  opening: CaseOpening | null;
  parties: readonly Party[];
  authorKeys: Set<string>;
  /** Chains of which an entry is held. */
  heldChains: Set<string>;
  /** Chains of which the law has erased something. */
  erasedChains: Set<string>;
  /** Rows that came back after a restore, with the numbers that they had. */
  returned: ReturnedRow[];
  rows: JudgedRow[];
}

/** The row's acknowledgement; throws before it has its number. */
export function numbered(row: JudgedRow): Acknowledgement {
  if (row.acknowledgement === null)
    throw new Error(`entry ${row.entryId} has no number yet`);
  return row.acknowledgement;
}

/** What is to be written of a case, once its rows have their numbers. */
export function changeOf(
  {
    record,
    state,
    opening,
    parties,
    authorKeys,
    heldChains,
    erasedChains,
    returned,
    rows,
  }: JudgedCase,
  moment: { receivedAt: Instant; calendar: WorkCalendar | null },
): CaseChange {
  const returnedDigest = digestOfReturned(returned);
  const digests = new Map(
    rows.map((row) => [row, digestOfRow(row.entryId, numbered(row))]),
  );
  const scopeKeys = scopeKeysOf(record, state, opening, authorKeys);
  return {
    caseId: record.caseId,
    state,
    lastSeq: rows.at(-1)?.acknowledgement?.seq ?? record.lastSeq,
    digest: [returnedDigest, ...digests.values()].reduce(
      combineDigests,
      record.digest,
    ),
    scopeKeys,
    leftKeys: record.scopeKeys.filter(
      (key) =>
        !scopeKeys.includes(key) && (state.erased === null || !isPersons(key)),
    ),
    authored: authoredIn(digests, { returned, heldChains, erasedChains }),
    projection: projectCase(state, moment.calendar),
    opening:
      opening === null || state.erased === null
        ? opening
        : withoutApplicant(opening),
    parties: state.erased === null ? parties : [],
    updatedAt: rows.length === 0 ? null : moment.receivedAt,
  };
}

function authoredIn(
  digests: ReadonlyMap<JudgedRow, Digest>,
  {
    returned,
    heldChains,
    erasedChains,
  }: Pick<JudgedCase, "returned" | "heldChains" | "erasedChains">,
): readonly AuthoredChange[] {
  const rows = [...digests.keys()];
  const byChain = Map.groupBy(
    rows.filter(({ act }) => act === null),
    ({ chain }) => chain,
  );
  const chains = new Set([
    ...byChain.keys(),
    ...returned.map(({ chain }) => chain),
    ...heldChains,
    ...erasedChains,
  ]);
  return [...chains].map((chain) => {
    const own = byChain.get(chain) ?? [];
    const back = returned.filter((one) => one.chain === chain);
    // What came back is news from the moment of its return; that something is gone, wherever its author is by now.
    const isNews = back.length > 0 || erasedChains.has(chain);
    const last = isNews ? rows.at(-1) : own.at(-1);
    return {
      chain,
      seq: last?.acknowledgement?.seq ?? 0,
      digest: own
        .map((row) => digests.get(row) ?? EMPTY_DIGEST)
        .reduce(combineDigests, digestOfReturned(back)),
    };
  });
}

function digestOfReturned(returned: readonly ReturnedRow[]): Digest {
  return returned
    .map(({ row }) => digestOfRow(row.entryId, row))
    .reduce(combineDigests, EMPTY_DIGEST);
}

function scopeKeysOf(
  record: CaseRecord,
  state: CaseState,
  opening: CaseOpening | null,
  authorKeys: ReadonlySet<string>,
): readonly string[] {
  if (state.opened === null)
    return [...new Set([...record.scopeKeys, ...authorKeys])];
  const applicantKeys = record.scopeKeys.filter((key) => /^[pe]:/.test(key));
  const keys = [...new Set([...keysOfCase(state, opening), ...applicantKeys])];
  return state.erased === null ? keys : keys.filter((key) => !isPersons(key));
}

function isPersons(key: string): boolean {
  return key.startsWith("p:");
}
