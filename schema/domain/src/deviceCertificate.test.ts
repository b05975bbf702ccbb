import { utf8ToBytes } from "@noble/hashes/utils.js";
import { describe, expect, test } from "vitest";
import { base64UrlOf, bytesOfBase64Url } from "./base64Url.ts";
import {
  certificateTimes,
  type DeviceCertificate,
  isInForce,
  leaseLeftMs,
  parseCertificate,
  signCertificate,
  signedPartsOf,
  thumbprintOf,
} from "./deviceCertificate.ts";
import { checkSignature, publicKeyOfSeed, signWithSeed } from "./ed25519.ts";
import { hubIdOf } from "./signatures.ts";
import type { Instant } from "./time.ts";

const seed = new Uint8Array(32).fill(5);
const county = publicKeyOfSeed(seed);
const device = publicKeyOfSeed(new Uint8Array(32).fill(6));
const now = "2026-11-23T01:00:00.000Z" as Instant;

const certificate: DeviceCertificate = {
  hubId: hubIdOf(county),
  deviceId: "0195f2a4-0000-7000-8000-000000000001",
  keyThumbprint: thumbprintOf(device),
  stationId: "st-990101100201",
  body: "54990101MFTE5T0159",
  division: "990101100201",
  ...certificateTimes(now, 14),
};
const text = signCertificate(certificate, (words) => signWithSeed(seed, words));

describe("[N3] a device's certificate", () => {
  test("says what it said when the county signed it", () => {
    expect(parseCertificate(text)).toEqual({ ok: true, value: certificate });
    const parts = signedPartsOf(text);
    expect(parts && checkSignature(county, parts.text, parts.signature)).toBe(
      true,
    );
    expect(parts && checkSignature(device, parts.text, parts.signature)).toBe(
      false,
    );
  });

  test("holds for ninety days, and its lease for what the county gives, never longer", () => {
    expect(certificate).toMatchObject({
      issuedAt: now,
      leaseUntil: "2026-12-07T01:00:00.000Z",
      expiresAt: "2027-02-21T01:00:00.000Z",
    });
    expect(certificateTimes(now, 400).leaseUntil).toBe(certificate.expiresAt);
    const justBefore = "2027-02-21T00:59:59.999Z" as Instant;
    expect(isInForce(certificate, justBefore)).toBe(true);
    expect(isInForce(certificate, certificate.expiresAt)).toBe(false);
  });

  test.each([
    ["", "malformed"],
    ["a.b.c", "malformed"],
    [`${text}.more`, "malformed"],
    [changed({ lease: "never" }), "malformed"],
    [changed({ exp: 1e300 }), "malformed"],
    [changed({ cnf: {} }), "malformed"],
    [changed({ division: "990101" }), undefined],
    [changed({ division: "somewhere" }), "malformed"],
    [changed({ v: 2 }), "unknownVersion"],
    [text.replace(/^[^.]+/, encoded({ alg: "none" })), "malformed"],
  ])("that is not one is refused (%#)", (given, reason) => {
    const read = parseCertificate(given);
    expect(read.ok ? undefined : read.reason).toBe(reason);
  });

  test("[N3] is a JWS as others read it", () => {
    // RFC 8037, appendix A.3: the thumbprint of the key of its example.
    expect(
      thumbprintOf("11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo" as never),
    ).toBe("kPrK_qmxVWaYVA9wwBF6Iuo3vVzz7TxHCTwXBygrS4k");
    expect(text.split(".")).toHaveLength(3);
  });
});

/** The certificate with other claims, and the old signature. */
function changed(claims: object): string {
  const [header, payload = "", signature] = text.split(".");
  const before = JSON.parse(
    String.fromCharCode(...bytesOfBase64Url(payload)),
  ) as object;
  return [header, encoded({ ...before, ...claims }), signature].join(".");
}

function encoded(value: object): string {
  return base64UrlOf(utf8ToBytes(JSON.stringify(value)));
}

describe("[N4] what is left of a lease", () => {
  const lease = { leaseUntil: "2026-11-20T00:00:00.000Z" as Instant };
  const left = (now: string, lastContactAt: string | null = null) =>
    leaseLeftMs(lease, now as Instant, lastContactAt as Instant | null);

  test("is counted to its moment, and nothing after it", () => {
    expect(left("2026-11-19T00:00:00.000Z")).toBe(86_400_000);
    expect(left("2026-11-20T00:00:00.000Z")).toBe(0);
    expect(left("2026-11-21T00:00:00.000Z")).toBeLessThan(0);
  });

  test("doesn't grow where the clock is set back behind the last contact", () => {
    expect(left("2025-01-01T00:00:00.000Z", "2026-11-19T00:00:00.000Z")).toBe(
      86_400_000,
    );
  });
});
