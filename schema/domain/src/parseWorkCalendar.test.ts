import { expect, test } from "vitest";
import { stateCouncilCalendar } from "../testing/stateCouncilCalendar.ts";
import { parseWorkCalendar } from "./parseWorkCalendar.ts";

const year = (more: object) => ({
  version: "1",
  years: { 2026: { notice: "notice", holidays: [], makeUpDays: [], ...more } },
});

test("a calendar survives being written as JSON and parsed again", () => {
  const data: unknown = JSON.parse(JSON.stringify(stateCouncilCalendar));
  expect(parseWorkCalendar(data)).toEqual({
    ok: true,
    value: stateCouncilCalendar,
  });
});

test.each([
  [null, "malformed"],
  [{ version: "1", years: [] }, "malformed"],
  [{ version: "1", years: { next: {} } }, "malformed"],
  [year({ holidays: [{ date: "2026-10-01" }] }), "malformed"],
  [
    year({ holidays: [{ date: "2026-02-30", name: "春节" }] }),
    "impossibleDate",
  ],
  [
    year({ holidays: [{ date: "2025-11-30", name: "元旦" }] }),
    "dayOutsideYear",
  ],
  [year({ makeUpDays: ["2026-09-21"] }), "makeUpDayOnWeekday"],
  [
    year({
      holidays: [{ date: "2026-09-20", name: "中秋节" }],
      makeUpDays: ["2026-09-20"],
    }),
    "holidayIsMakeUpDay",
  ],
])("[C14] a calendar that can't be right is refused: %j", (data, reason) => {
  expect(parseWorkCalendar(data)).toEqual({ ok: false, reason });
});

test("[C14] a day of the December before its year is taken", () => {
  expect(parseWorkCalendar(year({ makeUpDays: ["2025-12-28"] })).ok).toBe(true);
});
