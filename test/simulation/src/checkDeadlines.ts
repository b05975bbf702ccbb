import type { Journal } from "@onedoor/domain/entries";
import type { WorkCalendar } from "@onedoor/domain/workCalendar";
import type { Ledger } from "./Ledger.ts";

const DAY = 86_400_000;
/** Beijing is ahead by so much. */
const AHEAD = 8 * 3_600_000;

interface Limit {
  value: number;
  unit: string;
}

/**
 * The hub's words about limits that ended, held against a calculation that shares nothing with the clocks of the
 * domain: it walks from the day of receipt, a day at a time. `calendarAt`: the one that was published at that moment.
 */
export function checkDeadlines(
  ledger: Ledger,
  caseId: string,
  byFeed: Journal,
  calendarAt: (moment: string) => WorkCalendar,
): void {
  let received = "";
  let asked = "";
  let limits: { acceptance: Limit; correction: Limit } | undefined;
  for (const { header, acknowledgement } of byFeed) {
    if (header === null || acknowledgement?.verdict !== "counted") continue;
    const on = inBeijing(acknowledgement.effectiveAt);
    const calendar = calendarAt(acknowledgement.receivedAt);
    const mustBe = (said: string, from: string, limit: Limit | undefined) => {
      const due = limit === undefined ? "" : dayAfter(from, limit, calendar);
      const isOver = inBeijing(acknowledgement.receivedAt) > due;
      ledger.note(`${header.kind} calculated anew`);
      if (said !== due || !isOver)
        ledger.violate(
          "deadlines are the law's",
          `${header.kind} in ${caseId}: ${said}, and should be ${due}`,
        );
    };
    switch (header.kind) {
      case "submitted":
        received = on;
        limits = {
          acceptance: header.facts.terms.acceptanceLimit,
          correction: header.facts.terms.correctionLimit,
        };
        break;
      case "supplemented":
        if (header.facts.complete) received = on;
        break;
      case "correctionRequested":
        asked = on;
        break;
      case "deemedAccepted":
        if (header.facts.receivedOn !== received)
          ledger.violate(
            "deadlines are the law's",
            `${caseId} was received on ${received}, not ${header.facts.receivedOn}`,
          );
        mustBe(header.facts.limitEndedOn, received, limits?.acceptance);
        break;
      case "correctionExpired":
        mustBe(header.facts.limitEndedOn, asked, limits?.correction);
        break;
      default:
    }
  }
}

/** The last day of a limit in working days that begins with the day after `from`. */
function dayAfter(from: string, limit: Limit, calendar: WorkCalendar): string {
  if (limit.unit !== "WD") throw new Error(`a limit in ${limit.unit}`);
  let time = Date.parse(`${from}T00:00:00.000Z`);
  for (let left = limit.value; left > 0;) {
    time += DAY;
    if (isWorked(time, calendar)) left -= 1;
  }
  return dateOf(time);
}

function isWorked(time: number, { years }: WorkCalendar): boolean {
  const date = dateOf(time);
  const year = years[date.slice(0, 4)];
  if (year?.holidays.some((holiday) => holiday.date === date)) return false;
  if (year?.makeUpDays.some((day) => day === date)) return true;
  const weekday = new Date(time).getUTCDay();
  return weekday >= 1 && weekday <= 5;
}

function inBeijing(instant: string): string {
  return dateOf(Date.parse(instant) + AHEAD);
}

function dateOf(time: number): string {
  return new Date(time).toISOString().slice(0, 10);
}
