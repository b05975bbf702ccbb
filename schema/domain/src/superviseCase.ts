import type { CaseClocks } from "./caseClocks.ts";
import { type CaseState, isEnded } from "./caseState.ts";
import type { Lamp } from "./lamp.ts";
import { workingDaysLeft } from "./legalClock.ts";
import { epochMsOf, nextDay, type PlainDate } from "./time.ts";
import type { WorkCalendar } from "./workCalendar.ts";

/** The rules of supervision (电子监察) that look at one case. */
export type SupervisionRule =
  "A01" | "A02" | "A04" | "A05" | "A07" | "A08" | "A12" | "A13" | "A14";

/** What a rule has found in a case. The same state and day give the same findings. */
export interface Finding {
  rule: SupervisionRule;
  lamp: Extract<Lamp, "yellow" | "red" | "black">;
  /** First day on which the rule held. */
  since: PlainDate;
  /** The entry that shows it; null where only the calendar does. */
  entryId: string | null;
}

/** A promise that is kept within a minute of acceptance was decided before it was accepted. */
export const SUSPICIOUSLY_QUICK_MS = 60_000;
/** Working days before the due day in which a withdrawal looks like one that was talked into. */
export const LATE_WITHDRAWAL_DAYS = 1;

export function findingsOf(
  state: CaseState,
  clocks: CaseClocks,
  today: PlainDate,
  calendar: WorkCalendar,
): readonly Finding[] {
  return [
    ...unanswered(state),
    ...repeatedCorrections(state),
    ...lateDecision(state, clocks, today),
    ...overrunProcedures(state, today),
    ...suspiciouslyQuick(state),
    ...sameHand(state),
    ...lateDelivery(state, clocks, today),
    ...badRating(state),
    ...lateWithdrawal(state, clocks, calendar),
  ];
}

// Nobody answered in time, and the law took the case as accepted.
function unanswered({ acceptance }: CaseState): readonly Finding[] {
  if (acceptance?.presumed !== true || acceptance.limitEndedOn === null)
    return [];
  return [
    {
      rule: "A01",
      lamp: "red",
      since: nextDay(acceptance.limitEndedOn),
      entryId: acceptance.entryId,
    },
  ];
}

function repeatedCorrections(state: CaseState): readonly Finding[] {
  const second = state.setAside.find(
    (one) => one.kind === "correctionRequested",
  );
  if (state.correctionsRequested < 2 && second === undefined) return [];
  const entryId = second?.entryId ?? state.correction?.entryId ?? null;
  const since = state.correction?.on ?? state.receivedOn;
  return since === null
    ? []
    : [{ rule: "A02", lamp: "yellow", since, entryId }];
}

function lateDecision(
  state: CaseState,
  clocks: CaseClocks,
  today: PlainDate,
): readonly Finding[] {
  if (state.acceptance === null || isEnded(state)) return [];
  const until = state.decision?.on ?? today;
  const entryId = state.decision?.entryId ?? null;
  const findings: Finding[] = [];
  const promised = clocks.promised?.dueOn ?? null;
  const statutory = clocks.statutory?.dueOn ?? null;
  if (promised !== null && until > promised)
    findings.push({
      rule: "A04",
      lamp: "red",
      since: nextDay(promised),
      entryId,
    });
  if (statutory !== null && until > statutory) {
    findings.push({
      rule: "A04",
      lamp: "black",
      since: nextDay(statutory),
      entryId,
    });
  }
  return findings;
}

function overrunProcedures(
  state: CaseState,
  today: PlainDate,
): readonly Finding[] {
  return state.pauses.flatMap(({ entryId, expectedUntil, to }) =>
    expectedUntil !== null && (to ?? today) > expectedUntil
      ? [
          {
            rule: "A05" as const,
            lamp: "yellow" as const,
            since: nextDay(expectedUntil),
            entryId,
          },
        ]
      : [],
  );
}

function suspiciouslyQuick({
  acceptance,
  decision,
  terms,
}: CaseState): readonly Finding[] {
  if (
    acceptance === null ||
    decision === null ||
    decision.onSpot ||
    terms?.handlingType !== "promised"
  )
    return [];
  const took = epochMsOf(decision.at) - epochMsOf(acceptance.at);
  if (took < 0 || took >= SUSPICIOUSLY_QUICK_MS) return [];
  return [
    {
      rule: "A07",
      lamp: "yellow",
      since: decision.on,
      entryId: decision.entryId,
    },
  ];
}

function sameHand(state: CaseState): readonly Finding[] {
  const since = state.acceptance?.on ?? null;
  if (since === null) return [];
  return state.setAside
    .filter((one) => one.reason === "acceptorMayNotApprove")
    .map(({ entryId }) => ({
      rule: "A08" as const,
      lamp: "yellow" as const,
      since,
      entryId,
    }));
}

function lateDelivery(
  state: CaseState,
  clocks: CaseClocks,
  today: PlainDate,
): readonly Finding[] {
  const due = clocks.delivery?.dueOn ?? null;
  if (
    state.decision === null ||
    due === null ||
    (state.deliveredOn ?? today) <= due
  )
    return [];
  return [{ rule: "A12", lamp: "yellow", since: nextDay(due), entryId: null }];
}

function badRating({ rating, closedOn }: CaseState): readonly Finding[] {
  if ((rating !== "bad" && rating !== "veryBad") || closedOn === null)
    return [];
  return [{ rule: "A13", lamp: "red", since: closedOn, entryId: null }];
}

function lateWithdrawal(
  state: CaseState,
  clocks: CaseClocks,
  calendar: WorkCalendar,
): readonly Finding[] {
  const due = clocks.promised?.dueOn ?? null;
  if (state.ended?.kind !== "withdrawn" || due === null || state.ended.on > due)
    return [];
  if (workingDaysLeft(state.ended.on, due, calendar) > LATE_WITHDRAWAL_DAYS)
    return [];
  return [
    {
      rule: "A14",
      lamp: "yellow",
      since: state.ended.on,
      entryId: state.ended.entryId,
    },
  ];
}
