import { mod11Radix2 } from "@onedoor/domain/checkCharacter";
import { parseResidentId, type ResidentId } from "@onedoor/domain/residentId";
import type { PlainDate } from "@onedoor/domain/time";

/**
 * A fictional identity number of region `9901` and two digits. `sequence`: 1 to 999, odd for men.
 * Throws when the parts make none.
 */
export function makeResidentId(
  region: `9901${string}`,
  birthDate: PlainDate,
  sequence: number,
): ResidentId {
  const body =
    region + birthDate.replaceAll("-", "") + String(sequence).padStart(3, "0");
  // The day of birth is as late as a birth can be.
  const parsed = parseResidentId(body + mod11Radix2(body), {
    today: birthDate,
    allowTestRegion: true,
  });
  if (!parsed.ok)
    throw new Error(`no identity number of ${body}: ${parsed.reason}`);
  return parsed.value;
}
