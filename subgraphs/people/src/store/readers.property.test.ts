import { isWithinDivision } from "@onedoor/domain/divisionCode";
import { openReaders, type ReadAs } from "@onedoor/subgraph-host/openReaders";
import { testPools } from "@onedoor/subgraph-host/testing/testPool";
import { sql } from "drizzle-orm";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openStores } from "../openStores.ts";
import { aPerson } from "../testing/aPerson.ts";
import { READ_BY_READERS, scopeOf } from "./peopleScope.ts";

const divisions = fc
  .record({
    city: fc.constantFrom("9901", "9902"),
    county: fc.constantFrom("01", "02", "10"),
    town: fc.constantFrom("000", "001", "010", "100"),
    village: fc.constantFrom("000", "001", "010", "201"),
  })
  .map(
    ({ city, county, town, village }) =>
      `${city}${county}${town}${town === "000" ? "000" : village}`,
  );
/** Also of a province and of a city, and what is no division at all. */
const roots = fc.oneof(
  { weight: 6, arbitrary: divisions },
  fc.constantFrom("990000000000", "990100000000", "000000000000", "", "%"),
);

/** Drawn once, with the same people each time: what is drawn anew is the readers. */
const PEOPLE = fc
  .sample(fc.tuple(divisions, divisions), { numRuns: 200, seed: 25 })
  .map(([before, division], at) => ({
    before: aPerson(at, { division: before, householdId: `household-${at}` }),
    now: aPerson(at, { division, householdId: `household-${at}` }),
  }));

describe.each(testPools())("rows of people, on $name", (engine) => {
  describe.skipIf(engine.skipped !== undefined)(
    engine.skipped ?? "without any filter",
    () => {
      let readAs: ReadAs;
      let close: () => Promise<void>;

      beforeAll(async () => {
        const { pool, close: end } = await engine.open();
        close = end;
        const { peopleStore } = await openStores(
          pool,
          "identity key of the tests, 32 and more",
        );
        await peopleStore.savePeople(PEOPLE.map(({ before }) => before));
        await peopleStore.savePeople(PEOPLE.map(({ now }) => now));
        readAs = await openReaders(pool, "people", READ_BY_READERS);
      });
      afterAll(() => close());

      const shown = (scope: readonly string[], table: string, id: string) =>
        readAs(scope, async (database) => {
          const { rows } = await database.execute<{ id: string }>(
            sql.raw(`SELECT DISTINCT ${id} AS id FROM people.${table}`),
          );
          return rows.map((row) => row.id).sort();
        });
      const idsOf = (people: typeof PEOPLE) =>
        people.map(({ now }) => now.personId).sort();

      test("[H15] are those who live in the reader's division, and those whose ids he holds", async () => {
        await fc.assert(
          fc.asyncProperty(
            roots,
            fc.option(fc.nat({ max: 199 })),
            async (division, held) => {
              const personIds = held === null ? [] : [aPerson(held).personId];
              const scope = scopeOf(
                { division, personId: null },
                { personIds },
              );
              const near = PEOPLE.filter(({ now }) =>
                isWithinDivision(division, now.division),
              );
              expect(await shown(scope, "persons", "person_id")).toEqual(
                [...new Set([...idsOf(near), ...personIds])].sort(),
              );
              expect(await shown(scope, "households", "household_id")).toEqual(
                near.flatMap(({ now }) => now.householdId ?? []).sort(),
              );
            },
          ),
          { numRuns: 60 },
        );
      });

      test("[H15] have those who left the division only where a replica has to forget them", async () => {
        await fc.assert(
          fc.asyncProperty(roots, async (division) => {
            const scope = scopeOf(
              { division, personId: null },
              { departed: true },
            );
            const everNear = PEOPLE.filter(
              ({ before, now }) =>
                isWithinDivision(division, before.division) ||
                isWithinDivision(division, now.division),
            );
            expect(await shown(scope, "persons", "person_id")).toEqual(
              idsOf(everNear),
            );
            for (const place of await shown(scope, "residences", "division"))
              expect(isWithinDivision(division, place)).toBe(true);
          }),
          { numRuns: 40 },
        );
      });

      test("[H15] are none for nobody", async () => {
        for (const table of READ_BY_READERS)
          expect(
            await shown(scopeOf("nobody", {}), table, "1::text"),
            table,
          ).toEqual([]);
      });

      test("hold no account, and no password of one", async () => {
        await expect(
          shown(scopeOf("county", {}), "accounts", "account_id"),
        ).rejects.toThrow();
      });
    },
  );
});
