import { oldAgeAllowance } from "./errands.ts";
import { ItemEditor } from "./pages/ItemEditor.ts";
import { OfficePage } from "./pages/OfficePage.ts";
import { StationPage } from "./pages/StationPage.ts";
import { expect, test } from "./test.ts";

const NAME = "百岁老人生日慰问";
const SCREENS = "../../test-results/screens/";
/** Legal days begin at UTC+8. */
const today = () =>
  new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10);

const ELEMENTS = {
  "/name": NAME,
  "/nameEn": "Birthday visit to centenarians",
  "/itemType": "公共服务",
  "/baseCode": "992011901000",
  "/promised/value": "25",
  "/statutory/unit": "工作日",
  "/statutory/value": "20",
  "/consultPhone": "0990-1234567",
  "/supervisePhone": "0990-12345",
};
const BASIS = {
  法律文件: "演示区敬老办法",
  层级: "规范性文件",
  文号: "演示区发〔2026〕1号",
};
const CARD = {
  材料名称: "居民身份证",
  英文名称: "Identity card",
  类型: "证件证书证明",
  "类型（英文）": "Certificate or proof",
  形式: "纸质或电子",
  原件份数: "0",
  复印件份数: "1",
  原件: "验原件收复印件",
  来源: "政府部门核发",
  必要性: "必要",
};
const RESULT = {
  名称: "慰问登记",
  英文名称: "Registration",
  类型: "其他",
};
const ROW = {
  名称: NAME,
  英文名称: "Birthday visit to centenarians",
  "基本编码（12 位）": "992011901000",
  依据名称: "演示区敬老办法",
  依据文号: "演示区发〔2026〕1号",
  理由: "敬老月试行",
  "批准机关（编办、审改办）": "演示区委编办",
  公布文件或文号: "演编〔2026〕3号",
};

test("[G2] [J5] an item is built from nothing, refused for the right reasons, mended, approved by another, and found at a window that was offline", async ({
  browser,
  ownCounty: county,
}) => {
  const village = await StationPage.open(
    await browser.newContext(),
    county.url,
  );
  await village.signIn("林小满");
  await village.pullTheCable();

  const office = await OfficePage.open(await browser.newContext(), county.url);
  await office.signIn("罗文静");
  const editor = new ItemEditor(office.page);
  const other = await OfficePage.open(await browser.newContext(), county.url);
  await other.signIn("范正国");
  const approving = new ItemEditor(other.page);

  await test.step("a reviewer writes it; the checks name what is missing", async () => {
    await editor.beginNew();
    await expect(editor.checks()).toContainText("事项名称：要填");
    await editor.fill({ ...ELEMENTS, "/effectiveFrom": today() });
    await editor.addRow("/legalBasis", BASIS);
    await editor.addRow("/conditions", { 条件: "年满100周岁" });
    await editor.addRow("/materials", CARD);
    await editor.addRow("/results", RESULT);
    await editor.isSaved();
  });

  await test.step("it promises more time than the law gives: refused for that, and mended", async () => {
    await expect(editor.checks()).toContainText("承诺时限长于法定时限");
    await office.page.screenshot({
      path: `${SCREENS}item-editor.png`,
      fullPage: true,
    });
    await editor.fill({ "/promised/value": "5" });
    await expect(editor.checks()).not.toContainText("承诺时限长于法定时限");
  });

  await test.step("it stands under no row of the lists: an approver adds one, and nothing stands against it", async () => {
    await expect(editor.checks()).toContainText("公共服务清单里没有这一项");
    await approving.addListRow("公共服务", ROW);
    await office.page.reload();
    await editor.unlock();
    await expect(editor.checks()).toContainText("✓ 没有问题");
    await expect(
      office.page.getByText("发布由审批岗批准", { exact: true }),
    ).toBeVisible();
  });

  await test.step("an approver publishes it with a reason", async () => {
    await approving.openDraft(NAME);
    await approving.publish("敬老月试行");
    await approving.openList();
    await expect(
      other.page.getByRole("region", { name: "已发布" }),
    ).toContainText(NAME);
  });

  await test.step("the window gets it with the line", async () => {
    await village.plugIn();
    await village.goToSync();
    await village.askToSend();
    await village.seesLine(/已连上县里/);
    await village.beginAnyCase(oldAgeAllowance);
    const search = village.page.getByRole("searchbox", { name: /事项名称/ });
    await search.fill("bslrsrww");
    await expect(
      village.page.getByRole("button", { name: new RegExp(`^${NAME}`) }),
    ).toBeVisible();
  });
});

test("[I18] [R7] a case that was accepted offline keeps its version, and the clerk is told what changed", async ({
  browser,
  ownCounty: county,
}) => {
  const village = await StationPage.open(
    await browser.newContext(),
    county.url,
  );
  await village.signIn("林小满");
  await village.pullTheCable();
  const caseId =
    await test.step("a case is accepted without a line", async () => {
      await village.beginCase(oldAgeAllowance);
      await village.fillForm(oldAgeAllowance.form);
      const taken = await village.takeIn();
      await village.accept();
      return taken;
    });

  await test.step("meanwhile the department shortens its promise", async () => {
    const office = await OfficePage.open(
      await browser.newContext(),
      county.url,
    );
    await office.signIn("罗文静");
    const editor = new ItemEditor(office.page);
    await editor.beginNextOf("高龄老年人津贴");
    await editor.fill({ "/effectiveFrom": today(), "/promised/value": "7" });
    await editor.isSaved();
    await expect(editor.checks()).toContainText("✓ 没有问题");
    const other = await OfficePage.open(await browser.newContext(), county.url);
    await other.signIn("范正国");
    const approving = new ItemEditor(other.page);
    await approving.openDraft("高龄老年人津贴(优待)给付");
    await approving.publish("压减时限");
  });

  await test.step("with the line the clerk is told, quietly, what changed", async () => {
    await village.plugIn();
    await village.goToSync();
    await village.askToSend();
    await village.seesLine(/已连上县里 · 全部已到县里/);
    await village.goToToday();
    await expect(village.page.getByText("1 个事项有变化")).toBeVisible();
    await village.page.getByRole("link", { name: /看有什么变化/ }).click();
    await expect(village.page.getByRole("main")).toContainText(
      /承诺时限由 10 个工作日缩短为 7 个工作日/,
    );
    await village.photograph("item-changes");
  });

  await test.step("the case keeps the version under which it was accepted", async () => {
    await village.openCaseById(caseId);
    await expect(
      village.page.getByText(/本件按第 1 版办理；第 2 版自.*起施行/),
    ).toBeVisible();
  });
});
