import { OfficePage } from "./pages/OfficePage.ts";
import { expect, test } from "./test.ts";
import { villageCase } from "./villageCase.ts";

test("[O1] [O4] a reviewer has departments confirm papers, and sees what stands by shared data", async ({
  browser,
  ownCounty: county,
}, testInfo) => {
  await villageCase(county.url, { name: "鲁演示", stage: "accepted" });
  const office = await OfficePage.open(await browser.newContext(), county.url);
  await office.signIn("罗文静");
  await office.openCase("鲁演示", "高龄老年人津贴");
  const list = office.page.getByRole("list", { name: "由部门数据共享核验" });
  await expect(list.getByRole("listitem")).toHaveCount(3);
  for (const paper of await list.getByRole("listitem").all()) {
    await paper.getByRole("button", { name: /^向部门核对/ }).click();
    await expect(paper.getByRole("status")).toContainText(
      /已核实|对方没有记录|对方的记录不支持/,
    );
    await expect(paper.getByRole("button")).toHaveText("再核对一次");
  }
  await list.scrollIntoViewIfNeeded();
  await testInfo.attach("the papers that departments confirmed", {
    body: await office.page.screenshot(),
    contentType: "image/png",
  });
});
