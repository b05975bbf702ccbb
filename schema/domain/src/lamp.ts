import type { CaseClocks } from "./caseClocks.ts";
import { type CaseState, isEnded } from "./caseState.ts";
import { workingDaysLeft, workingDaysUsed } from "./legalClock.ts";
import type { PlainDate } from "./time.ts";
import type { WorkCalendar } from "./workCalendar.ts";

/** 灰 绿 黄 红 黑 蓝. Derived when asked for; blue is history: it was late once. */
export type Lamp = "grey" | "green" | "yellow" | "red" | "black" | "blue";

/** Working days past the promise after which red turns black, where the law sets no limit of its own. */
export const BLACK_AFTER_DAYS = 5;
/** Yellow begins when this share of the promised time is left, but at least one working day. */
export const YELLOW_SHARE = 0.2;

/** The lamp of the handling clock on a day. */
export function lampOf(
  state: CaseState,
  clocks: CaseClocks,
  today: PlainDate,
  calendar: WorkCalendar,
): Lamp {
  const { acceptance, decision } = state;
  if (acceptance === null || isEnded(state)) return "grey";
  const promised = clocks.promised?.dueOn ?? null;
  const statutory = clocks.statutory?.dueOn ?? null;
  if (decision !== null)
    return isPast(decision.on, promised) || isPast(decision.on, statutory)
      ? "blue"
      : "green";
  if (promised === null) return "grey";
  if (isPast(today, statutory)) return "black";
  if (today > promised)
    return 0 - workingDaysLeft(today, promised, calendar) > BLACK_AFTER_DAYS
      ? "black"
      : "red";
  return isNear(acceptance.on, promised, today, calendar) ? "yellow" : "green";
}

function isPast(day: PlainDate, due: PlainDate | null): boolean {
  return due !== null && day > due;
}

function isNear(
  from: PlainDate,
  due: PlainDate,
  today: PlainDate,
  calendar: WorkCalendar,
): boolean {
  const total = workingDaysUsed({
    startOn: from,
    until: due,
    pauses: [],
    calendar,
  });
  const left = workingDaysLeft(today, due, calendar);
  // Of a limit of one or two days, only the last is near.
  return total <= 2
    ? left < 1
    : left <= Math.max(1, Math.floor(total * YELLOW_SHARE));
}
