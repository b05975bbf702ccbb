import { bodies } from "@onedoor/demonstration/bodies";
import { legalEntities } from "@onedoor/demonstration/legalEntities";
import { stations } from "@onedoor/demonstration/stations";
import type { Pool } from "pg";
import { openStores } from "../openStores.ts";

export interface SeedEntitiesOptions {
  seed: number;
  /** How many legal entities; 300 when left out. */
  count?: number;
}

/** The demonstration county's bodies, stations and legal entities. Doing it again changes nothing. */
export async function seedEntities(
  pool: Pool,
  { seed, count = 300 }: SeedEntitiesOptions,
): Promise<void> {
  const { entityStore } = await openStores(pool);
  await entityStore.saveDepartments(
    bodies.map(({ key, ...body }) => ({ ...body, departmentKey: key })),
  );
  await entityStore.saveStations(stations);
  await entityStore.saveLegalEntities(legalEntities({ seed, count }));
}
