import {
  type DeviceCertificate,
  parseCertificate,
  signedPartsOf,
} from "@onedoor/domain/deviceCertificate";
import { parsePublicKey, type PublicKey } from "@onedoor/domain/signatures";
import type { Instant } from "@onedoor/domain/time";
import type { IssuedCertificate } from "@onedoor/replication/wire";
import type { KeptValues } from "./KeptValues.ts";
import { verifySignature } from "./verifySignature.ts";

const CERTIFICATE = "device-certificate";

/**
 * Keeps what the county says of this device, if the county's key proves it. `from`: a sign-in begins with whatever
 * county it reaches; a renewal counts from the one that is known alone.
 */
export async function keepCertificate(
  values: KeptValues,
  issued: IssuedCertificate,
  from: "signIn" | "renewal",
): Promise<boolean> {
  const known = await keptIn(values);
  if (from === "renewal" && known?.countyKey !== issued.countyKey) return false;
  if ((await verified(issued)) === null) return false;
  const { text, countyKey } = issued;
  await values.put(CERTIFICATE, { text, countyKey });
  return true;
}

/** What the county said of this device last; null where it has said nothing that its key proves. Needs no line. */
export async function readCertificate(
  values: KeptValues,
): Promise<DeviceCertificate | null> {
  const kept = await keptIn(values);
  return kept === undefined ? null : verified(kept);
}

/** Until when this device may be worked on without a word from the county; null where it has no certificate. */
export async function readLease(
  values: KeptValues,
): Promise<{ leaseUntil: Instant } | null> {
  const certificate = await readCertificate(values);
  return certificate === null ? null : { leaseUntil: certificate.leaseUntil };
}

async function verified(
  issued: IssuedCertificate,
): Promise<DeviceCertificate | null> {
  const certificate = parseCertificate(issued.text);
  const parts = signedPartsOf(issued.text);
  const countyKey = parsePublicKey(issued.countyKey);
  if (!certificate.ok || !countyKey.ok || parts === undefined) return null;
  const isSigned = await verifySignature(
    countyKey.value,
    parts.text,
    parts.signature,
  );
  return isSigned ? certificate.value : null;
}

async function keptIn(
  values: KeptValues,
): Promise<{ text: string; countyKey: PublicKey } | undefined> {
  const kept = await values.get(CERTIFICATE);
  return isKept(kept) ? kept : undefined;
}

function isKept(
  value: unknown,
): value is { text: string; countyKey: PublicKey } {
  return (
    typeof value === "object" &&
    value !== null &&
    "text" in value &&
    "countyKey" in value
  );
}
