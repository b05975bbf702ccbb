import fc from "fast-check";
import { expect, test } from "vitest";
import { aCase, reviewer, TEST_CASE } from "../testing/builders.ts";
import type { Acknowledgement, AnyHeader, JournalEntry } from "./entries.ts";
import { foldCase } from "./foldCase.ts";

const teller = aCase({ stage: "inReview" });
teller.told("noteAdded", reviewer, "2026-09-24", {});
teller.told("materialAdded", reviewer, "2026-09-24", {
  materialId: "material-1",
  materialCode: "M0001",
  sha256: "0".repeat(64),
  bytes: 1,
});
teller.told("setAsideSettled", reviewer, "2026-09-25", {
  entryId: "entry-0000",
  as: "noted",
});
teller.pending("noteAdded", reviewer, "2026-09-25", {});
const opening = teller.entries.slice(0, -4);
const [note, paper, settling, unsent] = teller.entries.slice(-4).map(parsed);

/** What fills a case for years: each leaves its trace in the state. */
const FILLINGS = {
  note: (at: number) => again(note, at),
  paper: (at: number) => again(paper, at),
  setAside: (at: number) =>
    again(note, at, { verdict: "setAside", reason: "caseEnded" }),
  // The one before it, where that was set aside.
  settled: (at: number) =>
    withFacts(again(settling, at), { entryId: `again-${at - 1}` }),
  pending: (at: number) => again(unsent, at),
};

const fillings = fc.array(
  fc.constantFrom(...(Object.keys(FILLINGS) as (keyof typeof FILLINGS)[])),
  { minLength: 100, maxLength: 200 },
);

test("[F16] four times the entries are four times the work, whatever fills the journal", () => {
  fc.assert(
    fc.property(fillings, (kinds) => {
      const journal = (times: number): JournalEntry[] => [
        ...opening,
        ...Array.from({ length: times }, () => kinds)
          .flat()
          .map((kind, index) => FILLINGS[kind](index)),
      ];
      const [once, fourTimes] = [journal(1), journal(4)].map((entries) =>
        touchedBy(() => foldCase(TEST_CASE, entries)),
      );
      expect(fourTimes).toBeLessThan(5 * (once ?? 0));
    }),
    { numRuns: 20 },
  );
});

test("[F16] a fold keeps no list that another one grows", () => {
  const entries = [...opening, FILLINGS.note(1)];
  const before = foldCase(TEST_CASE, entries);
  const copy: unknown = JSON.parse(JSON.stringify(before));
  foldCase(TEST_CASE, [...entries, FILLINGS.note(2), FILLINGS.paper(3)]);
  expect(before).toEqual(copy);
});

/** How many elements of arrays are copied or looked at meanwhile. */
function touchedBy(work: () => unknown): number {
  let touched = 0;
  const restore = COPYING.map((key) => {
    const own = Object.getOwnPropertyDescriptor(Array.prototype, key) ?? {};
    const method = own.value as (...given: unknown[]) => unknown;
    Object.defineProperty(Array.prototype, key, {
      ...own,
      value(this: unknown[], ...given: unknown[]) {
        touched += this.length;
        return Reflect.apply(method, this, given);
      },
    });
    return () => Object.defineProperty(Array.prototype, key, own);
  });
  try {
    work();
  } finally {
    for (const one of restore) one();
  }
  return touched;
}

const COPYING = [
  "map",
  "filter",
  "some",
  "find",
  "sort",
  "slice",
  "concat",
  Symbol.iterator,
] as const;

function parsed(entry: JournalEntry) {
  const { header } = entry;
  if (header === null) throw new Error("the builder wrote what can't be read");
  return { ...entry, header };
}

function withFacts(entry: JournalEntry, facts: object): JournalEntry {
  return { ...entry, header: { ...entry.header, facts } as AnyHeader };
}

function again(
  entry: ReturnType<typeof parsed> | undefined,
  at: number,
  changes: Partial<Acknowledgement> = {},
): JournalEntry {
  if (entry === undefined) throw new Error("there is nothing to repeat");
  const entryId = `again-${at}`;
  const { header, acknowledgement } = entry;
  return {
    ...entry,
    entryId,
    header: { ...header, entryId, chainNo: 1000 + at },
    acknowledgement:
      acknowledgement === null
        ? null
        : { ...acknowledgement, seq: 1000 + at, ...changes },
  };
}
