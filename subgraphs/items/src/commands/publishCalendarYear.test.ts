import { testPools } from "@onedoor/subgraph-host/testing/testPool";
import type { Pool } from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openItemsStore } from "../openItemsStore.ts";
import { publishCalendarYear } from "./publishCalendarYear.ts";

let pool: Pool;
let close: () => Promise<void>;
beforeAll(async () => {
  const [pglite] = testPools();
  if (pglite === undefined) throw new Error("there is no engine");
  ({ pool, close } = await pglite.open());
});
afterAll(() => close());

const notice = {
  notice: "通知",
  holidays: [{ date: "2027-10-01", name: "国庆节" }],
  makeUpDays: ["2027-09-26"],
};

describe("a notice is refused", () => {
  test.each([
    ["that is none", 2027, null, "malformed"],
    ["of no year", 27, notice, "malformed"],
    ["of another year", 2028, notice, "dayOutsideYear"],
    ["without a day off", 2027, { ...notice, holidays: [] }, "noHolidays"],
    [
      "with a day that isn't",
      2027,
      { ...notice, makeUpDays: ["2027-02-30"] },
      "impossibleDate",
    ],
    [
      "that makes a Monday a make-up day",
      2027,
      { ...notice, makeUpDays: ["2027-09-27"] },
      "makeUpDayOnWeekday",
    ],
  ])("%s", async (_, year, calendar, reason) => {
    expect(await publishCalendarYear(pool, { year, calendar })).toEqual({
      ok: false,
      reason,
    });
    const store = await openItemsStore(pool);
    expect((await store.calendar()).years).toEqual({});
  });
});

test("a year is published once, and changed only where that is said", async () => {
  const publish = (calendar: unknown, amends?: boolean) =>
    publishCalendarYear(
      pool,
      { year: 2027, calendar },
      amends === undefined ? {} : { amends },
    );
  const amended = { ...notice, makeUpDays: [] };
  expect(await publish(notice)).toEqual({ ok: true, outcome: "written" });
  expect(await publish(notice)).toEqual({ ok: true, outcome: "unchanged" });
  expect(await publish(amended)).toEqual({
    ok: false,
    reason: "yearIsPublished",
  });
  expect(await publish(amended, true)).toEqual({
    ok: true,
    outcome: "written",
  });
  const store = await openItemsStore(pool);
  expect((await store.calendar()).years["2027"]?.makeUpDays).toEqual([]);
});
