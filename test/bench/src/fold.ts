import { clocksOf } from "@onedoor/domain/caseClocks";
import type { Journal } from "@onedoor/domain/entries";
import { foldCase } from "@onedoor/domain/foldCase";
import { mergeJournals } from "@onedoor/domain/mergeJournals";
import { toJournalEntry } from "@onedoor/domain/parseEntry";
import {
  aCase,
  reviewer,
  stateCouncilCalendar,
  villageClerk,
} from "@onedoor/domain/testing";
import type { Benchmark } from "./Benchmark.ts";

const SECONDS = 2;

/** A case of twelve entries, as most are that took a few weeks. */
function usualJournal(): Journal {
  const teller = aCase({ stage: "inReview" });
  const started = teller.told(
    "specialProcedureStarted",
    reviewer,
    "2026-09-24",
    {
      procedure: "公示",
      pausesClock: true,
      expectedUntil: null,
      basis: "",
    },
  );
  teller.told("specialProcedureEnded", reviewer, "2026-10-15", { started });
  teller.told("noteAdded", reviewer, "2026-10-15", {});
  teller.told("approved", reviewer, "2026-10-16", { documentNumber: null });
  teller.told("closed", reviewer, "2026-10-16", {});
  teller.told("licenceIssued", reviewer, "2026-10-19", {
    licence: "证",
    identifier: null,
    validUntil: null,
  });
  teller.told("delivered", villageClerk, "2026-10-20", { how: "window" });
  teller.told("rated", villageClerk, "2026-10-20", {
    level: "good",
    channel: "window",
  });
  return teller.entries;
}

const LONG = 16_000;

/** A case that somebody, or some program, wrote notes in for years. */
function longJournal(): Journal {
  const teller = aCase({ stage: "inReview" });
  teller.told("noteAdded", reviewer, "2026-09-24", {});
  const { entries } = teller;
  const note = entries.at(-1);
  const row = note?.acknowledgement;
  if (note === undefined || row === undefined || row === null)
    throw new Error("the note has no verdict");
  const notes = Array.from({ length: LONG }, (_, at) => ({
    ...note,
    entryId: `note-${at}`,
    acknowledgement: { ...row, seq: row.seq + at },
  }));
  return [...entries.slice(0, -1), ...notes];
}

export const fold: Benchmark = {
  name: "fold",
  about:
    "entries a second: folded, in a usual case and in one of 16,000 entries, parsed and folded, merged; clocks read a second",
  async run() {
    const journal = usualJournal();
    const n = journal.length;
    const long = longJournal();
    return {
      entriesFoldedPerSecond: n * perSecond(() => foldCase("case-1", journal)),
      entriesOfLongCaseFoldedPerSecond:
        long.length * perSecond(() => foldCase("case-1", long), 2),
      entriesParsedAndFoldedPerSecond:
        n * perSecond(() => foldCase("case-1", journal.map(toJournalEntry))),
      entriesMergedPerSecond:
        n * perSecond(() => mergeJournals(journal, journal)),
      casesWithClocksPerSecond: perSecond(() =>
        clocksOf(foldCase("case-1", journal), stateCouncilCalendar),
      ),
    };
  },
};

/** `atOnce`: how many times between two looks at the clock. */
function perSecond(work: () => unknown, atOnce = 50): number {
  for (let i = 0; i < 4 * atOnce; i += 1) work();
  const begun = performance.now();
  let times = 0;
  while (performance.now() - begun < SECONDS * 1000) {
    for (let i = 0; i < atOnce; i += 1) work();
    times += atOnce;
  }
  return times / ((performance.now() - begun) / 1000);
}
