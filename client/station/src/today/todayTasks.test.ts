import { actorFor } from "@onedoor/demonstration/county";
import { knownResidents } from "@onedoor/demonstration/knownResidents";
import { stateCouncilCalendar } from "@onedoor/domain/testing";
import { dateOf } from "@onedoor/domain/time";
import { firstValueFrom } from "rxjs";
import { expect, test } from "vitest";
import { aStation } from "../testing/aStation.tsx";
import { busyDay, open } from "../testing/busyDay.ts";
import type { MemoryReplica } from "@onedoor/replica/testing/MemoryReplica";
import { todayTasks } from "./todayTasks.ts";

async function needsOf(station: MemoryReplica) {
  const views = await firstValueFrom(
    station.cases({ desk: "mine", limit: 100 }),
  );
  return todayTasks(views, {
    actor: station.actor,
    today: dateOf(station.now()),
    calendar: stateCouncilCalendar,
  }).map(({ view, need }) => `${view.applicant?.name ?? ""} ${need}`);
}

test("a busy day: answers due, results to be picked up and what is near, one line a case", async () => {
  const station = aStation("cun1");
  await busyDay(station);
  expect(await needsOf(station)).toEqual([
    "王德福 answer",
    "欧阳䶮 answer",
    "赵建国 deliver",
    "陈晓雨 due",
  ]);
});

test("what was set aside comes first, and to the station that did it", async () => {
  const station = aStation("cun1");
  const caseId = await open(
    station,
    "np-elderly-allowance",
    knownResidents.wangDaye,
  );
  station.hub.cutLine();
  await station.act("accepted", caseId, { documentNumber: null }, {});
  station.hub.receive(
    caseId,
    "withdrawn",
    { actor: actorFor("zhen1") },
    {},
    { reason: "" },
  );
  station.hub.mendLine();
  expect(await needsOf(station)).toEqual(["王德福 setAside"]);
});

test("the day after the last one, a correction is still named", async () => {
  const station = aStation("cun1");
  const caseId = await open(
    station,
    "np-elderly-allowance",
    knownResidents.wangDaye,
  );
  await station.act(
    "correctionRequested",
    caseId,
    { documentNumber: null, defects: 1, secondReason: null },
    {
      defects: [{ what: "x", defect: "x", clause: "x", howToCorrect: "x" }],
    },
  );
  expect(await needsOf(station)).toEqual([]);
  station.hub.passMinutes(22 * 24 * 60);
  expect(await needsOf(station)).toEqual(["王德福 correction"]);
});
