import "fake-indexeddb/auto";
import { MockCounty } from "@onedoor/mock/MockCounty";
import { mockItemDocument, mockItemVersion } from "@onedoor/mock/mockItems";
import type { ItemDocument } from "@onedoor/replication/wire";
import { afterEach, describe, expect, test } from "vitest";
import { until } from "../testing/caseActs.ts";
import { aMachine, type Machine } from "../testing/openStation.ts";
import type { Replica } from "./Replica.ts";

const open: Replica[] = [];

afterEach(async () => {
  await Promise.all(open.splice(0).map((replica) => replica.close()));
});

async function opened(machine: Machine): Promise<Replica> {
  const replica = await machine.open({ storage: "dexie" });
  open.push(replica);
  return replica;
}

async function closed(replica: Replica): Promise<void> {
  open.splice(open.indexOf(replica), 1);
  await replica.close();
}

const copied = (replica: Replica, items: number) =>
  until(replica.syncStatus(), ({ firstCopy }) => firstCopy.items >= items);

/** A catalogue of so many items. */
function aCatalogue(count: number): ItemDocument[] {
  return Array.from({ length: count }, (_, i) => {
    const { itemCode } = mockItemVersion();
    const elements = mockItemVersion({
      itemCode: `${itemCode.slice(0, 26)}${String(10_000 + i)}`,
      name: `第${i}项登记`,
    });
    return mockItemDocument(elements, `dixiangdengji${i}`);
  });
}

/** The places from which the machine asks for packed pages; the line is cut when it asks for the `cutAt`th. */
function watchPages(machine: Machine, cutAt = 0): readonly unknown[] {
  const asked: unknown[] = [];
  machine.ports.fetch = (input, init) => {
    const body = typeof init.body === "string" ? init.body : "{}";
    const { query = "", variables } = JSON.parse(body) as {
      query?: string;
      variables?: { checkpoint: unknown };
    };
    if (query.includes("query PullPackedItems")) {
      asked.push(variables?.checkpoint);
      if (asked.length === cutAt) machine.line.cut();
    }
    return machine.line.fetch(input, init);
  };
  return asked;
}

describe("the first copy of the catalogue", () => {
  test("[R1] comes packed, and what is published later comes from its end on", async () => {
    const items = aCatalogue(700);
    const county = new MockCounty({ items });
    const machine = await aMachine(county, "village1");
    const asked = watchPages(machine);
    const village = await opened(machine);
    await copied(village, 700);
    expect(asked).toEqual([null, { cursor: "500" }]);
    const [found] = await village.searchItems("dixiangdengji42", 1);
    expect(found?.form).toEqual(items[42]?.form);

    items.push(mockItemDocument(mockItemVersion({ name: "新事项" }), "xin"));
    await village.syncNow();
    await copied(village, 701);
    expect(await village.searchItems("新事项", 5)).toHaveLength(1);
    expect(asked).toHaveLength(2);
  });

  test("[R1] that breaks off goes on behind the last page that was kept, and is there without a line afterwards", async () => {
    const county = new MockCounty({ items: aCatalogue(700) });
    const machine = await aMachine(county, "village1");
    watchPages(machine, 2);
    const first = await opened(machine);
    await copied(first, 500);
    await closed(first);
    machine.line.mend();
    const asked = watchPages(machine);
    const second = await opened(machine);
    await copied(second, 700);
    expect(asked).toEqual([{ cursor: "500" }]);
    machine.line.cut();
    await closed(second);
    const third = await opened(machine);
    expect(await third.searchItems("dixiangdengji699", 1)).toHaveLength(1);
  });
});

describe("without a line", () => {
  test("[I20] an item is found with a mistake in the word", async () => {
    const machine = await aMachine(new MockCounty(), "village1");
    const village = await opened(machine);
    await copied(village, 2);
    machine.line.cut();
    for (const text of ["最底生活保障", "zuidishneghuo", "zdshbx"])
      expect(await village.searchItems(text, 5), text).toHaveLength(1);
  });

  test("[I19] what is another town's is kept and not offered", async () => {
    const { authority } = mockItemVersion();
    const elsewhere = mockItemVersion({
      authority: { ...authority, division: "990101101000" },
    });
    const county = new MockCounty({
      items: [mockItemDocument(elsewhere, "gaoling")],
    });
    const village = await opened(await aMachine(county, "village1"));
    await copied(village, 1);
    expect(await village.searchItems("高龄", 5)).toEqual([]);
    expect(await village.item(elsewhere.itemCode, 1)).not.toBeNull();
  });
});
