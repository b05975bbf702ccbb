import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { TEST_CASE } from "../testing/builders.ts";
import { anyJournal } from "../testing/journals.ts";
import { clocksOf } from "./caseClocks.ts";
import { digestOfJournal } from "./digest.ts";
import { foldCase } from "./foldCase.ts";
import { mergeJournals } from "./mergeJournals.ts";
import { stateCouncilCalendar } from "../testing/stateCouncilCalendar.ts";

const shuffled = anyJournal.chain((journal) =>
  fc.record({
    journal: fc.constant(journal),
    arrived: fc.array(fc.nat(Math.max(0, journal.length - 1)), {
      maxLength: 2 * journal.length,
    }),
  }),
);

describe("laws of merge and fold", () => {
  test("[M1] order of arrival, repetition and grouping change nothing", () => {
    fc.assert(
      fc.property(shuffled, ({ journal, arrived }) => {
        const deliveries = [...arrived, ...journal.keys()].flatMap(
          (index) => journal[index] ?? [],
        );
        const received = deliveries.reduce(
          (seen: typeof journal, entry) => mergeJournals(seen, [entry]),
          [],
        );
        expect(received).toEqual(mergeJournals([], journal));
        expect(foldCase(TEST_CASE, received)).toEqual(
          foldCase(TEST_CASE, journal),
        );
      }),
    );
  });

  test("[M2] merge commutes, is associative and idempotent", () => {
    fc.assert(
      fc.property(anyJournal, fc.nat(), fc.nat(), (journal, a, b) => {
        const cut = (at: number) => journal.slice(0, at % (journal.length + 1));
        // The same entry before and after its acknowledgement, as two replicas would hold it.
        const earlier = journal.map((entry) => ({
          ...entry,
          acknowledgement: null,
        }));
        const [x, y, z] = [cut(a), cut(b), earlier];
        expect(mergeJournals(x, y)).toEqual(mergeJournals(y, x));
        expect(mergeJournals(mergeJournals(x, y), z)).toEqual(
          mergeJournals(x, mergeJournals(y, z)),
        );
        expect(mergeJournals(x, x)).toEqual(mergeJournals(x, []));
      }),
    );
  });

  test("[M3] every entry counts, is set aside with a reason, or is held", () => {
    fc.assert(
      fc.property(anyJournal, (journal) => {
        const state = foldCase(TEST_CASE, journal);
        const accounted = [
          ...state.counted,
          ...state.setAside.map((one) => one.entryId),
          ...state.held,
        ];
        expect([...accounted].sort()).toEqual(
          journal.map((entry) => entry.entryId).sort(),
        );
      }),
    );
  });

  test("[M4] replicas with the same acknowledged rows have the same acknowledged state and digest", () => {
    fc.assert(
      fc.property(anyJournal, (journal) => {
        const acknowledged = journal.filter(
          (entry) => entry.acknowledgement !== null,
        );
        const reversed = [...acknowledged].reverse();
        expect(foldCase(TEST_CASE, reversed)).toEqual(
          foldCase(TEST_CASE, acknowledged),
        );
        expect(digestOfJournal(reversed)).toBe(digestOfJournal(acknowledged));
      }),
    );
  });

  test("[M5] the fold, and the clocks read from it, are total", () => {
    fc.assert(
      fc.property(anyJournal, (journal) => {
        const state = foldCase(TEST_CASE, journal);
        const clocks = clocksOf(state, stateCouncilCalendar);
        expect(Object.keys(clocks)).toHaveLength(5);
      }),
    );
  });

  test("[M6] held entries change neither state nor digest", () => {
    fc.assert(
      fc.property(anyJournal, fc.nat(), (journal, which) => {
        const index = which % Math.max(1, journal.length);
        const held = journal.map((entry, i) =>
          i === index ? { ...entry, acknowledgement: null, held: true } : entry,
        );
        const without = journal.filter((_, i) => i !== index);
        expect({ ...foldCase(TEST_CASE, held), held: [] }).toEqual(
          foldCase(TEST_CASE, without),
        );
        expect(digestOfJournal(held)).toBe(digestOfJournal(without));
      }),
    );
  });
});
