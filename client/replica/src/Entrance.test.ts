import { MockCounty } from "@onedoor/mock/MockCounty";
import { MOCK_PASSWORD } from "@onedoor/mock/mockAccounts";
import { expect, test } from "vitest";
import { aMachine, BASE_URL } from "../testing/openStation.ts";
import { TestClock } from "../testing/TestClock.ts";
import { Entrance, SIGN_IN_HOLDS_MS } from "./Entrance.ts";
import { makeVault, type OpenVault } from "./vaults.ts";

async function anEntrance() {
  const clock = new TestClock();
  const machine = await aMachine(new MockCounty(), "village1", clock.now);
  const opened: OpenVault[] = [];
  const aTab = () =>
    new Entrance(
      { baseUrl: BASE_URL, onOpen: (vault) => opened.push(vault) },
      { ...machine.ports, sleep: clock.sleep },
    );
  return { clock, machine, opened, entrance: aTab(), aTab };
}

test("[K1] a first sign-in locks a vault with the password; the next opening needs no line", async () => {
  const { machine, opened, entrance } = await anEntrance();
  expect(await entrance.signIn("village1", MOCK_PASSWORD)).toEqual({
    ok: true,
    next: null,
  });
  machine.line.cut();
  const vaultId = (await entrance.vaults())[0]?.vaultId ?? "";
  expect(await entrance.unlock(vaultId, MOCK_PASSWORD)).toMatchObject({
    ok: true,
  });
  expect(opened.map(({ session }) => session.accountId)).toEqual([
    "village1",
    "village1",
  ]);
});

test("[K1] another official of the same computer gets a vault of his own", async () => {
  const { entrance } = await anEntrance();
  await entrance.signIn("village1", MOCK_PASSWORD);
  await entrance.signIn("town", MOCK_PASSWORD);
  const vaults = await entrance.vaults();
  expect(vaults.map(({ accountId }) => accountId)).toEqual([
    "village1",
    "town",
  ]);
  expect(
    await entrance.unlock(vaults[0]?.vaultId ?? "", "town-town-town"),
  ).toEqual({ ok: false, reason: "wrongPassphrase" });
});

test("[K1] a password that was changed at the county opens the vault once the former passphrase is said", async () => {
  const { machine, opened, entrance } = await anEntrance();
  await makeVault(machine.session, "the former passphrase", machine.ports);
  expect(await entrance.signIn("village1", MOCK_PASSWORD)).toEqual({
    ok: true,
    next: "formerPassphrase",
  });
  expect(await entrance.useFormerPassphrase("not this one")).toMatchObject({
    ok: false,
  });
  expect(opened).toEqual([]);
  expect(
    await entrance.useFormerPassphrase("the former passphrase"),
  ).toMatchObject({ ok: true });
  const vaultId = opened[0]?.vaultId ?? "";
  expect(await entrance.unlock(vaultId, MOCK_PASSWORD)).toMatchObject({
    ok: true,
  });
});

test("[K1] who has forgotten it begins an empty vault, and the older one stays", async () => {
  const { machine, opened, entrance } = await anEntrance();
  const older = await makeVault(
    machine.session,
    "the former passphrase",
    machine.ports,
  );
  await entrance.signIn("village1", MOCK_PASSWORD);
  await entrance.choosePassphrase(MOCK_PASSWORD);
  expect(opened[0]?.vaultId).not.toBe(older.vaultId);
  expect(
    await entrance.unlock(older.vaultId, "the former passphrase"),
  ).toMatchObject({ ok: true });
});

test("[K3] a sign-in at the county ends the wait after wrong passphrases", async () => {
  const { entrance } = await anEntrance();
  await entrance.signIn("village1", MOCK_PASSWORD);
  const vaultId = (await entrance.vaults())[0]?.vaultId ?? "";
  for (let i = 0; i < 6; i += 1)
    await entrance.unlock(vaultId, "wrong passphrase");
  expect(await entrance.unlock(vaultId, MOCK_PASSWORD)).toMatchObject({
    reason: "waitFirst",
  });
  expect(await entrance.signIn("village1", MOCK_PASSWORD)).toEqual({
    ok: true,
    next: null,
  });
});

test("whom the county refuses opens nothing", async () => {
  const { opened, entrance } = await anEntrance();
  expect(await entrance.signIn("village1", "wrong")).toEqual({
    ok: false,
    reason: "wrongAccountOrPassword",
  });
  expect(opened).toEqual([]);
  expect(await entrance.vaults()).toEqual([]);
});

test("two tabs in which an account signs in for the first time open one vault", async () => {
  const { opened, entrance, aTab } = await anEntrance();
  const other = aTab();
  await Promise.all([
    entrance.signIn("village1", MOCK_PASSWORD),
    other.signIn("village1", MOCK_PASSWORD),
  ]);
  expect(await entrance.vaults()).toMatchObject([{ isOlder: false }]);
  expect(new Set(opened.map(({ vaultId }) => vaultId)).size).toBe(1);
  expect(opened).toHaveLength(2);
});

test("[K1] a vault that opens leaves neither password nor session at the entrance", async () => {
  const { opened, entrance } = await anEntrance();
  await entrance.signIn("village1", MOCK_PASSWORD);
  await expect(entrance.choosePassphrase(MOCK_PASSWORD)).rejects.toThrow(
    "nobody has signed in",
  );
  expect(opened).toHaveLength(1);
});

test.each([
  ["by the time that passes", "pass"],
  ["by the clock of a laptop that slept", "show"],
] as const)(
  "[K4] who signs in and walks away before a vault is open is forgotten, %s",
  async (_, goesBy) => {
    const { clock, machine, entrance } = await anEntrance();
    await makeVault(machine.session, "the former passphrase", machine.ports);
    await entrance.signIn("village1", MOCK_PASSWORD);
    let forgotten = 0;
    const leave = entrance.onForgotten(() => (forgotten += 1));
    await clock.pass(SIGN_IN_HOLDS_MS - 1);
    expect(forgotten).toBe(0);
    await clock[goesBy](1);
    await expect(
      entrance.useFormerPassphrase("the former passphrase"),
    ).rejects.toThrow("nobody has signed in");
    expect(forgotten).toBe(1);
    leave();
  },
);
