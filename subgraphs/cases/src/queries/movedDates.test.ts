import { stateCouncilCalendar } from "@onedoor/domain/testing";
import type { Instant, PlainDate } from "@onedoor/domain/time";
import type { WorkCalendar } from "@onedoor/domain/workCalendar";
import { describe, expect, test } from "vitest";
import type { CaseStore } from "../store/CaseStore.ts";
import { prepareEach } from "../testing/prepareEach.ts";
import { TestDevice } from "../testing/TestDevice.ts";
import { testStores } from "../testing/testStores.ts";
import { movedDates } from "./movedDates.ts";

const amended: WorkCalendar = {
  version: "one holiday more",
  years: {
    "2026": {
      notice: "演示更正通知",
      holidays: [
        ...(stateCouncilCalendar.years["2026"]?.holidays ?? []),
        { date: "2026-10-19" as PlainDate, name: "地方假日" },
      ],
      makeUpDays: stateCouncilCalendar.years["2026"]?.makeUpDays ?? [],
    },
  },
};

describe.each(testStores())("what a calendar moves, on $name", (engine) => {
  let store: CaseStore;
  let accepted: string;

  prepareEach(engine, async (ground) => {
    ({ store } = ground);
    ground.hub.setNow("2026-09-30T02:00:00.000Z" as Instant);
    const village = await TestDevice.opened(ground.hub, "cun1");
    accepted = `accepted-${ground.number}`;
    for (const caseId of [accepted, `waiting-${ground.number}`]) {
      village.submit(caseId);
      village.write(
        "takenIn",
        caseId,
        { documentNumber: null },
        { presented: [] },
      );
    }
    village.write("accepted", accepted, { documentNumber: null });
    await village.push();
  });

  test("[C16] is told of the cases that it moves, with the day before and after", async () => {
    const moved = [];
    for await (const one of movedDates(store, stateCouncilCalendar, amended))
      if (one.caseId === accepted) moved.push(one);
    expect(moved).toEqual([
      {
        caseId: accepted,
        caseNumber: expect.stringMatching(/^\w{48}$/) as unknown,
        from: "2026-10-20",
        to: "2026-10-21",
        wasProvisional: false,
        isProvisional: false,
      },
    ]);
  });
});
