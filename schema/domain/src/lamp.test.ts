import { expect, test } from "vitest";
import { aCase, reviewer } from "../testing/builders.ts";
import { stateCouncilCalendar } from "../testing/stateCouncilCalendar.ts";
import { clocksOf } from "./caseClocks.ts";
import { lampOf } from "./lamp.ts";
import type { PlainDate } from "./time.ts";

// Accepted 2026-09-21 with 10 working days promised (due 2026-10-12) and 20 by law (due 2026-10-26).
test.each([
  ["2026-09-22", "green"],
  ["2026-10-08", "green"],
  ["2026-10-09", "yellow"],
  ["2026-10-12", "yellow"],
  ["2026-10-13", "red"],
  ["2026-10-19", "red"],
  ["2026-10-20", "black"],
  ["2026-10-27", "black"],
])("[L1] on %s the lamp of a running case is %s", (today, lamp) => {
  const { state } = aCase({ stage: "inReview" });
  const clocks = clocksOf(state, stateCouncilCalendar);
  expect([clocks.promised?.dueOn, clocks.statutory?.dueOn]).toEqual([
    "2026-10-12",
    "2026-10-26",
  ]);
  expect(lampOf(state, clocks, today as PlainDate, stateCouncilCalendar)).toBe(
    lamp,
  );
});

test("[L2] a case that isn't accepted, or stands still, has a grey lamp", () => {
  const teller = aCase({ stage: "inReview" });
  teller.told("specialProcedureStarted", reviewer, "2026-09-24", {
    procedure: "公示",
    pausesClock: true,
    expectedUntil: null,
    basis: "",
  });
  for (const { state } of [teller, aCase({ stage: "takenIn" })]) {
    const clocks = clocksOf(state, stateCouncilCalendar);
    expect(
      lampOf(state, clocks, "2027-01-01" as PlainDate, stateCouncilCalendar),
    ).toBe("grey");
  }
});

test("[L3] a case that was decided late stays blue in history", () => {
  const teller = aCase({ stage: "inReview" });
  teller.told("approved", reviewer, "2026-10-13", { documentNumber: null });
  const clocks = clocksOf(teller.state, stateCouncilCalendar);
  expect(
    lampOf(
      teller.state,
      clocks,
      "2026-12-01" as PlainDate,
      stateCouncilCalendar,
    ),
  ).toBe("blue");
});
