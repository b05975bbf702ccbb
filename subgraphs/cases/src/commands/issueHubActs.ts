import { clocksOf } from "@onedoor/domain/caseClocks";
import type { CaseState } from "@onedoor/domain/caseState";
import {
  dueHubActs,
  endedAccesses,
  type HubAct,
} from "@onedoor/domain/hubActs";
import { dateOf } from "@onedoor/domain/time";
import type { WorkCalendar } from "@onedoor/domain/workCalendar";
import { closeSitting } from "../hub/closeSitting.ts";
import type { HubParts } from "../hub/HubParts.ts";
import { openSitting } from "../hub/sitting.ts";
import {
  resolveReferences,
  waitingReferences,
} from "../reuse/resolveReferences.ts";
import type { CaseStore } from "../store/CaseStore.ts";

const CASES_A_LOOK = 200;
const CASES_A_TRANSACTION = 50;

/**
 * Puts on record what time alone causes, in every case where it is due by now, and reads dates anew where another
 * calendar was published. What is due is asked again under the locks: somebody may just have acted. Answers with
 * the number of cases that it acted in.
 */
export async function issueHubActs(hub: HubParts): Promise<number> {
  const calendar = await hub.catalogue.calendar();
  await hub.roster.look();
  await readDatesAnew(hub, calendar);
  // References whose look failed when they came, and those that waited for pages to arrive.
  const referring: string[] = [];
  const open = await actWhere(hub, hub.store.openCaseIds, calendar, (state) => {
    if (waitingReferences(state).length > 0) referring.push(state.caseId);
    return (
      waitsForReviewer(state) ||
      (waitsForTime(state) && dueNow(hub, state, calendar).length > 0)
    );
  });
  // An access ends with its last day, also in a case that is long decided.
  const today = dateOf(hub.now());
  const granted = await actWhere(
    hub,
    hub.store.grantedCaseIds,
    calendar,
    (state) => endedAccesses(state, today).length > 0,
  );
  let referred = 0;
  for (let at = 0; at < referring.length; at += CASES_A_LOOK)
    referred += await resolveReferences(
      hub,
      referring.slice(at, at + CASES_A_LOOK),
    );
  return open + granted + referred;
}

/** Acts in those of the cases in which something is due. Answers with their number. */
async function actWhere(
  hub: HubParts,
  caseIdsAfter: CaseStore["openCaseIds"],
  calendar: WorkCalendar,
  isDue: (state: CaseState) => boolean,
): Promise<number> {
  let acted = 0;
  for (let after: string | null = null; ;) {
    const caseIds = await caseIdsAfter(after, CASES_A_LOOK);
    const states = await hub.store.statesOf(caseIds);
    const due = caseIds.filter((caseId) => {
      const state = states.get(caseId);
      return state !== undefined && isDue(state);
    });
    for (let at = 0; at < due.length; at += CASES_A_TRANSACTION)
      await actIn(hub, due.slice(at, at + CASES_A_TRANSACTION), calendar);
    acted += due.length;
    if (caseIds.length < CASES_A_LOOK) return acted;
    after = caseIds.at(-1) ?? null;
  }
}

/** Its body had nobody when it was accepted; every round of the hub offers it again. */
function waitsForReviewer({ stage, assignee }: CaseState): boolean {
  return stage === "accepted" && assignee === null;
}

// Reading clocks is the costly part, and most open cases wait for a person.
function waitsForTime({ stage, pauses, deferred }: CaseState): boolean {
  return (
    stage === "submitted" ||
    stage === "takenIn" ||
    stage === "correcting" ||
    pauses.some(({ to }) => to === null) ||
    deferred.some(({ supplied, expired }) => !supplied && !expired)
  );
}

function dueNow(
  hub: HubParts,
  state: CaseState,
  calendar: WorkCalendar,
): readonly HubAct[] {
  const clocks = clocksOf(state, calendar);
  return dueHubActs(state, clocks, dateOf(hub.now()), calendar);
}

/** Runs a round for the cases; with nothing due, only what is derived from them is written anew. */
async function actIn(
  hub: HubParts,
  caseIds: readonly string[],
  calendar: WorkCalendar,
): Promise<void> {
  await hub.store.transact(async (transaction) => {
    const cases = await transaction.lockCases([...caseIds].sort());
    const sitting = openSitting({
      receivedAt: hub.now(),
      cases,
      takenEntryIds: new Set(),
      takenCaseNumbers: new Set(),
      submissionObjections: new Map(),
      // What the hub does rests on none.
      delegations: new Map(),
      calendar,
      isCloseTo: hub.roster.isCloseTo,
      partySalt: hub.partySalt,
      random: hub.random,
    });
    for (const caseId of cases.keys())
      for (const { kind, facts } of dueNow(
        hub,
        sitting.stateOf(caseId),
        calendar,
      ))
        sitting.addHubAct(caseId, kind, facts);
    await closeSitting(hub, transaction, sitting);
  });
}

async function readDatesAnew(
  hub: HubParts,
  calendar: WorkCalendar,
): Promise<void> {
  for (;;) {
    const caseIds = await hub.store.casesOfOtherCalendars(
      calendar.version,
      CASES_A_LOOK,
    );
    if (caseIds.length > 0) await actIn(hub, caseIds, calendar);
    if (caseIds.length < CASES_A_LOOK) return;
  }
}
