import { type CaseState, isEnded } from "./caseState.ts";
import { type ClockPause, type ClockReading, readClock } from "./legalClock.ts";
import type { PlainDate } from "./time.ts";
import type { WorkCalendar } from "./workCalendar.ts";

/** The clocks of a case that have ever run. Each is read anew from the journal; none is stored. */
export interface CaseClocks {
  /** The body's time to answer an application (five working days by the Administrative License Law, art. 32). */
  acceptance: ClockReading | null;
  /** The applicant's time to put right what was found missing. */
  correction: ClockReading | null;
  /** The law's limit for the decision; null where no rule of law sets one. */
  statutory: ClockReading | null;
  promised: ClockReading | null;
  /** From the decision to its delivery (art. 44). */
  delivery: ClockReading | null;
}

export function clocksOf(state: CaseState, calendar: WorkCalendar): CaseClocks {
  const { terms, receivedOn, acceptance, correction, decision } = state;
  const clocks: CaseClocks = {
    acceptance: null,
    correction: null,
    statutory: null,
    promised: null,
    delivery: null,
  };
  if (terms === null) return clocks;
  const plain = { pauses: [], calendar };
  if (receivedOn !== null) {
    clocks.acceptance = readClock({
      startOn: receivedOn,
      limit: terms.acceptanceLimit,
      ...plain,
    });
  }
  if (correction !== null) {
    clocks.correction = readClock({
      startOn: correction.on,
      limit: terms.correctionLimit,
      ...plain,
      // The applicant's last day is never a day off; the body's promise is (civil rule on periods).
      rollIfHoliday: true,
    });
  }
  if (acceptance !== null) {
    const handling = {
      startOn: acceptance.on,
      pauses: pausesOf(state),
      calendar,
      ...(state.extension === null ? {} : { extension: state.extension.by }),
    };
    clocks.promised = readClock({ ...handling, limit: terms.promisedLimit });
    if (terms.statutoryLimit !== null)
      clocks.statutory = readClock({
        ...handling,
        limit: terms.statutoryLimit,
      });
  }
  if (decision !== null) {
    clocks.delivery = readClock({
      startOn: decision.on,
      limit: terms.deliveryLimit,
      ...plain,
    });
  }
  return clocks;
}

/** The earlier of promise and law; null before acceptance and while the clock is paused. */
export function dueOnOf(clocks: CaseClocks): PlainDate | null {
  const days = [
    clocks.promised?.dueOn ?? null,
    clocks.statutory?.dueOn ?? null,
  ].filter((day) => day !== null);
  return days.length === 0 ? null : days.reduce((a, b) => (a <= b ? a : b));
}

/** The day that somebody has to act by now, whoever it is: to answer, to correct, to decide or to deliver. */
export function nextDayOf(
  state: CaseState,
  clocks: CaseClocks,
): PlainDate | null {
  return nextReadingOf(state, clocks)?.dueOn ?? null;
}

/** The clock that this day is read from; null where nobody has to act, or the clock stands still. */
export function nextReadingOf(
  state: CaseState,
  clocks: CaseClocks,
): ClockReading | null {
  if (isEnded(state) || state.deliveredOn !== null) return null;
  if (state.stage === "correcting") return clocks.correction;
  if (state.decision !== null) return clocks.delivery;
  if (state.acceptance === null) return clocks.acceptance;
  const dueOn = dueOnOf(clocks);
  return (
    [clocks.promised, clocks.statutory].find(
      (clock) => clock !== null && clock.dueOn === dueOn,
    ) ?? null
  );
}

function pausesOf(state: CaseState): ClockPause[] {
  return state.pauses
    .filter((pause) => pause.pausesClock)
    .map(({ from, to, procedure, basis }) => ({
      from,
      to,
      kind: procedure,
      ...(basis === "" ? {} : { basis }),
    }));
}
