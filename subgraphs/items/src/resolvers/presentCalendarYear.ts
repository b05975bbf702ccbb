import { nextDay, type PlainDate } from "@onedoor/domain/time";
import { isWorkingDay, type WorkCalendar } from "@onedoor/domain/workCalendar";
import type { WorkCalendarYear } from "../generated/graphql.ts";

/** Null for a year whose notice isn't published. */
export function presentCalendarYear(
  calendar: WorkCalendar,
  year: number,
): WorkCalendarYear | null {
  const published = calendar.years[year];
  if (published === undefined) return null;
  return {
    year,
    notice: published.notice,
    holidays: [...published.holidays],
    makeUpDays: [...published.makeUpDays],
    workingDays: workingDaysOf(calendar, year),
  };
}

/** By the whole calendar: the next year's notice may change days of this December. */
function workingDaysOf(calendar: WorkCalendar, year: number): number {
  let days = 0;
  for (
    let day = `${year}-01-01` as PlainDate;
    day <= `${year}-12-31`;
    day = nextDay(day)
  )
    if (isWorkingDay(day, calendar) === true) days += 1;
  return days;
}
