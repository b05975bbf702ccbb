import { and, count, desc, eq, getTableColumns, gte } from "drizzle-orm";
import type { DeviceActStore } from "./DeviceActStore.ts";
import { ownedWithin, stationAndBodyOf } from "./ownedWithin.ts";
import type { EntitiesDatabase } from "./sqlEntityStore.ts";
import { departments, deviceActs, stations } from "./tables.ts";

export function sqlDeviceActStore(database: EntitiesDatabase): DeviceActStore {
  return {
    async record(act) {
      await database.insert(deviceActs).values(act);
    },
    acts: (root, first) => {
      const joins = stationAndBodyOf(deviceActs);
      return database
        .select(getTableColumns(deviceActs))
        .from(deviceActs)
        .leftJoin(stations, joins.station)
        .leftJoin(departments, joins.body)
        .where(root === null ? undefined : ownedWithin(root))
        .orderBy(desc(deviceActs.actNo))
        .limit(first);
    },
    async countOf(act, staffId, since) {
      const [counted] = await database
        .select({ times: count() })
        .from(deviceActs)
        .where(
          and(
            eq(deviceActs.staffId, staffId),
            gte(deviceActs.at, since),
            eq(deviceActs.act, act),
          ),
        );
      return counted?.times ?? 0;
    },
  };
}
