import {
  parseCertificate,
  signedPartsOf,
  thumbprintOf,
} from "@onedoor/domain/deviceCertificate";
import type { PublicKey } from "@onedoor/domain/signatures";
import { verifySession } from "@onedoor/subgraph-host/claims";
import { checkSignature } from "@onedoor/subgraph-host/ed25519";
import { compactVerify, importJWK } from "jose";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createDeviceCode } from "./commands/createDeviceCode.ts";
import type { Mutation, Query } from "./generated/graphql.ts";
import {
  claimsFor,
  companyToken,
  SECRET,
  serviceToken,
  TestEntities,
  tokenOf,
} from "./testing/TestEntities.ts";
import { TestMachine } from "./testing/TestMachine.ts";

const HEPAN = { stationId: "st-990101100201", body: "54990101MFTE5T0159" };

let entities: TestEntities;
let machines = 0;

beforeAll(async () => {
  entities = await TestEntities.opened();
});
afterAll(() => entities.close());

function aMachine(of: "demonstration" | "county" = "demonstration") {
  machines += 1;
  return new TestMachine(entities, String(machines), of);
}

const refused = (reason: string) => ({ __typename: "DeviceRefused", reason });

/** What stands on record of a device, the newest first. */
async function recordOf({ deviceId }: TestMachine): Promise<string[]> {
  const acts = await entities.stores.deviceActs.acts(null, 200);
  return acts
    .filter((one) => one.deviceId === deviceId)
    .map(({ act, staffId }) => `${act} ${staffId}`);
}

function aCode(owner: { stationId: string | null; body: string } = HEPAN) {
  const { deviceStore, deviceActs } = entities.stores;
  return createDeviceCode(
    { deviceStore, deviceActs, now: entities.now },
    { owner, label: "", staffId: null },
  );
}

async function revoke({ deviceId }: TestMachine): Promise<void> {
  await entities.ask(
    `mutation ($deviceId: ID!) { revokeEnrolment(deviceId: $deviceId) }`,
    { deviceId },
    await serviceToken(),
  );
}

describe("enrolling a device", () => {
  test("in the demonstration takes nothing but the sign-in and a key", async () => {
    const machine = aMachine();
    const enrolled = await machine.enrolled({ account: "cun1" });
    expect(enrolled.device).toEqual({
      deviceId: machine.deviceId,
      label: "窗口电脑",
      enrolledAt: "2026-11-23T01:00:00.000Z",
      revokedAt: null,
      body: null,
      leaseUntil: "2026-12-07T01:00:00.000Z",
      station: { stationId: HEPAN.stationId },
    });
    const { claims } = await verifySession(enrolled.token, SECRET);
    expect(claims).toEqual({
      ...claimsFor("cun1"),
      deviceId: machine.deviceId,
    });
    const own = `{ thisDevice { label } }`;
    const { data } = await entities.ask(own, {}, enrolled.token);
    expect(data.thisDevice).toEqual({ label: "窗口电脑" });
    const elsewhere = await entities.ask(own, {}, await tokenOf("cun1"));
    expect(elsewhere.data.thisDevice).toBeNull();
    expect(await recordOf(machine)).toEqual(["enrolled staff-cun1"]);
  });

  test("twice gives one device", async () => {
    const machine = aMachine();
    const first = await machine.enrolled({ account: "cun1" });
    entities.nowMs += 60_000;
    const second = await machine.enrolled({ account: "cun1" });
    const { enrolledAt, label } = first.device;
    expect(second.device).toMatchObject({ enrolledAt, label });
  });

  test("[N2] of another station or body is refused, and on record", async () => {
    const ofStation = aMachine();
    await ofStation.enrolled({ account: "cun1" });
    const another = refused("BELONGS_TO_ANOTHER_STATION");
    expect(await ofStation.enrol({ account: "cun2" })).toEqual(another);
    expect(await ofStation.enrol({ account: "minzheng1" })).toEqual(another);
    expect(await recordOf(ofStation)).toContain("otherStation staff-cun2");

    const ofBody = aMachine();
    await ofBody.enrolled({ account: "minzheng1" });
    expect(await ofBody.enrol({ account: "renshe1" })).toEqual(another);
    expect(await ofBody.enrol({ account: "cun1" })).toEqual(another);
    const { device } = await ofBody.enrolled({ account: "minzheng2" });
    expect(device).toMatchObject({ body: "1199010100TE5T1175", station: null });
  });

  test("at the same moment from two stations gives it to one", async () => {
    const machine = aMachine();
    const results = await Promise.all([
      machine.enrol({ account: "cun1" }),
      machine.enrol({ account: "cun2" }),
    ]);
    expect(new Set(results.map(({ __typename }) => __typename))).toEqual(
      new Set(["DeviceEnrolled", "DeviceRefused"]),
    );
  });

  test("is for officials", async () => {
    const ENROL = `mutation ($input: EnrolDeviceInput!) { enrolDevice(input: $input) { ... on DeviceRefused { reason } } }`;
    const input = { deviceId: "device-of-a-test-phone", label: "手机" };
    for (const token of ["", await companyToken()]) {
      const { data } = await entities.ask<Mutation>(ENROL, { input }, token);
      expect(data.enrolDevice).toEqual({ reason: "NOT_SIGNED_IN" });
    }
  });

  test("under an id that others might meet by chance is an error", async () => {
    const { errors } = await entities.ask(
      `mutation { enrolDevice(input: { deviceId: "1", label: "" }) { __typename } }`,
      {},
      await tokenOf("cun1"),
    );
    expect(errors?.[0]?.extensions.code).toBe("BAD_USER_INPUT");
  });
});

describe("[N1] the proof of a key", () => {
  test("is needed", async () => {
    expect(await aMachine().enrol({ account: "cun1", proof: null })).toEqual(
      refused("PROOF_NEEDED"),
    );
  });

  test("counts once: a challenge that comes again is refused, and on record", async () => {
    const machine = aMachine();
    const proof = await machine.proof("cun1", "cun1");
    await machine.enrolled({ account: "cun1", proof });
    expect(await machine.enrol({ account: "cun1", proof })).toEqual(
      refused("WRONG_PROOF"),
    );
    expect(await recordOf(machine)).toEqual([
      "proofRefused staff-cun1",
      "enrolled staff-cun1",
    ]);
  });

  test("counts for the account and the device alone that it was made for, and for five minutes", async () => {
    const [machine, other] = [aMachine(), aMachine()];
    const ofColleague = await machine.proof("cun1", "cun1");
    const elsewhere = other.sign(await machine.challenge("cun1"), "cun1");
    const inAnotherName = await machine.proof("cun1", "zhen1");
    const ofAnotherCounty = machine.sign(
      { ...(await machine.challenge("cun1")), hubId: "another" },
      "cun1",
    );
    const late = await machine.proof("cun1", "cun1");
    const wrong = refused("WRONG_PROOF");
    expect(
      await machine.enrol({ account: "zhen1", proof: ofColleague }),
    ).toEqual(wrong);
    expect(await other.enrol({ account: "cun1", proof: elsewhere })).toEqual(
      wrong,
    );
    for (const proof of [inAnotherName, ofAnotherCounty])
      expect(await machine.enrol({ account: "cun1", proof })).toEqual(wrong);
    entities.nowMs += 300_000;
    expect(await machine.enrol({ account: "cun1", proof: late })).toEqual(
      wrong,
    );
  });

  test("[N2] by another key under a stolen id is refused, and on record", async () => {
    const machine = aMachine();
    await machine.enrolled({ account: "cun1" });
    const thief = new TestMachine(entities, String(machines));
    expect(thief.deviceId).toBe(machine.deviceId);
    expect(await thief.enrol({ account: "cun1" })).toEqual(
      refused("OTHER_KEY"),
    );
    expect(await recordOf(machine)).toContain("otherKey staff-cun1");
    expect(await machine.enrol({ account: "cun1" })).toMatchObject({
      __typename: "DeviceEnrolled",
    });
  });

  test("[N2] gives a device from before there were keys its own, once", async () => {
    const machine = aMachine();
    await entities.stores.deviceStore.enrol({
      deviceId: machine.deviceId,
      label: "老电脑",
      ...HEPAN,
      enrolledBy: "staff-cun1",
      enrolledAt: 1,
      revokedAt: null,
      publicKey: null,
      lastSeenAt: null,
      certificateUntil: null,
      leaseUntil: null,
    });
    await machine.enrolled({ account: "cun1" });
    const other = new TestMachine(entities, String(machines));
    expect(await other.enrol({ account: "cun1" })).toEqual(
      refused("OTHER_KEY"),
    );
    expect(await recordOf(machine)).toEqual([
      "otherKey staff-cun1",
      "keyAdded staff-cun1",
    ]);
  });
});

describe("[N3] the certificate", () => {
  test("says whose device it is and with which key, and the county's key proves it, here and in any JWS library", async () => {
    const machine = aMachine();
    const { certificate } = await machine.enrolled({ account: "cun1" });
    const read = parseCertificate(certificate.text);
    expect(read.ok && read.value).toMatchObject({
      deviceId: machine.deviceId,
      keyThumbprint: thumbprintOf(machine.publicKey as PublicKey),
      ...HEPAN,
      division: "990101100201",
    });
    const parts = signedPartsOf(certificate.text);
    const countyKey = certificate.countyKey as PublicKey;
    expect(
      parts && checkSignature(countyKey, parts.text, parts.signature),
    ).toBe(true);
    const jwk = { kty: "OKP", crv: "Ed25519", x: countyKey };
    const { payload } = await compactVerify(
      certificate.text,
      await importJWK(jwk, "EdDSA"),
    );
    expect(JSON.parse(new TextDecoder().decode(payload))).toMatchObject({
      sub: machine.deviceId,
    });
  });

  const RENEW = `mutation { renewDevice {
    ... on DeviceRenewed { certificate { text } device { leaseUntil } }
    ... on DeviceRefused { reason }
  } }`;

  test("[N4] is renewed with its lease at each contact, by the device alone", async () => {
    const machine = aMachine();
    const { token } = await machine.enrolled({ account: "cun1" });
    entities.nowMs += 5 * 86_400_000;
    const { data } = await entities.ask<Mutation>(RENEW, {}, token);
    const lease = new Date(entities.nowMs + 14 * 86_400_000).toISOString();
    expect(data.renewDevice).toMatchObject({ device: { leaseUntil: lease } });
    const byNobody = await entities.ask<Mutation>(RENEW);
    expect(byNobody.data.renewDevice).toEqual({ reason: "NOT_SIGNED_IN" });
    const without = await tokenOf("cun1");
    const byBrowser = await entities.ask<Mutation>(RENEW, {}, without);
    expect(byBrowser.data.renewDevice).toEqual({ reason: "NOT_ENROLLED" });
  });

  test("[N6] is never renewed for a revoked device, which is told so, and which the router hears of", async () => {
    const machine = aMachine();
    const { token } = await machine.enrolled({ account: "cun1" });
    await revoke(machine);
    const { data } = await entities.ask<Mutation>(RENEW, {}, token);
    expect(data.renewDevice).toEqual({ reason: "REVOKED" });
    expect(await machine.enrol({ account: "cun1" })).toEqual(
      refused("REVOKED"),
    );
    expect(await recordOf(machine)).toEqual([
      "revokedDevice staff-cun1",
      "revoked null",
      "enrolled staff-cun1",
    ]);
    const lost = await entities.ask<Query>(
      "{ lostDevices }",
      {},
      await serviceToken(),
    );
    expect(lost.data.lostDevices).toContain(machine.deviceId);
  });
});

describe("[N5] outside of the demonstration a device", () => {
  const inEarnest = () => aMachine("county");

  test("needs a one-time code, typed any way, and then none", async () => {
    const machine = inEarnest();
    expect(await machine.enrol({ account: "cun1" })).toEqual(
      refused("CODE_NEEDED"),
    );
    const { code, expiresAt } = await aCode();
    expect(Date.parse(expiresAt) - entities.nowMs).toBe(600_000);
    const typed = code.toLowerCase().replace("-", " ");
    await machine.enrolled({ account: "cun1", code: typed });
    // The device is the station's now: its own people need no second code.
    await machine.enrolled({ account: "cun1" });
  });

  test("isn't enrolled with a code that was made up, used, of another station, or of ten minutes ago: each on record", async () => {
    const wrong = refused("WRONG_CODE");
    const machine = inEarnest();
    expect(
      await machine.enrol({ account: "cun1", code: "AAAAA-AAAAA" }),
    ).toEqual(wrong);
    const { code: used } = await aCode();
    await inEarnest().enrolled({ account: "cun1", code: used });
    expect(await machine.enrol({ account: "cun1", code: used })).toEqual(wrong);
    const { code } = await aCode();
    expect(await machine.enrol({ account: "cun2", code })).toEqual(wrong);
    entities.nowMs += 600_000;
    expect(await machine.enrol({ account: "cun1", code })).toEqual(wrong);
    expect(await recordOf(machine)).toEqual([
      "codeRefused staff-cun1",
      "codeRefused staff-cun2",
      "codeRefused staff-cun1",
      "codeRefused staff-cun1",
    ]);
  });

  test("isn't enrolled by who guesses: five wrong codes, and the right one has to wait", async () => {
    const machine = inEarnest();
    entities.nowMs += 600_001;
    for (let guess = 0; guess < 5; guess += 1)
      await machine.enrol({ account: "cun1", code: `AAAAA-AAAA${guess}` });
    const { code } = await aCode();
    expect(await machine.enrol({ account: "cun1", code })).toEqual(
      refused("TOO_MANY_ATTEMPTS"),
    );
    expect((await recordOf(machine))[0]).toBe("tooManyAttempts staff-cun1");
    entities.nowMs += 600_001;
    const { code: later } = await aCode();
    await machine.enrolled({ account: "cun1", code: later });
  });
});

describe("[N5] a town officer", () => {
  const MAKE = `mutation ($input: CreateDeviceCodeInput!) { createDeviceCode(input: $input) {
    ... on DeviceCode { code expiresAt } ... on DeviceCodeRefused { reason }
  } }`;
  const make = async (account: string, input: object) =>
    entities.ask<Mutation>(MAKE, { input }, await tokenOf(account), "county");

  test("makes codes for the stations and bodies of his subtree, and names the machine", async () => {
    const { data } = await make("zhen1", {
      stationId: HEPAN.stationId,
      label: "一号窗口",
    });
    const { code } = data.createDeviceCode as { code: string };
    const machine = aMachine("county");
    const { device } = await machine.enrolled({ account: "cun1", code });
    expect(device.label).toBe("一号窗口");
    const county = { body: "1199010100TE5T1175" };
    expect((await make("zhen1", county)).data.createDeviceCode).toEqual({
      reason: "NOT_YOURS",
    });
    expect((await make("yunwei", county)).data.createDeviceCode).toHaveProperty(
      "code",
    );
    expect(
      (await make("yunwei", { stationId: "st-0" })).data.createDeviceCode,
    ).toEqual({ reason: "UNKNOWN_PLACE" });
  });

  test("alone: others are told that it isn't for them", async () => {
    for (const account of ["cun1", "minzheng1", "jiandu"]) {
      const { errors } = await make(account, { stationId: HEPAN.stationId });
      expect(errors?.[0]?.extensions.code).toBe("FORBIDDEN");
    }
  });

  test("sees the devices of his subtree with who signed in on them; others see neither", async () => {
    const village = aMachine();
    await village.enrolled({ account: "cun1" });
    const department = aMachine();
    await department.enrolled({ account: "minzheng1" });
    const LIST = `{ devices(first: 200) { hasMore devices { deviceId label users { staffId name } } } }`;
    const seenBy = async (account: string) => {
      const { data } = await entities.ask<Query>(
        LIST,
        {},
        await tokenOf(account),
      );
      return data.devices.devices;
    };
    const mine = await seenBy("zhen1");
    expect(mine).toContainEqual({
      deviceId: village.deviceId,
      label: "窗口电脑",
      users: [{ staffId: "staff-cun1", name: "窗口电脑" }],
    });
    const ids = mine.map(({ deviceId }) => deviceId);
    expect(ids).not.toContain(department.deviceId);
    const all = (await seenBy("jiandu")).map(({ deviceId }) => deviceId);
    expect(all).toContain(department.deviceId);

    const REFERENCE = `query ($of: [_Any!]!) { _entities(representations: $of) { ... on Device { label users { staffId } } } }`;
    const of = [{ __typename: "Device", deviceId: village.deviceId }];
    const elsewhere = await entities.ask<{ _entities: unknown }>(
      REFERENCE,
      { of },
      await tokenOf("minzheng1"),
    );
    expect(elsewhere.data._entities).toEqual([{ label: "窗*", users: [] }]);
  });

  test("reads what was done and refused in his subtree", async () => {
    const machine = aMachine();
    await machine.enrolled({ account: "cun1" });
    await machine.enrol({
      account: "cun1",
      proof: { publicKey: "", challenge: "made up", signature: "" },
    });
    const READ = `{ deviceActs(first: 1) { act deviceId staffId station { stationId } } }`;
    const { data } = await entities.ask<Query>(
      READ,
      {},
      await tokenOf("zhen1"),
    );
    expect(data.deviceActs).toEqual([
      {
        act: "PROOF_REFUSED",
        deviceId: machine.deviceId,
        staffId: "staff-cun1",
        station: { stationId: HEPAN.stationId },
      },
    ]);
  });
});
