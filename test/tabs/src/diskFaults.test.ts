import type { Page } from "@playwright/test";
import { MockCounty } from "@onedoor/mock/MockCounty";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { openBrowser, type TestBrowser } from "./openBrowser.ts";

let county: MockCounty;
let browser: TestBrowser;

beforeEach(async () => {
  county = new MockCounty();
  browser = await openBrowser(county);
});
afterEach(() => browser.close());

const casesOf = (name: string, count: number) =>
  Array.from({ length: count }, (_, i) => `${name}-${i}`);

const submitAll = (tab: Page, caseIds: readonly string[]) =>
  tab.evaluate((ids) => window.tab.submitUntilRefused(ids), caseIds);
const status = (tab: Page) => tab.evaluate(() => window.tab.status());

function chains(): ReadonlySet<string | undefined> {
  return new Set(
    county.journals.caseIds.flatMap((caseId) =>
      county.journals.journal(caseId).map((entry) => entry.header?.chain),
    ),
  );
}

describe("[R4] a browser's disk", () => {
  test("that is full says so, and exactly what was said to be kept arrives", async () => {
    // Room for the catalogue and some dozens of cases.
    await browser.limitDisk(1_000_000);
    const tab = await browser.openTab();
    await expect
      .poll(async () => (await status(tab)).firstCopy.done)
      .toBe(true);
    const full = await submitAll(tab, casesOf("case", 600));
    expect(full.refusal).toContain("QuotaExceededError");
    expect(full.kept.length).toBeLessThan(600);

    await browser.limitDisk(null);
    const after = await submitAll(tab, casesOf("later", 5));
    expect(after).toEqual({ kept: casesOf("later", 5), refusal: null });
    await expect
      .poll(() => [...county.journals.caseIds].sort(), { timeout: 60_000 })
      .toEqual([...full.kept, ...after.kept].sort());
    expect(county.journals.head).toBe(full.kept.length + 5);
    expect(chains().size).toBe(1);
  });

  test("that is cleared under a page keeps nothing and says so; the next page begins a chain of its own with all that had arrived", async () => {
    const tab = await browser.openTab();
    await submitAll(tab, casesOf("early", 5));
    await expect.poll(() => county.journals.head).toBe(5);
    await browser.clearDisk();
    const lost = await submitAll(tab, casesOf("lost", 5));
    expect(lost.kept).toEqual([]);
    expect(lost.refusal).not.toBeNull();
    await tab.close();

    const next = await browser.openTab();
    await expect
      .poll(() => status(next))
      .toMatchObject({ firstCopy: { done: true, cases: 5 } });
    expect(await submitAll(next, casesOf("next", 2))).toMatchObject({
      refusal: null,
    });
    await expect.poll(() => county.journals.head).toBe(7);
    expect(chains().size).toBe(2);
    expect([...county.journals.caseIds].sort()).toEqual(
      [...casesOf("early", 5), ...casesOf("next", 2)].sort(),
    );
  });
});
