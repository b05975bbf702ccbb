import { expect, test } from "vitest";
import { stateCouncilCalendar as calendar } from "../testing/stateCouncilCalendar.ts";
import vectors from "../testing/vectors.json" with { type: "json" };
import {
  readClock,
  workingDaysLeft,
  workingDaysUsed,
  type ClockPause,
} from "./legalClock.ts";
import type { Instant, PlainDate } from "./time.ts";
import type { TimeLimit } from "./timeLimit.ts";

const date = (text: string) => text as PlainDate;
const workingDays = (value: number): TimeLimit => ({ value, unit: "WD" });
const calendarDays = (value: number): TimeLimit => ({ value, unit: "CD" });
const hours = (value: number): TimeLimit => ({ value, unit: "H" });
const onTheSpot: TimeLimit = { value: 0, unit: "INSTANT" };
const pause = (from: string, to: string | null): ClockPause => ({
  from: date(from),
  to: to === null ? null : date(to),
  kind: "expertReview",
});
const clock = (
  startOn: string,
  limit: TimeLimit,
  pauses: ClockPause[] = [],
) => ({
  startOn: date(startOn),
  limit,
  pauses,
  calendar,
});

test.each(vectors.dueOn)(
  "[C3] [C4] $limitWorkingDays working days from $startOn, pauses $pauses: due on $dueOn",
  ({ startOn, limitWorkingDays, pauses, dueOn }) => {
    const reading = readClock(
      clock(
        startOn,
        workingDays(limitWorkingDays),
        pauses.map(({ from, to }) => pause(from, to)),
      ),
    );
    expect(reading).toMatchObject({ dueOn, paused: false, provisional: false });
  },
);

test("[C1] a limit ends at 24:00 of its last day", () => {
  expect(readClock(clock("2026-09-21", workingDays(20))).dueAt).toBe(
    "2026-10-26T16:00:00.000Z",
  );
});

test("[C3] an unanswered receipt is deemed accepted, and its limit runs from the receipt", () => {
  expect(readClock(clock("2026-09-30", workingDays(5))).dueOn).toBe(
    "2026-10-13",
  );
  expect(readClock(clock("2026-09-30", workingDays(20))).dueOn).toBe(
    "2026-11-03",
  );
});

test("[C5] a clock that is paused has no date due", () => {
  const reading = readClock(
    clock("2026-09-21", workingDays(20), [pause("2026-09-24", null)]),
  );
  expect(reading).toMatchObject({ dueOn: null, dueAt: null, paused: true });
  expect(reading.days.at(-1)).toEqual({
    date: "2026-09-24",
    counted: null,
    why: "paused",
  });
  expect(reading.steps).toContainEqual({
    kind: "paused",
    from: "2026-09-24",
    to: null,
    days: null,
    pauseKind: "expertReview",
  });
});

test("[C5] a pause after the limit was used up leaves the date due", () => {
  const reading = readClock(
    clock("2026-09-21", workingDays(2), [pause("2026-09-24", null)]),
  );
  expect(reading).toMatchObject({ dueOn: "2026-09-23", paused: false });
});

test("[C7] an extension adds to the limit", () => {
  const extended = {
    ...clock("2026-09-21", workingDays(20)),
    extension: workingDays(10),
  };
  expect(readClock(extended).dueOn).toBe("2026-11-09");
});

test("[C7] an extension in another unit runs on from where the limit ends", () => {
  const extended = {
    ...clock("2026-09-21", workingDays(3)),
    extension: calendarDays(2),
  };
  expect(readClock(extended).dueOn).toBe("2026-09-26");
});

test("[C8] calendar days run through the holiday, and roll only where the flag says so", () => {
  const request = clock("2026-09-21", calendarDays(10));
  expect(readClock(request)).toMatchObject({
    dueOn: "2026-10-01",
    provisional: false,
  });
  const rolled = readClock({ ...request, rollIfHoliday: true });
  expect(rolled.dueOn).toBe("2026-10-08");
  expect(rolled.steps.slice(-2)).toEqual([
    { kind: "rolled", from: "2026-10-01", to: "2026-10-08" },
    { kind: "due", on: "2026-10-08" },
  ]);
});

test("[C9] hours run from their moment through the night and the weekend", () => {
  const request = {
    ...clock("2026-09-25", hours(48)),
    startAt: "2026-09-25T07:30:00.000Z" as Instant,
  };
  expect(readClock(request)).toMatchObject({
    dueOn: "2026-09-27",
    dueAt: "2026-09-27T07:30:00.000Z",
  });
  const paused = { ...request, pauses: [pause("2026-09-26", "2026-09-28")] };
  expect(readClock(paused).dueAt).toBe("2026-09-29T07:30:00.000Z");
});

test("[C9] without a moment, hours run from the end of the start day", () => {
  expect(readClock(clock("2026-09-21", hours(24)))).toMatchObject({
    dueOn: "2026-09-22",
    dueAt: "2026-09-22T16:00:00.000Z",
  });
});

test("[C10] on the spot is due on the start day, or when a pause over it ends", () => {
  expect(readClock(clock("2026-09-21", onTheSpot)).dueOn).toBe("2026-09-21");
  const paused = clock("2026-09-21", onTheSpot, [
    pause("2026-09-21", "2026-09-23"),
  ]);
  expect(readClock(paused).dueOn).toBe("2026-09-23");
});

test("[C11] a clock that runs into an unpublished year is provisional and says from which year", () => {
  const reading = readClock(clock("2026-12-25", workingDays(10)));
  expect(reading).toMatchObject({ dueOn: "2027-01-08", provisional: true });
  expect(reading.steps).toContainEqual({ kind: "unpublishedYear", year: 2027 });
  expect(readClock(clock("2026-12-25", workingDays(4))).provisional).toBe(
    false,
  );
});

test("[C11] calendar days need the calendar only to roll", () => {
  const request = clock("2026-12-31", calendarDays(4));
  expect(readClock(request)).toMatchObject({
    dueOn: "2027-01-04",
    provisional: false,
  });
  expect(readClock({ ...request, rollIfHoliday: true }).provisional).toBe(true);
});

test("[C12] the steps tell the way in order of time", () => {
  const request = {
    ...clock("2026-09-17", workingDays(8), [pause("2026-09-22", "2026-09-24")]),
    extension: workingDays(1),
  };
  expect(readClock(request).steps).toEqual([
    { kind: "started", on: "2026-09-17" },
    { kind: "limit", limit: { value: 8, unit: "WD" } },
    { kind: "extended", by: { value: 1, unit: "WD" } },
    { kind: "makeUpDay", on: "2026-09-20" },
    {
      kind: "paused",
      from: "2026-09-22",
      to: "2026-09-24",
      days: 2,
      pauseKind: "expertReview",
    },
    {
      kind: "holiday",
      from: "2026-09-25",
      to: "2026-09-25",
      name: "中秋节",
      days: 1,
    },
    {
      kind: "holiday",
      from: "2026-10-01",
      to: "2026-10-07",
      name: "国庆节",
      days: 5,
    },
    { kind: "due", on: "2026-10-09" },
  ]);
});

test("[C12] a pause that took no day is told if it lies on the way, and left out if it came before", () => {
  const pauses = [
    pause("2026-09-10", "2026-09-21"),
    pause("2026-09-23", "2026-09-23"),
  ];
  const reading = readClock(clock("2026-09-21", workingDays(3), pauses));
  expect(reading.steps.filter(({ kind }) => kind === "paused")).toEqual([
    {
      kind: "paused",
      from: "2026-09-23",
      to: "2026-09-23",
      days: 0,
      pauseKind: "expertReview",
    },
  ]);
});

test("[C12] the day list says of each day whether it counts, and why", () => {
  const reading = readClock(
    clock("2026-09-18", workingDays(3), [pause("2026-09-21", "2026-09-22")]),
  );
  expect(reading.days).toEqual([
    { date: "2026-09-18", counted: null, why: "startDay" },
    { date: "2026-09-19", counted: null, why: "weekend" },
    { date: "2026-09-20", counted: 1, why: "makeUpDay" },
    { date: "2026-09-21", counted: null, why: "paused" },
    { date: "2026-09-22", counted: 2, why: "workingDay" },
    { date: "2026-09-23", counted: 3, why: "workingDay" },
  ]);
});

test("[C12] the day list is bounded, the date is not", () => {
  const reading = readClock(clock("2024-01-02", workingDays(1000)));
  expect(reading.days).toHaveLength(800);
  expect(reading.dueOn).not.toBeNull();
});

test.each([
  [
    "a pause up to the end of time",
    clock("2026-09-21", workingDays(5), [pause("2026-09-22", "9999-12-31")]),
  ],
  ["a start at the end of time", clock("9999-12-31", workingDays(1))],
  ["hours from the end of time", clock("9999-12-31", hours(1))],
  ["a limit of centuries", clock("2026-09-21", calendarDays(1e9))],
])("[C15] %s gives no date and does not throw", (_, request) => {
  expect(readClock(request).dueOn).toBeNull();
});

test("working days used stop with a pause and go on with its end", () => {
  const span = {
    startOn: date("2026-09-21"),
    until: date("2026-10-15"),
    calendar,
  };
  expect(workingDaysUsed({ ...span, pauses: [] })).toBe(13);
  expect(
    workingDaysUsed({ ...span, pauses: [pause("2026-09-24", "2026-10-15")] }),
  ).toBe(3);
});

test("working days left are zero on the last day and negative after it", () => {
  const dueOn = date("2026-10-26");
  expect(workingDaysLeft(date("2026-10-23"), dueOn, calendar)).toBe(1);
  expect(workingDaysLeft(dueOn, dueOn, calendar)).toBe(0);
  expect(workingDaysLeft(date("2026-10-28"), dueOn, calendar)).toBe(-2);
});
