import { fileURLToPath } from "node:url";
import {
  type BrowserContext,
  expect,
  type Locator,
  type Page,
} from "@playwright/test";

const SCREENS = fileURLToPath(
  new URL("../../../../test-results/screens/", import.meta.url),
);

/** Work without a verdict at the office app, in the words of the screen. */
export class LanesPage {
  readonly #page: Page;

  private constructor(page: Page) {
    this.#page = page;
  }

  /** Signs in as a town officer, whose page it is among others, or as an operator, who has no other. */
  static async open(
    context: BrowserContext,
    countyUrl: string,
    name: string,
  ): Promise<LanesPage> {
    const page = await context.newPage();
    await page.goto(`${countyUrl}/office/`);
    await page.getByRole("button", { name: `用${name}登录` }).click();
    const heading = page.getByRole("heading", { name: "没有结论的来件" });
    const link = page.getByRole("link", { name: "待判" });
    await link.or(heading).first().click();
    await expect(heading).toBeVisible();
    return new LanesPage(page);
  }

  /** Keeps a picture of the whole page for people, in both languages. */
  async photograph(name: string): Promise<void> {
    const page = this.#page;
    const usual = page.viewportSize();
    // The page scrolls in itself.
    await page.setViewportSize({ width: 1366, height: 1200 });
    await page.screenshot({ path: `${SCREENS}${name}-zh-CN.png` });
    await page.getByRole("button", { name: "English" }).click();
    await page.screenshot({ path: `${SCREENS}${name}-en.png` });
    await page.getByRole("button", { name: "Chinese" }).click();
    if (usual !== null) await page.setViewportSize(usual);
  }

  /** What is held of an act by somebody. */
  held(act: string, author: string): Locator {
    return this.#page
      .getByRole("region", { name: /^暂存待判/ })
      .getByRole("listitem")
      .filter({ hasText: act })
      .filter({ hasText: author });
  }

  /** A computer that was reported lost. */
  lost(deviceId: string): Locator {
    return this.#page
      .getByRole("region", { name: /^已挂失的电脑/ })
      .getByRole("listitem")
      .filter({ hasText: deviceId });
  }

  async vouch(row: Locator, words: string): Promise<void> {
    await row.getByLabel("写明怎么核实的").fill(words);
    await row.getByRole("button", { name: "确是本人所办，按规则判" }).click();
  }
}
