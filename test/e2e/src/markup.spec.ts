import type { Page } from "@playwright/test";
import { OfficePage } from "./pages/OfficePage.ts";
import { StationPage } from "./pages/StationPage.ts";
import { expect, test } from "./test.ts";
import { villageCase } from "./villageCase.ts";

const NAME = `麦<img src=x onerror="document.title='hit'">`;

test("a name and a note that are markup stay words, at the window and in the office", async ({
  browser,
  county,
}) => {
  await villageCase(county.url, { name: NAME, stage: "accepted" });

  const station = await StationPage.open(
    await browser.newContext(),
    county.url,
  );
  await station.signIn("林小满");
  await expect(station.page.getByText(NAME).first()).toBeVisible();
  await onlyWords(station.page);

  const office = await OfficePage.open(await browser.newContext(), county.url);
  await office.signIn("罗文静");
  await office.openCase(NAME, "高龄老年人津贴");
  await office.refuse({
    facts: `<script>document.title='hit'</script>`,
    reason: `<img src=x onerror="document.title='hit'">`,
    basis: `<svg onload="document.title='hit'">`,
    remedies: `<a href="javascript:document.title='hit'">60日内申请行政复议</a>`,
  });
  await office.openDecided(NAME, "高龄老年人津贴");
  await expect(
    office.page.getByText(`<script>document.title='hit'</script>`).first(),
  ).toBeVisible();
  await onlyWords(office.page);
});

/** Nothing of what people wrote has run or has become a part of the page, and no text can. */
async function onlyWords(page: Page): Promise<void> {
  expect(await page.title()).not.toContain("hit");
  await expect(page.locator("img[src=x]")).toHaveCount(0);
  const refused = await page.evaluate(async () => {
    const fails = (act: () => unknown) => {
      try {
        act();
        return false;
      } catch {
        return true;
      }
    };
    return {
      markup: fails(() => (document.createElement("p").innerHTML = "<b>a</b>")),
      script: fails(() => (document.createElement("script").text = "1")),
      address: fails(() => (document.createElement("script").src = "/a.js")),
      // Not within this call, in which the browser allows it.
      evaluated: await new Promise((tell) =>
        // oxlint-disable-next-line no-eval -- That it fails is what is asked.
        setTimeout(() => tell(fails(() => (0, eval)("1")))),
      ),
    };
  });
  expect(refused).toEqual({
    markup: true,
    script: true,
    address: true,
    evaluated: true,
  });
}
