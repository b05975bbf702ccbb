import type { Journal } from "@onedoor/domain/entries";
import { mergeJournals } from "@onedoor/domain/mergeJournals";
import type { CaseRow } from "@onedoor/replication/documents";
import type { RxConflictHandler } from "rxdb";
import { journalOfRow, tombstoneOf } from "./CaseRows.ts";

/**
 * Two versions of a case always have a union, so nobody loses. Compared is what the journals hold, never what was
 * derived from them: a station of another version that folds differently would push for ever.
 */
export function caseConflicts(
  rebuild: (caseId: string, journal: Journal) => Promise<CaseRow>,
): RxConflictHandler<CaseRow> {
  return {
    isEqual: (a, b) =>
      a._deleted || b._deleted
        ? Boolean(a._deleted) === Boolean(b._deleted)
        : a.digest === b.digest,
    resolve: async ({ realMasterState, newDocumentState }) => {
      const { caseId } = realMasterState;
      // Leaving the scope beats union: unpushed work is in the outbox, where nothing removes it.
      if (realMasterState._deleted) return tombstoneOf(caseId);
      if (realMasterState.sealed.ownOnly) return realMasterState;
      const journal = mergeJournals(
        journalOfRow(realMasterState),
        newDocumentState._deleted ? [] : journalOfRow(newDocumentState),
      );
      return { ...(await rebuild(caseId, journal)), _deleted: false };
    },
  };
}
