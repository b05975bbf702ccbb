import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { oldAgeAllowance } from "./errands.ts";
import { OfficePage } from "./pages/OfficePage.ts";
import { StationPage } from "./pages/StationPage.ts";
import { expect, test } from "./test.ts";

test("the station's pages can be used by everybody", async ({
  browser,
  county,
}) => {
  const station = await StationPage.open(
    await browser.newContext(),
    county.url,
  );
  const { page } = station;
  const main = page.getByRole("main");
  await test.step("sign-in", async () => {
    await expect(
      page.getByRole("button", { name: "用林小满登录" }),
    ).toBeVisible();
    await expectAccessible(page, "sign-in");
    await page.getByRole("button", { name: "登录", exact: true }).click();
    await expect(main).toContainText("请填账号");
    await expectAccessible(page, "sign-in, left empty");
  });

  await station.signIn("林小满");
  await test.step("today, with work in it", async () => {
    await expect(main.locator(".tasks > li")).not.toHaveCount(0);
    await expectAccessible(page, "today");
    await page.getByRole("searchbox", { name: "搜索" }).fill("王");
    await expect(page.getByRole("search").getByRole("link")).not.toHaveCount(0);
    await expectAccessible(page, "today, a search");
    await page.keyboard.press("Escape");
    for (const appearance of ["深色", "高对比"]) {
      await chooseAppearance(page, appearance);
      await expectAccessible(page, `today, ${appearance}`);
    }
    await chooseAppearance(page, "浅色");
  });

  await test.step("intake", async () => {
    await station.beginCase(oldAgeAllowance);
    await expectAccessible(page, "intake, papers");
    await station.fillForm({});
    await expectAccessible(page, "intake, form");
    await page.getByRole("button", { name: "收件", exact: true }).click();
    await expect(main.getByRole("alert")).not.toHaveCount(0);
    await expectAccessible(page, "intake, what is wrong in the form");
  });

  await test.step("a case, and what can be done with it", async () => {
    await station.goToToday();
    await main.locator(".queue a[href*=cases]").first().click();
    await expect(main).toContainText("办理经过");
    await expectAccessible(page, "case");
    await page
      .getByRole("region", { name: "可以办的" })
      .getByRole("button")
      .first()
      .click();
    await expect(page.getByRole("button", { name: "先不办" })).toBeVisible();
    await expectAccessible(page, "case, an act");
  });

  await test.step("sync", async () => {
    await station.goToSync();
    await expectAccessible(page, "sync");
    await station.pullTheCable();
    await station.askToSend();
    await station.seesLine(/离线/);
    await expectAccessible(page, "sync, without a line");
  });
});

test("the office's pages can be used by everybody", async ({
  browser,
  county,
}) => {
  const office = await OfficePage.open(await browser.newContext(), county.url);
  const { page } = office;
  await test.step("sign-in", async () => {
    await expect(page.getByText("演示账号")).toBeVisible();
    await expectAccessible(page, "sign-in");
  });

  await office.signIn("罗文静");
  const pane = page.getByRole("article");
  await test.step("inbox, with a case beside it", async () => {
    await page.getByText("全部门", { exact: true }).click();
    await page
      .getByRole("region", { name: "待决定" })
      .getByRole("button")
      .first()
      .click();
    await expect(pane.getByRole("toolbar")).toBeVisible();
    await expectAccessible(page, "inbox");
  });

  await test.step("a decision", async () => {
    await pane.getByRole("button", { name: /^不予/ }).click();
    await expect(page.getByRole("form", { name: "不予" })).toBeVisible();
    await expectAccessible(page, "case, a refusal");
    await page.emulateMedia({ colorScheme: "dark" });
    await expectAccessible(page, "case, a refusal, dark");
    await page.emulateMedia({ colorScheme: "dark", contrast: "more" });
    await expectAccessible(page, "case, a refusal, dark with high contrast");
    await page.emulateMedia({ colorScheme: "light", contrast: "more" });
    await expectAccessible(page, "case, a refusal, high contrast");
    await page.emulateMedia({});
  });

  await test.step("sync", async () => {
    await page.getByRole("link", { name: "同步", exact: true }).click();
    await expect(page.getByRole("main").getByRole("heading")).not.toHaveCount(
      0,
    );
    await expectAccessible(page, "sync");
  });
});

const GRAVE = ["serious", "critical"];

/** No rule is broken so that somebody can't use the page. Goes on after a failure, to report every page. */
async function expectAccessible(page: Page, where: string) {
  const { violations } = await new AxeBuilder({ page }).analyze();
  const grave = violations
    .filter(({ impact }) => GRAVE.includes(impact ?? ""))
    .flatMap(({ id, nodes }) =>
      nodes.map(({ html, any, all, none }) => ({
        rule: id,
        html,
        why: [...any, ...all, ...none].map(({ message }) => message),
      })),
    );
  expect.soft(grave, where).toEqual([]);
}

async function chooseAppearance(page: Page, name: string) {
  await page.getByRole("button", { name: "林小满" }).click();
  await page.getByRole("combobox", { name: "外观" }).click();
  await page
    .locator(".ant-select-dropdown:visible")
    .getByTitle(name, { exact: true })
    .click();
  await page.getByRole("button", { name: "林小满" }).click();
  await expect(page.getByRole("combobox", { name: "外观" })).toBeHidden();
}
