import { expect, test } from "vitest";
import { stateCouncilCalendar } from "../testing/stateCouncilCalendar.ts";
import vectors from "../testing/vectors.json" with { type: "json" };
import { addDays, daysBetween, type PlainDate } from "./time.ts";
import {
  isWorkingDay,
  lastPublishedDay,
  type WorkCalendar,
} from "./workCalendar.ts";

test.each(Object.entries(vectors.workingDaysInYear))(
  "[C2] %s has %i working days",
  (year, total) => {
    const first = `${year}-01-01` as PlainDate;
    const length = daysBetween(first, `${year}-12-31` as PlainDate) + 1;
    const days = Array.from({ length }, (_, day) => addDays(first, day));
    expect(
      days.filter((day) => isWorkingDay(day, stateCouncilCalendar) === true),
    ).toHaveLength(total);
  },
);

test.each(Object.entries(vectors.makeUpDays))(
  "[C2] the make-up days of %s are worked",
  (year, days) => {
    expect(stateCouncilCalendar.years[year]?.makeUpDays).toEqual(
      days.map((day) => `${year}-${day}`),
    );
    for (const day of days)
      expect(
        isWorkingDay(`${year}-${day}` as PlainDate, stateCouncilCalendar),
      ).toBe(true);
  },
);

test.each<[string, boolean | "unpublished", string]>([
  ["2024-02-09", true, "New Year's Eve of 2024 was a working day"],
  ["2026-10-01", false, "National Day"],
  ["2026-10-03", false, "a Saturday inside a holiday"],
  ["2026-10-08", true, "an ordinary Thursday"],
  ["2027-01-04", "unpublished", "no notice yet"],
  ["2023-12-29", "unpublished", "before the first notice"],
])("[C2] [C11] %s: %s, %s", (date, expected, _why) => {
  expect(isWorkingDay(date as PlainDate, stateCouncilCalendar)).toBe(expected);
});

test("[C11] the calendar ends with its last year, or before the first gap", () => {
  const year = { notice: "", holidays: [], makeUpDays: [] };
  expect(lastPublishedDay(stateCouncilCalendar)).toBe("2026-12-31");
  expect(
    lastPublishedDay({ version: "1", years: { 2024: year, 2026: year } }),
  ).toBe("2024-12-31");
  expect(lastPublishedDay({ version: "1", years: {} })).toBeUndefined();
});

test("[C14] a notice reaches into the December before, and the later notice wins", () => {
  const calendar: WorkCalendar = {
    version: "1",
    years: {
      2018: { notice: "2018", holidays: [], makeUpDays: [] },
      2019: {
        notice: "2019",
        holidays: [{ date: "2018-12-31" as PlainDate, name: "元旦" }],
        makeUpDays: ["2018-12-29" as PlainDate],
      },
    },
  };
  expect(isWorkingDay("2018-12-29" as PlainDate, calendar)).toBe(true);
  expect(isWorkingDay("2018-12-31" as PlainDate, calendar)).toBe(false);
});
