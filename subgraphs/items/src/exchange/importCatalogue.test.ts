import { testPools } from "@onedoor/subgraph-host/testing/testPool";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openItemsStore } from "../openItemsStore.ts";
import { publishCatalogue } from "../commands/publishCatalogue.ts";
import { catalogue } from "../seed/catalogue.ts";
import { seedItems } from "../seed/seed.ts";
import { seedLists } from "../seed/seedLists.ts";
import type { ItemsStore } from "../store/ItemsStore.ts";
import { anOfferedVersion } from "../testing/anOfferedVersion.ts";
import { importCatalogue } from "./importCatalogue.ts";
import { readItemsJson } from "./readItemsJson.ts";
import { writeItemsJson } from "./writeItemsJson.ts";

const closing: (() => Promise<void>)[] = [];
afterAll(() => Promise.all(closing.map((close) => close())));

/** A county's catalogue: that of the seed, or none but the lists under which its items stand. */
async function aCatalogue(isSeeded: boolean): Promise<ItemsStore> {
  const [pglite] = testPools();
  if (pglite === undefined) throw new Error("there is no engine");
  const { pool, close } = await pglite.open();
  closing.push(close);
  const store = await openItemsStore(pool);
  if (isSeeded) await seedItems(pool);
  else {
    const { departments } = catalogue;
    await publishCatalogue(store, { departments, versions: [] });
    await seedLists(pool);
  }
  return store;
}

async function exported(store: ItemsStore): Promise<string> {
  let text = "";
  for await (const piece of writeItemsJson(store)) text += piece;
  return text;
}

async function* bytesOf(text: string) {
  yield new TextEncoder().encode(text);
}

const importJson = (store: ItemsStore, text: string) =>
  importCatalogue(store, readItemsJson(bytesOf(text)));

describe("a catalogue as JSON", () => {
  let store: ItemsStore;
  let text: string;
  beforeAll(async () => {
    store = await aCatalogue(true);
    text = await exported(store);
  });

  test("changes nothing where it comes from", async () => {
    const result = await importJson(store, text);
    expect(result).toMatchObject({ ok: true, published: [] });
    expect(result.ok ? result.unchanged : []).toHaveLength(27);
    expect(await exported(store)).toBe(text);
  });

  test("makes the same catalogue elsewhere", async () => {
    const other = await aCatalogue(false);
    const result = await importJson(other, text);
    expect(result.ok ? result.published : result).toHaveLength(27);
    expect(await exported(other)).toBe(text);
    expect(await other.bundles(null)).toEqual(await store.bundles(null));
  });

  test("is a list of items, too, as people write it", async () => {
    const next = anOfferedVersion("np-minimum-living", { version: 2 });
    expect(await importJson(store, JSON.stringify([next]))).toMatchObject({
      ok: true,
      published: [{ version: 2 }],
    });
  });

  test("with one wrong item publishes nothing, and says where", async () => {
    const good = anOfferedVersion("np-homestead", { version: 2 });
    const wrong = { ...good, elements: { ...good.elements, name: 7 } };
    const before = await store.head();
    expect(
      await importJson(store, JSON.stringify([good, wrong])),
    ).toMatchObject({
      ok: false,
      refusals: [{ at: "versions[1]", reason: "malformed" }],
    });
    expect(await store.head()).toEqual(before);
  });

  test("that breaks off publishes nothing of what it began with", async () => {
    const versions = Array.from({ length: 600 }, (_, i) =>
      anOfferedVersion("np-homestead", { version: 10 + i }),
    );
    const whole = JSON.stringify(versions);
    const before = await store.head();
    expect(await importJson(store, whole.slice(0, -10))).toMatchObject({
      ok: false,
      unreadable: { reason: "notJson" },
    });
    expect(await store.head()).toEqual(before);
  });

  test("with the same version in two parts is refused", async () => {
    const versions = Array.from({ length: 501 }, (_, i) =>
      anOfferedVersion("np-residence", { version: i === 500 ? 2 : 2 + i }),
    );
    expect(await importJson(store, JSON.stringify(versions))).toMatchObject({
      ok: false,
      refusals: [{ reason: "repeated" }],
    });
  });

  test.each([
    ["another document", '{"a": 1, "items": []}'],
    ["a document of a later version", '{"onedoorItems": 2, "items": []}'],
    ["an empty list", "[]"],
    ["bundles that are none", '{"onedoorItems": 1, "bundles": [{}]}'],
  ])("%s is refused", async (_, other) => {
    expect(await importJson(store, other)).toMatchObject({
      ok: false,
      unreadable: { reason: "notItems" },
    });
  });
});
