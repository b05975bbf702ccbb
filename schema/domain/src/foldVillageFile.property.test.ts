import fc from "fast-check";
import { expect, test } from "vitest";
import { aVillageEntry } from "../testing/aVillageEntry.ts";
import { foldVillageFile } from "./foldVillageFile.ts";
import { VILLAGE_ENTRY_KINDS } from "./villageFileEntry.ts";

const journal = fc
  .array(
    fc.record({
      day: fc.integer({ min: 10, max: 15 }),
      kind: fc.constantFrom(...VILLAGE_ENTRY_KINDS),
    }),
    { maxLength: 14 },
  )
  .map((steps) =>
    steps.map(({ day, kind }, n) => aVillageEntry(n, `2026-03-${day}`, kind)),
  );

test("[VF3] in whatever order entries arrive, and however often, the file is the same", () => {
  fc.assert(
    fc.property(
      journal.chain((entries) =>
        fc.tuple(
          fc.constant(entries),
          fc.shuffledSubarray([...entries, ...entries], {
            minLength: entries.length * 2,
          }),
        ),
      ),
      ([entries, arrived]) => {
        expect(foldVillageFile(arrived)).toEqual(foldVillageFile(entries));
      },
    ),
  );
});

test("[VF2] no entry is lost, and never is a file opened within another", () => {
  fc.assert(
    fc.property(journal, (entries) => {
      const { timeline } = foldVillageFile(entries);
      expect(timeline.map(({ entry }) => entry.entryId).sort()).toEqual(
        entries.map(({ entryId }) => entryId).sort(),
      );
      let open = 0;
      for (const { entry, setAside } of timeline) {
        if (setAside !== null) continue;
        if (entry.kind === "opened") open += 1;
        if (entry.kind === "closed") open -= 1;
        expect(open).toBeGreaterThanOrEqual(0);
        expect(open).toBeLessThanOrEqual(1);
      }
    }),
  );
});
