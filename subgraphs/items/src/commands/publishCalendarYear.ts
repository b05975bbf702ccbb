import {
  parseWorkCalendar,
  type WorkCalendarReason,
} from "@onedoor/domain/parseWorkCalendar";
import type { Pool } from "pg";
import { openItemsStore } from "../openItemsStore.ts";

/** A notice as read from a file: `{ notice, holidays: [{ date, name }], makeUpDays: [date] }`. */
export interface OfferedCalendarYear {
  year: number;
  calendar: unknown;
}

export type PublishCalendarResult =
  | { ok: true; outcome: "written" | "unchanged" }
  | {
      ok: false;
      reason:
        | WorkCalendarReason
        /** A year without a day off is a calendar that somebody forgot to fill in. */
        | "noHolidays"
        /** The year stands otherwise. Open cases are read again with a new calendar, so a change is said aloud. */
        | "yearIsPublished";
    };

/**
 * Publishes the work calendar of a year by the State Council's notice, for the operator. `amends`: a later notice
 * replaces the days of an earlier one.
 */
export async function publishCalendarYear(
  pool: Pool,
  { year, calendar }: OfferedCalendarYear,
  { amends = false }: { amends?: boolean } = {},
): Promise<PublishCalendarResult> {
  const parsed = parseWorkCalendar({
    version: "offered",
    years: { [year]: calendar },
  });
  if (!parsed.ok) return parsed;
  const days = parsed.value.years[year];
  if (days === undefined || days.holidays.length === 0)
    return { ok: false, reason: "noHolidays" };
  const store = await openItemsStore(pool);
  const outcome = await store.publishCalendarYear(year, days, amends);
  return outcome === "published"
    ? { ok: false, reason: "yearIsPublished" }
    : { ok: true, outcome };
}
