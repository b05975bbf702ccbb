import type { Stage } from "@onedoor/domain/caseState";
import type { CaseQuery } from "@onedoor/replica/Replica";

/** `mine`: assigned to this official; `department`: all that the body implements. */
export type Whose = "mine" | "department";

/** Which part of the work the list shows; `open` is all of it. */
export type InboxStage =
  "open" | "toAccept" | "running" | "paused" | "decided" | "done";

export interface InboxFilter {
  whose: Whose;
  stage: InboxStage;
  search: string;
}

/** A part of the list, each in the order of its own clock. Paused cases stand apart: they have no date. */
export type InboxPart = Exclude<InboxStage, "open">;

export const INBOX_PARTS: readonly InboxPart[] = [
  "toAccept",
  "running",
  "paused",
  "decided",
  "done",
];

export const PART_STAGES: Readonly<Record<InboxPart, readonly Stage[]>> = {
  // Taken in where it may not be accepted, or not accepted yet.
  toAccept: ["takenIn"],
  running: ["accepted", "inReview"],
  paused: ["suspended"],
  // Decided is not done: it waits for closing, a document, or its delivery.
  decided: ["approved", "refused", "closed", "issuing"],
  done: ["delivered", "terminated", "withdrawn", "transferred"],
};

export function partsOf(filter: InboxFilter): readonly InboxPart[] {
  if (filter.stage !== "open") return [filter.stage];
  // Somebody who searches looks for one case, wherever it stands.
  return filter.search.trim() === ""
    ? [
        // Assigned is only what is accepted.
        ...(filter.whose === "department" ? (["toAccept"] as const) : []),
        "running",
        "paused",
        "decided",
      ]
    : INBOX_PARTS;
}

/** One more than is shown, so that the list knows whether there is more. */
export function queryOf(
  filter: InboxFilter,
  part: InboxPart,
  shown: number,
): CaseQuery {
  const search = filter.search.trim();
  return {
    desk: filter.whose === "mine" ? "inbox" : "subtree",
    stages: PART_STAGES[part],
    order: part === "done" ? "newestChange" : "due",
    limit: shown + 1,
    ...(search === "" ? {} : { search }),
  };
}
