import type {
  Acknowledgement,
  Journal,
  SetAsideReason,
} from "@onedoor/domain/entries";
import { toJournalEntry } from "@onedoor/domain/parseEntry";
import type { StoredEntry } from "./documents.ts";
import type { CaseDocument, FeedRow } from "./wire.ts";

/** The journal of a stored case, its headers parsed by this version of the software. */
export function journalOfEntries(entries: readonly StoredEntry[]): Journal {
  return entries.map(toJournalEntry);
}

/** The journal of a case as the graph sends it. */
export function journalOfDocument(document: CaseDocument): Journal {
  return document.entries.map((entry) =>
    toJournalEntry({
      entryId: entry.entryId,
      headerText: entry.header,
      bodyText: entry.body,
      acknowledgement:
        entry.acknowledgement === null
          ? null
          : acknowledgementOf(entry.acknowledgement),
      held: entry.held,
    }),
  );
}

export function storedEntriesOf(journal: Journal): StoredEntry[] {
  return journal.map(
    ({ entryId, headerText, bodyText, acknowledgement, held }) => ({
      entryId,
      headerText,
      bodyText,
      acknowledgement,
      held,
    }),
  );
}

/** The graph's enum in the words of the domain. */
export function acknowledgementOf(row: FeedRow): Acknowledgement {
  return {
    epoch: row.epoch,
    seq: row.seq,
    verdict: row.verdict === "COUNTED" ? "counted" : "setAside",
    // The hub's reasons are the domain's own; a newer hub's word is shown as it comes.
    reason: row.reason as SetAsideReason | null,
    effectiveAt: row.effectiveAt,
    receivedAt: row.receivedAt,
  };
}
