import { expect, test } from "vitest";
import { JournalTeller, aCase, townOfficer } from "../testing/builders.ts";
import { digestOfJournal } from "./digest.ts";
import type { JournalEntry } from "./entries.ts";
import { foldCase } from "./foldCase.ts";
import { mergeJournals } from "./mergeJournals.ts";

/** More than there is room for on a call stack. */
const ENTRIES = 11_000;

/** A case that somebody, or something, has written into without end. */
function aLongJournal(): readonly JournalEntry[] {
  const opened = aCase({ stage: "takenIn" });
  const teller = new JournalTeller(opened.caseId);
  teller.pending("noteAdded", townOfficer, "2026-09-19", {}, { note: "记" });
  const [note] = teller.entries;
  if (note?.header === undefined || note.header === null)
    throw new Error("the note doesn't parse");
  const { header } = note;
  return [
    ...opened.entries,
    ...Array.from({ length: ENTRIES }, (_, at): JournalEntry => {
      const entryId = `note-${at}`;
      const seq = opened.entries.length + 1 + at;
      const time = header.at.wall;
      return {
        ...note,
        entryId,
        header: { ...header, entryId, chainNo: seq },
        acknowledgement: {
          epoch: 1,
          seq,
          verdict: "counted",
          reason: null,
          effectiveAt: time,
          receivedAt: time,
        },
      };
    }),
  ];
}

test(`a journal of ${ENTRIES} entries is merged and folded, however long it is`, () => {
  const journal = aLongJournal();
  const merged = mergeJournals(journal.slice(0, ENTRIES / 2), journal);
  expect(merged).toHaveLength(journal.length);
  const { stage, counted } = foldCase("case-1", merged);
  expect([stage, counted.length]).toEqual(["takenIn", journal.length]);
  expect(digestOfJournal(merged)).toBe(digestOfJournal(journal));
});
