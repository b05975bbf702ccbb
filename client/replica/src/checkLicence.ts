import { findLicence, type LicenceFinding } from "@onedoor/domain/licenceProof";
import { dateOf, type Instant } from "@onedoor/domain/time";
import type { KnownHub } from "./KnownHub.ts";
import type { VerifySignature } from "./verifySignature.ts";

/** By the county's key that this vault has kept since it first met the county: nobody is asked [EL6]. */
export async function checkLicence(
  text: string,
  parts: {
    hub: Pick<KnownHub, "known">;
    verify: VerifySignature;
    now(): Instant;
  },
): Promise<LicenceFinding | null> {
  const hub = await parts.hub.known();
  return hub === undefined
    ? null
    : findLicence(text, { hub, today: dateOf(parts.now()) }, parts.verify);
}
