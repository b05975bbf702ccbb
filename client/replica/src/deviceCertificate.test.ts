import { thumbprintOf } from "@onedoor/domain/deviceCertificate";
import { MS_PER_DAY, MS_PER_HOUR } from "@onedoor/domain/time";
import { MockCounty } from "@onedoor/mock/MockCounty";
import { NEVER } from "rxjs";
import { expect, test, vi } from "vitest";
import { aMachine, BASE_URL, type Machine } from "../testing/openStation.ts";
import { TestClock } from "../testing/TestClock.ts";
import { CertificateKeeper } from "./CertificateKeeper.ts";
import {
  keepCertificate,
  readCertificate,
  readLease,
} from "./deviceCertificate.ts";
import { deviceKeyOf } from "./deviceKey.ts";
import { HubLine } from "./HubLine.ts";
import { memoryValues } from "./KeptValues.ts";
import { WORK_CALENDAR } from "./operations.ts";
import { signIn } from "./session.ts";

/** A machine that signed in under a clock, and its line. */
async function aStation(
  options: ConstructorParameters<typeof MockCounty>[0] = {},
) {
  const clock = new TestClock();
  const county = new MockCounty({ now: clock.now, ...options });
  const machine = await aMachine(county, "village1", clock.now);
  const ports = { ...machine.ports, ...clock, cameOnline: NEVER };
  const line = new HubLine(BASE_URL, machine.session.token, ports);
  new CertificateKeeper(line, ports).follow();
  return { clock, county, machine, line };
}

const renewals = ({ line }: Machine) =>
  line.asked.filter((one) => one === "RenewDevice").length;

test("[N3] a sign-in keeps the county's certificate of this browser and its key, readable without a line", async () => {
  const { clock, machine } = await aStation();
  machine.line.cut();
  const { values, session } = machine;
  const certificate = await readCertificate(values);
  const { publicKey } = await deviceKeyOf(values);
  expect(certificate).toMatchObject({
    deviceId: session.deviceId,
    keyThumbprint: thumbprintOf(publicKey),
    stationId: session.actor.stationId,
    issuedAt: clock.now(),
  });
  expect(await readLease(values)).toEqual({
    leaseUntil: certificate?.leaseUntil,
  });
});

test("[N2] the next sign-in on this browser proves the same key", async () => {
  const { machine } = await aStation();
  const { publicKey } = await deviceKeyOf(machine.values);
  const again = await signIn(
    { baseUrl: BASE_URL, account: "village1", password: "onedoor-demo" },
    machine.ports,
  );
  expect(again.ok).toBe(true);
  expect((await deviceKeyOf(machine.values)).publicKey).toBe(publicKey);
});

test("[N2] a browser that has another's device id and not its key is refused", async () => {
  const { machine } = await aStation();
  const stolen = memoryValues();
  await stolen.put("device-id", await machine.values.get("device-id"));
  const outcome = await signIn(
    { baseUrl: BASE_URL, account: "village1", password: "onedoor-demo" },
    { ...machine.ports, values: stolen },
  );
  expect(outcome).toEqual({ ok: false, reason: "deviceRefused" });
});

test("[N4] the lease is renewed at the contacts of each half day, and not at each contact", async () => {
  const { clock, machine, line } = await aStation();
  const before = await readLease(machine.values);
  clock.show(11 * MS_PER_HOUR);
  await line.ask(WORK_CALENDAR, {});
  clock.show(2 * MS_PER_HOUR);
  await line.ask(WORK_CALENDAR, {});
  await vi.waitFor(() => expect(renewals(machine)).toBe(1));
  await vi.waitFor(async () =>
    expect((await readLease(machine.values))?.leaseUntil).not.toBe(
      before?.leaseUntil,
    ),
  );
  await line.ask(WORK_CALENDAR, {});
  expect(renewals(machine)).toBe(1);
  line.close();
});

test("[N4] without a word from the county the lease stays as it was", async () => {
  const { clock, machine, line } = await aStation();
  const before = await readLease(machine.values);
  machine.line.cut();
  clock.show(20 * MS_PER_DAY);
  await expect(line.attempt(WORK_CALENDAR, {})).rejects.toThrow();
  expect(await readLease(machine.values)).toEqual(before);
  expect((before?.leaseUntil ?? "") < clock.now()).toBe(true);
  line.close();
});

test("[N3] what the county's key doesn't prove, or another county renews, is not kept", async () => {
  const { machine, county, clock } = await aStation();
  const { values, session } = machine;
  const before = await readCertificate(values);
  const other = new MockCounty({ hubSeed: new Uint8Array(32).fill(8) });
  const { actor, deviceId } = session;
  const issued = county.devices.certificate(deviceId, actor, clock.now());
  if (issued === undefined) throw new Error("it has proved no key");
  const [header, payload] = issued.text.split(".");
  const forged = {
    ...issued,
    text: `${header}.${payload}.${other.tree.sign(`${header}.${payload}`)}`,
  };
  expect(await keepCertificate(values, forged, "signIn")).toBe(false);
  const elsewhere = { ...forged, countyKey: other.tree.hub.publicKey };
  expect(await keepCertificate(values, elsewhere, "renewal")).toBe(false);
  expect(await readCertificate(values)).toEqual(before);
});

test("a browser that never signed in has no lease", async () => {
  expect(await readLease(memoryValues())).toBeNull();
});

test("one that can't keep a key to itself seals a seed, and has the same key the next time", async () => {
  const values = memoryValues();
  const generate = vi
    .spyOn(crypto.subtle, "generateKey")
    .mockRejectedValueOnce(new Error("no Ed25519"));
  const made = await deviceKeyOf(values);
  generate.mockRestore();
  const again = await deviceKeyOf(values);
  expect(again.publicKey).toBe(made.publicKey);
  expect(await again.sign("text")).toBe(await made.sign("text"));
});
