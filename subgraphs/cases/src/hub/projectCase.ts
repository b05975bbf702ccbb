import { clocksOf, dueOnOf } from "@onedoor/domain/caseClocks";
import type { CaseState } from "@onedoor/domain/caseState";
import type { WorkCalendar } from "@onedoor/domain/workCalendar";
import type { CaseProjection } from "../store/CaseStore.ts";

/** What lists show of a case; null while it isn't open. Without a calendar it has no date due yet. */
export function projectCase(
  state: CaseState,
  calendar: WorkCalendar | null,
): CaseProjection | null {
  const { opened, stage, submittedAt } = state;
  if (opened === null || stage === null || submittedAt === null) return null;
  return {
    itemCode: opened.terms.itemCode,
    itemVersion: opened.terms.itemVersion,
    itemName: opened.terms.itemName,
    implementingBody: opened.terms.implementingBody,
    stage,
    division: opened.division,
    stationId: opened.stationId,
    assignee: state.assignee?.staffId ?? null,
    applicantKind: opened.applicantKind,
    caseNumber: state.caseNumber,
    submittedAt,
    acceptedOn: state.acceptance?.on ?? null,
    dueOn: calendar === null ? null : dueOnOf(clocksOf(state, calendar)),
    calendarVersion: calendar?.version ?? "",
    decidedOn: state.decision?.on ?? null,
    outcome: state.decision?.outcome ?? null,
    deliveredOn: state.deliveredOn,
    erasedAt: state.erased?.at ?? null,
    erasureRecord: state.erased?.record ?? null,
  };
}
