import type { JournalEntry } from "@onedoor/domain/entries";
import type { CaseDocument, FeedRow } from "@onedoor/replication/wire";

/** A case as the graph sends it. */
export function caseDocumentOf(
  caseId: string,
  journal: readonly JournalEntry[],
  withBodies = true,
  ownOnly = false,
): CaseDocument {
  return {
    caseId,
    deleted: false,
    ownOnly,
    entries: journal.map((entry) => ({
      entryId: entry.entryId,
      header: entry.headerText,
      body: withBodies ? entry.bodyText : null,
      acknowledgement: feedRowOf(entry),
      held: entry.held,
    })),
  };
}

export function goneDocument(caseId: string): CaseDocument {
  return { caseId, entries: [], deleted: true, ownOnly: false };
}

export function feedRowOf(entry: JournalEntry): FeedRow | null {
  const { acknowledgement, entryId } = entry;
  if (acknowledgement === null) return null;
  return {
    ...acknowledgement,
    entryId,
    verdict: acknowledgement.verdict === "counted" ? "COUNTED" : "SET_ASIDE",
  };
}
