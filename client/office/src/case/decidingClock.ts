import type { CaseClocks } from "@onedoor/domain/caseClocks";
import { type CaseState, isEnded } from "@onedoor/domain/caseState";
import type { ClockReading } from "@onedoor/domain/legalClock";

/** The clock that somebody has to act by now; null when none runs any more. A standing clock is answered too. */
export function decidingClock(
  state: CaseState,
  clocks: CaseClocks,
): ClockReading | null {
  if (isEnded(state) || state.deliveredOn !== null) return null;
  if (state.stage === "correcting") return clocks.correction;
  if (state.decision !== null) return clocks.delivery;
  if (state.acceptance === null) return clocks.acceptance;
  const { promised, statutory } = clocks;
  const byLaw = statutory?.dueOn ?? null;
  const byPromise = promised?.dueOn ?? null;
  return byLaw !== null && byPromise !== null && byLaw < byPromise
    ? statutory
    : (promised ?? statutory);
}
