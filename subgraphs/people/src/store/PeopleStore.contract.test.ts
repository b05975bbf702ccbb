import { testPools } from "@onedoor/subgraph-host/testing/testPool";
import { openReaders } from "@onedoor/subgraph-host/openReaders";
import { sql } from "drizzle-orm";
import type { Pool } from "pg";
import {
  afterAll,
  beforeAll,
  beforeEach,
  describe,
  expect,
  test,
} from "vitest";
import type { PlainDate } from "@onedoor/domain/time";
import { parsePeopleSearch } from "../parsePeopleSearch.ts";
import { openStores } from "../openStores.ts";
import { aPerson } from "../testing/aPerson.ts";
import { READ_BY_READERS } from "./peopleScope.ts";
import type { PeopleReads, PeopleStore } from "./PeopleStore.ts";

const IDENTITY_KEY = "identity key of the tests, 32 and more";
const HEPAN = "990101100201";
const ZHULIN = "990101100202";
const TOWN = "990101100000";
const STREET = "990101001000";
const COUNTY = "990101000000";

describe.each(testPools())("people on $name", ({ skipped, open }) => {
  describe.skipIf(skipped !== undefined)(
    skipped ?? "keep their promises",
    () => {
      let pool: Pool;
      let close: () => Promise<void>;
      let store: PeopleStore;

      beforeAll(async () => {
        ({ pool, close } = await open());
        ({ peopleStore: store } = await openStores(pool, IDENTITY_KEY));
      }, 60_000);
      afterAll(() => close());
      beforeEach(async () => {
        await pool.query(
          "truncate people.persons, people.households, people.residences, people.heads cascade",
        );
      });

      const readers = (division: string) =>
        store.readingAs({ division, personId: null });
      const idsAfter = async (after: number, root: string, limit = 100) =>
        (await readers(root).changesAfter(after, root, limit)).map(
          ({ person }) => person.personId,
        );

      test("whose number somebody else has is left out and told of, and the others are saved", async () => {
        const { residentId } = aPerson(1);
        await store.savePeople([aPerson(1)]);
        const left = await store.savePeople([
          aPerson(2, { residentId }),
          aPerson(3),
          aPerson(4, { residentId: aPerson(3).residentId }),
          aPerson(1, { phone: "13900000000" }),
        ]);
        expect(left).toEqual([
          { personId: "person-0002", heldBy: "person-0001" },
          { personId: "person-0004", heldBy: "person-0003" },
        ]);
        expect(await idsAfter(0, COUNTY)).toEqual([
          "person-0003",
          "person-0001",
        ]);
      });

      test("[Z1] a permit's number finds who was kept among the residents", async () => {
        const residentId = "810000199003070015";
        await store.savePeople([aPerson(1, { residentId })]);
        const reads = readers(COUNTY);
        for (const kind of ["hmtResidence", "residentId"] as const)
          expect(await reads.personWithNumber(residentId, kind)).toBe(
            "person-0001",
          );
      });

      test("[Z1] 18 digits find who was kept with the 15 of before", async () => {
        await store.savePeople([aPerson(1, { residentId: "990101850615114" })]);
        const reads = readers(COUNTY);
        for (const number of ["990101198506151146", "990101850615114"])
          expect(await reads.personWithNumber(number)).toBe("person-0001");
        // The same 15 digits, a century later.
        expect(await reads.personWithNumber("990101208506151145")).toBe(
          undefined,
        );
      });

      test("[Z1] people are searched for by the number of whichever paper", async () => {
        await store.savePeople([
          aPerson(1, { residentId: "E12345678", documentKind: "passport" }),
          aPerson(2, {
            residentId: "83000019850615114X",
            documentKind: "hmtResidence",
          }),
          aPerson(3, {
            residentId: "931840199003070018",
            documentKind: "foreignPermanent",
          }),
        ]);
        const found = async (text: string) => {
          const search = parsePeopleSearch(text, {
            today: "2026-11-23" as PlainDate,
            allowTestRegion: true,
          });
          if (search === undefined) return [];
          const people = await readers(COUNTY).findPeople(search, COUNTY, 5);
          return people.map(({ personId }) => personId);
        };
        expect(await found("e12345678")).toEqual(["person-0001"]);
        expect(await found("83000019850615114x")).toEqual(["person-0002"]);
        expect(await found("931840199003070018")).toEqual(["person-0003"]);
      });

      test("a person comes back as he was saved", async () => {
        const saved = aPerson(1, {
          householdId: "h1",
          relation: "户主",
          name: "欧阳𬭎",
        });
        await store.savePeople([saved]);
        expect(
          await readers(HEPAN).peopleWithIds(["person-0001", "nobody"]),
        ).toEqual([saved]);
        expect(await readers(HEPAN).householdsWithIds(["h1"])).toEqual([
          { householdId: "h1", division: HEPAN, gridCell: null },
        ]);
      });

      test("[A9] a family is the household", async () => {
        await store.savePeople([
          aPerson(1, { householdId: "h1" }),
          aPerson(2, { householdId: "h1" }),
          aPerson(5, { householdId: "h5" }),
          aPerson(6),
        ]);
        const found = await store
          .readingAs("county")
          .familiesOf(["person-0001", "person-0006"]);
        expect(found.map(({ personId }) => personId).sort()).toEqual([
          "person-0001",
          "person-0002",
          "person-0006",
        ]);
      });

      test("the identity number stands nowhere in the clear", async () => {
        const saved = aPerson(1);
        await store.savePeople([saved]);
        const { rows } = await pool.query("select * from people.persons");
        expect(JSON.stringify(rows)).not.toContain(saved.residentId);
      });

      test("a sealed number that is moved to another person doesn't open", async () => {
        await store.savePeople([aPerson(1), aPerson(2)]);
        await pool.query(
          `update people.persons set resident_id_sealed =
           (select resident_id_sealed from people.persons where person_id = 'person-0001')
         where person_id = 'person-0002'`,
        );
        await expect(
          readers(HEPAN).peopleWithIds(["person-0002"]),
        ).rejects.toThrow();
      });

      test("saving again replaces", async () => {
        await store.savePeople([aPerson(1)]);
        await store.savePeople([
          aPerson(1, { phone: "13000001111", name: "李改名" }),
        ]);
        expect(await readers(HEPAN).peopleWithIds(["person-0001"])).toEqual([
          aPerson(1, { phone: "13000001111", name: "李改名" }),
        ]);
        expect(
          await readers(COUNTY).findPeople(
            { by: "initials", initials: "lgm" },
            COUNTY,
            5,
          ),
        ).toHaveLength(1);
      });

      test("members of a household come oldest first", async () => {
        await store.savePeople([
          aPerson(1, { householdId: "h1", birthDate: "2015-01-01" }),
          aPerson(2, { householdId: "h1", birthDate: "1950-01-01" }),
          aPerson(3, { householdId: "h2" }),
        ]);
        const members = await readers(HEPAN).membersOf(["h1"]);
        expect(members.map(({ personId }) => personId)).toEqual([
          "person-0002",
          "person-0001",
        ]);
      });

      test("people are found by number, beginning of the name and initials", async () => {
        const zeng = aPerson(1, { name: "曾小贤" });
        await store.savePeople([zeng, aPerson(2, { name: "曾大贤" })]);
        const found = (search: Parameters<PeopleReads["findPeople"]>[0]) =>
          readers(TOWN).findPeople(search, TOWN, 10);
        expect(
          await found({
            by: "number",
            documents: [{ kind: "residentId", number: zeng.residentId }],
          }),
        ).toEqual([zeng]);
        expect(await found({ by: "name", name: "曾小" })).toEqual([zeng]);
        expect(await found({ by: "initials", initials: "zx" })).toEqual([zeng]);
        expect(await found({ by: "name", name: "曾_" })).toEqual([]);
        expect(await found({ by: "name", name: "%贤" })).toEqual([]);
      });

      test("people outside the subtree are not found", async () => {
        const person = aPerson(1, { division: ZHULIN });
        await store.savePeople([person]);
        const search = {
          by: "number",
          documents: [{ kind: "residentId", number: person.residentId }],
        } as const;
        expect(await readers(HEPAN).findPeople(search, HEPAN, 5)).toEqual([]);
        expect(await readers(STREET).findPeople(search, STREET, 5)).toEqual([]);
        expect(await readers("").findPeople(search, "", 5)).toEqual([]);
        for (const root of [
          ZHULIN,
          TOWN,
          COUNTY,
          "990100000000",
          "990000000000",
        ])
          expect(await readers(root).findPeople(search, root, 5), root).toEqual(
            [person],
          );
      });

      test("pages join without a gap and without a repetition", async () => {
        await store.savePeople(
          Array.from({ length: 25 }, (_, index) => aPerson(index)),
        );
        const seen: string[] = [];
        for (let after = 0; ;) {
          const page = await readers(HEPAN).changesAfter(after, HEPAN, 10);
          seen.push(...page.map(({ person }) => person.personId));
          if (page.length === 0) break;
          after = page.at(-1)?.updatedSeq ?? after;
        }
        expect(seen).toEqual(
          Array.from({ length: 25 }, (_, index) => aPerson(index).personId),
        );
      });

      test("a changed person comes again, after everything before", async () => {
        await store.savePeople([aPerson(1), aPerson(2)]);
        const before =
          (await readers(HEPAN).changesAfter(0, HEPAN, 10)).at(-1)
            ?.updatedSeq ?? 0;
        await store.savePeople([aPerson(1, { phone: "13000001111" })]);
        expect(await idsAfter(before, HEPAN)).toEqual(["person-0001"]);
        expect(await idsAfter(0, HEPAN)).toEqual([
          "person-0002",
          "person-0001",
        ]);
      });

      test("who moves away departs from the village he left and appears in the other", async () => {
        await store.savePeople([aPerson(1)]);
        await store.savePeople([aPerson(1, { division: ZHULIN })]);
        const changesIn = async (root: string) =>
          (await readers(root).changesAfter(0, root, 10)).map(
            ({ division, departed }) => ({ division, departed }),
          );
        expect(await changesIn(HEPAN)).toEqual([
          { division: HEPAN, departed: true },
        ]);
        expect(await changesIn(ZHULIN)).toEqual([
          { division: ZHULIN, departed: false },
        ]);
        // Of the town he has not left.
        expect(await changesIn(TOWN)).toEqual([
          { division: ZHULIN, departed: false },
        ]);
      });

      test("who moves back is there again", async () => {
        await store.savePeople([aPerson(1)]);
        await store.savePeople([aPerson(1, { division: "990101001001" })]);
        await store.savePeople([aPerson(1)]);
        expect(
          (await readers(TOWN).changesAfter(0, TOWN, 10)).map(
            ({ departed }) => departed,
          ),
        ).toEqual([false]);
        expect(
          (await readers(STREET).changesAfter(0, STREET, 10)).map(
            ({ departed }) => departed,
          ),
        ).toEqual([true]);
      });

      test("writers at the same time get numbers that a reader meets in their order", async () => {
        await Promise.all(
          Array.from({ length: 12 }, (_, index) =>
            store.savePeople([aPerson(index)]),
          ),
        );
        const numbers = (await readers(HEPAN).changesAfter(0, HEPAN, 100)).map(
          ({ updatedSeq }) => updatedSeq,
        );
        expect(new Set(numbers).size).toBe(12);
      });

      test("more people than one statement takes are saved at once", async () => {
        await store.savePeople(
          Array.from({ length: 2300 }, (_, index) => aPerson(index)),
        );
        expect(await idsAfter(0, HEPAN, 5000)).toHaveLength(2300);
      });

      test("a reader's pages and searches read an index, not the county", async () => {
        await store.savePeople(
          Array.from({ length: 3000 }, (_, index) =>
            aPerson(index, { division: index % 50 === 0 ? HEPAN : ZHULIN }),
          ),
        );
        await pool.query("analyze people.residences, people.persons");
        const readAs = await openReaders(pool, "people", READ_BY_READERS);
        const plan = (statement: string) =>
          readAs(["d:990101100"], async (database) => {
            const { rows } = await database.execute(
              sql.raw(`explain ${statement}`),
            );
            return JSON.stringify(rows);
          });
        const page = (condition: string) =>
          plan(
            `select * from people.residences where ${condition} and updated_seq > 10 order by updated_seq limit 20`,
          );
        expect(await page(`division = '${HEPAN}'`)).toContain(
          "residences_of_division",
        );
        expect(await page("town = '990101100'")).toContain(
          "residences_of_town",
        );
        expect(
          await plan(
            "select * from people.persons where name ~>=~ '曾小' and name ~<=~ '曾小\u{10FFFF}'",
          ),
        ).toContain("persons_name");
      });
    },
  );
});
