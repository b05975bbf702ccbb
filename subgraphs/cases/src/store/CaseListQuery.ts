import type { Stage } from "@onedoor/domain/caseState";
import type { PlainDate } from "@onedoor/domain/time";

/** Which cases of a reader's reach, in which order, from where. */
export interface CaseListQuery {
  /** The reader's scope keys. */
  keys: readonly string[];
  filter: CaseListFilter;
  order: "newestChange" | "due";
  after: CaseListPosition | null;
  limit: number;
}

export interface CaseListFilter {
  stages?: readonly Stage[] | undefined;
  itemCode?: string | undefined;
  implementingBody?: string | undefined;
  stationId?: string | undefined;
  /** 12 digits; its subtree is meant. */
  division?: string | undefined;
  assignee?: string | undefined;
  /** The number, or its end. */
  caseNumber?: string | undefined;
  applicantPersonId?: string | undefined;
  applicantCreditCode?: string | undefined;
  /** Due earlier than this day. */
  dueBefore?: PlainDate | undefined;
}

/** The last case of the page before. */
export type CaseListPosition =
  | { order: "newestChange"; lastSeq: number }
  | { order: "due"; dueOn: PlainDate | null; caseId: string };
