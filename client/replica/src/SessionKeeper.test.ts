import { NEVER } from "rxjs";
import { MockCounty } from "@onedoor/mock/MockCounty";
import { MOCK_ACCOUNTS, MOCK_PASSWORD } from "@onedoor/mock/mockAccounts";
import { expect, test } from "vitest";
import { aMachine, BASE_URL } from "../testing/openStation.ts";
import { TestClock } from "../testing/TestClock.ts";
import { HubLine } from "./HubLine.ts";
import { PULL_ITEMS, WORK_CALENDAR } from "./operations.ts";
import { currentToken } from "./renewSession.ts";
import { signIn } from "./session.ts";
import { SessionKeeper } from "./SessionKeeper.ts";
import { keepSession, makeVault, readSession } from "./vaults.ts";

const MINUTE = 60_000;

/** A machine on the same clock as its session, and a line that renews. */
async function aKeptLine(county = new MockCounty()) {
  const clock = new TestClock();
  const machine = await aMachine(county, "village1", clock.now);
  const vault = await makeVault(machine.session, MOCK_PASSWORD, machine.ports);
  const ports = { ...machine.ports, ...clock, cameOnline: NEVER };
  machine.line.asked.length = 0;
  const aTab = () => {
    const line = new HubLine(BASE_URL, machine.session.token, ports);
    const keeper = new SessionKeeper(vault, line, ports);
    keeper.follow();
    return { line, keeper };
  };
  const renewals = () =>
    machine.line.asked.filter((one) => one === "RenewSession").length;
  return { county, clock, machine, vault, ports, aTab, renewals, ...aTab() };
}

test.each([
  ["is young is left alone", 11 * MINUTE, 0],
  ["is near its end is renewed", 12 * MINUTE, 1],
  ["is weeks past its end is renewed", 21 * 1_440 * MINUTE, 1],
  [
    "was begun under a clock that was since set back two years is renewed",
    -1_051_200 * MINUTE,
    1,
  ],
  [
    "was begun under a clock that was since set two years ahead is renewed",
    1_051_200 * MINUTE,
    1,
  ],
])("a session that %s", async (_, later, expected) => {
  const { clock, line, renewals } = await aKeptLine();
  clock.show(later);
  await line.ask(WORK_CALENDAR, {});
  await line.ask(WORK_CALENDAR, {});
  expect(renewals()).toBe(expected);
  line.close();
});

test("a session is renewed before the hub is asked, once for all who ask", async () => {
  const { clock, machine, line } = await aKeptLine();
  clock.show(20 * MINUTE);
  await Promise.all([line.ask(WORK_CALENDAR, {}), line.ask(WORK_CALENDAR, {})]);
  expect(machine.line.asked).toEqual([
    "RenewSession",
    "WorkCalendarDocument",
    "WorkCalendarDocument",
  ]);
  line.close();
});

test("tabs that were opened with the same session take over what one of them has renewed", async () => {
  const { clock, line, aTab, renewals } = await aKeptLine();
  const other = aTab();
  clock.show(20 * MINUTE);
  await Promise.all([
    line.ask(WORK_CALENDAR, {}),
    other.line.ask(WORK_CALENDAR, {}),
  ]);
  expect(renewals()).toBe(1);
  // Twice by this tab alone: what the other was opened with is then two renewals old.
  for (const time of [1, 2]) {
    clock.show(13 * MINUTE);
    await line.ask(WORK_CALENDAR, {});
    expect(renewals()).toBe(1 + time);
  }
  clock.show(13 * MINUTE);
  await other.line.ask(WORK_CALENDAR, {});
  expect(renewals()).toBe(4);
  expect(other.line.state$.value.line).toBe("online");
  line.close();
  other.line.close();
});

test("an answer that was lost on the way is asked for again with the same token", async () => {
  const { clock, machine, line } = await aKeptLine();
  clock.show(20 * MINUTE);
  machine.line.losesAnswersTo = "RenewSession";
  machine.line.losesAnswers = 1;
  await expect(line.attempt(WORK_CALENDAR, {})).rejects.toMatchObject({
    code: "offline",
  });
  clock.show(1_440 * MINUTE);
  await line.attempt(WORK_CALENDAR, {});
  expect(line.state$.value.line).toBe("online");
  line.close();
});

test("a session that the hub won't renew is asked for once, and what is asked then is refused", async () => {
  const { county, clock, machine, vault, line, renewals } = await aKeptLine();
  county.endSessions();
  clock.show(20 * MINUTE);
  for (const time of [1, 2]) {
    await expect(
      line.attempt(PULL_ITEMS, { checkpoint: null, limit: time }),
    ).rejects.toMatchObject({ code: "refused" });
    clock.show(5 * MINUTE);
  }
  expect(renewals()).toBe(1);
  expect(line.state$.value.line).toBe("refused");
  expect((await readSession(vault, machine.ports))?.accountId).toBe("village1");
  line.close();
});

test("a tab whose session has ended goes on with the one that somebody has signed in with in another tab", async () => {
  const { county, clock, machine, vault, ports, line, renewals } =
    await aKeptLine();
  const ask = () => line.attempt(PULL_ITEMS, { checkpoint: null, limit: 1 });
  county.endSessions();
  clock.show(20 * MINUTE);
  await expect(ask()).rejects.toMatchObject({ code: "refused" });
  const outcome = await signIn(
    { baseUrl: BASE_URL, account: "village1", password: MOCK_PASSWORD },
    ports,
  );
  if (!outcome.ok) throw new Error(outcome.reason);
  await keepSession(vault, outcome.session, machine.ports);
  machine.line.asked.length = 0;
  await ask();
  expect(line.state$.value.line).toBe("online");
  expect(renewals()).toBe(0);
  clock.show(13 * MINUTE);
  await ask();
  expect(renewals()).toBe(1);
  line.close();
});

test("a token that is refused before its end is renewed, and not more than once a minute", async () => {
  const { county, clock, line, renewals } = await aKeptLine();
  const ask = () => line.attempt(PULL_ITEMS, { checkpoint: null, limit: 1 });
  county.changeKeys();
  await expect(ask()).rejects.toMatchObject({ code: "refused" });
  await expect(ask()).rejects.toMatchObject({ code: "refused" });
  expect(renewals()).toBe(0);
  clock.show(MINUTE);
  await ask();
  await ask();
  expect(renewals()).toBe(1);
  line.close();
});

test("a hub that can't renew a token which still holds is asked with it", async () => {
  const { clock, machine, line, renewals } = await aKeptLine();
  clock.show(13 * MINUTE);
  machine.line.refuses = "RenewSession";
  await line.attempt(WORK_CALENDAR, {});
  await line.attempt(WORK_CALENDAR, {});
  expect(renewals()).toBe(1);
  clock.show(5 * MINUTE);
  await expect(line.attempt(WORK_CALENDAR, {})).rejects.toMatchObject({
    code: "offline",
  });
  line.close();
});

test("a page without a replica asks with a token that holds", async () => {
  const { clock, machine, vault, ports, renewals } = await aKeptLine();
  expect(await currentToken(BASE_URL, vault, ports)).toBe(
    machine.session.token,
  );
  clock.show(20 * MINUTE);
  const token = await currentToken(BASE_URL, vault, ports);
  expect(token).not.toBe(machine.session.token);
  expect((await readSession(vault, machine.ports))?.token).toBe(token);
  expect(await currentToken(BASE_URL, vault, ports)).toBe(token);
  expect(renewals()).toBe(1);
});

test("[H3] the session of an official who has moved is kept with his new post when it is renewed", async () => {
  const accounts = MOCK_ACCOUNTS.map((account) => ({ ...account }));
  const { clock, machine, vault, line } = await aKeptLine(
    new MockCounty({ accounts }),
  );
  const account = accounts.find(({ accountId }) => accountId === "village1");
  if (!account?.actor) throw new Error("no such account");
  account.actor = { ...account.actor, postId: "post-elsewhere" };
  clock.show(20 * MINUTE);
  await line.ask(WORK_CALENDAR, {});
  const kept = await readSession(vault, machine.ports);
  expect(kept?.actor.postId).toBe("post-elsewhere");
  line.close();
});
