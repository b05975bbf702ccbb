import { composeCaseNumber } from "@onedoor/domain/caseNumber";
import { parseItemCode } from "@onedoor/domain/itemCode";
import { dateOf } from "@onedoor/domain/time";
import type { HubChanges, HubTransaction } from "../store/CaseStore.ts";
import { chooseReviewer } from "./chooseReviewer.ts";
import { growTree } from "./growTree.ts";
import type { HubParts } from "./HubParts.ts";
import type { Reviewer } from "./Roster.ts";
import type { Sitting } from "./sitting.ts";

/**
 * The end of every transaction of the hub: what it has to add by itself (numbers, assignments), then the feed's
 * lock, then everything in one go.
 */
export async function closeSitting(
  hub: HubParts,
  transaction: HubTransaction,
  sitting: Sitting,
  beside: Partial<
    Pick<
      HubChanges,
      | "chains"
      | "forks"
      | "otherBodies"
      | "signatures"
      | "forkSignatures"
      | "quarantinedDevices"
    >
  > = {},
): Promise<void> {
  await mapNumbers(transaction, sitting);
  await writeSitting(
    hub,
    transaction,
    sitting,
    dueAssignments(hub, sitting),
    beside,
  );
}

/** The same without anything that the hub would add: what a restore had cut off may hold it already. */
export async function writeSitting(
  hub: HubParts,
  transaction: HubTransaction,
  sitting: Sitting,
  assignments: readonly Assignment[] = [],
  beside: Parameters<typeof closeSitting>[3] = {},
): Promise<void> {
  sitting.eraseLate();
  const count = sitting.rowCount() + assignments.length;
  const taken = count === 0 ? null : await transaction.takeNumbers(count);
  const numbers = taken ?? { epoch: 0, first: 0 };
  for (const { caseId, candidates } of assignments) {
    const seq = sitting.lastSeqOf(caseId, numbers);
    const { staffId, postId } = chooseReviewer(candidates, caseId, seq);
    sitting.addHubAct(caseId, "assigned", {
      staffId,
      postId,
      method: "random",
    });
  }
  // A number that was taken and not used would be a hole in the feed, and a hole proves a loss.
  if (sitting.rowCount() !== count)
    throw new Error(`${count} numbers for ${sitting.rowCount()} rows`);
  const hubChain = sitting.hasHubActs()
    ? await transaction.hubChain(numbers.epoch)
    : null;
  const changes = sitting.close(numbers, hubChain);
  const all: HubChanges = {
    ...changes,
    ...(taken === null
      ? { rows: [], tree: null }
      : growTree(hub.key, taken, changes.rows, hub.now())),
    chains: [...changes.chains, ...(beside.chains ?? [])],
    forks: [...changes.forks, ...(beside.forks ?? [])],
    otherBodies: beside.otherBodies ?? [],
    signatures: beside.signatures ?? [],
    forkSignatures: beside.forkSignatures ?? [],
    quarantinedDevices: beside.quarantinedDevices ?? [],
  };
  if (Object.values(all).some((part) => Array.isArray(part) && part.length > 0))
    await transaction.write(all);
}

/** A device without a leased serial printed a provisional number, or none: the hub gives the case its own, once. */
async function mapNumbers(
  transaction: HubTransaction,
  sitting: Sitting,
): Promise<void> {
  const nameless = sitting.touched().filter((caseId) => {
    const { opened, caseNumber } = sitting.stateOf(caseId);
    return (
      opened !== null &&
      opened.caseNumber === null &&
      caseNumber === opened.provisionalNumber
    );
  });
  if (nameless.length === 0) return;
  const first = await transaction.takeSerials(nameless.length);
  nameless.forEach((caseId, index) => {
    const { opened, submittedAt } = sitting.stateOf(caseId);
    const itemCode = parseItemCode(opened?.terms.itemCode ?? "");
    if (opened === null || submittedAt === null || !itemCode.ok)
      throw new Error(`case ${caseId} has no item to number it by`);
    sitting.addHubAct(caseId, "numberMapped", {
      provisionalNumber: opened.provisionalNumber ?? "",
      caseNumber: composeCaseNumber({
        itemCode: itemCode.value,
        on: dateOf(submittedAt),
        serial: first + index,
      }),
    });
  });
}

interface Assignment {
  caseId: string;
  candidates: readonly Reviewer[];
}

/** Accepted in any way, and nobody's yet. Whoever accepted it doesn't review it, nor who is close to its applicant. */
function dueAssignments(hub: HubParts, sitting: Sitting): Assignment[] {
  const due: Assignment[] = [];
  for (const caseId of sitting.touched()) {
    const { opened, stage, assignee, acceptance } = sitting.stateOf(caseId);
    if (opened === null || stage !== "accepted" || assignee !== null) continue;
    const parties = sitting.partiesOf(caseId);
    const candidates = hub.roster
      .reviewersOf(opened.terms.implementingBody)
      .filter(
        ({ staffId }) =>
          staffId !== acceptance?.by && !hub.roster.isCloseTo(staffId, parties),
      );
    if (candidates.length > 0) due.push({ caseId, candidates });
  }
  return due;
}
