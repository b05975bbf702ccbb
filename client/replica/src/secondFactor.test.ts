import { MOCK_PASSWORD } from "@onedoor/mock/mockAccounts";
import { MockCounty } from "@onedoor/mock/MockCounty";
import { expect, test } from "vitest";
import { openedVault } from "../testing/openedVault.ts";
import { aMachine, BASE_URL } from "../testing/openStation.ts";
import { secondFactorAt } from "./secondFactor.ts";

async function atAMachine(account: string) {
  const machine = await aMachine(new MockCounty(), account);
  const vault = await openedVault(machine.session);
  return {
    machine,
    factor: secondFactorAt(BASE_URL, vault, () => machine.ports),
  };
}

test("an official enrols an authenticator by its first code", async () => {
  const { factor } = await atAMachine("village1");
  expect(await factor.offer(MOCK_PASSWORD)).toMatchObject({
    ok: true,
    uri: expect.stringMatching(/^otpauth:\/\/totp\//),
  });
  expect(await factor.confirm("000000", MOCK_PASSWORD)).toEqual({
    ok: false,
    reason: "wrongCode",
  });
  expect(await factor.confirm("287082", MOCK_PASSWORD)).toEqual({ ok: true });
  expect(await factor.offer(MOCK_PASSWORD)).toEqual({
    ok: false,
    reason: "alreadyOn",
  });
});

test("who has but the open vault, and not the password, binds nothing", async () => {
  const { factor } = await atAMachine("village1");
  const wrong = { ok: false, reason: "wrongPassword" };
  expect(await factor.offer("guessed")).toEqual(wrong);
  expect(await factor.offer(MOCK_PASSWORD)).toMatchObject({ ok: true });
  expect(await factor.confirm("287082", "guessed")).toEqual(wrong);
});

test("without a line, or a session, nothing is enrolled", async () => {
  const { machine, factor } = await atAMachine("village1");
  machine.line.cut();
  expect(await factor.offer(MOCK_PASSWORD)).toEqual({
    ok: false,
    reason: "offline",
  });
  machine.line.mend();
  expect(await factor.confirm("287082", MOCK_PASSWORD)).toEqual({
    ok: false,
    reason: "notEnrolled",
  });
});
