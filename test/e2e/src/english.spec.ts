import { CountyClient } from "@onedoor/test-support/CountyClient";
import type { Locator, Page } from "@playwright/test";
import {
  type ChineseData,
  chineseBesides,
  chineseData,
} from "./chineseData.ts";
import { chineseOnPage, type ChineseText } from "./chineseOnPage.ts";
import { oldAgeAllowance } from "./errands.ts";
import { OfficePage } from "./pages/OfficePage.ts";
import { unlock } from "./pages/unlock.ts";
import { StationPage } from "./pages/StationPage.ts";
import { expect, test } from "./test.ts";

test("the station in English shows no Chinese but data", async ({
  browser,
  county,
}) => {
  const data = await chineseData(
    await CountyClient.signedIn(county.url, "cun1"),
  );
  const station = await StationPage.open(
    await browser.newContext(),
    county.url,
  );
  const { page } = station;
  const main = page.getByRole("main");
  const heading = page.getByRole("heading", { level: 1 });
  // Only a case's page has it, where a paper repeats what else the page says.
  const whatWasDone = page.getByRole("heading", { name: "What was done" });
  const goTo = (hash: string) => page.goto(`${county.url}/station/#/${hash}`);
  const reader = new EnglishReader(page, data);

  await test.step("sign-in", async () => {
    await switchToEnglish(page);
    await expect(
      main.getByRole("button", { name: /^Sign in as/ }),
    ).not.toHaveCount(0);
    await main.getByRole("button", { name: "Sign in", exact: true }).click();
    await reader.read("sign-in");
    await page.getByRole("button", { name: "Chinese" }).click();
  });

  await station.signIn("林小满");
  await station.beginCase(oldAgeAllowance);
  await station.fillForm({});
  await switchToEnglish(page);

  await test.step("intake", async () => {
    await expect(heading).toHaveText(/New case/);
    for (const step of ["who", "what", "papers", "form"]) {
      await main.locator(`[aria-controls=step-${step}]`).click();
      await reader.read(`intake, ${step}`);
      await openEach(main.getByRole("combobox"), (name) =>
        reader.read(`intake, ${step}, choices of ${name}`),
      );
    }
    await page.getByRole("button", { name: "Take in", exact: true }).click();
    await expect(page.getByRole("alert")).not.toHaveCount(0);
    await reader.read("intake, what is wrong in the form");
    await page
      .getByRole("button", { name: "Print the one-time notification" })
      .click();
    await expect(
      page.getByRole("heading", { name: "One-time notification" }),
    ).toBeVisible();
    await reader.read("one-time notification");
    await goTo("intake");
    await expect(heading).toHaveText("New case");
    await reader.read("an empty intake");
  });

  await test.step("today", async () => {
    await goTo("");
    await expect(
      page.getByRole("heading", { name: "What needs you today" }),
    ).toBeVisible();
    await reader.read("today");
    await page.getByRole("searchbox", { name: "Search" }).fill("王");
    await expect(page.getByRole("search").getByRole("link")).not.toHaveCount(0);
    await reader.read("search");
    await page.keyboard.press("Escape");
    await page.getByRole("button", { name: "林小满" }).click();
    await reader.read("settings");
    await page.keyboard.press("Escape");
  });

  const done = new Set<string>();
  for (const caseId of data.cases)
    await test.step(`case ${caseId}`, async () => {
      await goTo(`cases/${caseId}`);
      await expect(whatWasDone).toBeVisible();
      await main
        .locator("details")
        .evaluateAll((all) =>
          all.forEach((one) => one.setAttribute("open", "")),
        );
      await reader.read(`case ${caseId}`);
      for (const act of await newNames(
        page
          .getByRole("region", { name: "What can be done" })
          .locator(".act-buttons button"),
        done,
      )) {
        await page
          .getByRole("region", { name: "What can be done" })
          .getByRole("button", { name: act, exact: true })
          .click();
        await reader.read(`case ${caseId}, ${act}`);
        await page.getByRole("button", { name: "Not now" }).click();
      }
      for (const paper of await newNames(main.locator(".paper-list a"), done)) {
        await main
          .getByRole("link", { name: paper, exact: true })
          .first()
          .click();
        await expect(
          page.getByRole("heading", { name: paper, exact: true }),
        ).toBeVisible();
        await reader.read(`case ${caseId}, ${paper}`);
        await page.getByRole("link", { name: "← Back" }).click();
        await expect(whatWasDone).toBeVisible();
      }
    });

  await test.step("sync", async () => {
    await goTo("sync");
    await expect(heading).toHaveText("Is it all with the county?");
    await page.getByRole("button", { name: "Send now" }).click();
    await reader.read("sync");
    await goTo("sync/hand-over");
    await expect(heading).toBeVisible();
    await reader.read("hand-over sheet");
  });
  expect(reader.found).toEqual([]);
});

test("the office in English shows no Chinese but data", async ({
  browser,
  county,
}) => {
  const data = await chineseData(
    await CountyClient.signedIn(county.url, "minzheng1"),
  );
  const office = await OfficePage.open(await browser.newContext(), county.url);
  const { page } = office;
  const pane = page.getByRole("article");
  const reader = new EnglishReader(page, data);

  await test.step("sign-in", async () => {
    await switchToEnglish(page);
    await expect(page.getByText("Demonstration accounts")).toBeVisible();
    await reader.read("sign-in");
    await page.getByRole("button", { name: "Chinese" }).click();
  });

  await office.signIn("罗文静");
  await switchToEnglish(page);

  await test.step("inbox", async () => {
    await page.getByText("Whole department", { exact: true }).click();
    await expect(pane).toBeVisible();
    await reader.read("inbox");
    await openEach(page.getByRole("combobox", { name: "Stage" }), (name) =>
      reader.read(`inbox, choices of ${name}`),
    );
  });

  const done = new Set<string>();
  for (const caseId of data.cases)
    await test.step(`case ${caseId}`, async () => {
      await page.goto(`${county.url}/office/cases/${caseId}`);
      if (done.size === 0) await reader.read("the locked vault");
      await unlock(page);
      await expect(pane.getByRole("heading", { level: 1 })).toBeVisible();
      await reader.read(`case ${caseId}`);
      await pane
        .getByRole("button", { name: "Show in full" })
        .or(pane.locator(".explain"))
        .first()
        .click();
      await reader.read(`case ${caseId}, in full`);
      for (const act of await newNames(
        page.getByRole("toolbar").locator("button:not([aria-disabled=true])"),
        done,
        "data-act",
      )) {
        await page.getByRole("toolbar").locator(`[data-act=${act}]`).click();
        await expect(page.locator("form.act-form")).toBeVisible();
        await reader.read(`case ${caseId}, ${act}`);
        await page.keyboard.press("Escape");
      }
    });

  await test.step("sync", async () => {
    await page.goto(`${county.url}/office/sync`);
    await unlock(page);
    await expect(
      page.getByRole("main").getByRole("heading").first(),
    ).toBeVisible();
    await reader.read("sync");
  });
  expect(reader.found).toEqual([]);
});

/** The switch names the other language in its own words. */
const OWN_NAME = "中文";

/** Collects what is Chinese and no data, each text once. */
class EnglishReader {
  readonly found: { where: string; at: string; text: string }[] = [];
  readonly #page: Page;
  readonly #data: ChineseData;

  constructor(page: Page, data: ChineseData) {
    this.#page = page;
    this.#data = data;
  }

  /** Waits a moment, as names from the catalogue come a moment after the page. */
  async read(where: string): Promise<void> {
    let fresh: ChineseText[] = [];
    const look = async () => (fresh = await this.#unexplained());
    await expect
      .poll(look, { timeout: 3000 })
      .toEqual([])
      .catch(() => this.found.push(...fresh.map((one) => ({ where, ...one }))));
  }

  async #unexplained(): Promise<ChineseText[]> {
    return (await chineseOnPage(this.#page)).filter(
      ({ text, at }) =>
        text !== OWN_NAME &&
        chineseBesides(this.#data, text) !== "" &&
        !this.found.some((known) => known.text === text && known.at === at),
    );
  }
}

async function switchToEnglish(page: Page) {
  await page.getByRole("button", { name: "English" }).click();
  await expect(page.locator("html")).toHaveAttribute("lang", "en");
}

/** Opens each list of choices and closes it again. */
async function openEach(boxes: Locator, look: (name: string) => Promise<void>) {
  for (const box of await boxes.all()) {
    if (await box.isDisabled()) continue;
    await box.click();
    await look((await box.getAttribute("aria-label")) ?? "");
    await box.press("Escape");
  }
}

/** The names among these that were not met before; they count as met now. */
async function newNames(
  elements: Locator,
  met: Set<string>,
  attribute?: string,
): Promise<string[]> {
  const names = await elements.evaluateAll(
    (all, from) =>
      all.map((one) =>
        from === undefined
          ? (one.textContent ?? "").trim()
          : (one.getAttribute(from) ?? ""),
      ),
    attribute,
  );
  const fresh = [...new Set(names)].filter((name) => !met.has(name));
  for (const name of fresh) met.add(name);
  return fresh;
}
