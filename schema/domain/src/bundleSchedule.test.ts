import { expect, test } from "vitest";
import { aBundle, waits } from "../testing/aBundle.ts";
import { stateCouncilCalendar as calendar } from "../testing/stateCouncilCalendar.ts";
import { bundleSchedule } from "./bundleSchedule.ts";
import type { PlainDate } from "./time.ts";
import type { TimeLimit } from "./timeLimit.ts";

// A Monday; the week after it has no day off but its weekend.
const startOn = "2026-11-02" as PlainDate;
const limits = (first: TimeLimit, second: TimeLimit, third: TimeLimit) =>
  new Map([
    ["first", first],
    ["second", second],
    ["third", third],
  ]);

test("[B2] items that wait for nothing run side by side, and the longest decides", () => {
  expect(
    bundleSchedule(
      aBundle(),
      limits(
        { value: 3, unit: "WD" },
        { value: 0, unit: "INSTANT" },
        { value: 5, unit: "WD" },
      ),
      { startOn, calendar },
    ),
  ).toMatchObject({ criticalPath: ["third"], dueOn: "2026-11-09" });
});

test("[B2] the clock of what waits starts when the last that it waits for is due", () => {
  const dependsOn = [waits("third", "first"), waits("third", "second")];
  const schedule = bundleSchedule(
    aBundle({ dependsOn }),
    limits(
      { value: 1, unit: "WD" },
      { value: 3, unit: "WD" },
      { value: 2, unit: "CD" },
    ),
    { startOn, calendar },
  );
  expect(schedule.items.at(-1)).toEqual({
    item: "third",
    waitsFor: ["first", "second"],
    startOn: "2026-11-05",
    dueOn: "2026-11-07",
  });
  expect(schedule.criticalPath).toEqual(["second", "third"]);
});

test("[B2] nobody waits for what isn't applied for", () => {
  const schedule = bundleSchedule(
    aBundle({ dependsOn: [waits("third", "first")] }),
    new Map([["third", { value: 1, unit: "WD" }]]),
    { startOn, calendar },
  );
  expect(schedule).toEqual({
    items: [
      {
        item: "third",
        waitsFor: [],
        startOn: "2026-11-02",
        dueOn: "2026-11-03",
      },
    ],
    criticalPath: ["third"],
    dueOn: "2026-11-03",
  });
});
