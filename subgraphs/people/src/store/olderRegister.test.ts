import { migrateUpTo } from "@onedoor/subgraph-host/testing/migrateUpTo";
import { testPools } from "@onedoor/subgraph-host/testing/testPool";
import type { Pool } from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openStores } from "../openStores.ts";

describe.each(testPools())(
  "a register that an older build wrote, on $name",
  ({ skipped, open }) => {
    describe.skipIf(skipped !== undefined)(skipped ?? "is taken over", () => {
      let pool: Pool;
      let close: () => Promise<void>;
      let stores: Awaited<ReturnType<typeof openStores>>;

      beforeAll(async () => {
        ({ pool, close } = await open());
        await migrateUpTo(pool, "0011_village_files", {
          migrations: new URL("../../migrations", import.meta.url),
          schemaName: "people",
        });
        await pool.query(
          `INSERT INTO people.persons (person_id, name, initials, resident_id_hash, resident_id_sealed, birth_date, phone, address, division, relation, guardian_person_id, erased_at)
           VALUES ('mother', '', '', 'h1', '', '1990-01-01', '', '', '990101100201', '配偶', NULL, NULL),
             ('gone', '', '', 'h2', '', '', '', '', '', NULL, NULL, 1),
             ('child', '', '', 'h3', '', '2020-01-01', '', '', '990101100201', '女', 'mother', NULL),
             ('grandchild', '', '', 'h4', '', '2020-01-01', '', '', '990101100201', '孙子', 'mother', NULL),
             ('adult', '', '', 'h5', '', '1970-01-01', '', '', '990101100201', '其他', 'mother', NULL),
             ('orphan', '', '', 'h6', '', '2020-01-01', '', '', '990101100201', '子', 'gone', NULL)`,
        );
        await pool.query(
          "INSERT INTO people.heads (feed, head) VALUES ('people', 40)",
        );
        await pool.query(
          `INSERT INTO people.residences (person_id, division, updated_seq, departed)
           VALUES ('child', '990101100201', 7, FALSE), ('mother', '990101100201', 8, FALSE)`,
        );
        stores = await openStores(
          pool,
          "identity key of the tests, 32 and more",
        );
      }, 60_000);
      afterAll(() => close());

      test("[WD2] keeps who guards whom: a parent, another by law, of who is of age a court's, and nobody who was erased", async () => {
        const kept = await stores.guardianships.ofGuardians(["mother", "gone"]);
        expect(
          new Set(
            kept.map(({ wardId, kind, from }) => `${wardId} ${kind} ${from}`),
          ),
        ).toEqual(
          new Set([
            "adult appointedByCourt 1970-01-01",
            "child parent 2020-01-01",
            "grandchild byLaw 2020-01-01",
          ]),
        );
      });

      test("sends wards to their stations once more, behind all that was sent", async () => {
        const { rows } = await pool.query<{ person_id: string; seq: number }>(
          "SELECT person_id, updated_seq::int AS seq FROM people.residences ORDER BY person_id",
        );
        expect(rows).toEqual([
          { person_id: "child", seq: 41 },
          { person_id: "mother", seq: 8 },
        ]);
        const heads = await pool.query<{ head: number }>(
          "SELECT head::int AS head FROM people.heads WHERE feed = 'people'",
        );
        expect(heads.rows).toEqual([{ head: 41 }]);
      });
    });
  },
);
