import "fake-indexeddb/auto";
import { MockCounty } from "@onedoor/mock/MockCounty";
import { MOCK_CALENDAR } from "@onedoor/mock/mockCalendar";
import { instantOfEpochMs, type PlainDate } from "@onedoor/domain/time";
import type { WorkCalendar } from "@onedoor/domain/workCalendar";
import { firstValueFrom, Subject } from "rxjs";
import { afterEach, beforeEach, expect, test } from "vitest";
import { caseIn, submit, takeIn, until } from "../testing/caseActs.ts";
import { aMachine, type Machine } from "../testing/openStation.ts";
import type { Replica } from "./Replica.ts";

let county: MockCounty;
let machine: Machine;
const cameOnline = new Subject<void>();
const open: Replica[] = [];

beforeEach(async () => {
  // A Tuesday: five working days for an answer end in the year after.
  let clock = Date.UTC(2026, 11, 29, 2);
  const now = () => instantOfEpochMs((clock += 1_000));
  county = new MockCounty({ now });
  machine = await aMachine(county, "village1", now);
});
afterEach(async () => {
  await Promise.all(open.splice(0).map((replica) => replica.close()));
});

/** New Year's Day is off by `days`. */
function of2027(days: readonly string[], version: string): WorkCalendar {
  return {
    version,
    years: {
      ...MOCK_CALENDAR.years,
      "2027": {
        notice: "演示通知",
        holidays: days.map((day) => ({
          date: day as PlainDate,
          name: "元旦",
        })),
        makeUpDays: [],
      },
    },
  };
}

async function station(): Promise<Replica> {
  const replica = await machine.open({
    storage: "dexie",
    ports: { ...machine.ports, cameOnline },
  });
  open.push(replica);
  await until(replica.syncStatus(), ({ firstCopy }) => firstCopy.done);
  return replica;
}

async function stationWithCase(): Promise<Replica> {
  const replica = await station();
  await submit(replica, "case-1");
  await takeIn(replica, "case-1");
  await caseIn(replica, "case-1", (view) => view.state.receivedOn !== null);
  return replica;
}

test("[C16] a year that is published says which cases it moved, until somebody has read of them", async () => {
  const replica = await stationWithCase();
  county.publishCalendar(of2027(["2027-01-01"], "2027"));
  cameOnline.next();
  const moved = await until(replica.movedDates(), (cases) => cases.length > 0);
  expect(moved).toEqual([
    {
      caseId: "case-1",
      from: "2027-01-05",
      to: "2027-01-06",
      wasProvisional: true,
      isProvisional: false,
    },
  ]);
  await replica.forgetMovedDates();
  expect(await firstValueFrom(replica.movedDates())).toEqual([]);
});

test("[C16] a case that is moved twice is told from its first day, and one that comes back isn't told", async () => {
  const replica = await stationWithCase();
  county.publishCalendar(of2027(["2027-01-01"], "2027"));
  cameOnline.next();
  await until(replica.movedDates(), (cases) => cases.length > 0);
  county.publishCalendar(of2027(["2027-01-01", "2027-01-04"], "2027 again"));
  cameOnline.next();
  const [moved] = await until(
    replica.movedDates(),
    ([one]) => one?.to === "2027-01-07",
  );
  expect(moved).toMatchObject({
    from: "2027-01-05",
    wasProvisional: true,
    isProvisional: false,
  });
  county.publishCalendar(of2027(["2027-02-01"], "2027 once more"));
  cameOnline.next();
  await until(replica.movedDates(), (cases) => cases.length === 0);
});

test("[C16] a first calendar moves nothing, and a page that opens later hears what came meanwhile", async () => {
  const replica = await stationWithCase();
  expect(await firstValueFrom(replica.movedDates())).toEqual([]);
  await replica.close();
  open.pop();
  county.publishCalendar(of2027(["2027-01-01"], "2027"));
  const later = await station();
  expect(
    await until(later.movedDates(), (cases) => cases.length > 0),
  ).toHaveLength(1);
});
