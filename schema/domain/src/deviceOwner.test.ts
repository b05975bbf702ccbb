import { describe, expect, test } from "vitest";
import {
  checkDevice,
  isDeviceOf,
  looksAfterDevices,
  seesDevices,
} from "./deviceOwner.ts";
import type { Instant } from "./time.ts";

const VILLAGE = "990101100201";
const town = { role: "townOfficer", division: "990101100000" } as const;
const otherTown = { role: "townOfficer", division: "990101200000" } as const;
const operator = { role: "operator", division: "990101000000" } as const;
const supervisor = { role: "supervisor", division: "990101000000" } as const;
const clerk = { role: "windowClerk", division: VILLAGE } as const;

describe("[N5] the devices of a village", () => {
  test("are looked after by its town, and by the operator", () => {
    const keepers = [town, otherTown, operator, supervisor, clerk].filter(
      (reader) => looksAfterDevices(reader, VILLAGE),
    );
    expect(keepers).toEqual([town, operator]);
  });

  test("are seen by them and by supervision", () => {
    const seeing = [town, otherTown, operator, supervisor, clerk].filter(
      (reader) => seesDevices(reader, VILLAGE),
    );
    expect(seeing).toEqual([town, operator, supervisor]);
  });
});

describe("[N2] a device is of one station or one body", () => {
  const station = { stationId: "st-1", body: "body-1" };
  const office = { stationId: null, body: "body-1" };
  test.each([
    [station, station, true],
    [station, { stationId: "st-2", body: "body-1" }, false],
    [station, office, false],
    [office, office, true],
    [office, { stationId: null, body: "body-2" }, false],
    [office, station, false],
  ])("%j, asked for by %j: %s", (device, post, expected) => {
    expect(isDeviceOf(device, post)).toBe(expected);
  });
});

describe("[N3] a chain is opened on a device", () => {
  const now = "2026-11-23T01:00:00.000Z" as Instant;
  const later = "2027-02-21T01:00:00.000Z" as Instant;
  const post = { stationId: "st-1", body: "body-1" };
  const device = { ...post, revokedAt: null, certificateUntil: later };
  test.each([
    [device, "good"],
    [{ ...device, certificateUntil: null }, "good"],
    [null, "notEnrolled"],
    [{ ...device, revokedAt: now }, "revoked"],
    [{ ...device, stationId: "st-2" }, "ofAnotherStation"],
    [{ ...device, certificateUntil: now }, "outdated"],
  ])("%j: %s", (known, expected) => {
    expect(checkDevice(known, post, now)).toBe(expected);
  });
});
