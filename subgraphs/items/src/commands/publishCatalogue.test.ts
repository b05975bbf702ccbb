import type { ItemVersion } from "@onedoor/domain/itemTypes";
import { testPools } from "@onedoor/subgraph-host/testing/testPool";
import type { Pool } from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openItemsStore } from "../openItemsStore.ts";
import { catalogue } from "../seed/catalogue.ts";
import { seedLists } from "../seed/seedLists.ts";
import { itemKeyOf, type ItemsStore } from "../store/ItemsStore.ts";
import { anOfferedVersion } from "../testing/anOfferedVersion.ts";
import { publishCatalogue } from "./publishCatalogue.ts";
import { publishItemVersions } from "./publishItemVersions.ts";

let pool: Pool;
let close: () => Promise<void>;
let store: ItemsStore;

beforeAll(async () => {
  const [pglite] = testPools();
  if (pglite === undefined) throw new Error("there is no engine");
  ({ pool, close } = await pglite.open());
  store = await openItemsStore(pool);
  await publishCatalogue(store, {
    departments: catalogue.departments,
    versions: [],
  });
  await seedLists(pool);
  await publishItemVersions(pool, [anOfferedVersion("np-minimum-living")]);
});
afterAll(() => close());

const minimum = anOfferedVersion("np-minimum-living");
const relief = anOfferedVersion("np-temporary-relief");
const reliefWith = (changes: Partial<ItemVersion>) =>
  anOfferedVersion("np-temporary-relief", changes);

test("the operator publishes new versions; what is published already stays", async () => {
  const next = anOfferedVersion("np-minimum-living", { version: 2 });
  const key = { itemCode: minimum.elements.itemCode };
  expect(await publishItemVersions(pool, [next, minimum])).toEqual({
    ok: true,
    published: [{ ...key, version: 2 }],
    unchanged: [{ ...key, version: 1 }],
  });
  expect(await publishItemVersions(pool, [next, minimum])).toMatchObject({
    ok: true,
    published: [],
  });
  expect((await store.head()).seq).toBe(2);
});

test("the order of keys in a file is not other content", async () => {
  const backwards = Object.fromEntries(
    Object.entries(minimum.elements).reverse(),
  );
  expect(
    await publishItemVersions(pool, [{ ...minimum, elements: backwards }]),
  ).toMatchObject({ ok: true, published: [] });
});

describe("versions never change", () => {
  const { name: _, ...rest } = minimum.elements;
  test.each([
    ["other elements", { ...minimum, elements: { ...rest, name: "低保" } }],
    ["another form", { ...minimum, form: { properties: {} } }],
    ["other names to find it by", { ...minimum, alsoCalled: ["低保"] }],
  ])("%s are refused", async (_what, version) => {
    expect(await publishItemVersions(pool, [version])).toEqual({
      ok: false,
      refusals: [
        {
          at: itemKeyOf(minimum.elements),
          reason: "versionIsPublished",
          details: [],
        },
      ],
    });
  });
});

describe("one wrong version refuses the whole offer", () => {
  const { promisedLimit } = relief.elements;
  const [step] = relief.elements.steps;
  const foreignCode = minimum.elements.itemCode.replace(
    /^.{18}/,
    "1199010100TE5T010R",
  );
  test.each([
    ["what is no item version", { ...relief, elements: {} }, "malformed"],
    [
      "a day that isn't",
      reliefWith({ effectiveFrom: "2026-02-30" }),
      "malformed",
    ],
    [
      "an end before the beginning",
      reliefWith({ effectiveUntil: "2020-01-01" }),
      "malformed",
    ],
    [
      "a code that is none",
      reliefWith({ itemCode: "0".repeat(31) }),
      "wrongItemCode",
    ],
    [
      "the code of another body",
      reliefWith({ itemCode: foreignCode }),
      "wrongItemCode",
    ],
    [
      "an item without a promised limit",
      reliefWith({ promisedLimit: { ...promisedLimit, limit: null } }),
      "unsound",
    ],
    [
      "a promise beyond the law",
      reliefWith({
        statutoryLimit: { ...promisedLimit, limit: { value: 1, unit: "WD" } },
      }),
      "unsound",
    ],
    [
      "an item of another type than its power",
      reliefWith({
        itemType: { code: "07", name: "行政确认", nameEn: "Confirmation" },
      }),
      "outsideLists",
    ],
    [
      "an item from before its power",
      reliefWith({ effectiveFrom: "2019-12-31" }),
      "outsideLists",
    ],
    ["a form that is none", { ...relief, form: [] }, "malformedForm"],
    ["a missing form", { ...relief, form: undefined }, "malformedForm"],
    [
      "a form that asks the network",
      {
        ...relief,
        form: { properties: { a: { $ref: "https://example.org/a" } } },
      },
      "malformedForm",
    ],
    [
      "a name that the form and the shared definitions both define",
      {
        ...relief,
        form: { properties: {}, $defs: { phone: { type: "string" } } },
      },
      "malformedForm",
    ],
    [
      "a reference that leads nowhere",
      {
        ...relief,
        form: { properties: { a: { $ref: "common.json#/$defs/none" } } },
      },
      "unresolvedReference",
    ],
    [
      "a field that is bound to what isn't shared",
      {
        ...relief,
        form: {
          properties: { a: { type: "string", "x-dictionary": "person.mood" } },
        },
      },
      "wrongBinding",
    ],
    [
      "a department that nobody knows",
      reliefWith({ department: "ghosts" }),
      "unknownDepartment",
    ],
    [
      "a step at a body under another's key",
      reliefWith({
        steps: step === undefined ? [] : [{ ...step, orgKey: "police" }],
      }),
      "wrongDepartment",
    ],
    [
      "the key of another item",
      reliefWith({ id: "np-minimum-living" }),
      "keyIsTaken",
    ],
  ])("%s", async (_, wrong, reason) => {
    const good = anOfferedVersion("np-disability-card");
    const before = await store.head();
    const result = await publishItemVersions(pool, [good, wrong]);
    expect(result).toMatchObject({ ok: false });
    expect(result.ok ? [] : result.refusals.map((one) => one.reason)).toEqual([
      reason,
    ]);
    expect(await store.head()).toEqual(before);
    expect(await store.versions([good.elements])).toEqual([]);
  });

  test("a version twice", async () => {
    expect(await publishItemVersions(pool, [relief, relief])).toMatchObject({
      ok: false,
      refusals: [{ at: itemKeyOf(relief.elements), reason: "repeated" }],
    });
  });

  test("a version older than what is published", async () => {
    const homestead = (version: number) =>
      anOfferedVersion("np-homestead", { version });
    await publishItemVersions(pool, [homestead(3)]);
    expect(await publishItemVersions(pool, [homestead(2)])).toMatchObject({
      ok: false,
      refusals: [{ reason: "olderThanPublished" }],
    });
  });

  test("[B1] a bundle whose items wait for each other in a circle", async () => {
    const newborn = catalogue.bundles.find(({ id }) => id === "newborn");
    if (newborn === undefined) throw new Error("no such bundle");
    const yields = { data: [], materials: [] };
    const circle = {
      ...newborn,
      items: ["np-homestead"],
      dependsOn: [{ item: "np-homestead", on: "np-homestead", yields }],
      settled: [],
      sameMaterials: [],
    };
    expect(
      await publishCatalogue(store, {
        versions: [anOfferedVersion("np-homestead", { version: 5 })],
        bundles: [circle],
      }),
    ).toMatchObject({
      ok: false,
      refusals: [
        {
          at: "bundle newborn",
          reason: "unsound",
          details: ["waitsInCircle: np-homestead"],
        },
      ],
    });
  });

  test("a bundle with an item that isn't published", async () => {
    const bundles = catalogue.bundles.filter(({ id }) => id === "newborn");
    expect(await publishCatalogue(store, { versions: [], bundles })).toEqual({
      ok: false,
      refusals: [
        {
          at: "bundle newborn",
          reason: "unknownItem",
          details: catalogue.bundles[0]?.items,
        },
      ],
    });
  });
});

test("every refusal is told at once, with where and what", async () => {
  const result = await publishItemVersions(pool, [
    { ...relief, elements: { ...relief.elements, name: 7 } },
    anOfferedVersion("np-disability-card", { itemCode: "0".repeat(31) }),
  ]);
  expect(result).toMatchObject({
    ok: false,
    refusals: [
      {
        at: "versions[0]",
        reason: "malformed",
        details: [expect.stringContaining("name")],
      },
      { at: `${"0".repeat(31)}:1`, reason: "wrongItemCode" },
    ],
  });
});

test("two publishers of one version at the same moment: one is refused, and one content stands", async () => {
  const offers = ["甲", "乙"].map((remarks) =>
    anOfferedVersion("np-unemployment", { remarks }),
  );
  const results = await Promise.all(
    offers.map((offer) => publishItemVersions(pool, [offer])),
  );
  expect(results.filter(({ ok }) => ok)).toHaveLength(1);
  const [won] = offers.filter((_, i) => results[i]?.ok);
  const [standing] = await store.versions(
    won === undefined ? [] : [won.elements],
  );
  expect(standing?.elements.remarks).toBe(won?.elements.remarks);
});
