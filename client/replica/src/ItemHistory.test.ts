import "fake-indexeddb/auto";
import { MockCounty } from "@onedoor/mock/MockCounty";
import { MOCK_ITEMS } from "@onedoor/mock/mockItems";
import { instantOfEpochMs } from "@onedoor/domain/time";
import type { ItemDocument } from "@onedoor/replication/wire";
import { firstValueFrom } from "rxjs";
import { afterEach, beforeEach, expect, test } from "vitest";
import { until } from "../testing/caseActs.ts";
import { aMachine, type Machine } from "../testing/openStation.ts";
import type { Replica } from "./Replica.ts";

let county: MockCounty;
let clock = 0;
const open: Replica[] = [];
const now = () => instantOfEpochMs((clock += 1_000));

beforeEach(() => {
  clock = Date.UTC(2026, 8, 18, 2);
  county = new MockCounty({ now });
});
afterEach(async () => {
  await Promise.all(open.splice(0).map((replica) => replica.close()));
});

const [allowance, subsistence] = MOCK_ITEMS;
if (allowance === undefined || subsistence === undefined)
  throw new Error("the mock's catalogue has two items");

test("[R7] a first copy announces nothing, whatever versions it brings", async () => {
  county.publishItem(versionOf(allowance, 2));
  const replica = await station(await aMachine(county, "village1", now));
  expect(await versionsOf(replica)).toEqual([1, 2]);
  expect(await changed(replica)).toEqual([]);
});

test("[R7] a newer version that a sync brings is announced until it is read", async () => {
  const replica = await station(await aMachine(county, "village1", now));
  county.publishItem(versionOf(allowance, 2));
  await replica.syncNow();
  await until(replica.changedItems(), (items) => items.length === 1);
  expect(await versionsOf(replica)).toEqual([1, 2]);
  expect(await changed(replica)).toMatchObject([
    { itemCode: allowance.itemCode, since: 1, isRead: false },
  ]);
  await replica.markItemsRead([allowance.itemCode]);
  expect(await changed(replica)).toMatchObject([{ isRead: true }]);
});

test("[R7] what was read is known: the next version is told from there, and one that wasn't read keeps its beginning", async () => {
  const replica = await station(await aMachine(county, "village1", now));
  for (const version of [2, 3]) {
    county.publishItem(versionOf(allowance, version));
    await replica.syncNow();
    await until(replica.changedItems(), (items) => items.length === 1);
  }
  expect(await changed(replica)).toMatchObject([{ since: 1 }]);
  await replica.markItemsRead([allowance.itemCode]);
  county.publishItem(versionOf(allowance, 4));
  await replica.syncNow();
  const [again] = await until(
    replica.changedItems(),
    ([one]) => one?.isRead === false,
  );
  expect(again).toMatchObject({ since: 3 });
});

test("[R7] a new item is no change", async () => {
  const replica = await station(await aMachine(county, "village1", now));
  const itemCode = subsistence.itemCode.replace("0511001000", "0511002000");
  county.publishItem({
    ...subsistence,
    itemKey: `${itemCode}:1`,
    itemCode,
  });
  county.publishItem(versionOf(allowance, 2));
  await replica.syncNow();
  const items = await until(
    replica.changedItems(),
    (found) => found.length === 1,
  );
  expect(items.map((one) => one.itemCode)).toEqual([allowance.itemCode]);
});

test("[R7] what came while nobody looked is announced when the computer is opened again, to each user for himself", async () => {
  const [first, second] = await Promise.all([
    aMachine(county, "village1", now),
    aMachine(county, "village2", now),
  ]);
  for (const machine of [first, second]) await (await station(machine)).close();
  county.publishItem(versionOf(allowance, 2));
  const one = await first.open({ storage: "dexie" });
  const other = await second.open({ storage: "dexie" });
  open.push(one, other);
  for (const replica of [one, other])
    await until(replica.changedItems(), (items) => items.length === 1);
  await one.markItemsRead([allowance.itemCode]);
  expect(await changed(one)).toMatchObject([{ isRead: true }]);
  expect(await changed(other)).toMatchObject([{ isRead: false }]);
});

/** With its first copy done. */
async function station(machine: Machine): Promise<Replica> {
  const replica = await machine.open({ storage: "dexie" });
  open.push(replica);
  await until(replica.syncStatus(), ({ firstCopy }) => firstCopy.done);
  return replica;
}

async function versionsOf(replica: Replica): Promise<number[]> {
  const versions = await replica.itemVersions(allowance?.itemCode ?? "");
  return versions.map(({ version }) => version);
}

function changed(replica: Replica) {
  return firstValueFrom(replica.changedItems());
}

function versionOf(document: ItemDocument, version: number): ItemDocument {
  const elements = { ...(document.elements as object), version };
  return {
    ...document,
    itemKey: `${document.itemCode}:${version}`,
    version,
    elements,
  };
}
