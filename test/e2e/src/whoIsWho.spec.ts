import { fileURLToPath } from "node:url";
import { expect, test } from "./test.ts";
import { villageCase } from "./villageCase.ts";

const SCREENS = fileURLToPath(
  new URL("../../../test-results/screens/", import.meta.url),
);

test("[Z3] [Z4] [Z5] [Z6] a town takes two newcomers into the register, finds that they are one, merges them and undoes it", async ({
  browser,
  county,
}) => {
  for (const residentId of ["990101197711230770", "990101197711230885"])
    await villageCase(county.url, {
      name: "𠮷演示",
      residentId,
      stage: "accepted",
    });
  const page = await (await browser.newContext()).newPage();
  await page.goto(`${county.url}/office/`);
  await page.getByRole("button", { name: "用何知远登录" }).click();
  await page.getByRole("link", { name: "人口" }).click();

  await test.step("both are taken in, masked on screen", async () => {
    const newcomers = page.getByRole("region", { name: "窗口新来的人" });
    for (const end of ["0770", "0885"]) {
      const line = newcomers.getByRole("listitem").filter({ hasText: end });
      await expect(line).toContainText("𠮷*");
      await line.getByRole("button", { name: "登记入库" }).click();
      await expect(line).toContainText("已登记");
    }
  });

  const pair = page
    .getByRole("region", { name: "可能重复的登记" })
    .getByRole("listitem")
    .filter({ hasText: "0885" });
  await test.step("they may be one, and a person says that they are", async () => {
    await page.getByRole("button", { name: "重新查询" }).click();
    await expect(pair).toContainText("只是可能");
    await page.screenshot({ path: `${SCREENS}who-is-who.png`, fullPage: true });
    await pair.getByRole("radio", { name: /0885/u }).click();
    await pair.getByRole("textbox").fill("户口簿核对：同一人，旧证号有误");
    await pair.getByRole("button", { name: "合并为一人" }).click();
    await expect(pair).toHaveCount(0);
  });

  await test.step("it is undone, and both are there again", async () => {
    const merge = page
      .getByRole("region", { name: "已合并的" })
      .getByRole("listitem")
      .filter({ hasText: "0885" });
    await expect(merge).toContainText("何知远");
    await merge.getByRole("textbox").fill("再核对：是两个人");
    await merge.getByRole("button", { name: "撤销合并" }).click();
    await expect(merge).toContainText("已撤销");
    await expect(pair).toHaveCount(1);
  });
});
