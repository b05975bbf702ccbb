import { CountyClient } from "@onedoor/test-support/CountyClient";
import type { Page } from "@playwright/test";
import { oldAgeAllowance } from "./errands.ts";
import { feedSince, headOfFeed } from "./feedSince.ts";
import { OfficePage } from "./pages/OfficePage.ts";
import { StationPage } from "./pages/StationPage.ts";
import { scannedPage } from "./scannedPage.ts";
import { expect, test } from "./test.ts";

/** The resident with an account of his own; of the first village. */
const HOLDER = { name: "张晓明", residentId: "990101199003070015" };
const ERRAND = {
  ...oldAgeAllowance,
  person: HOLDER.residentId,
  name: HOLDER.name,
};

test("a household book that was given in one village serves in another that is offline, and its holder reads who looked at it", async ({
  browser,
  ownCounty: county,
}) => {
  const supervisor = await CountyClient.signedIn(county.url, "jiandu");
  const before = await headOfFeed(supervisor);
  const first = await StationPage.open(await browser.newContext(), county.url);
  const firstCase =
    await test.step("the first village takes an errand with the book, and scans it", async () => {
      await first.signIn("林小满");
      await first.beginCase(ERRAND);
      await first.scan("居民户口簿", scannedPage());
      await first.fillForm(ERRAND.form);
      const caseId = await first.takeIn();
      await first.seesLine(/全部已到县里/);
      return caseId;
    });

  const second = await StationPage.open(await browser.newContext(), county.url);
  const asked: string[] = [];
  second.page.on("request", (request) => asked.push(request.url()));
  await second.signIn("苏竹青");
  await second.pullTheCable();
  const secondCase =
    await test.step("another village, without a line, takes the book from before: with consent, and as a reference", async () => {
      await beginForStranger(second);
      const paper = second.page.getByRole("listitem").filter({
        has: second.page.getByRole("combobox", { name: "居民户口簿怎么交的" }),
      });
      await second.handIn("居民户口簿", "以前交过");
      await expect(paper).not.toContainText("可复用");
      await expect(paper).toContainText("每次查看都有记录，本人可以查询");
      await second.photograph("reuse-consent");
      await paper
        .getByRole("button", { name: `${HOLDER.name}同意引用` })
        .click();
      await expect(paper).toContainText("可复用");
      await second.fillForm(ERRAND.form);
      const caseId = await second.takeIn();
      await expect(second.page.getByText(/等县里核对/)).toBeVisible();
      const sheet = await second.readPaper("引用同意书");
      expect(sheet).toContain("“居民户口簿”");
      expect(sheet).toContain("签字");
      await second.accept();
      return caseId;
    });

  await test.step("at sync the county finds it; what came down is a day and a place", async () => {
    await second.plugIn();
    await expect(
      second.page.getByText(
        /不再要求：居民户口簿，引用已确认（.*在河畔村党群服务中心便民服务站交的）/,
      ),
    ).toBeVisible();
    await second.photograph("reuse-confirmed");
  });

  const materialId = (await feedSince(supervisor, before)).find(
    ({ kind, caseId }) => kind === "materialAdded" && caseId === firstCase,
  )?.facts["materialId"];
  await test.step("the second village gets neither the page nor the case that it came with", async () => {
    const clerk = await CountyClient.signedIn(county.url, "cun2");
    const page = `${county.url}/materials/${String(materialId)}`;
    for (const address of [page, `${page}?case=${secondCase}`]) {
      const { status } = await fetch(address, {
        headers: { authorization: `Bearer ${clerk.token}` },
      });
      expect(status).toBe(404);
    }
    expect(asked.filter((url) => url.includes("/materials/"))).toEqual([]);
    await second.page.goto(`${county.url}/station/#/cases/${firstCase}`);
    await expect(second.page.getByText("本机没有这件")).toBeVisible();
  });

  await test.step("who decides looks at the page, through his own case", async () => {
    const reviewer = await OfficePage.open(
      await browser.newContext(),
      county.url,
    );
    await reviewer.signIn("罗文静");
    await reviewer.openCase(HOLDER.name, ERRAND.itemName);
    await reviewer.page
      .getByRole("button", { name: /查看第 1 页（会留下记录/ })
      .click();
    await expect(
      reviewer.page.getByRole("img", { name: /居民户口簿/ }),
    ).toBeVisible();
    await reviewer.page.screenshot({
      path: "../../test-results/screens/reuse-office.png",
      fullPage: true,
    });
  });

  await test.step("the county counts the paper that nobody had to bring again", async () => {
    const period = { from: "2000-01-01", to: "2099-12-31" };
    await expect
      .poll(async () => {
        const { statistics } = await supervisor.ask<{
          statistics: { reused: number };
        }>(
          "query Reused($period: PeriodInput!) { statistics(period: $period) { reused } }",
          { period },
        );
        return statistics.reused;
      })
      .toBe(1);
  });

  await test.step("the holder reads who looked, at what and for which case", async () => {
    const own = await (await browser.newContext()).newPage();
    await readsWhoLooked(own, county.url);
    const row = own.getByRole("row").filter({ hasText: "居民户口簿" });
    await expect(row).toHaveCount(1);
    await expect(row).toContainText("演示区民政局");
    await expect(row).toContainText("审查申请内容");
    await expect(row).toContainText(secondCase);
    await own.screenshot({
      path: "../../test-results/screens/reuse-citizen.png",
      fullPage: true,
    });
  });
});

/** This village doesn't have him in its register: what the clerk needs is typed from the card. */
async function beginForStranger(station: StationPage): Promise<void> {
  const { page } = station;
  await station.goToToday();
  await page.getByRole("button", { name: /新办件/ }).click();
  await page.getByLabel(/^公民身份号码/).fill(HOLDER.residentId);
  await page.getByLabel(/^姓名/).fill(HOLDER.name);
  await page.getByLabel(/^电话/).fill("13800000905");
  await page.getByLabel(/^住址/).fill("演示区南亭镇河畔村5组3号");
  await page.getByRole("button", { name: "下一步：办什么" }).click();
  await page.getByRole("searchbox", { name: /事项名称/ }).fill(ERRAND.item);
  await page
    .getByRole("button", { name: new RegExp(`^${ERRAND.itemName}`) })
    .click();
  for (const [question, answer] of Object.entries(ERRAND.situation))
    await page
      .getByRole("radiogroup", { name: question })
      .getByText(answer, { exact: true })
      .click();
  await page.getByRole("button", { name: "下一步：带了什么" }).click();
  await station.handIn("申请人居民身份证", "原件");
  await station.handIn("社会保障卡或银行账户", "复印件");
}

async function readsWhoLooked(page: Page, countyUrl: string): Promise<void> {
  await page.goto(`${countyUrl}/me`);
  await page.getByLabel("账号").fill("shimin");
  await page.getByLabel("密码", { exact: true }).fill("onedoor-demo");
  await page.getByRole("button", { name: "登录查看" }).click();
}
