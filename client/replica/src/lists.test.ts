import "fake-indexeddb/auto";
import { someTerms } from "@onedoor/domain/testing";
import { MockCounty } from "@onedoor/mock/MockCounty";
import { instantOfEpochMs } from "@onedoor/domain/time";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import {
  accept,
  arrivedEverything,
  submit,
  takeIn,
  until,
} from "../testing/caseActs.ts";
import { aMachine } from "../testing/openStation.ts";
import type { TestLine } from "../testing/TestLine.ts";
import type { CaseView, Replica } from "./Replica.ts";

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

async function station(account: string) {
  const machine = await aMachine(county, account, now);
  const replica = await machine.open();
  open.push(replica);
  lines.set(replica, machine.line);
  return replica;
}

const lines = new WeakMap<Replica, TestLine>();

const ids = (views: readonly CaseView[]) => views.map((view) => view.caseId);

describe("lists of cases", () => {
  test("are newest change first, or what is due first, with what nobody has to act on last", async () => {
    const replica = await station("village1");
    // Received entries change when they were received: without a line the order is that of the acts.
    lines.get(replica)?.cut();
    const slow = someTerms({ acceptanceLimit: { value: 9, unit: "WD" } });
    await submit(replica, "case-slow", "王演示", { terms: slow });
    await submit(replica, "case-gone");
    await submit(replica, "case-quick");
    await replica.act("withdrawn", "case-gone", {}, { reason: "不办了" });
    const newest = await until(
      replica.cases({ limit: 9 }),
      (views) => views.length === 3,
    );
    expect(ids(newest)).toEqual(["case-gone", "case-quick", "case-slow"]);
    const due = await until(
      replica.cases({ limit: 9, order: "due" }),
      (views) => views.length === 3,
    );
    expect(ids(due)).toEqual(["case-quick", "case-slow", "case-gone"]);
  });

  test("of a desk hold that desk's cases, and of stages those stages", async () => {
    const village = await station("village1");
    const town = await station("town");
    await submit(village, "case-1");
    await takeIn(village, "case-1");
    await submit(town, "case-2");
    await arrivedEverything(village);
    await arrivedEverything(town);
    const all = await until(
      town.cases({ desk: "subtree", limit: 9 }),
      (views) => views.length === 2,
    );
    expect(new Set(ids(all))).toEqual(new Set(["case-1", "case-2"]));
    const mine = await until(
      town.cases({ desk: "mine", limit: 9 }),
      (views) => views.length === 1,
    );
    expect(ids(mine)).toEqual(["case-2"]);
    const taken = await until(
      town.cases({ stages: ["takenIn"], limit: 9 }),
      (views) => views.length === 1,
    );
    expect(ids(taken)).toEqual(["case-1"]);
  });

  test("of an inbox hold what is assigned to the official", async () => {
    const village = await station("village1");
    const reviewer = await station("reviewer1");
    await submit(village, "case-1");
    await takeIn(village, "case-1");
    await accept(village, "case-1");
    await submit(village, "case-2");
    const inbox = await until(
      reviewer.cases({ desk: "inbox", limit: 9 }),
      (views) => views.length === 1,
    );
    expect(ids(inbox)).toEqual(["case-1"]);
  });
});

describe("search", () => {
  test("finds a case by name, initials, pinyin, identity number and case number, also a new one", async () => {
    const replica = await station("village1");
    await submit(replica, "case-1", "单雄信");
    const found = (search: string) =>
      until(replica.cases({ search, limit: 9 }), (views) => views.length === 1);
    for (const text of ["单雄", "sxx", "shanxiongxin", "990101194001", "高龄"])
      expect(ids(await found(text)), text).toEqual(["case-1"]);
    expect(
      await until(replica.cases({ search: "没有", limit: 9 }), () => true),
    ).toEqual([]);
    await submit(replica, "case-2", "秦叔宝");
    expect(ids(await found("秦叔宝"))).toEqual(["case-2"]);
  });

  test("finds people by name, initials, and old and new identity number", async () => {
    const replica = await station("village1");
    await until(
      replica.syncStatus(),
      (status) => status.firstCopy.people === 2,
    );
    for (const text of [
      "王演示",
      "wys",
      "990101194001012054",
      "990101400101205",
    ])
      expect(
        (await replica.searchPeople(text, 5)).map((person) => person.personId),
        text,
      ).toEqual(["person-1"]);
    expect(await replica.searchPeople("张样本", 5)).toEqual([]);
    expect((await replica.person("person-2"))?.name).toBe("李演示");
  });

  test("finds items in Chinese, pinyin and initials", async () => {
    const replica = await station("village1");
    await until(replica.syncStatus(), (status) => status.firstCopy.items === 2);
    for (const text of ["低保", "dibao", "db"])
      expect(await replica.searchItems(text, 5), text).toHaveLength(1);
    const [item] = await replica.searchItems("高龄", 5);
    expect(item?.version).toBe(1);
    expect(await replica.item(item?.itemCode ?? "")).toEqual(item);
    expect(await replica.item("unknown")).toBeNull();
  });

  test("the calendar is the county's as soon as it is here", async () => {
    const replica = await station("village1");
    await until(replica.syncStatus(), (status) => status.firstCopy.done);
    await replica.syncNow();
    expect((await replica.calendar()).version).toBe("mock-2026");
  });
});
