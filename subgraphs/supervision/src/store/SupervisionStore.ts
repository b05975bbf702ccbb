import type { CaseState } from "@onedoor/domain/caseState";
import type { Lamp } from "@onedoor/domain/lamp";
import type { Finding } from "@onedoor/domain/superviseCase";
import type { PlainDate } from "@onedoor/domain/time";

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
  ): Promise<void>;
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
