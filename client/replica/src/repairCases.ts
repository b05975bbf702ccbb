import { toJournalEntry } from "@onedoor/domain/parseEntry";
import type { OutboxRow } from "@onedoor/replication/documents";
import type { CaseRows } from "./CaseRows.ts";
import type { Outbox } from "./Outbox.ts";

/**
 * Puts own entries into the cases that lack them: the outbox is written first, and a page can die before the case is.
 * A case that has left the scope stays away.
 */
export async function repairCases(
  outbox: Outbox,
  cases: CaseRows,
): Promise<number> {
  const rows = await outbox.unsettled();
  const present = await cases.read([
    ...new Set(rows.map((row) => row.sealed.caseId)),
  ]);
  const missing = rows.filter((row) => {
    const known = present.get(row.sealed.caseId);
    if (known === undefined) return true;
    if (known._deleted) return false;
    return !known.sealed.entries.some(
      (entry) => entry.entryId === row.sealed.entryId,
    );
  });
  await cases.addAll(
    missing.map((row) => [row.sealed.caseId, [journalEntryOf(row)]]),
  );
  return missing.length;
}

/** An own entry as its case holds it. */
export function journalEntryOf(row: OutboxRow) {
  const { entryId, header, body, acknowledgement } = row.sealed;
  return toJournalEntry({
    entryId,
    headerText: header,
    bodyText: body,
    acknowledgement,
    held: row.state === "held" || row.state === "quarantined",
  });
}
