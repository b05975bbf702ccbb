import { testPools } from "@onedoor/subgraph-host/testing/testPool";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openStores } from "../openStores.ts";
import { seedEntities } from "../seed/seed.ts";
import type { EntityStore, RegisterReads } from "./EntityStore.ts";

describe.each(testPools())("entities on $name", ({ skipped, open }) => {
  describe.skipIf(skipped !== undefined)(
    skipped ?? "keep their promises",
    () => {
      let close: () => Promise<void>;
      let store: EntityStore;
      let register: RegisterReads;

      beforeAll(async () => {
        const opened = await open();
        close = opened.close;
        ({ entityStore: store } = await openStores(opened.pool));
        register = store.readingAs("signedIn");
        await seedEntities(opened.pool, { seed: 7 });
        await seedEntities(opened.pool, { seed: 7 });
      });
      afterAll(() => close());

      test("what is saved replaces what was there, and nothing twice", async () => {
        const [tea] = await register.legalEntitiesWithCodes([
          "91990101MA0TE5T16N",
        ]);
        if (tea === undefined) throw new Error("the tea company isn't there");
        const moved = { ...tea, address: "演示区南亭镇新址1号" };
        await store.saveLegalEntities([moved]);
        expect(await register.legalEntitiesWithCodes([tea.creditCode])).toEqual(
          [moved],
        );
        await store.saveLegalEntities([tea]);
      });

      test("departments come from the county down", async () => {
        const levels = (await store.allDepartments()).map(({ level }) => level);
        expect(levels).toEqual([...levels].sort());
        expect(levels).toHaveLength(22);
      });

      test("stations are listed at and below a division", async () => {
        const idsWithin = async (root: string) =>
          (await store.stationsWithin(root)).map(({ stationId }) => stationId);
        expect(await idsWithin("990101100201")).toEqual(["st-990101100201"]);
        expect(await idsWithin("990101100000")).toHaveLength(7);
        expect(await idsWithin("990101000000")).toHaveLength(9);
        expect(await idsWithin("990102000000")).toEqual([]);
        expect(await idsWithin("%")).toEqual([]);
        expect(await store.allStations()).toHaveLength(9);
      });

      test("legal entities are found by a part of the name, taken literally", async () => {
        const named = async (name: string) =>
          (await register.legalEntitiesNamed(name, 5)).map(
            (entity) => entity.name,
          );
        expect(await named("南亭茶业")).toEqual(["演示区南亭茶业有限公司"]);
        expect(await named("%%")).toEqual([]);
        expect(await named("演示区")).toHaveLength(5);
      });

      test("ids that nothing has are left out", async () => {
        expect(await store.departmentsWithCodes(["nothing"])).toEqual([]);
        expect(await store.stationsWithIds([])).toEqual([]);
      });
    },
  );
});
