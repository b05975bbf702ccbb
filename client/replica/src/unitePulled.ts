import type { Journal } from "@onedoor/domain/entries";
import { mergeJournals } from "@onedoor/domain/mergeJournals";
import type { CaseRow } from "@onedoor/replication/documents";
import type { CaseDocument } from "@onedoor/replication/wire";
import type { WithDeleted } from "rxdb";
import { type CaseRows, journalOfRow, tombstoneOf } from "./CaseRows.ts";
import type { Outbox } from "./Outbox.ts";
import { journalEntryOf } from "./repairCases.ts";

/**
 * The pulled document over the local one; neither ever takes from the other. `writes`: what it adds is written here and
 * now, whatever RxDB takes the local one for.
 */
export async function unitePulled(
  { cases, outbox }: { cases: CaseRows; outbox: Outbox },
  document: CaseDocument,
  pulled: Journal,
  local: CaseRow | undefined,
  writes: boolean,
): Promise<WithDeleted<CaseRow>> {
  const { caseId } = document;
  if (document.ownOnly) {
    const own = await withUnsettled(outbox, caseId, pulled);
    if (local !== undefined) await cases.leave(caseId, own);
    return { ...(await cases.rowOf(caseId, own, true)), _deleted: false };
  }
  if (document.deleted) {
    // Removed here and now: RxDB leaves a document with unpushed changes alone, and would forget the tombstone.
    if (local !== undefined) await cases.remove(caseId);
    return tombstoneOf(caseId);
  }
  if (local === undefined)
    return { ...(await cases.rowOf(caseId, pulled)), _deleted: false };
  const before = journalOfRow(local);
  const journal = mergeJournals(before, pulled);
  const row = await cases.rowOf(caseId, journal);
  const addsBodies = bodiesIn(journal) > bodiesIn(before);
  // A body that comes later changes nothing that RxDB compares, so it is written here.
  const isUnseen = row.digest === local.digest && addsBodies;
  if (isUnseen || (writes && row.digest !== local.digest))
    await cases.add(caseId, pulled);
  return { ...row, _deleted: false };
}

/** The hub's share of a case that is out of scope, with the own entries that the hub hasn't put in it. */
export async function withUnsettled(
  outbox: Outbox,
  caseId: string,
  own: Journal,
): Promise<Journal> {
  const unsettled = (await outbox.unsettled()).filter(
    (row) => row.sealed.caseId === caseId,
  );
  return mergeJournals(own, unsettled.map(journalEntryOf));
}

function bodiesIn(journal: Journal): number {
  return journal.filter((entry) => entry.bodyText !== null).length;
}
