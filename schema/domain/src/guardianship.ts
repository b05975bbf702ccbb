import { isMinorBornOn } from "./residentId.ts";
import type { PlainDate } from "./time.ts";

/**
 * By what somebody is a guardian: a child's parent (Civil Code art. 27), another whom the law names (grandparents, brothers and
 * sisters, the civil affairs department: art. 27, 28, 32), whom the village committee or the civil affairs department has
 * appointed in a dispute (art. 31), or whom a court has (art. 24, 31, 36).
 */
export const GUARDIANSHIP_KINDS = [
  "parent",
  "byLaw",
  "appointedByCommittee",
  "appointedByCourt",
] as const;
export type GuardianshipKind = (typeof GUARDIANSHIP_KINDS)[number];

export interface GuardianshipSpan {
  kind: GuardianshipKind;
  from: PlainDate;
  /** From this day on he is it no more; null where nobody has ended it. */
  until: PlainDate | null;
}

/**
 * Whether somebody is another's guardian on a day [WD3]. It ends by itself on the ward's eighteenth birthday, but for an
 * adult without capacity, whose guardian a court has appointed.
 */
export function isGuardianOn(
  { kind, from, until }: GuardianshipSpan,
  /** Null of who was erased. */
  birthOfWard: PlainDate | null,
  on: PlainDate,
): boolean {
  if (on < from || (until !== null && on >= until)) return false;
  if (birthOfWard === null) return false;
  return kind === "appointedByCourt" || isMinorBornOn(birthOfWard, on);
}
