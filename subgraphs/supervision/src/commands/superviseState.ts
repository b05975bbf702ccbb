import { clocksOf, dueOnOf } from "@onedoor/domain/caseClocks";
import { type CaseState, isEnded } from "@onedoor/domain/caseState";
import { findingsOf } from "@onedoor/domain/superviseCase";
import { nextDay, type PlainDate } from "@onedoor/domain/time";
import type { WorkCalendar } from "@onedoor/domain/workCalendar";
import type { SupervisedCase } from "../store/SupervisionStore.ts";

/** What the rules find today, and the next day on which time alone could make them find more. */
export function superviseState(
  state: CaseState,
  calendar: WorkCalendar,
  today: PlainDate,
): SupervisedCase {
  const clocks = clocksOf(state, calendar);
  const coming = [
    clocks.promised?.dueOn ?? null,
    clocks.statutory?.dueOn ?? null,
    state.decision === null || state.deliveredOn !== null
      ? null
      : (clocks.delivery?.dueOn ?? null),
    ...state.pauses.map((pause) =>
      pause.to === null ? pause.expectedUntil : null,
    ),
  ].filter((day) => day !== null && day >= today);
  const isOver = isEnded(state) || state.deliveredOn !== null;
  return {
    caseId: state.caseId,
    state,
    promisedDueOn: clocks.promised?.dueOn ?? dueOnOf(clocks),
    lookAgainOn:
      isOver || coming.length === 0
        ? null
        : nextDay(coming.reduce((a, b) => (a! <= b! ? a : b))!),
    findings: findingsOf(state, clocks, today, calendar),
  };
}
