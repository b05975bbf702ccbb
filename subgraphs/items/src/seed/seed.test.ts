import { LIST_KINDS } from "@onedoor/domain/listRow";
import { stateCouncilCalendar } from "@onedoor/domain/testing";
import { parseWorkCalendar } from "@onedoor/domain/parseWorkCalendar";
import { nextDay, type PlainDate, weekdayOf } from "@onedoor/domain/time";
import { holidayNameOf, isWorkingDay } from "@onedoor/domain/workCalendar";
import { testPools } from "@onedoor/subgraph-host/testing/testPool";
import { afterAll, describe, expect, test } from "vitest";
import { publishItemVersions } from "../commands/publishItemVersions.ts";
import { openItemsStore, openListStore } from "../openItemsStore.ts";
import { anOfferedVersion } from "../testing/anOfferedVersion.ts";
import { alsoCalled } from "./alsoCalled.ts";
import { calendarYears } from "./calendarYears.ts";
import { catalogue } from "./catalogue.ts";
import { seedItems } from "./seed.ts";
import { seedLists } from "./seedLists.ts";

describe.each(testPools())("the seed on $name", ({ open, skipped }) => {
  let close: (() => Promise<void>) | undefined;
  afterAll(() => close?.());

  test.skipIf(skipped)(
    "it is sown once, and what an operator publishes later stays",
    async () => {
      const opened = await open();
      close = opened.close;
      await seedItems(opened.pool);
      const store = await openItemsStore(opened.pool);
      const lists = await openListStore(opened.pool);
      const sown = await lists.counts();
      expect(sown.map(({ kind }) => kind).sort()).toEqual(
        [...LIST_KINDS].sort(),
      );
      const calendar = await store.calendar();
      expect(await store.head()).toEqual({ epoch: 1, seq: 27 });
      expect(await store.bundles(null)).toHaveLength(8);
      expect(Object.keys(calendar.years)).toEqual(["2024", "2025", "2026"]);
      expect(parseWorkCalendar(calendar)).toEqual({
        ok: true,
        value: calendar,
      });

      const next = anOfferedVersion("np-homestead", { version: 2 });
      await publishItemVersions(opened.pool, [next]);
      await seedItems(opened.pool);
      expect(await store.head()).toEqual({ epoch: 1, seq: 28 });
      await seedLists(opened.pool);
      expect(await store.calendar()).toEqual(calendar);
      expect(await lists.counts()).toEqual(sown);
    },
  );
});

test("names that people use are given to items of the seed alone", () => {
  expect(Object.keys(alsoCalled).sort()).toEqual(
    catalogue.items.map(({ id }) => id).sort(),
  );
});

describe("the calendar of the seed is that of the State Council's notices", () => {
  const seeded = {
    version: "seeded",
    years: Object.fromEntries(
      calendarYears.map(({ year, calendar }) => [year, calendar]),
    ),
  };

  test.each([2024, 2025, 2026])("on every day of %i", (year) => {
    for (
      let day = `${year}-01-01` as PlainDate;
      day <= `${year}-12-31`;
      day = nextDay(day)
    ) {
      const working = isWorkingDay(day, stateCouncilCalendar);
      expect([day, isWorkingDay(day, seeded)]).toEqual([day, working]);
      // Two feasts in one week have one name in the notice and two in the package.
      const name = holidayNameOf(day, stateCouncilCalendar);
      if (name !== undefined && weekdayOf(day) <= 5)
        expect(name).toContain(holidayNameOf(day, seeded));
    }
  });

  test("a year without a notice is unknown, not guessed", () => {
    expect(isWorkingDay("2027-10-01" as PlainDate, seeded)).toBe("unpublished");
  });
});
