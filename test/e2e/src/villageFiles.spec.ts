import { fileURLToPath } from "node:url";
import { StationPage } from "./pages/StationPage.ts";
import { expect, test } from "./test.ts";

const SCREENS = fileURLToPath(
  new URL("../../../test-results/screens/", import.meta.url),
);
const SEEN = "屋顶已修好，老人按时服药";

test("[VF5] [VF8] [GR4] a village writes a visit with the cable out, it arrives, and the town closes the file", async ({
  browser,
  county,
}) => {
  const village = await StationPage.open(
    await browser.newContext(),
    county.url,
  );
  await village.signIn("林小满");
  const { page } = village;
  await page.getByRole("link", { name: "户档案", exact: true }).click();
  const open = page.getByRole("listitem").filter({ hasText: "在档" }).first();
  await expect(open).toBeVisible();
  await village.pullTheCable();
  const head = await open.getByRole("link").innerText();
  await open.getByRole("link").click();

  const timeline = page.getByRole("region", { name: "经过" });
  const visit = timeline.getByRole("listitem").filter({ hasText: SEEN });
  await test.step("a visit is kept without a line, also when the page is opened again", async () => {
    await expect(page.getByText(/演示河畔村.*网格员/u)).toBeVisible();
    await page.getByLabel(/^看到了什么/u).fill(SEEN);
    await page.getByLabel(/^看到了什么/u).press("Control+Enter");
    await expect(visit).toContainText("◷ 待上传");
    await page.screenshot({
      path: `${SCREENS}village-file.png`,
      fullPage: true,
    });
    await village.reload();
    await page.getByRole("link", { name: "户档案", exact: true }).click();
    await page.getByRole("link", { name: head, exact: true }).click();
    await expect(visit).toContainText("◷ 待上传");
  });

  await test.step("it arrives when the line is back, once", async () => {
    await village.plugIn();
    await expect(visit).toContainText("✓ 已到县里");
    await expect(visit).toHaveCount(1);
  });

  const town = await (await browser.newContext()).newPage();
  const householdId = page.url().split("/").at(-1) ?? "";
  await town.goto(`${county.url}/office/village?household=${householdId}`);
  await town.getByRole("button", { name: "用何知远登录" }).click();
  const file = town.getByRole("region", { name: "本户档案" });
  await test.step("the town reads the visit, closes the file, and sees its grid", async () => {
    await expect(file.getByText(SEEN)).toBeVisible();
    await file.getByRole("combobox", { name: "办理" }).selectOption("销档");
    await file.getByLabel("销档原因").selectOption("风险消除");
    await file.getByLabel("依据（文件或会议）").fill("演示公示");
    await file.getByLabel(/^说明/u).fill("收入稳定");
    await file.getByRole("button", { name: "记入档案" }).click();
    await expect(file.getByRole("heading", { level: 2 })).toContainText(
      "已销档",
    );
    await expect(
      town.getByRole("region", { name: "网格" }).getByRole("listitem").first(),
    ).toContainText("没有网格员");
    await town.screenshot({
      path: `${SCREENS}village-files-office.png`,
      fullPage: true,
    });
  });

  await test.step("the village hears of it with its next sync", async () => {
    await page.getByRole("contentinfo").getByRole("link").click();
    await page.getByRole("button", { name: "现在就传" }).click();
    await page.goBack();
    await expect(page.getByText(/已销档/u)).toBeVisible();
  });
});
