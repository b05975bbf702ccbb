import { effectiveTime } from "@onedoor/domain/effectiveTime";
import type { SetAsideReason } from "@onedoor/domain/entries";
import { dateOf } from "@onedoor/domain/time";
import { checkSubmission } from "../hub/checkSubmission.ts";
import { closeSitting } from "../hub/closeSitting.ts";
import type { HubParts } from "../hub/HubParts.ts";
import { calendarIfReachable } from "../hub/calendarIfReachable.ts";
import { namedDelegations } from "../hub/namedDelegations.ts";
import { readEntry } from "../hub/readSegment.ts";
import { openSitting, type Sitting } from "../hub/sitting.ts";
import type { HeldEntry } from "../store/CaseStore.ts";

const MOST_CASES = 200;

/** Judges what an earlier version of the hub had to hold, as far as this one knows its kind and its case [H5]. */
export async function releaseHeldEntries(hub: HubParts): Promise<void> {
  for (let after: string | null = null; ;) {
    const caseIds = await hub.store.casesWithHeldEntries(MOST_CASES, after);
    if (caseIds.length > 0)
      await sitOverHeld(hub, caseIds, (sitting, held) => sitting.release(held));
    if (caseIds.length < MOST_CASES) return;
    after = caseIds.at(-1) ?? null;
  }
}

/** Locks the cases, and lets `work` give verdicts to what is held of them. */
export async function sitOverHeld<Result>(
  hub: HubParts,
  caseIds: readonly string[],
  work: (sitting: Sitting, held: readonly HeldEntry[]) => Result,
): Promise<Result> {
  const waiting = await hub.store.transact((transaction) =>
    transaction.heldEntries(caseIds),
  );
  if (waiting.length > 0) await hub.roster.look();
  const objections = await objectionsTo(hub, waiting);
  const calendar = await calendarIfReachable(hub.catalogue);
  return hub.store.transact(async (transaction) => {
    const cases = await transaction.lockCases(caseIds);
    const held = await transaction.heldEntries(caseIds);
    const sitting = openSitting({
      receivedAt: hub.now(),
      cases,
      takenEntryIds: new Set(),
      takenCaseNumbers: await transaction.takenCaseNumbers(
        objections.caseNumbers,
      ),
      submissionObjections: objections.bySubmission,
      delegations: await namedDelegations(transaction, [], held),
      calendar,
      isCloseTo: hub.roster.isCloseTo,
      partySalt: hub.partySalt,
      random: hub.random,
    });
    const result = work(sitting, held);
    await closeSitting(hub, transaction, sitting);
    return result;
  });
}

async function objectionsTo(
  hub: HubParts,
  entries: readonly HeldEntry[],
): Promise<{
  bySubmission: Map<string, SetAsideReason | undefined>;
  caseNumbers: string[];
}> {
  const bySubmission = new Map<string, SetAsideReason | undefined>();
  const caseNumbers: string[] = [];
  for (const { headerText, bodyText, notBefore, receivedAt } of entries) {
    const entry = readEntry(1, headerText, bodyText ?? "");
    if (entry.read !== "whole") continue;
    const { header, application } = entry;
    if (header.kind !== "submitted" || application === null) continue;
    const { catalogue, demonstration } = hub;
    const on = dateOf(effectiveTime(header.at, notBefore, receivedAt));
    bySubmission.set(
      entry.headerHash,
      await checkSubmission(header, application, {
        catalogue,
        on,
        demonstration,
      }),
    );
    if (header.facts.caseNumber !== null)
      caseNumbers.push(header.facts.caseNumber);
  }
  return { bySubmission, caseNumbers };
}
