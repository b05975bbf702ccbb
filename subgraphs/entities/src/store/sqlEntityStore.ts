import { asc, inArray, like, sql } from "drizzle-orm";
import type { NodePgDatabase } from "drizzle-orm/node-postgres";
import { isOneOf } from "@onedoor/subgraph-host/isOneOf";
import type { ReadAs } from "@onedoor/subgraph-host/openReaders";
import type {
  EntityStore,
  RegisterReader,
  RegisterReads,
} from "./EntityStore.ts";
import { departments, legalEntities, stations } from "./tables.ts";
import type * as tables from "./tables.ts";
import { withinDivision } from "./withinDivision.ts";

export type EntitiesDatabase = NodePgDatabase<typeof tables>;

export function sqlEntityStore(
  database: EntitiesDatabase,
  readAs: ReadAs,
): EntityStore {
  return {
    async saveDepartments(rows) {
      if (rows.length === 0) return;
      await database
        .insert(departments)
        .values([...rows])
        .onConflictDoUpdate({
          target: departments.creditCode,
          set: {
            departmentKey: sql`excluded.department_key`,
            name: sql`excluded.name`,
            nameEn: sql`excluded.name_en`,
            level: sql`excluded.level`,
            division: sql`excluded.division`,
          },
        });
    },

    async saveStations(rows) {
      if (rows.length === 0) return;
      await database
        .insert(stations)
        .values([...rows])
        .onConflictDoUpdate({
          target: stations.stationId,
          set: {
            name: sql`excluded.name`,
            nameEn: sql`excluded.name_en`,
            level: sql`excluded.level`,
            division: sql`excluded.division`,
            address: sql`excluded.address`,
            phone: sql`excluded.phone`,
            hours: sql`excluded.hours`,
            body: sql`excluded.body`,
            parentStationId: sql`excluded.parent_station_id`,
          },
        });
    },

    async saveLegalEntities(rows) {
      for (let from = 0; from < rows.length; from += ROWS_AT_ONCE)
        await database
          .insert(legalEntities)
          .values(rows.slice(from, from + ROWS_AT_ONCE))
          .onConflictDoUpdate({
            target: legalEntities.creditCode,
            set: {
              name: sql`excluded.name`,
              kind: sql`excluded.kind`,
              representative: sql`excluded.representative`,
              phone: sql`excluded.phone`,
              address: sql`excluded.address`,
              division: sql`excluded.division`,
              status: sql`excluded.status`,
              registeredBy: sql`excluded.registered_by`,
            },
          });
    },

    departmentsWithCodes: (creditCodes) =>
      database
        .select()
        .from(departments)
        .where(inArray(departments.creditCode, [...creditCodes])),

    allDepartments: () =>
      database
        .select()
        .from(departments)
        .orderBy(
          asc(departments.level),
          asc(departments.division),
          asc(departments.departmentKey),
        ),

    stationsWithIds: (stationIds) =>
      database
        .select()
        .from(stations)
        .where(inArray(stations.stationId, [...stationIds])),

    stationsWithin: (root) =>
      database
        .select()
        .from(stations)
        .where(withinDivision(stations.division, root))
        .orderBy(asc(stations.division), asc(stations.stationId)),

    allStations: () =>
      database
        .select()
        .from(stations)
        .orderBy(asc(stations.division), asc(stations.stationId)),

    readingAs: (reader) => registerReads(readAs, reader),
  };
}

function registerReads(readAs: ReadAs, reader: RegisterReader): RegisterReads {
  const scopeOf = (keys: readonly string[]) =>
    reader === "nobody" ? [] : keys;
  return {
    legalEntitiesWithCodes: (creditCodes) =>
      readAs.byIds(
        scopeOf(creditCodes.map((code) => `e:${code}`)),
        async (database) =>
          database
            .select()
            .from(legalEntities)
            .where(isOneOf(legalEntities.creditCode, creditCodes)),
      ),

    legalEntitiesNamed: (name, first) =>
      readAs.once(scopeOf([WHOLE_REGISTER]), async (database) =>
        database
          .select()
          .from(legalEntities)
          .where(
            like(legalEntities.name, `%${name.replace(/[\\%_]/g, "\\$&")}%`),
          )
          .orderBy(asc(legalEntities.name), asc(legalEntities.creditCode))
          .limit(first),
      ),
  };
}

/** Tables that a reader's name may be read in. Each has a policy: see `migrations`. */
export const READ_BY_READERS = ["legal_entities"];

/** In the words of the policy: `e:` and a code is one of them. */
const WHOLE_REGISTER = "*";

/** Rows in one statement, well below the 65,535 parameters that PostgreSQL takes. */
const ROWS_AT_ONCE = 1000;
