import { describe, expect, test } from "vitest";
import { aCase, villageClerk } from "../testing/builders.ts";
import { stateCouncilCalendar } from "../testing/stateCouncilCalendar.ts";
import { movedDate } from "./movedDate.ts";
import type { PlainDate } from "./time.ts";
import type { WorkCalendar } from "./workCalendar.ts";

const date = (text: string) => text as PlainDate;
/** Without the National Day, as in a year of which nothing is known yet. */
const guessed: WorkCalendar = { version: "guessed", years: {} };
const amended: WorkCalendar = {
  version: "amended",
  years: {
    ...stateCouncilCalendar.years,
    "2026": {
      notice: "演示更正通知",
      holidays: [
        ...(stateCouncilCalendar.years["2026"]?.holidays ?? []),
        { date: date("2026-10-12"), name: "演示假日" },
      ],
      makeUpDays: stateCouncilCalendar.years["2026"]?.makeUpDays ?? [],
    },
  },
};

describe("[C16] a new calendar", () => {
  // Accepted 2026-09-21 with ten working days promised.
  test("moves the day by which somebody has to act, and says that it was a guess", () => {
    const { state } = aCase({ stage: "inReview" });
    expect(movedDate(state, guessed, stateCouncilCalendar)).toEqual({
      from: "2026-10-05",
      to: "2026-10-12",
      wasProvisional: true,
      isProvisional: false,
    });
  });

  test("of a year that was published already moves what it amends", () => {
    const { state } = aCase({ stage: "inReview" });
    expect(movedDate(state, stateCouncilCalendar, amended)).toEqual({
      from: "2026-10-12",
      to: "2026-10-13",
      wasProvisional: false,
      isProvisional: false,
    });
  });

  test("moves nothing where the day stays, and nothing that has ended", () => {
    const { state } = aCase({ stage: "inReview" });
    expect(
      movedDate(state, stateCouncilCalendar, stateCouncilCalendar),
    ).toBeNull();
    const withdrawn = aCase({ stage: "inReview" });
    withdrawn.told("withdrawn", villageClerk, "2026-09-24", {});
    expect(
      movedDate(withdrawn.state, guessed, stateCouncilCalendar),
    ).toBeNull();
  });
});
