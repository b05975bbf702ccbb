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
  expect(await factor.offer()).toMatchObject({
    ok: true,
    uri: expect.stringMatching(/^otpauth:\/\/totp\//),
  });
  expect(await factor.confirm("000000")).toEqual({
    ok: false,
    reason: "wrongCode",
  });
  expect(await factor.confirm("287082")).toEqual({ ok: true });
  expect(await factor.offer()).toEqual({ ok: false, reason: "alreadyOn" });
});

test("without a line, or a session, nothing is enrolled", async () => {
  const { machine, factor } = await atAMachine("village1");
  machine.line.cut();
  expect(await factor.offer()).toEqual({ ok: false, reason: "offline" });
  machine.line.mend();
  expect(await factor.confirm("287082")).toEqual({
    ok: false,
    reason: "notEnrolled",
  });
});
