import type { DataClass } from "@onedoor/domain/dataClass";
import type { AttemptResult } from "@onedoor/domain/dataRequest";
import type { Instant, PlainDate } from "@onedoor/domain/time";

/** What a department is told: whom it is about, and for what it is asked. */
export interface DepartmentQuestion {
  /** Also the key by which the department knows a question that comes again. */
  requestId: string;
  dataClass: DataClass;
  subject:
    | { kind: "person"; name: string; residentId: string }
    | { kind: "legalEntity"; name: string; creditCode: string };
  purpose: {
    caseId: string;
    itemCode: string;
    itemVersion: number;
    materialCode: string;
  };
  askedBy: { staffId: string; body: string };
  askedAt: Instant;
}

/** A question as it goes out. */
export interface SealedQuestion {
  question: DepartmentQuestion;
  body: string;
  /** HMAC of the body under the county's key: what the record keeps of it. */
  sent: string;
}

export type FindResult = AttemptResult | { outcome: "unknown" };

export type ListResult =
  | { ok: true; requestIds: readonly string[] }
  | { ok: false; outcome: AttemptResult["outcome"] };

/**
 * The departments' systems, behind the county's exchange for shared data. Never throws for what the other side does: a
 * wrong, late or too large answer is a result of its own.
 */
export interface DepartmentSystem {
  seal(question: DepartmentQuestion): SealedQuestion;
  ask(sealed: SealedQuestion): Promise<AttemptResult>;
  /** What the department has of a question, without asking it. */
  find(question: DepartmentQuestion): Promise<FindResult>;
  /** Ids of what it was asked on a day, by `askedAt` at the county. */
  list(day: PlainDate): Promise<ListResult>;
}
