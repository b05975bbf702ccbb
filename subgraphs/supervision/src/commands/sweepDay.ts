import type { Instant, PlainDate } from "@onedoor/domain/time";
import type { WorkCalendar } from "@onedoor/domain/workCalendar";
import type { SupervisionStore } from "../store/SupervisionStore.ts";
import { superviseState } from "./superviseState.ts";

const AT_ONCE = 500;

/** Looks again at the cases in which time alone may have brought a finding. Run when a day begins, and at start. */
export async function sweepDay(deps: {
  store: SupervisionStore;
  calendar: WorkCalendar;
  now: () => Instant;
  today: () => PlainDate;
}): Promise<number> {
  const today = deps.today();
  let looked = 0;
  for (;;) {
    const states = await deps.store.dueForAnotherLook(today, AT_ONCE);
    if (states.length === 0) return looked;
    const cases = states.map((state) =>
      superviseState(state, deps.calendar, today),
    );
    await deps.store.record(cases, null, deps.now());
    looked += states.length;
  }
}
