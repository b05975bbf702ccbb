import type { Locator } from "@playwright/test";
import { StationPage } from "./pages/StationPage.ts";
import { expect, test } from "./test.ts";

/** A list opens by the keyboard. */
async function chooseIn(list: Locator, option: string) {
  await list.press("ArrowDown");
  await list.page().getByTitle(option, { exact: true }).last().click();
}

const OWN = "我自己的新密码一二三";

test("[A10] a clerk is hired at the security desk, chooses a password at the station, and the auditor reads of it", async ({
  browser,
  county,
}) => {
  const desk = await (await browser.newContext()).newPage();
  let password = "";

  await test.step("the security administrator opens an account, and sees its password once", async () => {
    await desk.goto(`${county.url}/office/`);
    await desk.getByRole("button", { name: "用方慎登录" }).click();
    await expect(desk.getByRole("rowheader", { name: "cun1" })).toBeVisible();
    const form = desk.getByRole("region", { name: "开立账号" });
    await form.getByLabel("账号").fill("cun9");
    await form.getByLabel("姓名").fill("新小禾");
    await chooseIn(form.getByLabel("岗位类别"), "窗口人员");
    await chooseIn(
      form.getByLabel("服务站或部门"),
      "河畔村党群服务中心便民服务站",
    );
    await form.getByLabel("岗位", { exact: true }).fill("代办员");
    await form.getByLabel("岗位（英文）").fill("Clerk");
    await form.getByLabel("事由（留痕）").fill("新招录");
    await form.getByRole("button", { name: "开立账号" }).click();
    const shown = desk.getByRole("status").filter({ hasText: "只显示这一次" });
    await expect(shown).toBeVisible();
    password = (await shown.locator("code").textContent()) ?? "";
    expect(password).toMatch(/^([a-z2-9]{4}-){3}[a-z2-9]{4}$/);
    await desk.screenshot({
      path: "../../test-results/screens/security-desk.png",
      fullPage: true,
    });
  });

  await test.step("it opens nothing at the station but the choice of another", async () => {
    const station = await StationPage.open(
      await browser.newContext(),
      county.url,
    );
    const { page } = station;
    await page.getByLabel("账号").fill("cun9");
    await page.getByLabel("密码", { exact: true }).fill(password);
    await page.getByRole("button", { name: "登录", exact: true }).click();
    await expect(page.getByRole("alert")).toContainText("另设一个");
    await page.getByLabel("新密码").fill(OWN);
    await page.getByRole("button", { name: "登录", exact: true }).click();
    await station.seesLine(/已连上县里.*全部已到县里/);
    await page.reload();
    await page.getByLabel("口令").fill(OWN);
    await page.getByLabel("口令").press("Enter");
    await station.seesLine(/全部已到县里/);
  });

  await test.step("the auditor reads who was hired by whom, and the chain stands", async () => {
    const page = await (await browser.newContext()).newPage();
    await page.goto(`${county.url}/office/`);
    await page.getByRole("button", { name: "用严明登录" }).click();
    await expect(page.getByText(/记录链已校验/)).toBeVisible();
    const row = page.getByRole("row").filter({ hasText: "开立账号" });
    await expect(row).toContainText("方慎");
    await expect(row).toContainText("cun9");
    await page.screenshot({
      path: "../../test-results/screens/audit-desk.png",
      fullPage: true,
    });
    await page.getByRole("link", { name: "电脑" }).click();
    await expect(page.getByRole("listitem").first()).toBeVisible();
  });
});
