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

export const fold: Benchmark = {
  name: "fold",
  about:
    "entries a second: folded, parsed and folded, merged; clocks read a second",
  async run() {
    const journal = usualJournal();
    const n = journal.length;
    return {
      entriesFoldedPerSecond: n * perSecond(() => foldCase("case-1", journal)),
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

function perSecond(work: () => unknown): number {
  for (let i = 0; i < 200; i += 1) work();
  const begun = performance.now();
  let times = 0;
  while (performance.now() - begun < SECONDS * 1000) {
    for (let i = 0; i < 50; i += 1) work();
    times += 50;
  }
  return times / ((performance.now() - begun) / 1000);
}
