import type { ItemVersion } from "@onedoor/domain/itemTypes";
import type { PlainDate } from "@onedoor/domain/time";
import type { CalendarYear } from "@onedoor/domain/workCalendar";
import { beforeAll, describe, expect, test } from "vitest";
import { catalogue } from "../seed/catalogue.ts";
import { aCheckedVersion } from "../testing/anOfferedVersion.ts";
import {
  itemKeyOf,
  type CheckedVersion,
  type ItemQuery,
  type ItemsStore,
  type Publication,
  type Published,
  type SearchPlace,
} from "./ItemsStore.ts";

const TODAY = "2026-06-01" as PlainDate;
const CIVIL = "1199010100TE5T1175";
const TOWN = "1199010100TE5T010R";
const ANY: ItemQuery = {
  words: [],
  department: null,
  acceptLevel: null,
  audience: null,
  first: 50,
  after: null,
};

/** What every store of the catalogue promises. `open` answers with an empty one, the same each time. */
export function itemsStoreContract(
  open: () => Promise<ItemsStore>,
  skipped?: string,
): void {
  const fact = test.skipIf(skipped !== undefined);
  let store: ItemsStore;
  const write = (publication: Publication) =>
    store.publish(async (publishing) => {
      await publishing.write(publication);
      return { ok: true };
    });
  const publish = (...versions: CheckedVersion[]) =>
    write(publicationOf(versions));
  const search = (query: Partial<ItemQuery>, today = TODAY) =>
    store.search({ ...ANY, ...query }, today);
  const namesOf = async (query: Partial<ItemQuery>, today = TODAY) =>
    (await search(query, today)).records.map((one) => one.name);

  beforeAll(async () => {
    if (skipped === undefined) store = await open();
  });

  describe("before anything is published", () => {
    fact("the catalogue is empty, and so is the calendar", async () => {
      expect(await store.head()).toEqual({ epoch: 1, seq: 0 });
      expect(await search({})).toEqual({
        records: [],
        totalCount: 0,
        hasNextPage: false,
      });
      expect(await store.bundles(null)).toEqual([]);
      expect((await store.calendar()).years).toEqual({});
    });

    fact("nothing is asked for where nothing is named", async () => {
      expect(await store.versions([])).toEqual([]);
      expect(await store.versionKeys([])).toEqual([]);
      expect(await store.items([], TODAY)).toEqual([]);
    });
  });

  describe("after the first versions", () => {
    const pension = aCheckedVersion("np-resident-pension");
    const minimum = aCheckedVersion("np-minimum-living");
    const company = aCheckedVersion("le-company-setup");

    beforeAll(async () => {
      if (skipped === undefined) await publish(pension, minimum, company);
    });

    fact(
      "a version comes back whole, with the order of its form's fields",
      async () => {
        const [found] = await store.versions([minimum]);
        expect(found).toMatchObject({
          elements: minimum.elements,
          form: minimum.form,
          formDefinitions: minimum.formDefinitions,
          searchText: minimum.searchText,
          seq: 2,
        });
        expect(JSON.stringify(found?.form)).toBe(JSON.stringify(minimum.form));
      },
    );

    fact("versions that aren't there are left out", async () => {
      const found = await store.versions([
        { itemCode: minimum.itemCode, version: 99 },
        company,
      ]);
      expect(found.map(itemKeyOf)).toEqual([itemKeyOf(company)]);
    });

    fact(
      "a publisher sees what he asks about, and may write nothing",
      async () => {
        const asked = async (itemCodes: string[], catalogueKeys: string[]) => {
          let seen: Published | undefined;
          await store.publish(async (publishing) => {
            seen = await publishing.published({ itemCodes, catalogueKeys });
            return { ok: true };
          });
          return seen;
        };
        const standing = {
          itemCode: minimum.itemCode,
          version: 1,
          catalogueKey: "np-minimum-living",
          contentHash: minimum.contentHash,
        };
        const byCode = await asked([minimum.itemCode, "?"], []);
        expect(byCode?.departments.get("civil")).toBe(CIVIL);
        expect(byCode?.versions).toEqual([standing]);
        expect((await asked([], ["np-minimum-living"]))?.versions).toEqual([
          standing,
        ]);
        expect((await asked([], []))?.versions).toEqual([]);
        expect(await store.head()).toEqual({ epoch: 1, seq: 3 });
      },
    );

    fact(
      "a publisher sees what he has written, and takes all of it back by his result",
      async () => {
        const food = aCheckedVersion("le-food-business");
        const refused = { ok: false, why: "no" };
        const result = await store.publish(async (publishing) => {
          await publishing.write(publicationOf([food]));
          const about = { itemCodes: [food.itemCode], catalogueKeys: [] };
          expect((await publishing.published(about)).versions).toHaveLength(1);
          return refused;
        });
        expect(result).toBe(refused);
        expect(await store.versions([food])).toEqual([]);
        expect(await store.head()).toEqual({ epoch: 1, seq: 3 });
      },
    );

    fact("items are found by words, body, level and audience", async () => {
      expect(await namesOf({ words: ["保险"] })).toEqual([
        pension.elements.name,
      ]);
      expect(await namesOf({ words: ["zuidi", "living"] })).toEqual([
        minimum.elements.name,
      ]);
      expect(await namesOf({ department: CIVIL })).toEqual([
        minimum.elements.name,
      ]);
      expect(await namesOf({ acceptLevel: "6", audience: "legal" })).toEqual(
        [],
      );
      expect(await namesOf({ audience: "legal" })).toEqual([
        company.elements.name,
      ]);
    });

    fact("a sign of the pattern language is a letter like others", async () => {
      expect(await namesOf({ words: ["%"] })).toEqual([]);
      expect(await namesOf({ words: ["_"] })).toEqual([]);
      expect(await namesOf({ words: ["\\"] })).toEqual([]);
    });

    fact("pages follow each other without a gap or a repetition", async () => {
      const codes: string[] = [];
      let after: SearchPlace | null = null;
      for (;;) {
        const page = await search({ first: 1, after });
        expect(page.totalCount).toBe(3);
        codes.push(...page.records.map((one) => one.itemCode));
        if (!page.hasNextPage) break;
        after = page.records.at(-1) ?? null;
      }
      expect(codes).toEqual(
        [pension, minimum, company].map((one) => one.itemCode).sort(),
      );
    });

    fact("the order of publication is read from any place", async () => {
      const after = async (seq: number, limit: number) =>
        (await store.publishedAfter(seq, limit, null)).map(itemKeyOf);
      expect(await after(0, 2)).toEqual([pension, minimum].map(itemKeyOf));
      expect(await after(2, 2)).toEqual([itemKeyOf(company)]);
      expect(await after(3, 2)).toEqual([]);
    });

    fact(
      "[I19] a division is told of what is decided above it, in it and below, and of no other town's",
      async () => {
        const told = async (division: string) =>
          (await store.publishedAfter(0, 9, division)).map(itemKeyOf);
        const all = [pension, minimum, company].map(itemKeyOf);
        expect(await told("990101100201")).toEqual(all);
        expect(await told("990101000000")).toEqual(all);
        expect(await told("990000000000")).toEqual(all);
        expect(await told("990102000000")).toEqual([]);
        expect(await told("?")).toEqual([]);
        expect(
          (await store.publishedAfter(1, 1, "990101100201")).map(itemKeyOf),
        ).toEqual([itemKeyOf(minimum)]);
      },
    );

    fact(
      "a publication that fails half-way leaves nothing behind",
      async () => {
        const food = aCheckedVersion("le-food-business");
        await expect(publish(food, minimum)).rejects.toThrow();
        expect(await store.versions([food])).toEqual([]);
        expect(await store.head()).toEqual({ epoch: 1, seq: 3 });
      },
    );

    fact(
      "a version that comes into effect later stands back until then",
      async () => {
        const next = aCheckedVersion("np-resident-pension", {
          version: 2,
          name: "城乡居民养老保险登记",
          effectiveFrom: "2026-07-01",
        });
        await publish(next);
        const versionOn = async (today: string) =>
          (await store.items([next.itemCode], today as PlainDate))[0]?.version;
        expect(await versionOn("2025-12-31")).toBeUndefined();
        expect(await versionOn("2026-06-30")).toBe(1);
        expect(await versionOn("2026-07-01")).toBe(2);
        const words = ["养老保险登记"];
        expect(await namesOf({ words })).toEqual([]);
        expect(await namesOf({ words }, "2026-07-01" as PlainDate)).toEqual([
          next.elements.name,
        ]);
        const keys = await store.versionKeys([next.itemCode]);
        expect(keys.map((one) => one.version)).toEqual([2, 1]);
      },
    );

    fact("an item that ended is not on offer and is still there", async () => {
      const end = aCheckedVersion("le-company-setup", {
        version: 2,
        state: "cancelled",
        effectiveFrom: "2026-05-01",
      });
      await publish(end);
      expect(await namesOf({ audience: "legal" })).toEqual([]);
      expect(await store.items([end.itemCode], TODAY)).toMatchObject([
        { version: 2 },
      ]);
    });

    fact("an item whose time has run out is not on offer", async () => {
      const trial = aCheckedVersion("le-food-workshop", {
        effectiveUntil: "2026-06-01",
      });
      await publish(trial);
      expect(await namesOf({ words: ["小作坊"] })).toHaveLength(1);
      expect(
        await namesOf({ words: ["小作坊"] }, "2026-06-02" as PlainDate),
      ).toEqual([]);
    });

    fact("a bundle is kept, and replaced by one of the same name", async () => {
      const relief = {
        bundleId: "social-relief",
        name: "社会救助一件事",
        nameEn: "Social relief",
        itemCodes: [minimum.itemCode],
        external: ["特困人员认定"],
        dependsOn: [
          {
            item: minimum.itemCode,
            on: minimum.itemCode,
            yields: { data: ["person.name"], materials: ["M0001"] },
          },
        ],
        joint: { settled: [], roles: [], sameMaterials: [["M0001"]] },
      };
      const put = (bundle: typeof relief) =>
        write({
          approval: null,
          departments: [],
          versions: [],
          bundles: [bundle],
        });
      await put(relief);
      await put({ ...relief, external: [] });
      expect(await store.bundles(null)).toEqual([{ ...relief, external: [] }]);
      expect(await store.bundles(["social-relief"])).toHaveLength(1);
      expect(await store.bundles(["another"])).toEqual([]);
    });

    fact(
      "[I19] whoever had an item is told that its levels were taken away; whoever never had it isn't",
      async () => {
        const { authority, itemCode } =
          aCheckedVersion("np-homestead").elements;
        const homestead = (version: number, changes: Partial<ItemVersion>) =>
          aCheckedVersion("np-homestead", { itemCode, version, ...changes });
        const before = (await store.head()).seq;
        await publish(homestead(1, { acceptLevels: [] }));
        await publish(homestead(2, { acceptLevels: ["5"] }));
        await publish(homestead(3, { acceptLevels: [] }));
        await publish(
          homestead(4, {
            authority: { ...authority, division: "990101101000" },
          }),
        );
        const told = async (division: string) =>
          (await store.publishedAfter(before, 9, division)).map(
            (one) => one.version,
          );
        expect(await told("990101100201")).toEqual([2, 3, 4]);
        expect(await told("990101101000")).toEqual([4]);
      },
    );

    fact(
      "publishers at the same moment wait for each other: no number is missing or given twice",
      async () => {
        const before = (await store.head()).seq;
        const versions = [3, 4, 5, 6].map((version) =>
          aCheckedVersion("np-minimum-living", { version }),
        );
        await Promise.all(versions.map((one) => publish(one)));
        const found = await store.publishedAfter(before, 10, null);
        expect(found.map((one) => one.seq)).toEqual(
          versions.map((_, i) => before + 1 + i),
        );
        expect(await store.head()).toEqual({ epoch: 1, seq: before + 4 });
      },
    );
  });

  describe("the work calendar", () => {
    const year = (makeUpDays: string[]): CalendarYear => ({
      notice: "通知",
      holidays: [{ date: "2031-10-01" as PlainDate, name: "国庆节" }],
      makeUpDays: makeUpDays as PlainDate[],
    });

    fact(
      "a year is written once, and a repetition changes nothing",
      async () => {
        expect(await store.publishCalendarYear(2031, year([]), false)).toBe(
          "written",
        );
        const { version } = await store.calendar();
        expect(await store.publishCalendarYear(2031, year([]), false)).toBe(
          "unchanged",
        );
        expect(await store.calendar()).toEqual({
          version,
          years: { "2031": year([]) },
        });
      },
    );

    fact(
      "other days replace it only as an amendment, under another version",
      async () => {
        const { version } = await store.calendar();
        const amended = year(["2031-09-27"]);
        expect(await store.publishCalendarYear(2031, amended, false)).toBe(
          "published",
        );
        expect((await store.calendar()).version).toBe(version);
        expect(await store.publishCalendarYear(2031, amended, true)).toBe(
          "written",
        );
        const after = await store.calendar();
        expect(after.years["2031"]).toEqual(amended);
        expect(after.version).not.toBe(version);
      },
    );
  });
}

function publicationOf(versions: readonly CheckedVersion[]) {
  const creditCodeOf = (elements: ItemVersion) =>
    catalogue.departments.find(({ key }) => key === elements.department)
      ?.creditCode ?? TOWN;
  return {
    approval: null,
    departments: catalogue.departments.map(({ key, creditCode }) => ({
      key,
      creditCode,
      authority: null,
    })),
    bundles: [],
    versions: versions.map((one) => ({
      ...one,
      department: creditCodeOf(one.elements),
    })),
  };
}
