import type { CaseState } from "@onedoor/domain/caseState";
import type { JournalEntry } from "@onedoor/domain/entries";
import type { FactsOf } from "@onedoor/domain/facts";
import { foldCase } from "@onedoor/domain/foldCase";
import type { ProvedOffer } from "@onedoor/domain/offeredRow";
import { toJournalEntry } from "@onedoor/domain/parseEntry";
import type { TreeRow } from "@onedoor/domain/treeHead";
import type { NewEntry, StoredEntry } from "../store/CaseStore.ts";
import type { JudgedRow } from "./judgedCase.ts";

// Rows that a restore had cut off, as a sitting takes them back.

export function entryOfReturned({
  row,
  header,
  headerText,
  bodyText,
}: ProvedOffer): NewEntry {
  return {
    entryId: row.entryId,
    caseId: row.caseId,
    chain: header.chain,
    chainNo: header.chainNo,
    kind: header.kind,
    headerText,
    headerHash: row.headerHash,
    bodyText,
    receivedAt: row.receivedAt,
    held: null,
    notBefore: null,
  };
}

/** The same as the case's journal has it. */
export function journalEntryOfReturned({
  row,
  headerText,
  bodyText,
}: ProvedOffer): JournalEntry {
  return toJournalEntry({
    entryId: row.entryId,
    headerText,
    bodyText,
    acknowledgement: row,
    held: false,
  });
}

/** What the hub puts on record of a return: the row as it was. */
export function recoveredFacts(row: TreeRow): FactsOf<"recovered"> {
  const { entryId, epoch, seq, headerHash } = row;
  const { verdict, reason, effectiveAt, receivedAt } = row;
  return {
    entryId,
    epoch,
    seq,
    headerHash,
    verdict,
    reason,
    effectiveAt,
    receivedAt,
  };
}

/** The case over its whole journal, with what came back at its old place [F14]. `acts`: the hub's records of it. */
export function foldReturned(
  caseId: string,
  journal: readonly StoredEntry[],
  returned: readonly ProvedOffer[],
  acts: readonly JudgedRow[],
): CaseState {
  return foldCase(caseId, [
    ...journal.map(toJournalEntry),
    ...returned.map(journalEntryOfReturned),
    ...acts.map(({ entryId, act, verdict, receivedAt }, index) => ({
      entryId,
      header: act?.header ?? null,
      headerText: "",
      bodyText: null,
      // Its number is not known before the feed is locked; it is the last so far.
      acknowledgement: {
        ...verdict,
        epoch: Number.MAX_SAFE_INTEGER,
        seq: index,
        receivedAt,
      },
      held: false,
    })),
  ]);
}
