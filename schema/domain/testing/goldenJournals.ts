import { clocksOf } from "../src/caseClocks.ts";
import { foldCase } from "../src/foldCase.ts";
import { type Hash, hashText } from "../src/hash.ts";
import { toJournalEntry } from "../src/parseEntry.ts";
import golden from "./goldenJournals.json" with { type: "json" };
import { TEST_CASE } from "./builders.ts";
import { stateCouncilCalendar } from "./stateCouncilCalendar.ts";

export type GoldenEntry = Parameters<typeof toJournalEntry>[0];

/** A journal as it is kept, and what it has to be folded to. */
export interface GoldenJournal {
  name: string;
  entries: readonly GoldenEntry[];
  folded: Hash;
}

/**
 * Journals whose fold every engine and every version has to agree on, byte for byte. A change of the rules that changes
 * one of them changes what the law has made of real cases: say so in the commit that writes them anew, with
 * `node test/support/src/writeGoldenJournals.ts`.
 */
export const goldenJournals = golden as readonly GoldenJournal[];

/** The hash of the state and the clocks that these entries make, in whatever order they come. */
export function foldedHash(entries: readonly GoldenEntry[]): Hash {
  const state = foldCase(TEST_CASE, entries.map(toJournalEntry));
  const clocks = clocksOf(state, stateCouncilCalendar);
  return hashText(sortedText({ state, clocks }));
}

/** JSON with sorted names: a field that only moves changes nothing. */
function sortedText(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) =>
    typeof part === "object" && part !== null && !Array.isArray(part)
      ? Object.fromEntries(
          Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)),
        )
      : part,
  );
}
