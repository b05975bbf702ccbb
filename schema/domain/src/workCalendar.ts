import {
  epochDayOf,
  weekdayOfEpochDay,
  yearOf,
  type PlainDate,
} from "./time.ts";

/** One year's notice of the State Council about holidays, as plain JSON data. */
export type CalendarYear = {
  /** Title or number of the notice that the days were taken from. */
  notice: string;
  /** Days off by the notice; weekend days inside a holiday may be listed or left out. */
  holidays: readonly { date: PlainDate; name: string }[];
  /** Saturdays and Sundays on which people work (调休). */
  makeUpDays: readonly PlainDate[];
};

/**
 * Published calendars by year (`"2026"`). A value, never changed in place: a new notice makes a new
 * `WorkCalendar` with another `version`, and open cases are read again with it.
 */
export type WorkCalendar = {
  version: string;
  years: Readonly<Record<string, CalendarYear>>;
};

/** Why a day is a working day or a day off. The last two are guesses: no notice for that year is loaded. */
export type DayKind =
  | {
      kind:
        | "workingDay"
        | "makeUpDay"
        | "weekend"
        | "assumedWorkingDay"
        | "assumedWeekend";
    }
  | { kind: "holiday"; name: string };

/** `unpublished`: the year's notice is not in the calendar, so the answer is not known yet. */
export function isWorkingDay(
  date: PlainDate,
  calendar: WorkCalendar,
): boolean | "unpublished" {
  const { kind } = dayKindOf(epochDayOf(date), yearOf(date), calendar);
  if (kind === "assumedWorkingDay" || kind === "assumedWeekend")
    return "unpublished";
  return kind === "workingDay" || kind === "makeUpDay";
}

/** The last day of the unbroken run of published years that begins with the first; `undefined` for an empty calendar. */
export function lastPublishedDay(
  calendar: WorkCalendar,
): PlainDate | undefined {
  const years = Object.keys(calendar.years)
    .map(Number)
    .sort((a, b) => a - b);
  const last = years.find((year) => !years.includes(year + 1));
  return last === undefined
    ? undefined
    : (`${String(last).padStart(4, "0")}-12-31` as PlainDate);
}

export function dayKindOf(
  epochDay: number,
  year: number,
  calendar: WorkCalendar,
): DayKind {
  const index = indexOf(calendar);
  const special = index.specialDays.get(epochDay);
  if (special !== undefined) return special;
  const weekend = weekdayOfEpochDay(epochDay) > 5;
  if (index.years.has(year)) return weekend ? WEEKEND : WORKING_DAY;
  return weekend ? ASSUMED_WEEKEND : ASSUMED_WORKING_DAY;
}

const WORKING_DAY: DayKind = { kind: "workingDay" };
const WEEKEND: DayKind = { kind: "weekend" };
const MAKE_UP_DAY: DayKind = { kind: "makeUpDay" };
const ASSUMED_WORKING_DAY: DayKind = { kind: "assumedWorkingDay" };
const ASSUMED_WEEKEND: DayKind = { kind: "assumedWeekend" };

type CalendarIndex = {
  years: ReadonlySet<number>;
  specialDays: ReadonlyMap<number, DayKind>;
};

// Clocks are read for thousands of cases against one calendar: its days are looked up, not searched.
const indexes = new WeakMap<WorkCalendar, CalendarIndex>();

function indexOf(calendar: WorkCalendar): CalendarIndex {
  const known = indexes.get(calendar);
  if (known !== undefined) return known;
  const specialDays = new Map<number, DayKind>();
  // A notice may name days of the December before (the New Year holiday of 2019 made 2018-12-29 a
  // working day), so days are indexed by themselves and a later year's notice wins.
  for (const year of Object.keys(calendar.years).sort()) {
    for (const { date, name } of calendar.years[year]?.holidays ?? [])
      specialDays.set(epochDayOf(date), { kind: "holiday", name });
    for (const date of calendar.years[year]?.makeUpDays ?? [])
      specialDays.set(epochDayOf(date), MAKE_UP_DAY);
  }
  const index = {
    years: new Set(Object.keys(calendar.years).map(Number)),
    specialDays,
  };
  indexes.set(calendar, index);
  return index;
}
