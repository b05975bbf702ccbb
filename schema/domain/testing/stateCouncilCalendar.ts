import type { PlainDate } from "../src/time.ts";
import type { CalendarYear, WorkCalendar } from "../src/workCalendar.ts";

/** The State Council's calendars of 2024 to 2026. 2027 is left out: its notice comes late in 2026. */
export const stateCouncilCalendar: WorkCalendar = {
  version: "state-council-2026",
  years: {
    "2024": calendarYear(
      2024,
      {
        元旦: "01-01",
        春节: "02-12 02-13 02-14 02-15 02-16",
        清明节: "04-04 04-05",
        劳动节: "05-01 05-02 05-03",
        端午节: "06-10",
        中秋节: "09-16 09-17",
        国庆节: "10-01 10-02 10-03 10-04 10-07",
      },
      "02-04 02-18 04-07 04-28 05-11 09-14 09-29 10-12",
    ),
    "2025": calendarYear(
      2025,
      {
        元旦: "01-01",
        春节: "01-28 01-29 01-30 01-31 02-03 02-04",
        清明节: "04-04",
        劳动节: "05-01 05-02 05-05",
        端午节: "06-02",
        "国庆节、中秋节": "10-01 10-02 10-03 10-06 10-07 10-08",
      },
      "01-26 02-08 04-27 09-28 10-11",
    ),
    "2026": calendarYear(
      2026,
      {
        元旦: "01-01 01-02",
        春节: "02-16 02-17 02-18 02-19 02-20 02-23",
        清明节: "04-06",
        劳动节: "05-01 05-04 05-05",
        端午节: "06-19",
        中秋节: "09-25",
        国庆节: "10-01 10-02 10-05 10-06 10-07",
      },
      "01-04 02-14 02-28 05-09 09-20 10-10",
    ),
  },
};

/** Days as `MM-DD` with spaces between; of the holidays only those from Monday to Friday. */
function calendarYear(
  year: number,
  holidays: Record<string, string>,
  makeUpDays: string,
): CalendarYear {
  const datesOf = (days: string) =>
    days.split(" ").map((day) => `${year}-${day}` as PlainDate);
  return {
    notice: `国务院办公厅关于${year}年部分节假日安排的通知`,
    holidays: Object.entries(holidays).flatMap(([name, days]) =>
      datesOf(days).map((date) => ({ date, name })),
    ),
    makeUpDays: datesOf(makeUpDays),
  };
}
