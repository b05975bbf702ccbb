import type { Journal, JournalEntry } from "@onedoor/domain/entries";
import { mergeJournals } from "@onedoor/domain/mergeJournals";
import { journalOfDocument } from "@onedoor/replication/caseJournal";
import type { CaseRow } from "@onedoor/replication/documents";
import type { WithDeleted } from "rxdb";
import { type CaseRows, journalOfRow, tombstoneOf } from "./CaseRows.ts";
import type { Outbox } from "./Outbox.ts";
import type { OutboxFlush } from "./OutboxFlush.ts";
import { journalEntryOf } from "./repairCases.ts";
import { withUnsettled } from "./unitePulled.ts";

interface MasterParts {
  flush: OutboxFlush;
  outbox: Outbox;
  cases: CaseRows;
}

/**
 * What stands at the hub of pushed documents, by the outcomes of own entries: each with its acknowledgements, as if it
 * were in conflict. What others have written in the case since comes by pull, and takes nothing from this [D11]. Only
 * where something pending isn't in the outbox is the hub asked.
 */
export async function mastersOf(
  { flush, outbox, cases }: MasterParts,
  pushed: readonly WithDeleted<CaseRow>[],
): Promise<WithDeleted<CaseRow>[]> {
  await flush.flush();
  const live = pushed
    .filter((document) => !document._deleted)
    .map((document) => ({ document, journal: journalOfRow(document) }));
  const own = await outbox.rowsOf(
    live.flatMap(({ journal }) => journal.filter(isPending)),
  );
  const masters: WithDeleted<CaseRow>[] = [];
  const unexplained: WithDeleted<CaseRow>[] = [];
  for (const { document, journal } of live) {
    const pending = journal.filter(isPending);
    const rows = pending.flatMap((entry) => own.get(entry.entryId) ?? []);
    if (rows.length < pending.length) unexplained.push(document);
    const known = mergeJournals(journal, rows.map(journalEntryOf));
    // Without an answer RxDB takes the document as pushed: what still waits goes on by itself, from the outbox.
    if (rows.length === 0 || known.some(isPending)) continue;
    masters.push({
      ...(await cases.rowOf(document.caseId, known, document.sealed.ownOnly)),
      _deleted: false,
    });
  }
  return unexplained.length === 0
    ? masters
    : [
        ...masters,
        ...(await askedMasters({ flush, outbox, cases }, unexplained)),
      ];
}

function isPending(entry: JournalEntry): boolean {
  return entry.acknowledgement === null && !entry.held;
}

/** The hub's own versions, as far as they hold all that was pushed. */
async function askedMasters(
  { flush, outbox, cases }: MasterParts,
  pushed: readonly WithDeleted<CaseRow>[],
): Promise<WithDeleted<CaseRow>[]> {
  const masters = await flush.masters(pushed.map(({ caseId }) => caseId));
  const answer: WithDeleted<CaseRow>[] = [];
  for (const document of pushed) {
    const master = masters.get(document.caseId);
    if (master === undefined) continue;
    if (master.deleted) {
      answer.push(tombstoneOf(document.caseId));
      continue;
    }
    const journal = journalOfDocument(master);
    if (master.ownOnly) {
      const own = await withUnsettled(outbox, document.caseId, journal);
      answer.push({
        ...(await cases.rowOf(document.caseId, own, true)),
        _deleted: false,
      });
      continue;
    }
    // A master that lacks something would be united, pushed and answered again without end.
    if (!covers(journal, journalOfRow(document))) continue;
    answer.push({
      ...(await cases.rowOf(document.caseId, journal)),
      _deleted: false,
    });
  }
  return answer;
}

function covers(master: Journal, pushed: Journal): boolean {
  const known = new Map(master.map((entry) => [entry.entryId, entry]));
  return pushed.every((entry) => {
    if (entry.held) return true;
    const there = known.get(entry.entryId);
    return (
      there !== undefined && (there.held || there.acknowledgement !== null)
    );
  });
}
