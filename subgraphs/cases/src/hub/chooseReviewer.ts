import { hashText } from "@onedoor/domain/hash";
import type { Reviewer } from "./Roster.ts";

/** By lot, and open to checking: anybody with the feed and the roster draws the same name. Throws without candidates. */
export function chooseReviewer(
  candidates: readonly Reviewer[],
  caseId: string,
  seq: number,
): Reviewer {
  const inOrder = [...candidates].sort((a, b) =>
    a.staffId < b.staffId ? -1 : 1,
  );
  const lot = Number.parseInt(hashText(`${caseId}|${seq}`).slice(0, 12), 16);
  const chosen = inOrder[lot % inOrder.length];
  if (chosen === undefined) throw new Error(`nobody to review case ${caseId}`);
  return chosen;
}
