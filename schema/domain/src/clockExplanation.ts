import type { ExplanationStep } from "./clockReading.ts";
import type { ClockPause, ClockRequest } from "./clockRequest.ts";
import type { Walk, WalkedDay } from "./clockWalk.ts";
import {
  addDays,
  dateOfEpochDay,
  weekdayOf,
  yearOf,
  type PlainDate,
} from "./time.ts";

/** The steps from the start to the date, as data; what happened on the way is in order of time. */
export function explainWalk(
  request: ClockRequest,
  walk: Walk,
): ExplanationStep[] {
  const onTheWay = [
    ...pauseSteps(request, walk.days),
    ...holidaySteps(walk.days),
    ...makeUpDaySteps(walk.days),
    ...unpublishedYearSteps(walk.days),
    ...rolledSteps(walk.days),
  ].sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
  return [
    { kind: "started", on: request.startOn },
    { kind: "limit", limit: request.limit },
    ...(request.extension === undefined
      ? []
      : [{ kind: "extended" as const, by: request.extension }]),
    ...onTheWay.map(({ step }) => step),
    ...(walk.end === null
      ? []
      : [{ kind: "due" as const, on: dateOfEpochDay(walk.end.day) }]),
  ];
}

type DatedStep = { at: PlainDate; step: ExplanationStep };

/** Pauses that touch the walk. One that took no day is told too: an officer who entered it looks for it. */
function pauseSteps(
  request: ClockRequest,
  days: readonly WalkedDay[],
): DatedStep[] {
  const taken = new Map<ClockPause, number>();
  for (const { pause } of days)
    if (pause !== undefined) taken.set(pause, (taken.get(pause) ?? 0) + 1);
  const last = days.at(-1)?.line.date ?? request.startOn;
  return request.pauses
    .filter(
      ({ from, to }) => from <= last && (to === null || to > request.startOn),
    )
    .map((pause) => {
      const { from, to, kind: pauseKind, basis } = pause;
      const days = to === null ? null : (taken.get(pause) ?? 0);
      const step = { kind: "paused" as const, from, to, days, pauseKind };
      return {
        at: from,
        step: basis === undefined ? step : { ...step, basis },
      };
    });
}

/** Days off of one name are one holiday, weekends between them included. */
function holidaySteps(days: readonly WalkedDay[]): DatedStep[] {
  const steps: DatedStep[] = [];
  let open: Extract<ExplanationStep, { kind: "holiday" }> | undefined;
  for (const { line } of days) {
    if (line.why === "holiday") {
      const weekdays = weekdayOf(line.date) > 5 ? 0 : 1;
      if (open !== undefined && open.name === line.name) {
        open.to = line.date;
        open.days += weekdays;
      } else {
        const { date, name = "" } = line;
        open = { kind: "holiday", from: date, to: date, name, days: weekdays };
        steps.push({ at: date, step: open });
      }
    } else if (line.why !== "weekend") {
      open = undefined;
    }
  }
  return steps;
}

function makeUpDaySteps(days: readonly WalkedDay[]): DatedStep[] {
  return days
    .filter(({ line }) => line.why === "makeUpDay")
    .map(({ line: { date } }) => ({
      at: date,
      step: { kind: "makeUpDay", on: date },
    }));
}

function unpublishedYearSteps(days: readonly WalkedDay[]): DatedStep[] {
  const firstDays = new Map<number, PlainDate>();
  for (const { assumed, line } of days)
    if (assumed && !firstDays.has(yearOf(line.date)))
      firstDays.set(yearOf(line.date), line.date);
  return [...firstDays].map(([year, at]) => ({
    at,
    step: { kind: "unpublishedYear", year },
  }));
}

function rolledSteps(days: readonly WalkedDay[]): DatedStep[] {
  const rolled = days.filter(({ line }) => line.why === "rolledOver");
  const [first, last] = [rolled.at(0), rolled.at(-1)];
  if (first === undefined || last === undefined) return [];
  const from = addDays(first.line.date, -1);
  return [{ at: from, step: { kind: "rolled", from, to: last.line.date } }];
}
