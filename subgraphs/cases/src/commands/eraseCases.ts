import {
  type CaseErasure,
  decideCaseErasure,
} from "@onedoor/domain/caseErasure";
import type { ErasureBasis } from "@onedoor/domain/decideErasure";
import { dateOf, type PlainDate } from "@onedoor/domain/time";
import { calendarIfReachable } from "../hub/calendarIfReachable.ts";
import { casesWithoutId } from "../hub/casesWithoutId.ts";
import { closeSitting } from "../hub/closeSitting.ts";
import type { HubParts } from "../hub/HubParts.ts";
import { openSitting } from "../hub/sitting.ts";

export interface CasesErasure {
  /** On the strength of this access record, now or before. */
  erased: number;
  /** Cases that stay, each with the last day of that; null for one that goes on. */
  kept: readonly { caseId: string; until: PlainDate | null }[];
}

const CASES_A_TRANSACTION = 50;

/**
 * Erases what the cases say of a person whom the law has erased, as far as the law has them erased by now [W9]. Each says
 * so in its journal. Asked again it goes on where it was broken off, and changes nothing that it has done.
 */
export async function eraseCases(
  hub: HubParts,
  order: {
    personId: string;
    /** His too, as far as they name nobody by an id. */
    caseIds?: readonly string[];
    basis: ErasureBasis;
    record: number;
  },
): Promise<CasesErasure> {
  const caseIds = [
    ...(await hub.store.casesOfPerson(order.personId)),
    ...(await casesWithoutId(hub.store, order.caseIds ?? [])),
  ];
  const kept: CasesErasure["kept"][number][] = [];
  for (let at = 0; at < caseIds.length; at += CASES_A_TRANSACTION)
    kept.push(
      ...(await eraseTogether(
        hub,
        caseIds.slice(at, at + CASES_A_TRANSACTION),
        order,
      )),
    );
  return { erased: await hub.store.erasedUnder(order.record), kept };
}

/** Answers with those that are kept. */
async function eraseTogether(
  hub: HubParts,
  caseIds: readonly string[],
  { basis, record }: { basis: ErasureBasis; record: number },
): Promise<CasesErasure["kept"]> {
  const calendar = await calendarIfReachable(hub.catalogue);
  return hub.store.transact(async (transaction) => {
    const cases = await transaction.lockCases(caseIds);
    const decisions = new Map<string, CaseErasure>(
      [...cases].flatMap(([caseId, { state }]) =>
        // Somebody else was quicker since its applicant was looked for.
        state.erased === null
          ? [[caseId, decideCaseErasure(basis, state, dateOf(hub.now()))]]
          : [],
      ),
    );
    const erased = caseIds.filter((caseId) => decisions.get(caseId)?.erase);
    const journals = await transaction.journalsOf(erased);
    const sitting = openSitting({
      receivedAt: hub.now(),
      cases,
      takenEntryIds: new Set(),
      takenCaseNumbers: new Set(),
      submissionObjections: new Map(),
      delegations: new Map(),
      calendar,
      isCloseTo: hub.roster.isCloseTo,
      partySalt: hub.partySalt,
      random: hub.random,
    });
    for (const caseId of erased)
      sitting.erase(caseId, journals.get(caseId) ?? [], { basis, record });
    await closeSitting(hub, transaction, sitting);
    return [...decisions].flatMap(([caseId, decision]) =>
      decision.erase ? [] : [{ caseId, until: decision.until }],
    );
  });
}
