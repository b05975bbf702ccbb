import { socialCard } from "./errands.ts";
import { OfficePage } from "./pages/OfficePage.ts";
import { StationPage } from "./pages/StationPage.ts";
import { unlock } from "./pages/unlock.ts";
import { expect, test } from "./test.ts";

test("[WD1] [WD2] a grandmother becomes a guardian, brings the child to the village without a line, and the county sees that she did", async ({
  browser,
  county,
}) => {
  const office = await OfficePage.open(await browser.newContext(), county.url);
  await test.step("the town puts on record who answers for the child", async () => {
    await office.signIn("何知远");
    const { page } = office;
    await page.getByRole("link", { name: "人口" }).click();
    const section = page.getByRole("region", {
      name: "家庭、监护和联系方式",
    });
    const choose = async (field: ReturnType<typeof section.getByLabel>) => {
      await field.press("Enter");
      await section
        .getByRole("button", { name: /\d\*+\d/u })
        .first()
        .click();
    };
    const find = section.getByLabel("查找", { exact: true });
    await find.fill("刘一诺");
    await choose(find);
    const form = section.getByRole("region", { name: "登记监护人" });
    const guardian = form.getByLabel("谁是监护人");
    await guardian.fill("李桂兰");
    await choose(guardian);
    await form.getByRole("radio", { name: "其他依法监护" }).click();
    await form.getByLabel(/^依据/u).fill("父母外出，户口簿核对");
    await form.getByRole("button", { name: "登记监护人" }).click();
    await expect(section.getByText("✓ 已办好，已留痕")).toBeVisible();
  });

  const village = await StationPage.open(
    await browser.newContext(),
    county.url,
  );
  await test.step("the village has it, and takes nothing in without her", async () => {
    await village.signIn("林小满");
    await village.pullTheCable();
    await village.choosePerson(socialCard);
    const { page } = village;
    await expect(page.getByText("7 岁，须由监护人代办")).toBeVisible();
    await expect(
      page.getByRole("button", { name: "收件", exact: true }),
    ).toHaveAccessibleDescription(/须有监护人代办/u);
    await page.getByRole("button", { name: "由李桂兰（监护人）代办" }).click();
    await village.photograph("guardian");
    await page.getByRole("button", { name: "下一步：办什么" }).click();
  });

  const caseId = await test.step("the card is applied for", async () => {
    await village.chooseMatter(socialCard);
    await village.fillForm(socialCard.form);
    return village.takeIn();
  });

  await test.step("the town sees that somebody acted for a child", async () => {
    await village.plugIn();
    await village.seesLine(/已连上县里 · 全部已到县里/u);
    const { page } = office;
    await office.syncNow();
    await page.goto(`${county.url}/office/cases/${caseId}`);
    await unlock(page);
    await expect(
      page.getByText(/递交时 7 岁，须由监护人代办：✓ 有代办人/u),
    ).toBeVisible();
  });
});
