import { parsed, unparsed, type ParseResult } from "./parseResult.ts";

declare const plainDate: unique symbol;
declare const instant: unique symbol;

/** A day in the Gregorian calendar, `YYYY-MM-DD`, years 0001 to 9999. String order is time order. */
export type PlainDate = string & { readonly [plainDate]: true };

/** A moment, `YYYY-MM-DDTHH:MM:SS.mmmZ`: always UTC, always 24 characters. String order is time order. */
export type Instant = string & { readonly [instant]: true };

/** 1 is Monday, 7 is Sunday (ISO 8601). */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

export const MS_PER_HOUR = 3_600_000;
export const MS_PER_DAY = 24 * MS_PER_HOUR;

// Legal time is Asia/Shanghai everywhere in the country: UTC+8, no daylight saving since 1991.
const LEGAL_OFFSET_MS = 8 * MS_PER_HOUR;

const PLAIN_DATE = /^(\d{4})-(\d{2})-(\d{2})$/;
const INSTANT =
  /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):([0-5]\d):([0-5]\d)\.(\d{3})Z$/;

export function parsePlainDate(
  text: string,
): ParseResult<PlainDate, "malformed" | "impossibleDate"> {
  const match = PLAIN_DATE.exec(text);
  if (match === null) return unparsed("malformed");
  const [year, month, day] = [
    Number(match[1]),
    Number(match[2]),
    Number(match[3]),
  ];
  if (year < 1 || month < 1 || month > 12) return unparsed("impossibleDate");
  if (day < 1 || day > daysInMonth(year, month))
    return unparsed("impossibleDate");
  return parsed(text as PlainDate);
}

/** Accepts the one spelling that sorts as time: UTC with three digits of milliseconds. */
export function parseInstant(
  text: string,
): ParseResult<Instant, "malformed" | "impossibleDate"> {
  const match = INSTANT.exec(text);
  if (match === null) return unparsed("malformed");
  const date = parsePlainDate(text.slice(0, 10));
  return date.ok ? parsed(text as Instant) : date;
}

/** Milliseconds since 1970-01-01T00:00Z; throws outside the years 0001 to 9999. */
export function instantOfEpochMs(ms: number): Instant {
  if (!Number.isSafeInteger(ms))
    throw new RangeError(`not a whole number of milliseconds: ${ms}`);
  const epochDay = Math.floor(ms / MS_PER_DAY);
  const rest = ms - epochDay * MS_PER_DAY;
  const hours = pad(Math.floor(rest / MS_PER_HOUR), 2);
  const minutes = pad(Math.floor(rest / 60_000) % 60, 2);
  const seconds = pad(Math.floor(rest / 1000) % 60, 2);
  return `${dateOfEpochDay(epochDay)}T${hours}:${minutes}:${seconds}.${pad(rest % 1000, 3)}Z` as Instant;
}

export function epochMsOf(at: Instant): number {
  const hours = Number(at.slice(11, 13));
  const minutes = Number(at.slice(14, 16));
  const milliseconds =
    Number(at.slice(17, 19)) * 1000 + Number(at.slice(20, 23));
  return (
    epochDayOf(at.slice(0, 10) as PlainDate) * MS_PER_DAY +
    hours * MS_PER_HOUR +
    minutes * 60_000 +
    milliseconds
  );
}

/** The legal date (UTC+8) on which the moment falls. */
export function dateOf(at: Instant): PlainDate {
  return dateOfEpochDay(legalDayOfEpochMs(epochMsOf(at)));
}

/** The same as a number of days since 1970-01-01, for arithmetic. */
export function legalDayOfEpochMs(ms: number): number {
  return Math.floor((ms + LEGAL_OFFSET_MS) / MS_PER_DAY);
}

/** 0:00 at UTC+8. */
export function startOfDay(date: PlainDate): Instant {
  return instantOfEpochMs(epochDayOf(date) * MS_PER_DAY - LEGAL_OFFSET_MS);
}

/** 24:00 at UTC+8, the legal expiry of a date: the first moment that is no longer in time. */
export function endOfDay(date: PlainDate): Instant {
  return instantOfEpochMs(
    (epochDayOf(date) + 1) * MS_PER_DAY - LEGAL_OFFSET_MS,
  );
}

/** `HH:MM` at UTC+8. */
export function timeOfDayOf(at: Instant): string {
  return instantOfEpochMs(epochMsOf(at) + LEGAL_OFFSET_MS).slice(11, 16);
}

export function nextDay(date: PlainDate): PlainDate {
  return addDays(date, 1);
}

/** `days` may be negative; throws outside the years 0001 to 9999. */
export function addDays(date: PlainDate, days: number): PlainDate {
  return dateOfEpochDay(epochDayOf(date) + days);
}

/**
 * The day of the same number so many months later, or the last of its month where that has no such day: as a period of
 * months ends by Civil Code art. 202. Throws outside the years 0001 to 9999.
 */
export function addMonths(date: PlainDate, months: number): PlainDate {
  const index = yearOf(date) * 12 + Number(date.slice(5, 7)) - 1 + months;
  const [year, month] = [
    Math.floor(index / 12),
    (((index % 12) + 12) % 12) + 1,
  ];
  const day = Math.min(Number(date.slice(8, 10)), daysInMonth(year, month));
  if (year < 1 || year > 9999) throw new RangeError(`no such year: ${year}`);
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}` as PlainDate;
}

/** Days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: PlainDate, to: PlainDate): number {
  return epochDayOf(to) - epochDayOf(from);
}

export function weekdayOf(date: PlainDate): Weekday {
  // 1970-01-01 was a Thursday; days before it are negative.
  return (((((epochDayOf(date) + 3) % 7) + 7) % 7) + 1) as Weekday;
}

export function yearOf(date: PlainDate): number {
  return Number(date.slice(0, 4));
}

export function laterOf<T extends PlainDate | Instant>(a: T, b: T): T {
  return a > b ? a : b;
}

export function earlierOf<T extends PlainDate | Instant>(a: T, b: T): T {
  return a < b ? a : b;
}

/**
 * Days since 1970-01-01. Years are taken to begin in March, so that the leap day is the last
 * of its year and a month's offset needs no table.
 */
export function epochDayOf(date: PlainDate): number {
  const month = Number(date.slice(5, 7));
  const year = Number(date.slice(0, 4)) - (month <= 2 ? 1 : 0);
  const era = Math.floor(year / 400);
  const yearOfEra = year - era * 400;
  const dayOfYear =
    Math.floor((153 * ((month + 9) % 12) + 2) / 5) +
    Number(date.slice(8, 10)) -
    1;
  const dayOfEra =
    yearOfEra * 365 +
    Math.floor(yearOfEra / 4) -
    Math.floor(yearOfEra / 100) +
    dayOfYear;
  return era * DAYS_PER_ERA + dayOfEra - EPOCH_SHIFT;
}

/** The inverse of `epochDayOf`; throws outside the years 0001 to 9999. */
export function dateOfEpochDay(epochDay: number): PlainDate {
  if (
    !Number.isInteger(epochDay) ||
    epochDay < FIRST_EPOCH_DAY ||
    epochDay > LAST_EPOCH_DAY
  )
    throw new RangeError(`no such day: ${epochDay}`);
  const shifted = epochDay + EPOCH_SHIFT;
  const era = Math.floor(shifted / DAYS_PER_ERA);
  const dayOfEra = shifted - era * DAYS_PER_ERA;
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  );
  const dayOfYear =
    dayOfEra -
    (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const day = dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1;
  const month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}` as PlainDate;
}

/** Gregorian years repeat after 400 of them, an era. */
const DAYS_PER_ERA = 146_097;
/** From 0000-03-01 to 1970-01-01. */
const EPOCH_SHIFT = 719_468;
const FIRST_EPOCH_DAY = epochDayOf("0001-01-01" as PlainDate);
/** 9999-12-31. */
export const LAST_EPOCH_DAY = epochDayOf("9999-12-31" as PlainDate);

function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

function isLeapYear(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

function pad(value: number, width: number): string {
  return String(value).padStart(width, "0");
}
