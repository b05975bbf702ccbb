import { NEVER } from "rxjs";
import { MockCounty } from "@onedoor/mock/MockCounty";
import { expect, test } from "vitest";
import { aMachine, BASE_URL } from "../testing/openStation.ts";
import { asMuchAsHappensByItself, TestClock } from "../testing/TestClock.ts";
import { HubLine } from "./HubLine.ts";
import { WORK_CALENDAR } from "./operations.ts";
import { SessionKeeper } from "./SessionKeeper.ts";

const HOUR = 3_600_000;

test.each([
  ["is young is left alone", 0.5 * HOUR, 0],
  ["is an hour old is renewed", HOUR, 1],
  [
    "was begun under a clock that was since set back two years is renewed",
    -17_520 * HOUR,
    1,
  ],
  [
    "was begun under a clock that was since set two years ahead is renewed",
    17_520 * HOUR,
    1,
  ],
])("a session that %s", async (_, later, renewals) => {
  const machine = await aMachine(new MockCounty(), "village1");
  const clock = new TestClock();
  const ports = { ...machine.ports, ...clock, cameOnline: NEVER };
  const line = new HubLine(BASE_URL, machine.session.token, ports);
  new SessionKeeper(machine.session, line, ports).follow();
  clock.show(later);
  await line.ask(WORK_CALENDAR, {});
  await asMuchAsHappensByItself();
  await line.ask(WORK_CALENDAR, {});
  expect(
    machine.line.asked.filter((one) => one === "RenewSession"),
  ).toHaveLength(renewals);
  line.close();
});
