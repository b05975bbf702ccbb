import { type MovedDate, movedDate } from "@onedoor/domain/movedDate";
import type { WorkCalendar } from "@onedoor/domain/workCalendar";
import type { CaseStore } from "../store/CaseStore.ts";

const CASES_A_LOOK = 200;

/** A case whose next day another calendar moves, as people name it. */
export interface MovedCase extends MovedDate {
  caseId: string;
  /** Null while it has none. */
  caseNumber: string | null;
}

/** The open cases in which somebody has to act by another day with the calendar after than with the one before. */
export async function* movedDates(
  store: Pick<CaseStore, "openCaseIds" | "statesOf">,
  before: WorkCalendar,
  after: WorkCalendar,
): AsyncGenerator<MovedCase> {
  for (let last: string | null = null; ;) {
    const caseIds = await store.openCaseIds(last, CASES_A_LOOK);
    const states = await store.statesOf(caseIds);
    for (const [caseId, state] of states) {
      const moved = movedDate(state, before, after);
      if (moved !== null)
        yield { caseId, caseNumber: state.caseNumber, ...moved };
    }
    if (caseIds.length < CASES_A_LOOK) return;
    last = caseIds.at(-1) ?? null;
  }
}
