import type { Page } from "@playwright/test";
import { answerRequest } from "@onedoor/mock/countyFetch";
import { MockCounty } from "@onedoor/mock/MockCounty";
import { hashText, NO_PREVIOUS } from "@onedoor/domain/hash";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { fillCounty } from "@onedoor/replica/testing/fillCounty";
import { openBrowser, type TestBrowser } from "./openBrowser.ts";
import { TestRoad } from "./TestRoad.ts";

let county: MockCounty;
let road: TestRoad;
let browser: TestBrowser;

beforeEach(async () => {
  county = new MockCounty();
  road = new TestRoad((request) => answerRequest(county, request));
  browser = await openBrowser(county, road.answer);
});
afterEach(() => browser.close());

/** Of each tab; the long run asks for more. */
const EVENTS = Number(process.env["TAB_EVENTS"] ?? 200);
const CASES = Array.from({ length: 10 }, (_, i) => `case-${i}`);

/** Resolves when the county holds so many rows. */
async function arrived(rows: number): Promise<void> {
  await expect.poll(() => county.journals.head, { timeout: 60_000 }).toBe(rows);
}

function expectLinear(): void {
  const entries = CASES.flatMap((caseId) =>
    county.journals.journal(caseId),
  ).sort((a, b) => (a.header?.chainNo ?? 0) - (b.header?.chainNo ?? 0));
  expect(new Set(entries.map((entry) => entry.header?.chain)).size).toBe(1);
  expect(entries.map((entry) => entry.header?.chainNo)).toEqual(
    entries.map((_, i) => i + 1),
  );
  expect(entries.map((entry) => entry.header?.prev)).toEqual([
    NO_PREVIOUS,
    ...entries.slice(0, -1).map((entry) => hashText(entry.headerText)),
  ]);
}

const submitAll = (tab: Page) =>
  tab.evaluate((caseIds) => window.tab.submit(caseIds), CASES);
const append = (tab: Page, count: number) =>
  tab.evaluate(({ caseIds, n }) => window.tab.append(caseIds, n), {
    caseIds: CASES,
    n: count,
  });

/** Runs in a page: whoever waits for a sync there loses his patience at once. */
function hurryPatience(): void {
  const PATIENCE_MS = 20_000;
  const wait = window.setTimeout.bind(window);
  window.setTimeout = ((work: () => void, ms?: number) =>
    wait(work, ms === PATIENCE_MS ? 0 : ms)) as typeof window.setTimeout;
}

describe("[D5] two tabs of one vault", () => {
  test("that write at the same time make one linear chain without a gap", async () => {
    const one = await browser.openTab();
    await submitAll(one);
    const other = await browser.openTab();
    await Promise.all([append(one, EVENTS), append(other, EVENTS)]);
    await arrived(CASES.length + 2 * EVENTS);
    expectLinear();
    expect(road.mostPushesAtOnce).toBe(1);
  });

  test("go on when the one that talks to the hub dies in the middle of a push", async () => {
    const leader = await browser.openTab();
    await submitAll(leader);
    await arrived(10);
    const other = await browser.openTab();
    const gate = road.holdAnswer("PushEntries");
    await append(other, 20);
    await gate.reached;
    await leader.close();
    gate.open();
    await append(other, 20);
    await arrived(50);
    expectLinear();
    await expect
      .poll(() => other.evaluate(() => window.tab.status()))
      .toMatchObject({ waiting: 0, arrived: 50, line: "online" });
  });

  test("that are asked to sync by hand while they sync by themselves send nothing twice at once", async () => {
    const one = await browser.openTab();
    await submitAll(one);
    const other = await browser.openTab();
    const syncs = [one, other, one, other].map((tab) =>
      tab.evaluate(() => window.tab.syncNow()),
    );
    await Promise.all([append(one, 30), append(other, 30), ...syncs]);
    await arrived(70);
    expectLinear();
    expect(road.mostPushesAtOnce).toBe(1);
    expect(county.journals.head).toBe(70);
  });

  test("never say that a sync is complete because another tab holds the lock", async () => {
    const leader = await browser.openTab();
    await submitAll(leader);
    await arrived(10);
    const other = await browser.openTab();
    const gate = road.holdAnswer("PushEntries");
    await append(other, 1);
    await gate.reached;
    const asked = other.evaluate(() => window.tab.syncNow());
    await leader.close();
    // What the dead tab was sending has to be asked for again, and only then is the sync complete.
    expect(await asked).toMatchObject({ message: "ok", reached: true });
    expect(await other.evaluate(() => window.tab.status())).toMatchObject({
      waiting: 0,
    });
    gate.open();
  });

  test("hear that a sync goes on where the tab that leads has lost its patience", async () => {
    const leader = await browser.openTab();
    await submitAll(leader);
    await arrived(10);
    const other = await browser.openTab();
    await leader.evaluate(hurryPatience);
    const gate = road.holdAnswer("PushEntries");
    await append(other, 1);
    await gate.reached;
    const asked = other.evaluate(() => window.tab.syncNow());
    expect(await asked).toMatchObject({ message: "busy" });
    gate.open();
  });

  test("[R1] make one first copy: it goes on in the other when the one that makes it dies", async () => {
    fillCounty(county, 1200);
    const first = road.holdAnswer("PullCases");
    const leader = await browser.openTab();
    await first.reached;
    const second = road.holdAnswer("PullCases");
    first.open();
    await second.reached;
    const other = await browser.openTab();
    const copied = () =>
      other.evaluate(async () => (await window.tab.status()).firstCopy);
    await expect.poll(copied).toMatchObject({ done: false, cases: 200 });
    await leader.close();
    second.open();
    await expect
      .poll(copied, { timeout: 60_000 })
      .toMatchObject({ done: true, cases: 1200 });
    expect(await other.evaluate(() => window.tab.status())).toMatchObject({
      copyDiffers: false,
      waiting: 0,
    });
  });
});
