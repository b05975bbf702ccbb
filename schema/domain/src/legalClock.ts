import { explainWalk } from "./clockExplanation.ts";
import { MOST_DAYS_LISTED, type ClockReading } from "./clockReading.ts";
import { pauseFinder, walkClock } from "./clockWalk.ts";
import type { ClockPause, ClockRequest } from "./clockRequest.ts";
import {
  dateOfEpochDay,
  epochDayOf,
  instantOfEpochMs,
  type PlainDate,
} from "./time.ts";
import { dayKindOf, isCounted, type WorkCalendar } from "./workCalendar.ts";

export type {
  ClockReading,
  DayLine,
  DayReason,
  ExplanationStep,
} from "./clockReading.ts";
export type { ClockPause, ClockRequest } from "./clockRequest.ts";

/**
 * Reads a legal clock (Administrative Licence Law art. 42, 45, 82). The day of the start is day 0. A
 * day is used up if and only if the clock runs at the end of it: the day of a pause is not used, the
 * day of resuming is.
 */
export function readClock(request: ClockRequest): ClockReading {
  const walk = walkClock(request);
  return {
    dueOn: walk.end === null ? null : dateOfEpochDay(walk.end.day),
    dueAt: walk.end === null ? null : instantOfEpochMs(walk.end.atMs),
    paused: walk.end === null,
    provisional: walk.days.some((day) => day.assumed),
    steps: explainWalk(request, walk),
    days: walk.days.slice(0, MOST_DAYS_LISTED).map((day) => day.line),
  };
}

/**
 * Working days used after `startOn` up to the end of `until`. Days of years without a published
 * calendar count as Monday to Friday.
 */
export function workingDaysUsed(span: {
  startOn: PlainDate;
  until: PlainDate;
  pauses: readonly ClockPause[];
  calendar: WorkCalendar;
}): number {
  const pauseOn = pauseFinder(span.pauses);
  const last = epochDayOf(span.until);
  let used = 0;
  for (let day = epochDayOf(span.startOn) + 1; day <= last; day += 1) {
    if (pauseOn(day) !== undefined) continue;
    if (isCounted(dayKindOf(dateOfEpochDay(day), span.calendar))) used += 1;
  }
  return used;
}

/** Working days after `on` up to and with `dueOn`; once `dueOn` has passed, minus the working days late. */
export function workingDaysLeft(
  on: PlainDate,
  dueOn: PlainDate,
  calendar: WorkCalendar,
): number {
  return on <= dueOn
    ? workingDaysUsed({ startOn: on, until: dueOn, pauses: [], calendar })
    : 0 - workingDaysUsed({ startOn: dueOn, until: on, pauses: [], calendar });
}
