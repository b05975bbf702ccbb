import { clocksOf, nextReadingOf } from "./caseClocks.ts";
import type { CaseState } from "./caseState.ts";
import type { PlainDate } from "./time.ts";
import type { WorkCalendar } from "./workCalendar.ts";

/** What another calendar did to the day by which somebody has to act in a case. */
export interface MovedDate {
  from: PlainDate;
  to: PlainDate;
  /** The day before was a guess: its year had no calendar yet. */
  wasProvisional: boolean;
  isProvisional: boolean;
}

/** Null where the day stays, and where no day runs. */
export function movedDate(
  state: CaseState,
  before: WorkCalendar,
  after: WorkCalendar,
): MovedDate | null {
  const readWith = (calendar: WorkCalendar) =>
    nextReadingOf(state, clocksOf(state, calendar));
  const then = readWith(before);
  const now = readWith(after);
  if (then === null || now === null) return null;
  if (then.dueOn === null || now.dueOn === null || then.dueOn === now.dueOn)
    return null;
  return {
    from: then.dueOn,
    to: now.dueOn,
    wasProvisional: then.provisional,
    isProvisional: now.provisional,
  };
}
