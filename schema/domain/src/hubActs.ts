import type { CaseClocks } from "./caseClocks.ts";
import { type CaseState, isEnded } from "./caseState.ts";
import type { FactsOf } from "./facts.ts";
import { readClock } from "./legalClock.ts";
import type { PlainDate } from "./time.ts";
import type { WorkCalendar } from "./workCalendar.ts";

type HubActKind =
  | "deemedAccepted"
  | "correctionExpired"
  | "specialProcedureOverran"
  | "deferralExpired"
  | "accessEnded";

/** An entry that time alone causes. The hub writes it: the fold never asks what day it is. */
export type HubAct = {
  [K in HubActKind]: { kind: K; facts: FactsOf<K> };
}[HubActKind];

/** Accesses whose last day is over. Due in any case, also one that is decided or ended: who may look is no clock of it. */
export function endedAccesses(
  { grants }: Pick<CaseState, "grants">,
  today: PlainDate,
): readonly HubAct[] {
  return grants.flatMap(({ stationId, until, over }) =>
    over || until === null || today <= until
      ? []
      : [
          {
            kind: "accessEnded" as const,
            facts: { stationId, ground: "limitPassed" as const },
          },
        ],
  );
}

/** What is due in a case on a day, in order. Asked only after everything that has arrived is folded. */
export function dueHubActs(
  state: CaseState,
  clocks: CaseClocks,
  today: PlainDate,
  calendar: WorkCalendar,
): readonly HubAct[] {
  const accesses = endedAccesses(state, today);
  if (isEnded(state) || state.decision !== null) return accesses;
  return [
    ...accesses,
    ...unansweredApplication(state, clocks, today),
    ...expiredCorrection(state, clocks, today),
    ...overrunProcedures(state, today),
    ...expiredDeferrals(state, today, calendar),
  ];
}

// Administrative License Law, art. 32: not told in time what is missing, it is accepted as of receipt.
function unansweredApplication(
  state: CaseState,
  clocks: CaseClocks,
  today: PlainDate,
): readonly HubAct[] {
  const limitEndedOn = clocks.acceptance?.dueOn ?? null;
  if (state.stage !== "submitted" && state.stage !== "takenIn") return [];
  if (
    state.receivedOn === null ||
    limitEndedOn === null ||
    today <= limitEndedOn
  )
    return [];
  return [
    {
      kind: "deemedAccepted",
      facts: { receivedOn: state.receivedOn, limitEndedOn },
    },
  ];
}

function expiredCorrection(
  state: CaseState,
  clocks: CaseClocks,
  today: PlainDate,
): readonly HubAct[] {
  const limitEndedOn = clocks.correction?.dueOn ?? null;
  if (
    state.stage !== "correcting" ||
    limitEndedOn === null ||
    today <= limitEndedOn
  )
    return [];
  return [{ kind: "correctionExpired", facts: { limitEndedOn } }];
}

function overrunProcedures(
  state: CaseState,
  today: PlainDate,
): readonly HubAct[] {
  return state.pauses.flatMap((pause) =>
    pause.to === null &&
    !pause.overran &&
    pause.expectedUntil !== null &&
    today > pause.expectedUntil
      ? [
          {
            kind: "specialProcedureOverran" as const,
            facts: {
              started: pause.entryId,
              expectedUntil: pause.expectedUntil,
            },
          },
        ]
      : [],
  );
}

function expiredDeferrals(
  state: CaseState,
  today: PlainDate,
  calendar: WorkCalendar,
): readonly HubAct[] {
  const { acceptance } = state;
  if (acceptance === null) return [];
  return state.deferred.flatMap(({ materialCode, days, supplied, expired }) => {
    const limit = { value: days, unit: "WD" as const };
    const limitEndedOn = readClock({
      startOn: acceptance.on,
      limit,
      pauses: [],
      calendar,
    }).dueOn;
    return supplied || expired || limitEndedOn === null || today <= limitEndedOn
      ? []
      : [
          {
            kind: "deferralExpired" as const,
            facts: { materialCode, limitEndedOn },
          },
        ];
  });
}
