import { effectiveTime } from "@onedoor/domain/effectiveTime";
import type { SetAsideReason } from "@onedoor/domain/entries";
import { parseBody } from "@onedoor/domain/parseEntry";
import { dateOf } from "@onedoor/domain/time";
import { checkSubmission } from "../hub/checkSubmission.ts";
import { closeSitting } from "../hub/closeSitting.ts";
import type { HubParts } from "../hub/HubParts.ts";
import { calendarIfReachable } from "../hub/calendarIfReachable.ts";
import { readEntry } from "../hub/readSegment.ts";
import { openSitting } from "../hub/sitting.ts";
import type { HeldEntry } from "../store/CaseStore.ts";

const MOST_CASES = 200;

/** Judges what an earlier version of the hub had to hold, as far as this one knows its kind and its case [H5]. */
export async function releaseHeldEntries(hub: HubParts): Promise<void> {
  const caseIds = await hub.store.casesWithHeldEntries(MOST_CASES);
  if (caseIds.length === 0) return;
  const waiting = await hub.store.transact((transaction) =>
    transaction.heldEntries(caseIds),
  );
  const objections = await objectionsTo(hub, waiting);
  const calendar = await calendarIfReachable(hub.catalogue);
  await hub.store.transact(async (transaction) => {
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
      calendar,
      random: hub.random,
    });
    sitting.release(
      held.filter(
        ({ kind, headerHash }) =>
          kind !== "submitted" || objections.bySubmission.has(headerHash),
      ),
    );
    await closeSitting(hub, transaction, sitting);
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
    const { header } = entry;
    if (header.kind !== "submitted") continue;
    const body = parseBody("submitted", entry.bodyText, header.body);
    if (!body.ok) continue;
    const { catalogue, demonstration } = hub;
    const on = dateOf(effectiveTime(header.at, notBefore, receivedAt));
    bySubmission.set(
      entry.headerHash,
      await checkSubmission(header, body.value, {
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
