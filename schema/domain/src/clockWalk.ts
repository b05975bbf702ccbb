import type { DayLine, DayReason } from "./clockReading.ts";
import type { ClockPause, ClockRequest } from "./clockRequest.ts";
import {
  LAST_EPOCH_DAY,
  MS_PER_HOUR,
  dateOfEpochDay,
  endOfDay,
  epochDayOf,
  epochMsOf,
  legalDayOfEpochMs,
  type PlainDate,
} from "./time.ts";
import type { TimeLimit } from "./timeLimit.ts";
import { unreachable } from "./unreachable.ts";
import {
  dayKindOf,
  holidayNameOf,
  isAssumed,
  isCounted,
} from "./workCalendar.ts";

export type Walk = {
  /** The start day first, then every day up to the end. */
  days: WalkedDay[];
  /** `null` when the clock stood still before the limit was used up. */
  end: Position | null;
};

export type WalkedDay = {
  line: DayLine;
  /** The pause that took the day, where one did. */
  pause?: ClockPause;
  /** What the day is leans on a calendar that is not published. */
  assumed: boolean;
};

/** A day, and the moment within it that hours run on from: its end, unless a limit in hours ended earlier. */
type Position = { day: number; atMs: number };

type Path = {
  request: ClockRequest;
  pauseOn: (day: number) => ClockPause | undefined;
  horizon: number;
  days: WalkedDay[];
};

/** Goes forward day by day from the start until the limit and its extension are used up. */
export function walkClock(request: ClockRequest): Walk {
  const { startOn, startAt, limit, extension } = request;
  const start = epochDayOf(startOn);
  const path: Path = {
    request,
    pauseOn: pauseFinder(request.pauses),
    horizon: Math.min(start + HORIZON_DAYS, LAST_EPOCH_DAY),
    days: [],
  };
  step(path, startOn, "startDay");
  let end: Position | null = {
    day: start,
    atMs: epochMsOf(startAt ?? endOfDay(startOn)),
  };
  for (const leg of legsOf(limit, extension))
    if (end !== null) end = walkLeg(path, end, leg);
  if (
    end !== null &&
    request.rollIfHoliday === true &&
    (extension ?? limit).unit === "CD"
  )
    end = rollOverDaysOff(path, end);
  return { days: path.days, end };
}

/** Answers the pause in which the clock stands still at the end of a day, counted from 1970-01-01. */
export function pauseFinder(
  pauses: readonly ClockPause[],
): (day: number) => ClockPause | undefined {
  const ranges = pauses.map((pause) => ({
    pause,
    from: epochDayOf(pause.from),
    to: pause.to === null ? Infinity : epochDayOf(pause.to),
  }));
  return (day) => ranges.find(({ from, to }) => from <= day && day < to)?.pause;
}

/**
 * Days walked before giving up, more than a century. Only broken data gets there, such as a pause up
 * to the year 9999; a fold must survive it without a date rather than throw.
 */
const HORIZON_DAYS = 40_000;

function legsOf(
  limit: TimeLimit,
  extension: TimeLimit | undefined,
): TimeLimit[] {
  if (extension === undefined) return [limit];
  if (extension.unit !== limit.unit) return [limit, extension];
  return [{ unit: limit.unit, value: limit.value + extension.value }];
}

function walkLeg(
  path: Path,
  from: Position,
  { value, unit }: TimeLimit,
): Position | null {
  switch (unit) {
    case "INSTANT":
      return walkToRunningDay(path, from);
    case "H":
      return walkHours(path, from, value);
    case "CD":
    case "WD":
      return walkDays(path, from, value, unit);
    default:
      return unreachable(unit);
  }
}

function walkDays(
  path: Path,
  from: Position,
  value: number,
  unit: "CD" | "WD",
): Position | null {
  const { calendar } = path.request;
  let counted = 0;
  let day = from.day;
  while (counted < value) {
    day += 1;
    const pause = path.pauseOn(day);
    if (isStuck(path, day, pause)) return null;
    const date = dateOfEpochDay(day);
    const kind = unit === "CD" ? "calendarDay" : dayKindOf(date, calendar);
    const counts = kind === "calendarDay" || isCounted(kind);
    if (counts && pause === undefined) counted += 1;
    if (counts && pause !== undefined) step(path, date, "paused", { pause });
    else step(path, date, kind, { counted: counts ? counted : null });
    if (kind !== "calendarDay" && isAssumed(kind)) markAssumed(path);
  }
  return endOf(day);
}

/** Hours run through nights, weekends and holidays. Pauses are known by days only and stop whole days. */
function walkHours(path: Path, from: Position, value: number): Position | null {
  const limitMs = Math.round(value * MS_PER_HOUR);
  let { atMs } = from;
  let usedMs = 0;
  let day = from.day;
  while (usedMs < limitMs) {
    day = legalDayOfEpochMs(atMs);
    const pause = path.pauseOn(day);
    if (isStuck(path, day, pause)) return null;
    const spanMs = endOf(day).atMs - atMs;
    const runningMs =
      pause === undefined ? Math.min(limitMs - usedMs, spanMs) : 0;
    usedMs += runningMs;
    atMs += pause === undefined ? runningMs : spanMs;
    if (pause === undefined)
      step(path, dateOfEpochDay(day), "hours", {
        counted: Math.floor(usedMs / MS_PER_HOUR),
      });
    else step(path, dateOfEpochDay(day), "paused", { pause });
  }
  return { day, atMs };
}

/** On the spot is the start day itself, or the day on which a pause over it ends. */
function walkToRunningDay(path: Path, from: Position): Position | null {
  let day = from.day;
  let pause = path.pauseOn(day);
  while (pause !== undefined) {
    if (isStuck(path, day, pause)) return null;
    if (day > from.day) step(path, dateOfEpochDay(day), "paused", { pause });
    day += 1;
    pause = path.pauseOn(day);
  }
  if (day > from.day) step(path, dateOfEpochDay(day), "resumeDay");
  return endOf(day);
}

function rollOverDaysOff(path: Path, from: Position): Position {
  const { calendar } = path.request;
  let day = from.day;
  let kind = dayKindOf(dateOfEpochDay(day), calendar);
  if (isAssumed(kind)) markAssumed(path);
  while (!isCounted(kind) && day < path.horizon) {
    day += 1;
    kind = dayKindOf(dateOfEpochDay(day), calendar);
    step(path, dateOfEpochDay(day), "rolledOver");
    if (isAssumed(kind)) markAssumed(path);
  }
  return endOf(day);
}

/** True when no day from here on can count; the day of a pause that shows why is kept. */
function isStuck(
  path: Path,
  day: number,
  pause: ClockPause | undefined,
): boolean {
  if (day >= path.horizon) return true;
  if (pause?.to !== null) return false;
  step(path, dateOfEpochDay(day), "paused", { pause });
  return true;
}

function step(
  path: Path,
  date: PlainDate,
  why: DayReason,
  more: { counted?: number | null; pause?: ClockPause } = {},
): void {
  const line: DayLine = { date, counted: more.counted ?? null, why };
  const name =
    why === "holiday" ? holidayNameOf(date, path.request.calendar) : undefined;
  if (name !== undefined) line.name = name;
  const walked: WalkedDay = { line, assumed: false };
  if (more.pause !== undefined) walked.pause = more.pause;
  // Hours may run within the start day: a day has one line.
  if (path.days.at(-1)?.line.date === date) path.days.pop();
  path.days.push(walked);
}

function markAssumed(path: Path): void {
  const last = path.days.at(-1);
  if (last !== undefined) last.assumed = true;
}

function endOf(day: number): Position {
  return { day, atMs: epochMsOf(endOfDay(dateOfEpochDay(day))) };
}
