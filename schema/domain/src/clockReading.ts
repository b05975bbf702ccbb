import type { Instant, PlainDate } from "./time.ts";
import type { TimeLimit } from "./timeLimit.ts";

/** Where a clock stands. Derived whenever it is asked for; never stored as truth. */
export type ClockReading = {
  /** The last day in time; `null` while the clock stands still. */
  dueOn: PlainDate | null;
  /** The first moment that is late: 24:00 at UTC+8 of `dueOn`, or within that day for a limit in hours. */
  dueAt: Instant | null;
  /** A pause that has not ended came before the limit was used up. */
  paused: boolean;
  /** Days of a year without a published calendar were taken for plain Monday to Friday. */
  provisional: boolean;
  /** Why it is this date; an app puts the steps into words. */
  steps: ExplanationStep[];
  /** Day by day from the start, at most `MOST_DAYS_LISTED` of them. */
  days: DayLine[];
};

export const MOST_DAYS_LISTED = 800;

/** First `started`, `limit` and `extended`, then what happened on the way in order of time, then `due`. */
export type ExplanationStep =
  | { kind: "started"; on: PlainDate }
  | { kind: "limit"; limit: TimeLimit }
  | { kind: "extended"; by: TimeLimit }
  | PausedStep
  /** `days` from Monday to Friday were off. */
  | {
      kind: "holiday";
      from: PlainDate;
      to: PlainDate;
      name: string;
      days: number;
    }
  /** A Saturday or Sunday that counted. */
  | { kind: "makeUpDay"; on: PlainDate }
  | { kind: "unpublishedYear"; year: number }
  /** The last calendar day was a day off. */
  | { kind: "rolled"; from: PlainDate; to: PlainDate }
  | { kind: "due"; on: PlainDate };

export type PausedStep = {
  kind: "paused";
  from: PlainDate;
  /** The day of resuming, which counts again; `null` while the pause lasts. */
  to: PlainDate | null;
  /** Days that would have counted otherwise; `null` while the pause lasts. */
  days: number | null;
  pauseKind: string;
  basis?: string;
};

export type DayLine = {
  date: PlainDate;
  /** Which day of the limit it is (for hours: whole hours used by its end); `null` when it doesn't count. */
  counted: number | null;
  why: DayReason;
  /** The holiday's. */
  name?: string;
};

export type DayReason =
  | "startDay"
  | "workingDay"
  | "makeUpDay"
  | "assumedWorkingDay"
  | "calendarDay"
  | "hours"
  | "resumeDay"
  | "weekend"
  | "holiday"
  | "assumedWeekend"
  | "paused"
  | "rolledOver";
