import { fileURLToPath } from "node:url";
import { applicationFor } from "@onedoor/test-support/applicationFor";
import { CountyClient } from "@onedoor/test-support/CountyClient";
import { expect, test } from "./test.ts";

const SCREENS = fileURLToPath(
  new URL("../../../test-results/screens/", import.meta.url),
);
const CODE = "92990101MA0TE5T404";

test("[CR10] a sole trader who was approved is entered from his case, and found by his code", async ({
  browser,
  county,
}) => {
  const [clerk, acceptor, registrar] = await Promise.all(
    ["dating1", "shichang2", "shichang1"].map(async (account) => {
      const client = await CountyClient.signedIn(county.url, account);
      await client.openChain();
      return client;
    }),
  );
  if (!clerk || !acceptor || !registrar) throw new Error("nobody is there");
  const caseId = crypto.randomUUID();
  const { facts, content } = await applicationFor(
    clerk,
    "le-individual-business",
  );
  await clerk.push([
    clerk.write("submitted", caseId, facts, content),
    clerk.write("takenIn", caseId, { documentNumber: null }, { presented: [] }),
  ]);
  await acceptor.push([
    acceptor.write("accepted", caseId, { documentNumber: null }, {}),
  ]);
  await registrar.push([
    registrar.write(
      "approved",
      caseId,
      { documentNumber: "演市监登〔2026〕81号" },
      { opinion: "准予登记" },
    ),
  ]);

  const page = await (await browser.newContext()).newPage();
  await page.goto(`${county.url}/office/cases/${caseId}`);
  await page.getByRole("button", { name: "用潘婷登录" }).click();
  await page.getByRole("button", { name: "登记到法人库" }).click();
  const form = page.getByRole("region", { name: "登记到法人库" });
  await expect(form.getByLabel("文书号")).toHaveValue("演市监登〔2026〕81号");
  await form.getByLabel("统一社会信用代码").fill(CODE);
  await page.screenshot({ path: `${SCREENS}firm-of-case.png`, fullPage: true });
  await form.getByRole("button", { name: "登记", exact: true }).click();
  await form.getByRole("link", { name: "看这家企业" }).click();
  await expect(page.getByRole("heading", { name: "（存续）" })).toBeVisible();
  const life = page.getByRole("region", { name: "从设立到现在" });
  await expect(life).toContainText("设立");
  await expect(life).toContainText("演市监登〔2026〕81号");
});
