import type { Instant, PlainDate } from "./time.ts";
import type { TimeLimit } from "./timeLimit.ts";
import type { WorkCalendar } from "./workCalendar.ts";

export type ClockRequest = {
  /** Day 0: the day of acceptance, of receipt, of the decision … whatever the limit runs from. */
  startOn: PlainDate;
  /** For limits in hours: the moment they run from. Without it they run from the end of `startOn`. */
  startAt?: Instant;
  limit: TimeLimit;
  pauses: readonly ClockPause[];
  /** Added to the limit; in another unit it runs on from where the limit ends. */
  extension?: TimeLimit;
  calendar: WorkCalendar;
  /** For calendar days only: a last day that is a day off moves to the next working day. */
  rollIfHoliday?: boolean;
};

/** The clock stands still at the end of every day from `from` up to and without `to`; `null`: it still does. */
export type ClockPause = {
  from: PlainDate;
  to: PlainDate | null;
  kind: string;
  /** The clause that stops the clock. */
  basis?: string;
};
