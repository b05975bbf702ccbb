import { utf8ToBytes } from "@noble/hashes/utils.js";
import { base64UrlOf, bytesOfBase64Url } from "./base64Url.ts";
import { parseDivisionCode } from "./divisionCode.ts";
import { hashText } from "./hash.ts";
import { type ParseResult, parsed, unparsed } from "./parseResult.ts";
import {
  parsePublicKey,
  parseSignature,
  type PublicKey,
  type Signature,
} from "./signatures.ts";
import {
  epochMsOf,
  type Instant,
  instantOfEpochMs,
  MS_PER_DAY,
} from "./time.ts";

/** What the county says of a device that it has enrolled. */
export interface DeviceCertificate {
  hubId: string;
  deviceId: string;
  /** RFC 7638, SHA-256: of the key that the device proved to hold. */
  keyThumbprint: string;
  /** Null for a device of a body. */
  stationId: string | null;
  /** Credit code. */
  body: string;
  /** 12 digits: the station's or the body's, whose subtree the device is for. */
  division: string;
  issuedAt: Instant;
  expiresAt: Instant;
  /** Until when it may be worked on without a word from the county. */
  leaseUntil: Instant;
}

/** A certificate as it is handed on: a compact JWS (RFC 7515) with EdDSA. */
export type CertificateText = string;

export const CERTIFICATE_DAYS = 90;
export const USUAL_LEASE_DAYS = 14;

/** When a certificate that is issued now ends, and its lease, which never outlasts it. Whole seconds, as a JWS has them. */
export function certificateTimes(
  now: Instant,
  leaseDays: number,
): Pick<DeviceCertificate, "issuedAt" | "expiresAt" | "leaseUntil"> {
  const issued = Math.floor(epochMsOf(now) / 1000) * 1000;
  const after = (days: number) => instantOfEpochMs(issued + days * MS_PER_DAY);
  return {
    issuedAt: instantOfEpochMs(issued),
    expiresAt: after(CERTIFICATE_DAYS),
    leaseUntil: after(Math.min(leaseDays, CERTIFICATE_DAYS)),
  };
}

/** Whether it holds at `at`. A device's clock may be behind the county's: when it was issued is not asked. */
export function isInForce(
  { expiresAt }: Pick<DeviceCertificate, "expiresAt">,
  at: Instant,
): boolean {
  return at < expiresAt;
}

/** How much of a lease is left, in milliseconds; not more than nothing where it is over [N4]. */
export function leaseLeftMs(
  { leaseUntil }: Pick<DeviceCertificate, "leaseUntil">,
  now: Instant,
  lastContactAt: Instant | null,
): number {
  // A clock that stands before the last contact was set back.
  const at =
    lastContactAt !== null && lastContactAt > now ? lastContactAt : now;
  return epochMsOf(leaseUntil) - epochMsOf(at);
}

/** `sign`: by the county's key. */
export function signCertificate(
  certificate: DeviceCertificate,
  sign: (text: string) => Signature,
): CertificateText {
  const text = `${partOf(HEADER)}.${partOf(payloadOf(certificate))}`;
  return `${text}.${sign(text)}`;
}

/** What a certificate says. Whether the county signed it, `signedPartsOf` and its key tell. */
export function parseCertificate(
  text: CertificateText,
): ParseResult<DeviceCertificate, "malformed" | "unknownVersion"> {
  const [header = "", payload = "", , ...rest] = text.split(".");
  if (rest.length > 0 || !isOurs(objectIn(header)))
    return unparsed("malformed");
  const claims = objectIn(payload);
  if (claims === undefined) return unparsed("malformed");
  if (claims["v"] !== VERSION) return unparsed("unknownVersion");
  const certificate = certificateOf(claims);
  return certificate === undefined
    ? unparsed("malformed")
    : parsed(certificate);
}

/** What the signature covers, and the signature; undefined where it is no certificate. */
export function signedPartsOf(
  text: CertificateText,
): { text: string; signature: Signature } | undefined {
  const dot = text.lastIndexOf(".");
  const signature = parseSignature(text.slice(dot + 1));
  return dot > 0 && signature.ok
    ? { text: text.slice(0, dot), signature: signature.value }
    : undefined;
}

/** Of an Ed25519 key, as RFC 7638 has it for every key. */
export function thumbprintOf(publicKey: PublicKey): string {
  const hash = hashText(
    JSON.stringify({ crv: "Ed25519", kty: "OKP", x: publicKey }),
  );
  const bytes = hash.match(/../g) ?? [];
  return base64UrlOf(Uint8Array.from(bytes, (hex) => parseInt(hex, 16)));
}

const VERSION = 1;
const HEADER = { alg: "EdDSA", typ: "onedoor-device+jwt" };
/** As long as a thumbprint, and spelled as one. */
const isThumbprint = (text: string) => parsePublicKey(text).ok;

function payloadOf(certificate: DeviceCertificate) {
  const { hubId, deviceId, keyThumbprint, stationId, body, division } =
    certificate;
  return {
    v: VERSION,
    iss: hubId,
    sub: deviceId,
    cnf: { jkt: keyThumbprint },
    station: stationId,
    body,
    division,
    iat: secondsOf(certificate.issuedAt),
    exp: secondsOf(certificate.expiresAt),
    lease: secondsOf(certificate.leaseUntil),
  };
}

function certificateOf(
  claims: Record<string, unknown>,
): DeviceCertificate | undefined {
  const { iss, sub, cnf, station, body, division, iat, exp, lease } =
    claims as Partial<Record<string, unknown>>;
  const keyThumbprint =
    typeof cnf === "object" && cnf !== null && "jkt" in cnf
      ? cnf.jkt
      : undefined;
  const [issuedAt, expiresAt, leaseUntil] = [iat, exp, lease].map(momentOf);
  if (
    typeof iss !== "string" ||
    typeof sub !== "string" ||
    typeof body !== "string" ||
    typeof division !== "string" ||
    typeof keyThumbprint !== "string" ||
    (typeof station !== "string" && station !== null) ||
    issuedAt === undefined ||
    expiresAt === undefined ||
    leaseUntil === undefined
  )
    return undefined;
  if (!isThumbprint(keyThumbprint) || !parseDivisionCode(division).ok)
    return undefined;
  return {
    hubId: iss,
    deviceId: sub,
    keyThumbprint,
    stationId: station,
    body,
    division,
    issuedAt,
    expiresAt,
    leaseUntil,
  };
}

function isOurs(header: Record<string, unknown> | undefined): boolean {
  return header?.["alg"] === HEADER.alg && header["typ"] === HEADER.typ;
}

function partOf(value: object): string {
  return base64UrlOf(utf8ToBytes(JSON.stringify(value)));
}

/** Ids, codes and numbers alone stand in it, so that each character is a byte. */
function objectIn(part: string): Record<string, unknown> | undefined {
  try {
    const text = String.fromCharCode(...bytesOfBase64Url(part));
    const value = JSON.parse(text) as unknown;
    return typeof value === "object" && value !== null
      ? (value as Record<string, unknown>)
      : undefined;
  } catch {
    return undefined;
  }
}

function secondsOf(moment: Instant): number {
  return epochMsOf(moment) / 1000;
}

/** No county signs for a moment after 9999. */
const LATEST_SECONDS = 253_402_300_799;

function momentOf(seconds: unknown): Instant | undefined {
  return typeof seconds === "number" &&
    Number.isSafeInteger(seconds) &&
    seconds >= 0 &&
    seconds <= LATEST_SECONDS
    ? instantOfEpochMs(seconds * 1000)
    : undefined;
}
