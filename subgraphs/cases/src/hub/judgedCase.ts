import type { CaseState } from "@onedoor/domain/caseState";
import { combineDigests, digestOfRow } from "@onedoor/domain/digest";
import type { Acknowledgement, AnyHeader } from "@onedoor/domain/entries";
import type { Instant } from "@onedoor/domain/time";
import type { WorkCalendar } from "@onedoor/domain/workCalendar";
import type {
  CaseChange,
  CaseOpening,
  CaseRecord,
} from "../store/CaseStore.ts";
import { projectCase } from "./projectCase.ts";
import { keysOfCase } from "./scopeKeys.ts";

/** An entry with its verdict; its number comes when the feed is locked. */
export interface JudgedRow {
  header: AnyHeader;
  verdict: Pick<Acknowledgement, "verdict" | "reason" | "effectiveAt">;
  receivedAt: Instant;
  acknowledgement: Acknowledgement | null;
  /** The hub's own acts get their text when their place in its chain is known. */
  byHub: boolean;
}

/** A locked case, and what a sitting has done to it so far. */
export interface JudgedCase {
  record: CaseRecord;
  state: CaseState;
  opening: CaseOpening | null;
  authorKeys: Set<string>;
  rows: JudgedRow[];
}

/** The row's acknowledgement; throws before it has its number. */
export function numbered(row: JudgedRow): Acknowledgement {
  if (row.acknowledgement === null)
    throw new Error(`entry ${row.header.entryId} has no number yet`);
  return row.acknowledgement;
}

/** What is to be written of a case, once its rows have their numbers. */
export function changeOf(
  { record, state, opening, authorKeys, rows }: JudgedCase,
  moment: { receivedAt: Instant; calendar: WorkCalendar | null },
): CaseChange {
  const digest = rows
    .map((row) => digestOfRow(row.header.entryId, numbered(row)))
    .reduce(combineDigests, record.digest);
  const scopeKeys = scopeKeysOf(record, state, opening, authorKeys);
  return {
    caseId: record.caseId,
    state,
    lastSeq: rows.at(-1)?.acknowledgement?.seq ?? record.lastSeq,
    digest,
    scopeKeys,
    leftKeys: record.scopeKeys.filter((key) => !scopeKeys.includes(key)),
    projection: projectCase(state, moment.calendar),
    opening,
    updatedAt: rows.length === 0 ? null : moment.receivedAt,
  };
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
  return [...new Set([...keysOfCase(state, opening), ...applicantKeys])];
}
