import type { CaseState, MaterialReference } from "@onedoor/domain/caseState";
import { choosePaper, decideReuse } from "@onedoor/domain/decideReuse";
import { type FactsOf, MOST_PAGES_REFERENCED } from "@onedoor/domain/facts";
import { bodyOf, toJournalEntry } from "@onedoor/domain/parseEntry";
import { parseResidentId } from "@onedoor/domain/residentId";
import { dateOf } from "@onedoor/domain/time";
import { calendarIfReachable } from "../hub/calendarIfReachable.ts";
import { closeSitting } from "../hub/closeSitting.ts";
import type { HubParts } from "../hub/HubParts.ts";
import { holderIn } from "../hub/parties.ts";
import { openSitting } from "../hub/sitting.ts";
import { papersOnFile } from "./papersOnFile.ts";

type Resolution = FactsOf<"referenceResolved">;

/** References that the hub has not answered yet. */
export function waitingReferences({
  references = [],
  erased,
}: CaseState): readonly MaterialReference[] {
  return erased === null
    ? references.filter(({ resolved }) => resolved === null)
    : [];
}

/**
 * Looks for the papers that cases refer to, and puts on record what was found [Y3]. What waits for pages that were
 * announced and haven't arrived goes on waiting. Answers with the number of cases that it acted in.
 */
export async function resolveReferences(
  hub: HubParts,
  caseIds: readonly string[],
): Promise<number> {
  const states = await hub.store.statesOf(caseIds);
  let acted = 0;
  for (const [caseId, state] of states) {
    if (waitingReferences(state).length === 0) continue;
    const resolutions = await resolutionsOf(hub, caseId, state);
    if (resolutions.length === 0) continue;
    await putOnRecord(hub, caseId, resolutions);
    acted += 1;
  }
  return acted;
}

async function resolutionsOf(
  hub: HubParts,
  caseId: string,
  state: CaseState,
): Promise<Resolution[]> {
  const { terms } = state;
  const journals = await hub.store.journalsOf([caseId]);
  const journal = (journals.get(caseId) ?? []).map(toJournalEntry);
  const counted = journal.filter(
    ({ acknowledgement }) => acknowledgement?.verdict === "counted",
  );
  const application = counted
    .map((entry) => bodyOf(entry, "submitted"))
    .find((body) => body !== undefined);
  if (terms === null || application === undefined) return [];
  const version = await hub.catalogue.findVersion(
    terms.itemCode,
    terms.itemVersion,
  );
  const { applicant } = application;
  const number =
    applicant.kind === "person"
      ? parseResidentId(applicant.residentId, {
          today: dateOf(hub.now()),
          allowTestRegion: hub.demonstration,
        })
      : null;
  const holder = holderIn(counted, hub.partySalt);
  const onFile =
    holder === undefined ? [] : await papersOnFile(hub, holder, caseId);
  return waitingReferences(state).flatMap((reference): Resolution[] => {
    const { entryId, on, paper } = reference;
    const consent = counted.find((entry) => entry.entryId === entryId);
    const decision = decideReuse({
      materials: version?.elements.materials ?? [],
      materialCode: reference.materialCode,
      applicant: number?.ok === true ? number.value : null,
      on,
      consent:
        consent === undefined
          ? null
          : {
              by: reference.consentBy,
              name: bodyOf(consent, "materialReferenced")?.name ?? "",
            },
    });
    if (!decision.ok || decision.paper !== paper)
      return [nothing(entryId, "notAllowed")];
    const chosen = choosePaper(
      onFile.filter(({ complete }) => complete),
      paper,
      on,
    );
    if (chosen.outcome === "found") {
      const { takenOn, stationId, materialIds } = chosen.chosen;
      return [
        {
          referenced: entryId,
          outcome: "found",
          takenOn,
          stationId,
          materialIds: materialIds.slice(0, MOST_PAGES_REFERENCED),
        },
      ];
    }
    return choosePaper(onFile, paper, on).outcome === "found"
      ? []
      : [nothing(entryId, chosen.outcome)];
  });
}

function nothing(
  referenced: string,
  outcome: Resolution["outcome"],
): Resolution {
  return {
    referenced,
    outcome,
    takenOn: null,
    stationId: null,
    materialIds: [],
  };
}

/** Judged once more under the lock: somebody may just have answered. */
async function putOnRecord(
  hub: HubParts,
  caseId: string,
  resolutions: readonly Resolution[],
): Promise<void> {
  const calendar = await calendarIfReachable(hub.catalogue);
  await hub.store.transact(async (transaction) => {
    const sitting = openSitting({
      receivedAt: hub.now(),
      cases: await transaction.lockCases([caseId]),
      takenEntryIds: new Set(),
      takenCaseNumbers: new Set(),
      submissionObjections: new Map(),
      delegations: new Map(),
      calendar,
      isCloseTo: hub.roster.isCloseTo,
      partySalt: hub.partySalt,
      random: hub.random,
    });
    for (const facts of resolutions)
      sitting.addHubAct(caseId, "referenceResolved", facts);
    await closeSitting(hub, transaction, sitting);
  });
}
