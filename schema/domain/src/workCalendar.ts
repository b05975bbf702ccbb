import { weekdayOf, type PlainDate } from "./time.ts";

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

/** What a day is by the calendar. The last two are guesses: no notice for that year is loaded. */
export type DayKind =
  | "workingDay"
  | "makeUpDay"
  | "weekend"
  | "holiday"
  | "assumedWorkingDay"
  | "assumedWeekend";

/** `unpublished`: the year's notice is not in the calendar, so the answer is not known yet. */
export function isWorkingDay(
  date: PlainDate,
  calendar: WorkCalendar,
): boolean | "unpublished" {
  const kind = dayKindOf(date, calendar);
  return isAssumed(kind) ? "unpublished" : isCounted(kind);
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

export function dayKindOf(date: PlainDate, calendar: WorkCalendar): DayKind {
  const index = indexOf(calendar);
  const known = index.kinds.get(date);
  if (known !== undefined) return known;
  const weekend = weekdayOf(date) > 5;
  const published = calendar.years[date.slice(0, 4)] !== undefined;
  const kind = published
    ? weekend
      ? "weekend"
      : "workingDay"
    : weekend
      ? "assumedWeekend"
      : "assumedWorkingDay";
  index.kinds.set(date, kind);
  return kind;
}

/** Whether a limit in working days counts the day: in an unpublished year, Monday to Friday. */
export function isCounted(kind: DayKind): boolean {
  return (
    kind === "workingDay" ||
    kind === "makeUpDay" ||
    kind === "assumedWorkingDay"
  );
}

export function isAssumed(kind: DayKind): boolean {
  return kind === "assumedWorkingDay" || kind === "assumedWeekend";
}

export function holidayNameOf(
  date: PlainDate,
  calendar: WorkCalendar,
): string | undefined {
  return indexOf(calendar).holidayNames.get(date);
}

/** What the notices say, and the days that were asked for since. */
type CalendarIndex = {
  kinds: Map<PlainDate, DayKind>;
  holidayNames: Map<PlainDate, string>;
};

// Clocks are read for thousands of cases against one calendar: its days are looked up, not searched.
const indexes = new WeakMap<WorkCalendar, CalendarIndex>();

function indexOf(calendar: WorkCalendar): CalendarIndex {
  const known = indexes.get(calendar);
  if (known !== undefined) return known;
  const index: CalendarIndex = { kinds: new Map(), holidayNames: new Map() };
  // A notice may name days of the December before (the New Year holiday of 2019 made 2018-12-29 a
  // working day), so days are indexed by themselves and a later year's notice wins.
  for (const [, year] of Object.entries(calendar.years).sort(([a], [b]) =>
    a < b ? -1 : 1,
  )) {
    for (const { date, name } of year.holidays) {
      index.kinds.set(date, "holiday");
      index.holidayNames.set(date, name);
    }
    for (const date of year.makeUpDays) index.kinds.set(date, "makeUpDay");
  }
  indexes.set(calendar, index);
  return index;
}
