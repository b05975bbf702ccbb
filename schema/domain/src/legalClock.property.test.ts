import fc from "fast-check";
import { expect, test } from "vitest";
import { plainDates } from "../testing/identifiers.ts";
import { stateCouncilCalendar as calendar } from "../testing/stateCouncilCalendar.ts";
import vectors from "../testing/vectors.json" with { type: "json" };
import {
  readClock,
  workingDaysUsed,
  type ClockPause,
  type ClockRequest,
} from "./legalClock.ts";
import { addDays, type PlainDate } from "./time.ts";
import type { TimeLimit } from "./timeLimit.ts";
import { isWorkingDay } from "./workCalendar.ts";

const starts = plainDates("2024-01-01" as PlainDate, "2026-08-31" as PlainDate);
const limits = fc.record<TimeLimit>({
  value: fc.integer({ min: 1, max: 60 }),
  unit: fc.constantFrom("WD", "CD", "H"),
});
const workingDayLimits = fc
  .integer({ min: 1, max: 60 })
  .map((value): TimeLimit => ({ value, unit: "WD" }));

/** Pauses of a case that began on `startOn`; they may overlap, touch, be empty or end before the start. */
const pausesAfter = (startOn: PlainDate): fc.Arbitrary<ClockPause[]> =>
  fc.array(
    fc
      .tuple(fc.integer({ min: -10, max: 60 }), fc.nat(30))
      .map(([after, days]) => {
        const from = addDays(startOn, after);
        return { from, to: addDays(from, days), kind: "hearing" };
      }),
    { maxLength: 3 },
  );

const requests = (limit: fc.Arbitrary<TimeLimit>): fc.Arbitrary<ClockRequest> =>
  starts.chain((startOn) =>
    fc.record({
      startOn: fc.constant(startOn),
      limit,
      pauses: pausesAfter(startOn),
      calendar: fc.constant(calendar),
    }),
  );

test("[C3] [C4] the date due is that of a plain count with the platform's own dates", () => {
  fc.assert(
    fc.property(requests(workingDayLimits), (request) => {
      const dueOn = plainCount(
        request.startOn,
        request.limit.value,
        request.pauses,
      );
      expect(readClock(request).dueOn).toBe(dueOn);
    }),
    { numRuns: 500 },
  );
});

test("[C3] no clock in working days ends on a day off", () => {
  fc.assert(
    fc.property(requests(workingDayLimits), (request) => {
      const { dueOn, provisional } = readClock(request);
      expect(dueOn !== null && isWorkingDay(dueOn, calendar)).toBe(
        provisional ? "unpublished" : true,
      );
    }),
  );
});

test("[C6] a pause never makes the date earlier", () => {
  fc.assert(
    fc.property(requests(limits), fc.boolean(), (request, rollIfHoliday) => {
      const paused = readClock({ ...request, rollIfHoliday }).dueAt;
      const running = readClock({
        ...request,
        rollIfHoliday,
        pauses: [],
      }).dueAt;
      expect(paused !== null && running !== null && paused >= running).toBe(
        true,
      );
    }),
  );
});

test("[C7] an extension never makes the date earlier", () => {
  fc.assert(
    fc.property(requests(limits), limits, (request, extension) => {
      const extended = readClock({ ...request, extension }).dueAt;
      const plain = readClock(request).dueAt;
      expect(extended !== null && plain !== null && extended >= plain).toBe(
        true,
      );
    }),
  );
});

test("[C7] an extension in the same unit is a longer limit", () => {
  fc.assert(
    fc.property(
      requests(limits),
      fc.integer({ min: 1, max: 40 }),
      (request, more) => {
        const { value, unit } = request.limit;
        const longer = readClock({
          ...request,
          limit: { value: value + more, unit },
        });
        const extended = readClock({
          ...request,
          extension: { value: more, unit },
        });
        expect(extended.dueAt).toBe(longer.dueAt);
        expect(extended.days).toEqual(longer.days);
      },
    ),
  );
});

test("[C8] a limit that rolls ends on a working day, and not before the one that doesn't", () => {
  const calendarDays = limits.map(({ value }): TimeLimit => ({
    value,
    unit: "CD",
  }));
  fc.assert(
    fc.property(requests(calendarDays), (request) => {
      const plain = readClock(request).dueOn ?? "";
      const { dueOn } = readClock({ ...request, rollIfHoliday: true });
      expect(
        dueOn !== null && dueOn >= plain && isWorkingDay(dueOn, calendar),
      ).not.toBe(false);
    }),
  );
});

test("[C12] the days that count are numbered 1 to n, and the last line is the day due", () => {
  const days = limits.filter(({ unit }) => unit !== "H");
  fc.assert(
    fc.property(requests(days), (request) => {
      const reading = readClock(request);
      const numbers = reading.days.flatMap(({ counted }) =>
        counted === null ? [] : [counted],
      );
      expect(numbers).toEqual(
        Array.from({ length: request.limit.value }, (_, i) => i + 1),
      );
      expect(reading.days.at(-1)?.date).toBe(reading.dueOn);
      const everyDay = reading.days.map((_, i) => addDays(request.startOn, i));
      expect(reading.days.map(({ date }) => date)).toEqual(everyDay);
    }),
  );
});

test("[C4] on the day due, the working days used are the limit", () => {
  fc.assert(
    fc.property(requests(workingDayLimits), (request) => {
      const { dueOn } = readClock(request);
      const until = dueOn ?? request.startOn;
      expect(workingDaysUsed({ ...request, until })).toBe(request.limit.value);
    }),
  );
});

test("[C5] a pause without an end gives no date, or the date it came too late for", () => {
  fc.assert(
    fc.property(requests(limits), fc.nat(60), (request, after) => {
      const open = {
        from: addDays(request.startOn, after),
        to: null,
        kind: "hearing",
      };
      const stopped = readClock({
        ...request,
        pauses: [...request.pauses, open],
      });
      const { dueOn } = readClock(request);
      expect(stopped.dueOn).toBe(
        dueOn !== null && dueOn < open.from ? dueOn : null,
      );
      expect(stopped.paused).toBe(stopped.dueOn === null);
    }),
  );
});

const DAY_MS = 86_400_000;
const holidays = new Set(
  Object.values(calendar.years).flatMap(({ holidays: days }) =>
    days.map(({ date }) => String(date)),
  ),
);
const makeUpDays = new Set(
  Object.entries(vectors.makeUpDays).flatMap(([year, days]) =>
    days.map((day) => `${year}-${day}`),
  ),
);

/** The convention in its fewest words, on another footing than the code under test. */
function plainCount(
  startOn: string,
  limit: number,
  pauses: readonly ClockPause[],
): string {
  let at = Date.parse(startOn);
  for (let left = limit; left > 0;) {
    at += DAY_MS;
    const day = new Date(at).toISOString().slice(0, 10);
    const weekend = [0, 6].includes(new Date(at).getUTCDay());
    const works = makeUpDays.has(day) || (!weekend && !holidays.has(day));
    const paused = pauses.some(
      ({ from, to }) => day >= from && (to === null || day < to),
    );
    if (works && !paused) left -= 1;
  }
  return new Date(at).toISOString().slice(0, 10);
}
