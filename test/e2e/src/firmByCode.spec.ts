import { fileURLToPath } from "node:url";
import { CountyClient } from "@onedoor/test-support/CountyClient";
import { expect, test } from "./test.ts";

const SCREENS = fileURLToPath(
  new URL("../../../test-results/screens/", import.meta.url),
);
const SHOP = "92990101MA0TE5T24E";

test("[CR1] [CR3] [CR4] [CR6] a body records a firm's penalty and repairs an older one; the window is told what is displayed", async ({
  browser,
  county,
}) => {
  const clerk = await CountyClient.signedIn(county.url, "cun1");
  const toldAtWindow = async () =>
    (
      await clerk.ask<{
        legalEntity: { creditSays: string; creditRecords: object[] };
      }>(
        `query ($creditCode: ID!) { legalEntity(creditCode: $creditCode) {
          creditSays creditRecords { kind department { name } } } }`,
        { creditCode: SHOP },
      )
    ).legalEntity;
  expect(await toldAtWindow()).toMatchObject({
    creditSays: "WITH_CAUTION",
    creditRecords: [
      { kind: "PENALTY", department: { name: "演示区市场监督管理局" } },
    ],
  });

  const page = await (await browser.newContext()).newPage();
  await page.goto(`${county.url}/office/`);
  await page.getByRole("button", { name: "用潘婷登录" }).click();
  await page.getByRole("link", { name: "清单" }).click();
  await page.getByRole("link", { name: "企业一码查" }).click();
  await expect(
    page.getByRole("region", { name: "近 30 天新设企业" }),
  ).toBeVisible();
  await page.screenshot({ path: `${SCREENS}new-firms.png`, fullPage: true });
  await page.getByLabel("统一社会信用代码").fill(SHOP);
  await page.getByRole("button", { name: "查", exact: true }).click();

  const credit = page.getByRole("region", { name: "信用" }).first();
  const old = credit.getByRole("listitem").filter({ hasText: "〔2026〕12号" });
  await test.step("the older penalty is repaired", async () => {
    await expect(old).toContainText("公示到2027年7月6日自动停止");
    await page.screenshot({ path: `${SCREENS}firm.png`, fullPage: true });
    await old.getByRole("checkbox", { name: /已改正/u }).check();
    await old.getByRole("checkbox", { name: /信用承诺/u }).check();
    await old.getByLabel("文书号").fill("演市监信修〔2026〕1号");
    await old.getByLabel(/^说明/u).fill("罚款已缴，问题已改");
    await old.getByRole("button", { name: "信用修复" }).click();
    await expect(old).toHaveCount(0);
    expect(await toldAtWindow()).toEqual({
      creditSays: "AS_USUAL",
      creditRecords: [],
    });
  });

  await test.step("another is put on record, and the window is told", async () => {
    const form = page.getByRole("region", { name: "登记本机关认定的信用" });
    await form.getByLabel("文书号").fill("演市监罚〔2026〕77号");
    await form.getByLabel("依据的法律法规").fill("中华人民共和国食品安全法");
    await form.getByLabel("条款").fill("第126条");
    await form.getByRole("button", { name: "登记" }).click();
    await expect(credit).toContainText("演市监罚〔2026〕77号");
    expect(await toldAtWindow()).toMatchObject({
      creditSays: "WITH_CAUTION",
    });
  });
});
