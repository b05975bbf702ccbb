import { findLicence, type LicenceFinding } from "@onedoor/domain/licenceProof";
import { dateOf } from "@onedoor/domain/time";
import type { Replica } from "./Replica.ts";
import { verifySignature } from "./verifySignature.ts";

/** By the county's key that the vault keeps: nobody is asked. Null before the county has been met once [EL6]. */
export async function checkLicence(
  replica: Pick<Replica, "county" | "now">,
  text: string,
): Promise<LicenceFinding | null> {
  const hub = await replica.county();
  return hub === undefined
    ? null
    : findLicence(text, { hub, today: dateOf(replica.now()) }, verifySignature);
}
