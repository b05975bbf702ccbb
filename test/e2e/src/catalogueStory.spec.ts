import { ItemEditor } from "./pages/ItemEditor.ts";
import { OfficePage } from "./pages/OfficePage.ts";
import { expect, test } from "./test.ts";

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

test("[G2] an item is built from nothing, refused for the right reason, mended, approved by another, and found at the window", async ({
  browser,
  county,
}) => {
  const office = await OfficePage.open(await browser.newContext(), county.url);
  await office.signIn("罗文静");
  const editor = new ItemEditor(office.page);

  await test.step("a reviewer writes it; the checks name what is missing", async () => {
    await editor.beginNew();
    await expect(editor.checks()).toContainText("事项名称：要填");
    await editor.fill({
      "/name": "百岁老人生日慰问",
      "/nameEn": "Birthday visit to centenarians",
      "/itemType": "公共服务",
      "/baseCode": "992011901000",
      "/effectiveFrom": new Date(Date.now() + 8 * 3_600_000)
        .toISOString()
        .slice(0, 10),
      "/promised/value": "25",
      "/statutory/unit": "工作日",
      "/statutory/value": "20",
      "/consultPhone": "0990-1234567",
      "/supervisePhone": "0990-12345",
    });
    await editor.addRow("/legalBasis", {
      法律文件: "演示区敬老办法",
      层级: "规范性文件",
      文号: "演示区发〔2026〕1号",
      条款: "第3条",
    });
    await editor.addRow("/conditions", { 条件: "年满100周岁" });
    await editor.addRow("/materials", CARD);
    await editor.addRow("/results", {
      名称: "慰问登记",
      英文名称: "Registration",
      类型: "其他",
    });
    await editor.isSaved();
  });

  await test.step("it promises more time than the law gives: refused for that alone, and mended", async () => {
    await expect(editor.checks()).toContainText("承诺时限长于法定时限");
    await expect(editor.checks()).toContainText("▲ 1 处要改");
    await office.page.screenshot({
      path: "../../test-results/screens/item-editor.png",
      fullPage: true,
    });
    await editor.fill({ "/promised/value": "5" });
    await expect(editor.checks()).toContainText("✓ 没有问题");
    await expect(
      office.page.getByText("发布由审批岗批准", { exact: true }),
    ).toBeVisible();
  });

  await test.step("an approver publishes it with a reason", async () => {
    const other = await OfficePage.open(await browser.newContext(), county.url);
    await other.signIn("范正国");
    const approving = new ItemEditor(other.page);
    await approving.openDraft("百岁老人生日慰问");
    await approving.publish("敬老月试行");
    await approving.openList();
    await expect(
      other.page.getByRole("region", { name: "已发布" }),
    ).toContainText("百岁老人生日慰问");
  });
});
