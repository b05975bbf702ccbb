import type { CaseState } from "@onedoor/domain/caseState";
import { isWithinDivision } from "@onedoor/domain/divisionCode";
import type { StaffActor } from "@onedoor/domain/entries";

/** Whether a replica of this official holds the case: his subtree, what his station took, his body, his own, a grant. */
export function isInScope(state: CaseState, actor: StaffActor): boolean {
  const { opened, assignee, grants } = state;
  if (opened === null) return false;
  if (assignee?.staffId === actor.staffId) return true;
  if (actor.stationId === null)
    return opened.terms.implementingBody === actor.body;
  return (
    opened.stationId === actor.stationId ||
    isWithinDivision(actor.division, opened.division) ||
    grants.some((grant) => grant.stationId === actor.stationId)
  );
}
