import { NEVER } from "rxjs";
import { MockCounty } from "@onedoor/mock/MockCounty";
import { MOCK_ACCOUNTS } from "@onedoor/mock/mockAccounts";
import { expect, test, vi } from "vitest";
import { aMachine, BASE_URL } from "../testing/openStation.ts";
import { openedVault } from "../testing/openedVault.ts";
import { asMuchAsHappensByItself, TestClock } from "../testing/TestClock.ts";
import { HubLine } from "./HubLine.ts";
import { WORK_CALENDAR } from "./operations.ts";
import { SessionKeeper } from "./SessionKeeper.ts";
import { makeVault, readSession } from "./vaults.ts";

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
  const vault = await openedVault(machine.session);
  new SessionKeeper(vault, line, ports).follow();
  clock.show(later);
  await line.ask(WORK_CALENDAR, {});
  await asMuchAsHappensByItself();
  await line.ask(WORK_CALENDAR, {});
  expect(
    machine.line.asked.filter((one) => one === "RenewSession"),
  ).toHaveLength(renewals);
  line.close();
});

test("[H3] the session of an official who has moved is kept with his new post when it is renewed", async () => {
  const accounts = MOCK_ACCOUNTS.map((account) => ({ ...account }));
  const machine = await aMachine(new MockCounty({ accounts }), "village1");
  const vault = await makeVault(machine.session, "onedoor-demo", machine.ports);
  const account = accounts.find(({ accountId }) => accountId === "village1");
  if (!account?.actor) throw new Error("no such account");
  account.actor = { ...account.actor, postId: "post-elsewhere" };
  const clock = new TestClock();
  const ports = { ...machine.ports, ...clock, cameOnline: NEVER };
  const line = new HubLine(BASE_URL, machine.session.token, ports);
  new SessionKeeper(vault, line, ports).follow();
  clock.show(HOUR);
  await line.ask(WORK_CALENDAR, {});
  await asMuchAsHappensByItself();
  await vi.waitFor(async () => {
    const kept = await readSession(vault, machine.ports);
    expect(kept?.actor.postId).toBe("post-elsewhere");
  });
  line.close();
});
