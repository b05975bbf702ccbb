import { coverageOf, type ListRow } from "@onedoor/domain/listRow";
import { aListRow, someContent } from "@onedoor/domain/testing";
import type { PlainDate } from "@onedoor/domain/time";
import { beforeAll, describe, expect, test } from "vitest";
import { catalogue } from "../seed/catalogue.ts";
import { aCheckedVersion } from "../testing/anOfferedVersion.ts";
import type { CheckedVersion, ItemsStore } from "./ItemsStore.ts";
import type { ListStore, RowQuery } from "./ListStore.ts";

const TODAY = "2026-06-01" as PlainDate;
const TOWN = "1199010100TE5T010R";
const ANY: RowQuery = {
  kind: "publicService",
  words: [],
  body: null,
  standing: null,
  first: 50,
  after: null,
};

/** What every store of the lists promises, with the catalogue beside it. `open` answers with empty ones. */
export function listStoreContract(
  open: () => Promise<{ lists: ListStore; items: ItemsStore }>,
  skipped?: string,
): void {
  const fact = test.skipIf(skipped !== undefined);
  let lists: ListStore;
  let items: ItemsStore;
  const write = (...rows: ListRow[]) =>
    lists.publishRows({ keys: [], covers: [] }, () => rows);
  const numbersOf = async (query: Partial<RowQuery>) =>
    (await lists.search({ ...ANY, ...query })).rows.map((one) => one.number);

  const birth = aListRow();
  const pension = aListRow(
    someContent({
      name: "养老保险参保登记",
      nameEn: "Pension insurance",
      baseCode: "992014012000",
    }),
    { number: 2 },
  );
  const ended = aListRow(someContent({ baseCode: "992014099000" }), {
    number: 3,
  });
  const cancelled: ListRow = {
    ...ended,
    version: 2,
    state: "cancelled",
    effectiveFrom: "2026-05-01" as PlainDate,
  };
  const proof = aListRow({
    ...someContent(),
    kind: "notToAsk",
    name: "无犯罪记录证明",
    aliases: ["无犯罪证明"],
    instead: "部门间核查",
  });

  beforeAll(async () => {
    if (skipped !== undefined) return;
    ({ lists, items } = await open());
    await write(birth, pension, ended, proof);
    await write(cancelled);
  });

  fact("lists are counted by what stands", async () => {
    const counts = await lists.counts();
    expect(counts).toHaveLength(2);
    expect(counts).toEqual(
      expect.arrayContaining([
        { kind: "publicService", inForce: 2, ended: 1 },
        { kind: "notToAsk", inForce: 1, ended: 0 },
      ]),
    );
  });

  fact("rows come by number, by their newest version", async () => {
    expect((await lists.search(ANY)).rows).toEqual([birth, pension, cancelled]);
  });

  fact(
    "rows are found by words, by other names, by body and by state",
    async () => {
      expect(await numbersOf({ words: ["yanglao"] })).toEqual([2]);
      expect(
        await numbersOf({ kind: "notToAsk", words: ["无犯罪证明"] }),
      ).toEqual([1]);
      expect(await numbersOf({ words: ["%"] })).toEqual([]);
      expect(await numbersOf({ body: "another" })).toEqual([]);
      expect(await numbersOf({ standing: "ended" })).toEqual([3]);
      expect(await numbersOf({ standing: "inForce", body: TOWN })).toEqual([
        1, 2,
      ]);
    },
  );

  fact("pages follow each other without a gap", async () => {
    const page = await lists.search({ ...ANY, first: 2 });
    expect(page).toMatchObject({ totalCount: 3, hasNextPage: true });
    expect(await lists.search({ ...ANY, first: 2, after: 2 })).toMatchObject({
      rows: [{ number: 3 }],
      hasNextPage: false,
    });
  });

  fact("every version of a row is kept, newest first", async () => {
    expect(
      await lists.histories([
        { kind: "publicService", number: 3 },
        { kind: "publicService", number: 99 },
      ]),
    ).toEqual([cancelled, ended]);
    expect(await lists.histories([])).toEqual([]);
  });

  fact("a version is written once", async () => {
    await expect(
      write(aListRow(someContent(), { number: 9 }), birth),
    ).rejects.toThrow();
    expect(await numbersOf({ after: 8 })).toEqual([]);
  });

  fact(
    "a publisher sees the rows that he names, those that cover the same, and the last numbers",
    async () => {
      await lists.publishRows(
        {
          keys: [{ kind: "publicService", number: 3 }],
          covers: [coverageOf(pension.content) ?? ""],
        },
        (standing) => {
          expect(standing.rows).toHaveLength(2);
          expect(standing.rows).toEqual(
            expect.arrayContaining([pension, cancelled]),
          );
          expect(standing.lastNumbers).toEqual({
            publicService: 3,
            notToAsk: 1,
          });
          return [];
        },
      );
    },
  );

  describe("beside the catalogue", () => {
    const registration = aCheckedVersion("np-birth-registration");
    const minimum = aCheckedVersion("np-minimum-living");

    beforeAll(async () => {
      if (skipped === undefined)
        await publishItems(items, [registration, minimum]);
    });

    fact(
      "a publisher of items sees what of the lists concerns them",
      async () => {
        const { seen } = await items.publish(async (publishing) => ({
          ok: false,
          seen: await publishing.published({
            itemCodes: [registration.itemCode],
            catalogueKeys: [],
          }),
        }));
        expect(seen.rows).toHaveLength(2);
        expect(seen.rows).toEqual(expect.arrayContaining([birth, proof]));
      },
    );

    fact("items on offer are counted by level", async () => {
      expect(await lists.itemCounts(TODAY)).toEqual([
        { level: "4", exercised: 1, accepted: 0 },
        { level: "5", exercised: 1, accepted: 2 },
        { level: "6", exercised: 0, accepted: 2 },
      ]);
      expect(await lists.itemCounts("2025-12-31" as PlainDate)).toEqual([]);
      const end = aCheckedVersion("np-minimum-living", {
        version: 2,
        state: "cancelled",
      });
      await publishItems(items, [end]);
      expect(await lists.itemCounts(TODAY)).toEqual([
        { level: "5", exercised: 1, accepted: 1 },
        { level: "6", exercised: 0, accepted: 1 },
      ]);
    });

    fact(
      "an item is left outside from when its row has ended until another covers it",
      async () => {
        const key = { kind: "publicService", number: 1 } as const;
        const left = async () =>
          (await lists.leftOutside([key], TODAY)).map(
            ({ number, item }) => [number, item.itemCode] as const,
          );
        expect(await left()).toEqual([]);
        await write({ ...birth, version: 2, state: "cancelled" });
        expect(await left()).toEqual([[1, registration.itemCode]]);
        const heading = someContent({ baseCode: "99202300100Y" });
        await write(aListRow(heading, { number: 4 }));
        expect(await left()).toEqual([]);
        expect(await lists.leftOutside([], TODAY)).toEqual([]);
      },
    );
  });
}

async function publishItems(
  items: ItemsStore,
  versions: readonly CheckedVersion[],
): Promise<void> {
  await items.publish(async (publishing) => {
    await publishing.write(publicationOf(versions));
    return { ok: true };
  });
}

function publicationOf(versions: readonly CheckedVersion[]) {
  return {
    approval: null,
    departments: catalogue.departments.map(({ key, creditCode }) => ({
      key,
      creditCode,
      authority: null,
    })),
    bundles: [],
    versions: versions.map((one) => ({ ...one, department: TOWN })),
  };
}
