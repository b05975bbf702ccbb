import type { CaseState } from "./caseState.ts";
import type { ErasureBasis } from "./decideErasure.ts";
import { needsApplicant } from "./decideReveal.ts";
import { addDays, type PlainDate, parsePlainDate, yearOf } from "./time.ts";

/**
 * How long an ended case is kept before its purpose alone has it erased [P]: the shorter of the two terms, ten years and
 * thirty, that the files of public bodies have where they aren't kept for ever (National Archives Administration, order 8).
 */
export const RETENTION_YEARS = 10;

/** `kept`: stored and used for nothing else, until the day after `until`; null while the case goes on. */
export type CaseErasure =
  { erase: true } | { erase: false; until: PlainDate | null };

/**
 * Whether a case of somebody who is erased by law is erased with him [W9]. What was collected against the law, rests on
 * a consent that is gone, or was ordered to be erased goes at once. A purpose that is reached erases nothing while the
 * law wants the file kept: until then nothing is done with it but storing it (PIPL art. 47).
 */
export function decideCaseErasure(
  basis: ErasureBasis,
  state: CaseState,
  today: PlainDate,
): CaseErasure {
  const ended = endedOn(state);
  if (ended === null) return { erase: false, until: null };
  if (basis !== "purposeReached") return { erase: true };
  const until = retainedUntil(ended);
  return today > until ? { erase: true } : { erase: false, until };
}

/** The day on which nothing was left to do for the applicant; null while something is. */
function endedOn(state: CaseState): PlainDate | null {
  const { stage, deliveredOn, ended } = state;
  if (stage === null || needsApplicant(stage)) return null;
  return deliveredOn ?? ended?.on ?? null;
}

function retainedUntil(ended: PlainDate): PlainDate {
  const later = parsePlainDate(
    `${yearOf(ended) + RETENTION_YEARS}${ended.slice(4)}`,
  );
  // Of 29 February, in a year that has none.
  return later.ok
    ? later.value
    : addDays(ended, Math.ceil(RETENTION_YEARS * 365.25));
}
