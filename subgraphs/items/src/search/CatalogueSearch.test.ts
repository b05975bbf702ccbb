import { searchWordsOf } from "@onedoor/domain/itemFit";
import type { PlainDate } from "@onedoor/domain/time";
import { describe, expect, test } from "vitest";
import { searchTextOf } from "../commands/searchTextOf.ts";
import type { ItemQuery } from "../store/ItemsStore.ts";
import { CatalogueSearch, type SearchCard } from "./CatalogueSearch.ts";

const TODAY = "2026-06-01" as PlainDate;

function aCard(name: string, changes: Partial<SearchCard> = {}): SearchCard {
  return {
    itemCode: name,
    version: 1,
    name,
    nameEn: "",
    audience: "natural",
    implementingBody: "body",
    state: "inForce",
    effectiveFrom: "2026-01-01",
    effectiveUntil: null,
    department: "department",
    acceptLevels: ["5"],
    searchText: searchTextOf({ name, nameEn: "", alsoCalled: [] }),
    seq: 0,
    ...changes,
  };
}

/** A catalogue that can be published to. */
function published(...names: string[]) {
  const cards: SearchCard[] = [];
  const catalogue = {
    epoch: 1,
    publish(...ones: SearchCard[]) {
      for (const one of ones) cards.push({ ...one, seq: cards.length + 1 });
    },
    replaceBy(...ones: SearchCard[]) {
      cards.length = 0;
      catalogue.epoch += 1;
      catalogue.publish(...ones);
    },
    head: async () => ({ epoch: catalogue.epoch, seq: cards.length }),
    cardsAfter: async (seq: number, limit: number) =>
      cards.slice(seq, seq + limit),
  };
  catalogue.publish(...names.map((name) => aCard(name)));
  const search = new CatalogueSearch(catalogue);
  const find = (text: string, query: Partial<ItemQuery> = {}) =>
    search.find(
      {
        words: searchWordsOf(text),
        department: null,
        acceptLevel: null,
        audience: null,
        first: 50,
        after: null,
        ...query,
      },
      TODAY,
    );
  const namesOf = async (text: string, query: Partial<ItemQuery> = {}) =>
    (await find(text, query)).records.map(({ name }) => name);
  return { ...catalogue, publishing: catalogue, find, namesOf };
}

test("[I20] what fits best comes first: the whole name, then its beginning, then its inside, the shorter before the longer", async () => {
  const { namesOf } = published(
    "医疗保险登记变更",
    "基本医疗保险登记",
    "医疗保险登记",
    "城乡居民基本医疗保险登记",
  );
  const order = [
    "医疗保险登记",
    "医疗保险登记变更",
    "基本医疗保险登记",
    "城乡居民基本医疗保险登记",
  ];
  for (const text of ["医疗保险登记", "yiliaobaoxiandengji", "ylbxdj"])
    expect(await namesOf(text), text).toEqual(order);
});

test("[I20] characters that are read in several ways are found as they are read here", async () => {
  const { namesOf } = published("重庆银行开户", "音乐会审批", "重量检定");
  expect(await namesOf("chongqing")).toEqual(["重庆银行开户"]);
  expect(await namesOf("cqyh")).toEqual(["重庆银行开户"]);
  expect(await namesOf("yinyuehui")).toEqual(["音乐会审批"]);
  expect(await namesOf("zhongliang")).toEqual(["重量检定"]);
});

describe("[I21] a mistake", () => {
  test("is forgiven where nothing fits as typed", async () => {
    const { namesOf } = published("最低生活保障审核", "高龄津贴发放");
    for (const text of [
      "最底生活",
      "zuidishneghuo",
      "zdshbx",
      "zuidi shenghu0",
    ])
      expect(await namesOf(text), text).toEqual(["最低生活保障审核"]);
  });

  test("isn't looked for where something fits as typed", async () => {
    const { namesOf } = published("生育登记甲", "生肓登记乙");
    expect(await namesOf("生肓登记")).toEqual(["生肓登记乙"]);
  });
});

test("pages by fitness follow each other without a gap or a repetition", async () => {
  const { find, namesOf } = published(
    ...Array.from({ length: 30 }, (_, i) => `${"甲".repeat(i % 4)}登记${i}`),
  );
  const names: string[] = [];
  let after: ItemQuery["after"] = null;
  for (;;) {
    const page = await find("登记", { first: 7, after });
    expect(page.totalCount).toBe(30);
    names.push(...page.records.map(({ name }) => name));
    if (!page.hasNextPage) break;
    after = page.records.at(-1) ?? null;
  }
  expect(names).toEqual(await namesOf("登记"));
  expect(new Set(names).size).toBe(30);
});

test("what is published between two searches is found, by index and without", async () => {
  const { namesOf, publishing } = published("甲类登记");
  expect(await namesOf("乙类")).toEqual([]);
  publishing.publish(aCard("乙类登记"));
  expect(await namesOf("乙类")).toEqual(["乙类登记"]);
  publishing.publish(
    ...Array.from({ length: 1_500 }, (_, i) => aCard(`丙类登记${i}`)),
  );
  publishing.publish(aCard("丁类登记"));
  expect(await namesOf("丁类")).toEqual(["丁类登记"]);
  publishing.publish(aCard("戊类登记"));
  expect(await namesOf("戊类")).toEqual(["戊类登记"]);
  publishing.publish(aCard("丁类登记", { version: 2, state: "cancelled" }));
  expect(await namesOf("丁类")).toEqual([]);
});

test("a catalogue that was restored from a copy is read anew", async () => {
  const { namesOf, publishing } = published("甲类登记");
  expect(await namesOf("登记")).toEqual(["甲类登记"]);
  publishing.replaceBy(aCard("乙类登记"));
  expect(await namesOf("登记")).toEqual(["乙类登记"]);
});

test("searches at the same moment read the catalogue once", async () => {
  const { find } = published("甲类登记", "乙类登记");
  const found = await Promise.all(
    Array.from({ length: 5 }, () => find("登记")),
  );
  expect(found.map(({ totalCount }) => totalCount)).toEqual([2, 2, 2, 2, 2]);
});
