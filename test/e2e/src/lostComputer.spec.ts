import { AxeBuilder } from "@axe-core/playwright";
import { OfficePage } from "./pages/OfficePage.ts";
import { StationPage } from "./pages/StationPage.ts";
import { expect, test } from "./test.ts";

test("[N6] a town officer gives a code for a computer, reports one lost, and nobody signs in on that one any more", async ({
  browser,
  county,
}) => {
  const village = await StationPage.open(
    await browser.newContext(),
    county.url,
  );
  const deviceId = await village.signInOnDevice("林小满");
  const office = await OfficePage.open(await browser.newContext(), county.url);
  const { page } = office;
  await office.signIn("何知远");
  await page.getByRole("link", { name: "电脑" }).click();
  const computers = page.getByRole("region", { name: /^已登记/ });
  const row = computers
    .locator(".sync-problems > li")
    .filter({ has: page.getByTitle(deviceId) });
  await expect(row).toContainText("在用");

  await test.step("a code is shown large, with the time that is left", async () => {
    await page.getByLabel("放在哪个站点或单位").click();
    await page
      .locator(".ant-select-item-option-content", { hasText: "河畔村" })
      .first()
      .click();
    await page.getByRole("button", { name: "发一个登记码" }).click();
    await expect(page.getByRole("timer")).toContainText(/还剩 [89] 分/);
    await expect(page.getByText(/^[0-9A-Z]{5}-[0-9A-Z]{5}$/)).toBeVisible();
  });

  await test.step("what a lost one may hold stands there at once", async () => {
    const words = row.getByLabel("写明什么时候、怎么丢的");
    await words.fill("下乡路上丢失");
    await words.press("Enter");
    const sheet = row.getByRole("article");
    await expect(sheet).toContainText(deviceId);
    await expect(sheet).toContainText(/办件副本：最多 \d+ 件/);
    await expect(sheet).toContainText("下乡路上丢失");
    await expect(row).toContainText("已挂失");
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id }) => id)).toEqual([]);
  });

  await test.step("its browser is refused at the next sign-in", async () => {
    await village.page.reload();
    await village.page.getByRole("button", { name: /联网登录/ }).click();
    await village.page.getByRole("button", { name: "用林小满登录" }).click();
    await expect(village.page.getByRole("alert")).toContainText(
      "县里不认这台电脑",
    );
  });
});
