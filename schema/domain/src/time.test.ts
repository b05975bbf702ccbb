import fc from "fast-check";
import { expect, test } from "vitest";
import { plainDates } from "../testing/identifiers.ts";
import {
  addDays,
  dateOf,
  dateOfEpochDay,
  daysBetween,
  earlierOf,
  endOfDay,
  epochDayOf,
  epochMsOf,
  instantOfEpochMs,
  laterOf,
  nextDay,
  parseInstant,
  parsePlainDate,
  startOfDay,
  timeOfDayOf,
  weekdayOf,
  type Instant,
  type PlainDate,
} from "./time.ts";

const anyDate = plainDates(
  "0001-01-01" as PlainDate,
  "9999-12-31" as PlainDate,
);
const anyMs = fc.integer({
  min: epochMsOf("0001-01-02T00:00:00.000Z" as Instant),
  max: epochMsOf("9999-12-30T23:59:59.999Z" as Instant),
});

test.each([
  ["2026-02-28", true],
  ["2024-02-29", true],
  ["2000-02-29", true],
  ["2026-02-29", "impossibleDate"],
  ["1900-02-29", "impossibleDate"],
  ["2026-04-31", "impossibleDate"],
  ["2026-13-01", "impossibleDate"],
  ["0000-01-01", "impossibleDate"],
  ["2026-2-3", "malformed"],
  ["2026-02-03 ", "malformed"],
  ["２０２６-02-03", "malformed"],
])("%s as a date: %s", (text, expected) => {
  const date = parsePlainDate(text);
  expect(date.ok || date.reason).toBe(expected);
});

test.each([
  ["2026-09-21T08:30:00.000Z", true],
  ["2026-09-21T08:30:00Z", "malformed"],
  ["2026-09-21T08:30:00.000+08:00", "malformed"],
  ["2026-09-21T24:00:00.000Z", "malformed"],
  ["2026-09-21T23:59:60.000Z", "malformed"],
  ["2026-02-30T08:30:00.000Z", "impossibleDate"],
])("%s as an instant: %s", (text, expected) => {
  const at = parseInstant(text);
  expect(at.ok || at.reason).toBe(expected);
});

test("[C1] a legal day begins and ends at UTC+8", () => {
  const date = "2026-10-26" as PlainDate;
  expect(startOfDay(date)).toBe("2026-10-25T16:00:00.000Z");
  expect(endOfDay(date)).toBe("2026-10-26T16:00:00.000Z");
  expect(dateOf("2026-10-26T15:59:59.999Z" as Instant)).toBe("2026-10-26");
  expect(dateOf("2026-10-26T16:00:00.000Z" as Instant)).toBe("2026-10-27");
  expect(timeOfDayOf("2026-10-26T01:05:00.000Z" as Instant)).toBe("09:05");
});

test("[C1] the end of a day is the beginning of the next", () => {
  const all = plainDates("0001-01-02" as PlainDate, "9999-12-30" as PlainDate);
  fc.assert(
    fc.property(all, (date) => {
      expect(endOfDay(date)).toBe(startOfDay(nextDay(date)));
      expect(dateOf(startOfDay(date))).toBe(date);
    }),
  );
});

test("an instant keeps its milliseconds and agrees with the platform's ISO form", () => {
  fc.assert(
    fc.property(anyMs, (ms) => {
      const at = instantOfEpochMs(ms);
      expect(epochMsOf(at)).toBe(ms);
      expect(at).toBe(new Date(ms).toISOString());
      expect(parseInstant(at)).toEqual({ ok: true, value: at });
    }),
  );
});

test("string order is time order", () => {
  fc.assert(
    fc.property(anyMs, anyMs, (a, b) => {
      expect(instantOfEpochMs(a) < instantOfEpochMs(b)).toBe(a < b);
      expect(epochMsOf(laterOf(instantOfEpochMs(a), instantOfEpochMs(b)))).toBe(
        Math.max(a, b),
      );
      expect(
        epochMsOf(earlierOf(instantOfEpochMs(a), instantOfEpochMs(b))),
      ).toBe(Math.min(a, b));
    }),
  );
});

test("days are counted and added back, and every day is a date that parses", () => {
  fc.assert(
    fc.property(anyDate, anyDate, (a, b) => {
      expect(addDays(a, daysBetween(a, b))).toBe(b);
      expect(parsePlainDate(a)).toEqual({ ok: true, value: a });
      expect(dateOfEpochDay(epochDayOf(a))).toBe(a);
    }),
  );
});

test("Monday is 1 and Sunday is 7", () => {
  expect(weekdayOf("2026-09-21" as PlainDate)).toBe(1);
  expect(weekdayOf("2026-09-20" as PlainDate)).toBe(7);
  expect(weekdayOf("1969-12-31" as PlainDate)).toBe(3);
  fc.assert(
    fc.property(anyDate, (date) => {
      expect(weekdayOf(date) % 7).toBe(new Date(date).getUTCDay());
    }),
  );
});

test("a day outside the four-digit years is a broken promise", () => {
  expect(() => nextDay("9999-12-31" as PlainDate)).toThrow(RangeError);
  expect(() => instantOfEpochMs(0.5)).toThrow(RangeError);
});
