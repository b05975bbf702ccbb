import type { ActorRef, JournalEntry } from "@onedoor/domain/entries";
import { hashText } from "@onedoor/domain/hash";
import type { MemoryHub } from "./MemoryHub.ts";

/**
 * A case's history in a county that was restored: what one official accepted was lost, another accepted it meanwhile, and
 * then the first acceptance came back. Answers with the entry that stands although it no longer fits.
 */
export function acceptedTwiceAroundRestore(
  hub: MemoryHub,
  caseId: string,
  first: ActorRef,
  second: ActorRef,
): string {
  const facts = { documentNumber: null };
  const before = hub.journalOf(caseId);
  const lost = hub.receive(caseId, "accepted", { actor: first }, facts, {});
  hub.adopt(caseId, before);
  const since = hub.receive(caseId, "accepted", { actor: second }, facts, {});
  const { acknowledgement, entryId, headerText } = lost;
  if (acknowledgement === null) throw new Error("it was never recorded");
  const returned = hub.receive(
    caseId,
    "recovered",
    { actor: { type: "hub" } },
    { entryId, headerHash: hashText(headerText), ...acknowledgement },
    {},
  );
  hub.adopt(caseId, [...before, lost, inEpoch2(since), inEpoch2(returned)]);
  return since.entryId;
}

function inEpoch2(entry: JournalEntry): JournalEntry {
  const { acknowledgement } = entry;
  if (acknowledgement === null) throw new Error("it was never recorded");
  return { ...entry, acknowledgement: { ...acknowledgement, epoch: 2 } };
}
