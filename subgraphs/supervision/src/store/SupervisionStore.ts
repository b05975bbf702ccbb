import type { CaseState } from "@onedoor/domain/caseState";
import type { Hash } from "@onedoor/domain/hash";
import type { RightEdge } from "@onedoor/domain/merkleTree";
import type { SignedTreeHead } from "@onedoor/domain/treeHead";
import type { Lamp } from "@onedoor/domain/lamp";
import type { Finding } from "@onedoor/domain/superviseCase";
import type { PlainDate } from "@onedoor/domain/time";

/** The hub's tree as supervision has grown it from the rows that it read. */
export interface WatchedTree {
  epoch: number;
  edge: RightEdge;
  /** The last signed head that had the root of these rows. */
  head: SignedTreeHead | null;
}

export interface WatchedRow {
  epoch: number;
  seq: number;
  entryId: string;
  leafHash: Hash;
}

/** What a page does to the tree. */
export interface TreeProgress {
  tree: WatchedTree;
  rows: readonly WatchedRow[];
  /** Entries that are on record again, whether or not a restore had cut them off. */
  onRecord: readonly string[];
}

/**
 * `A15`: what the hub shows contradicts what it had signed. `A16`: a restore has cut rows off that supervision had read.
 */
export type IntegrityFinding =
  | {
      rule: "A15";
      what: "contradicts" | "older" | "notSigned";
      kept: SignedTreeHead | null;
      seen: SignedTreeHead;
    }
  | { rule: "A16"; epoch: number; lost: number };

export interface IntegrityRecord {
  alertId: string;
  foundAt: string;
  finding: IntegrityFinding;
}

export interface Cursor {
  epoch: number;
  seq: number;
}

/** A case as supervision folded it, with the days that questions are asked by. */
export interface SupervisedCase {
  caseId: string;
  state: CaseState;
  promisedDueOn: PlainDate | null;
  lookAgainOn: PlainDate | null;
  findings: readonly Finding[];
}

export interface AlertRecord {
  caseId: string;
  rule: string;
  lamp: Extract<Lamp, "yellow" | "red" | "black">;
  entryId: string | null;
  since: string;
  body: string;
}

export interface AlertQuery {
  lamp: string | null;
  rule: string | null;
  caseId: string | null;
  /** 12-digit division; its subtree is meant. */
  division: string | null;
  first: number;
  /** Opaque, from the record before. */
  after: string | null;
}

/** Cases in a period by what happened to them, for one body or all. */
export interface PeriodCounts {
  body: string;
  accepted: number;
  closed: number;
  /** Closed on or before the promised day. */
  onTime: number;
  /** Closed before the promised day. */
  early: number;
  rated: number;
  satisfied: number;
  /** Papers found on file, in cases accepted in the period. */
  reused: number;
  yellow: number;
  red: number;
  black: number;
}

/** What supervision keeps. Only `record` writes, and it moves the cursor with what was read in one transaction. */
export interface SupervisionStore {
  cursor(): Promise<Cursor & { readAt: string | null }>;
  states(caseIds: readonly string[]): Promise<ReadonlyMap<string, CaseState>>;
  record(
    cases: readonly SupervisedCase[],
    cursor: Cursor | null,
    at: string,
    progress?: TreeProgress,
  ): Promise<void>;
  tree(): Promise<WatchedTree>;
  /** Leaves of the branch that stands, in their order, after a number. */
  leaves(after: number, limit: number): Promise<readonly Hash[]>;
  /** The tree goes on from an earlier size; answers with how many rows lie beyond it, which count as lost from now on. */
  cutOff(tree: WatchedTree): Promise<number>;
  /** Of an epoch's rows or earlier: how many a restore has cut off and have not come back. */
  missingBefore(epoch: number): Promise<number>;
  raise(alert: IntegrityRecord): Promise<void>;
  /** Newest first. */
  integrityAlerts(): Promise<readonly IntegrityRecord[]>;
  /** Cases whose day to be looked at again has come, at most `limit`. */
  dueForAnotherLook(
    today: PlainDate,
    limit: number,
  ): Promise<readonly CaseState[]>;
  alerts(query: AlertQuery): Promise<{
    records: readonly AlertRecord[];
    totalCount: number;
    hasNextPage: boolean;
  }>;
  alertsOfCases(
    caseIds: readonly string[],
  ): Promise<ReadonlyMap<string, readonly AlertRecord[]>>;
  counts(
    period: { from: string; to: string },
    division: string | null,
  ): Promise<readonly PeriodCounts[]>;
}

/** Also the alert's id: these five are its key. */
export function cursorOfAlert(record: AlertRecord): string {
  return [
    record.since,
    record.caseId,
    record.rule,
    record.lamp,
    record.entryId ?? "",
  ].join("|");
}
