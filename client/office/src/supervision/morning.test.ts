import type { Instant, PlainDate } from "@onedoor/domain/time";
import { describe, expect, test } from "vitest";
import { countyAnswers } from "../testing/fakeCounty.ts";
import { MORNING, periodsOf, since } from "./morning.ts";
import { fakeGraph } from "../testing/fakeGraph.ts";
import { askStationSigns, silentOnes } from "./silentStations.ts";

const day = (text: string) => text as PlainDate;

describe("the periods that are compared", () => {
  test("are this month so far and the same days of the month before", () => {
    expect(periodsOf(day("2026-10-21"))).toEqual({
      now: { from: "2026-10-01", to: "2026-10-21" },
      before: { from: "2026-09-01", to: "2026-09-21" },
    });
  });
  test("end with the month before, where that is shorter", () => {
    expect(periodsOf(day("2026-03-31")).before).toEqual({
      from: "2026-02-01",
      to: "2026-02-28",
    });
  });
  test("cross the year", () => {
    expect(periodsOf(day("2026-01-05")).before).toEqual({
      from: "2025-12-01",
      to: "2025-12-05",
    });
  });
});

test("what turned red since yesterday leaves out what was red before", () => {
  const { alerts, total } = MORNING.parse(countyAnswers["SupervisorsMorning"]);
  expect(
    since(alerts, day("2026-10-20")).map(({ since: from }) => from),
  ).toEqual(["2026-10-21", "2026-10-20"]);
  expect(total).toBe(7);
});

test("a finding is told also where the case itself can't be read", () => {
  const { alerts } = MORNING.parse({
    red: {
      totalCount: 1,
      nodes: [
        {
          alertId: "1",
          rule: "A04",
          lamp: "RED",
          since: "2026-10-21",
          body: null,
          case: { caseId: "c", item: null },
        },
      ],
    },
    black: null,
    now: null,
    before: null,
    watch: null,
  });
  expect(alerts).toEqual([
    {
      alertId: "1",
      rule: "A04",
      lamp: "red",
      since: "2026-10-21",
      caseId: "c",
      body: null,
      found: null,
    },
  ]);
});

const named = (stationId: string) => ({
  stationId,
  name: stationId,
  nameEn: stationId,
});

test("a station is silent after three days without an act of its own; who never acted comes first", async () => {
  const by = (stationId: string, receivedAt: string) => ({
    acknowledgement: { receivedAt },
    actor: { station: { stationId } },
  });
  const cases: Readonly<Record<string, unknown>> = {
    a: {
      totalCount: 4,
      nodes: [
        {
          timeline: [
            by("a", "2026-10-15T00:00:00.000Z"),
            by("elsewhere", "2026-10-21T00:00:00.000Z"),
          ],
        },
      ],
    },
    b: {
      totalCount: 1,
      nodes: [{ timeline: [by("b", "2026-10-20T00:00:00.000Z")] }],
    },
    c: { totalCount: 0, nodes: [] },
  };
  const graph = fakeGraph({
    StationSign: ({ station }: { station: string }) => ({
      cases: cases[station],
    }),
  });
  const { signs } = await askStationSigns(graph, ["a", "b", "c"].map(named));
  const silent = silentOnes(signs ?? [], "2026-10-21T01:00:00.000Z" as Instant);
  expect(silent.map(({ stationId }) => stationId)).toEqual(["c", "a"]);
});

test("nobody is called silent by a county that didn't answer", async () => {
  expect(await askStationSigns(fakeGraph({}), [named("a")])).toEqual({
    signs: null,
    partial: false,
  });
});
