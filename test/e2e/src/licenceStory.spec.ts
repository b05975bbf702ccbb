import { CountyClient } from "@onedoor/test-support/CountyClient";
import { OfficePage } from "./pages/OfficePage.ts";
import { StationPage } from "./pages/StationPage.ts";
import { expect, test } from "./test.ts";

const PURPOSE = "办理演示事项";

interface LicensedCase {
  caseId: string;
  applicant: { personId?: string } | null;
  licence: { state: string; holder: string } | null;
}

test("an extract of a licence is made on record, and a village finds it true, and a forged one false, with the cable out", async ({
  browser,
  ownCounty: county,
}) => {
  const official = await CountyClient.signedIn(county.url, "minzheng1");
  const { cases } = await official.ask<{ cases: { nodes: LicensedCase[] } }>(
    "query LicensedCases { cases(first: 200) { nodes { caseId applicant { ... on Person { personId } } licence { state holder } } } }",
  );
  const licensed = cases.nodes.find(
    ({ licence }) => licence?.state === "VALID",
  );
  if (licensed === undefined) throw new Error("the seed has no licence");

  const office = await OfficePage.open(await browser.newContext(), county.url);
  await office.signIn("罗文静");
  const code =
    await test.step("the department makes an extract for one purpose", async () => {
      const { page } = office;
      await page.evaluate((caseId) => {
        window.history.pushState(
          null,
          "",
          `/office/cases/${caseId}/print/licence`,
        );
        window.dispatchEvent(new PopStateEvent("popstate"));
      }, licensed.caseId);
      await expect(page.getByText("有效 ✓")).toBeVisible();
      await expect(page.getByRole("img", { name: "演示印章" })).toBeVisible();
      await page.screenshot({
        path: "../../test-results/screens/licence-office.png",
        fullPage: true,
      });
      await page.getByLabel("仅用于").fill(PURPOSE);
      await page.getByLabel(/谁怎么同意的/).fill("本人当面同意");
      await page.getByRole("button", { name: "记录并生成摘录" }).click();
      await expect(
        page.getByRole("heading", { name: "电子证照摘录" }),
      ).toBeVisible();
      await page.screenshot({
        path: "../../test-results/screens/licence-extract.png",
        fullPage: true,
      });
      return page.locator(".licence-code").getAttribute("data-text");
    });
  if (code === null) throw new Error("the extract has no code");

  await test.step("the use is on record", async () => {
    const supervisor = await CountyClient.signedIn(county.url, "jiandu");
    const { accessRecords } = await supervisor.ask<{
      accessRecords: { nodes: { words: string }[] };
    }>("query Uses { accessRecords(first: 20) { nodes { words } } }");
    expect(accessRecords.nodes.map(({ words }) => words).join()).toContain(
      `仅用于${PURPOSE}`,
    );
  });

  const station = await StationPage.open(
    await browser.newContext(),
    county.url,
  );
  await station.signIn("苏竹青");
  await station.pullTheCable();
  const { page } = station;
  await page.getByRole("link", { name: "核验证照" }).click();
  const scan = async (text: string) => {
    await page.getByLabel("二维码里的文字").fill(text);
    await page.keyboard.press("Enter");
  };
  await test.step("another village, without a line, finds it true", async () => {
    await scan(code);
    await expect(page.getByRole("heading", { name: /^真/ })).toBeVisible();
    await expect(page.getByText(PURPOSE)).toBeVisible();
    await expect(page.getByText(/之后可能变更、暂扣/)).toBeVisible();
    await station.photograph("licence-true");
  });
  await test.step("one character changed, it is false", async () => {
    const at = code.indexOf(".") + 40;
    const other = code[at] === "A" ? "B" : "A";
    await scan(code.slice(0, at) + other + code.slice(at + 1));
    await expect(page.getByRole("heading", { name: /^假/ })).toBeVisible();
    await expect(page.getByText(PURPOSE)).toHaveCount(0);
    await station.photograph("licence-false");
  });
});
