import { parsed, unparsed, type ParseResult } from "./parseResult.ts";
import { parsePlainDate, weekdayOf, type PlainDate } from "./time.ts";
import type { CalendarYear, WorkCalendar } from "./workCalendar.ts";

export type WorkCalendarReason =
  | "malformed"
  | "impossibleDate"
  | "dayOutsideYear"
  | "makeUpDayOnWeekday"
  | "holidayIsMakeUpDay";

/** Takes a calendar as an operator imports it or the catalogue sends it: plain JSON data. */
export function parseWorkCalendar(
  data: unknown,
): ParseResult<WorkCalendar, WorkCalendarReason> {
  if (
    !isRecord(data) ||
    typeof data["version"] !== "string" ||
    !isRecord(data["years"])
  )
    return unparsed("malformed");
  const years: Record<string, CalendarYear> = {};
  for (const [year, content] of Object.entries(data["years"])) {
    const calendarYear = parseCalendarYear(year, content);
    if (!calendarYear.ok) return calendarYear;
    years[year] = calendarYear.value;
  }
  return parsed({ version: data["version"], years });
}

function parseCalendarYear(
  year: string,
  data: unknown,
): ParseResult<CalendarYear, WorkCalendarReason> {
  if (!/^[12]\d{3}$/.test(year) || !isRecord(data))
    return unparsed("malformed");
  const { notice, holidays, makeUpDays } = data;
  if (
    typeof notice !== "string" ||
    !Array.isArray(holidays) ||
    !Array.isArray(makeUpDays)
  )
    return unparsed("malformed");
  const named: { date: PlainDate; name: string }[] = [];
  for (const holiday of holidays as unknown[]) {
    if (!isRecord(holiday) || typeof holiday["name"] !== "string")
      return unparsed("malformed");
    const date = parseDay(year, holiday["date"]);
    if (!date.ok) return date;
    named.push({ date: date.value, name: holiday["name"] });
  }
  const worked: PlainDate[] = [];
  for (const day of makeUpDays as unknown[]) {
    const date = parseDay(year, day);
    if (!date.ok) return date;
    if (weekdayOf(date.value) < 6) return unparsed("makeUpDayOnWeekday");
    if (named.some((holiday) => holiday.date === date.value))
      return unparsed("holidayIsMakeUpDay");
    worked.push(date.value);
  }
  return parsed({ notice, holidays: named, makeUpDays: worked });
}

/** A notice may reach into the December before its year, never further. */
function parseDay(
  year: string,
  data: unknown,
): ParseResult<PlainDate, WorkCalendarReason> {
  if (typeof data !== "string") return unparsed("malformed");
  const date = parsePlainDate(data);
  if (!date.ok) return date;
  const december = `${Number(year) - 1}-12-`;
  return data.startsWith(`${year}-`) || data.startsWith(december)
    ? date
    : unparsed("dayOutsideYear");
}

function isRecord(data: unknown): data is Record<string, unknown> {
  return typeof data === "object" && data !== null && !Array.isArray(data);
}
