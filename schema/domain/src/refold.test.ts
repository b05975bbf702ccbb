import { expect, test } from "vitest";
import {
  JournalTeller,
  submittedFacts,
  villageClerk,
} from "../testing/builders.ts";
import type { JournalEntry, SetAsideReason } from "./entries.ts";
import { Refold } from "./refold.ts";

/** A case that was accepted at its window, with the acceptance set aside for this reason; what a refold finds in it. */
function findingsOf(reason: SetAsideReason): readonly string[] {
  const teller = new JournalTeller();
  teller.told("submitted", villageClerk, "2026-03-02", submittedFacts());
  teller.told("takenIn", villageClerk, "2026-03-02", {
    documentNumber: null,
  });
  teller.told("accepted", villageClerk, "2026-03-03", {
    documentNumber: null,
  });
  const found: string[] = [];
  const refold = new Refold((finding) => found.push(finding));
  for (const entry of teller.entries)
    refold.take(...rowOf(entry, reason), villageClerk);
  return found;
}

function rowOf(
  { entryId, header, headerText, acknowledgement }: JournalEntry,
  reason: SetAsideReason,
): [Parameters<Refold["take"]>[0], Parameters<Refold["take"]>[1]] {
  if (acknowledgement === null || header === null) throw new Error(entryId);
  const { caseId, kind } = header;
  const said =
    kind === "accepted" ? { verdict: "setAside" as const, reason } : {};
  return [
    {
      ...acknowledgement,
      ...said,
      entryId,
      caseId,
      header: headerText,
      body: null,
    },
    header,
  ];
}

test("[X6] [A9] that somebody was too close is taken from the row: the register isn't in an export", () => {
  expect(findingsOf("conflictOfInterest")).toEqual([]);
});

test("[X6] a reason that the rules would have had to give is found where they don't", () => {
  expect(findingsOf("alreadyDecided")).toEqual(["verdictDiffers"]);
});
