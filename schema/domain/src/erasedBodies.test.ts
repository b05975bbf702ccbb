import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  aCase,
  hub,
  type JournalTeller,
  villageClerk,
} from "../testing/builders.ts";
import { anyJournal } from "../testing/journals.ts";
import type { Journal } from "./entries.ts";
import { bodiesToErase, erasedIn } from "./erasedBodies.ts";
import { foldCase } from "./foldCase.ts";
import { mergeJournals } from "./mergeJournals.ts";

function withErasure(): JournalTeller {
  const teller = aCase({ stage: "closed" });
  teller.told("delivered", villageClerk, "2026-09-30", { how: "window" });
  const [entryIds = []] = bodiesToErase(teller.entries);
  teller.told("bodiesErased", hub, "2026-10-08", {
    basis: "ordered",
    record: 7,
    entryIds: [...entryIds],
  });
  return teller;
}

const saying = (journal: Journal) =>
  journal
    .filter(({ bodyText }) => bodyText !== null)
    .map(({ header }) => header?.kind);

describe("erased bodies", () => {
  test("[W9] all that people wrote is named, and nothing that the hub did by itself", () => {
    const { entries } = withErasure();
    expect(saying(mergeJournals([], entries))).toEqual([
      "assigned",
      "bodiesErased",
    ]);
  });

  test("[M2] a body that somebody has kept doesn't come back, in whatever order it comes", () => {
    const { entries } = withErasure();
    const kept = entries.slice(0, -1);
    const erased = mergeJournals([], entries);
    expect(mergeJournals(erased, kept)).toEqual(erased);
    expect(mergeJournals(kept, erased)).toEqual(erased);
    expect(mergeJournals(kept, entries.slice(-1))).toEqual(erased);
  });

  test("[W9] the case is what it was, and says when and why", () => {
    const { entries, state, caseId } = withErasure();
    expect(foldCase(caseId, mergeJournals([], entries))).toEqual(state);
    expect(state).toMatchObject({
      stage: "delivered",
      erased: { at: "2026-10-08T02:00:00.000Z", basis: "ordered", record: 7 },
    });
  });

  test("[W9] naming what arrived late moves the erasure no further on, and another order does", () => {
    const teller = withErasure();
    const again = (on: string, record: number) =>
      teller.told("bodiesErased", hub, on, {
        basis: "ordered",
        record,
        entryIds: ["late"],
      });
    again("2026-10-20", 7);
    expect(teller.state.erased).toMatchObject({
      at: "2026-10-08T02:00:00.000Z",
    });
    again("2026-10-30", 8);
    expect(teller.state.erased).toMatchObject({
      at: "2026-10-30T02:00:00.000Z",
      record: 8,
    });
  });

  test("[A3] nobody but the hub erases: by what an official wrote nothing goes", () => {
    const teller = aCase({ stage: "takenIn" });
    const facts = {
      basis: "ordered",
      record: 7,
      entryIds: teller.entries.map(({ entryId }) => entryId),
    } as const;
    const told = { ...facts, entryIds: [...facts.entryIds] };
    teller.told("bodiesErased", villageClerk, "2026-09-19", told);
    teller.pending("bodiesErased", hub, "2026-09-19", told);
    expect(erasedIn(teller.entries).size).toBe(0);
    expect(teller.state.setAside).toMatchObject([{ reason: "hubOnly" }]);
    expect(mergeJournals(teller.entries, [])[0]?.bodyText).not.toBeNull();
  });

  test("[M2] nothing that was erased says anything after a merge, and all else does", () => {
    fc.assert(
      fc.property(anyJournal, fc.nat(), (journal, at) => {
        const older = journal.slice(0, at % (journal.length + 1));
        const merged = mergeJournals(mergeJournals([], journal), older);
        const erased = erasedIn(journal);
        for (const { entryId, bodyText } of merged)
          expect(bodyText === null).toBe(erased.has(entryId));
      }),
    );
  });
});
