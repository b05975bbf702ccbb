import type { PlainDate } from "@onedoor/domain/time";
import type { CalendarYear } from "@onedoor/domain/workCalendar";
import of2024 from "chinese-days/dist/years/2024.json" with { type: "json" };
import of2025 from "chinese-days/dist/years/2025.json" with { type: "json" };
import of2026 from "chinese-days/dist/years/2026.json" with { type: "json" };

/** Names as the notices give them, where the package shortens them. */
const FULL_NAMES: Readonly<Record<string, string>> = {
  清明: "清明节",
  端午: "端午节",
  中秋: "中秋节",
};

/**
 * The years whose notice the package holds. They are named one by one: asked for a later year, the package would
 * answer with plain weeks as if they were known.
 */
export const calendarYears: readonly {
  year: number;
  calendar: CalendarYear;
}[] = [
  calendarYear(2024, of2024),
  calendarYear(2025, of2025),
  calendarYear(2026, of2026),
];

/** The package's days: date to `Spring Festival,春节,4`. */
function calendarYear(
  year: number,
  days: {
    holidays: Readonly<Record<string, string>>;
    workdays: Readonly<Record<string, string>>;
  },
): { year: number; calendar: CalendarYear } {
  return {
    year,
    calendar: {
      notice: `国务院办公厅关于${year}年部分节假日安排的通知`,
      holidays: Object.entries(days.holidays).map(([date, words]) => {
        const name = words.split(",")[1] ?? words;
        return { date: date as PlainDate, name: FULL_NAMES[name] ?? name };
      }),
      makeUpDays: Object.keys(days.workdays) as PlainDate[],
    },
  };
}
