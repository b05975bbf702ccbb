import { type BrowserContext, expect, type Page } from "@playwright/test";

/** A reviewer at the office app, in the words of the screen. */
export class OfficePage {
  readonly page: Page;
  readonly #context: BrowserContext;

  private constructor(context: BrowserContext, page: Page) {
    this.#context = context;
    this.page = page;
  }

  static async open(
    context: BrowserContext,
    countyUrl: string,
  ): Promise<OfficePage> {
    const page = await context.newPage();
    await page.goto(`${countyUrl}/office/`);
    return new OfficePage(context, page);
  }

  /** Signs in with a demonstration account and waits until the department's cases are here. */
  async signIn(name: string): Promise<void> {
    await this.page.getByRole("button", { name: `用${name}登录` }).click();
    await this.seesLine(/已连上县里.*全部已到县里/);
    await expect(this.page.getByText(/第一次同步：/)).toHaveCount(0);
    await this.page.evaluate(async () => {
      await navigator.serviceWorker.ready;
    });
  }

  async pullTheCable(): Promise<void> {
    await this.#context.setOffline(true);
  }

  async plugIn(): Promise<void> {
    await this.#context.setOffline(false);
  }

  /** The sentence about the line and what waits. */
  async seesLine(words: RegExp): Promise<void> {
    await expect(this.page.getByRole("banner")).toContainText(words);
  }

  /** Finds an undecided case of the department by the applicant's name, and opens it. Names are masked here. */
  async openCase(name: string, itemName: string): Promise<void> {
    await this.#open(name, itemName, "待决定");
  }

  /** The same for a case that was decided. */
  async openDecided(name: string, itemName: string): Promise<void> {
    await this.#open(name, itemName, "已决定，待办完");
  }

  async seesHeadline(words: RegExp): Promise<void> {
    await expect(
      this.page.getByRole("article").getByRole("paragraph").first(),
    ).toHaveText(words);
  }

  /** Asks for a sync on its page, and returns to the inbox when all of it is with the county. */
  async syncNow(): Promise<void> {
    const { page } = this;
    const pages = page.getByRole("navigation", { name: "页面" });
    await pages.getByRole("link", { name: "同步" }).click();
    await page.getByRole("button", { name: "现在就传" }).click();
    await this.seesLine(/已连上县里.*全部已到县里/);
    await pages.getByRole("link", { name: "待办" }).click();
  }

  /** Told before anything else that an own decision had no effect, whose came first, and what that means. */
  async isToldOverruled(which: RegExp): Promise<void> {
    const alert = this.page.getByRole("alert", { name: /个决定没有生效/ });
    await expect(alert).toContainText("您有 1 个决定没有生效：同事先到");
    await expect(alert).toContainText(which);
    await expect(alert).toContainText("先到县里");
    await expect(alert).toContainText("以先到县里的决定为准");
  }

  async isNotToldAnything(): Promise<void> {
    await expect(
      this.page.getByRole("searchbox", { name: "姓名、证件号、办件编号" }),
    ).toBeVisible();
    await expect(this.page.getByRole("alert")).toHaveCount(0);
  }

  async #open(name: string, itemName: string, part: string): Promise<void> {
    const { page } = this;
    await page.getByText("全部门", { exact: true }).click();
    await page
      .getByRole("searchbox", { name: "姓名、证件号、办件编号" })
      .fill(name);
    await page
      .getByRole("region", { name: part })
      .getByRole("button", { name: new RegExp(itemName) })
      .first()
      .click();
    await expect(
      page.getByRole("article").getByRole("heading", { level: 1 }),
    ).toContainText(itemName);
  }

  /** Approves the open case with an opinion. */
  async approve(opinion: string): Promise<void> {
    await this.#begin("准予");
    const form = this.page.getByRole("form", { name: "准予" });
    await form.getByLabel("意见").fill(opinion);
    await form.getByRole("button", { name: /^准予/ }).click();
    await expect(this.page.getByText(/已准予：/)).toBeVisible();
  }

  /** Refuses the open case with everything that the law asks for. */
  async refuse(words: {
    facts: string;
    reason: string;
    basis: string;
    remedies: string;
  }): Promise<void> {
    await this.#begin("不予");
    const form = this.page.getByRole("form", { name: "不予" });
    await form.getByLabel("查明的事实").fill(words.facts);
    await form.getByLabel("理由").fill(words.reason);
    await form.getByLabel("依据").fill(words.basis);
    await form.getByLabel("救济途径").fill(words.remedies);
    await form.getByRole("button", { name: /^不予/ }).click();
    await expect(this.page.getByText(/已作不予决定：/)).toBeVisible();
  }

  async #begin(act: string): Promise<void> {
    await this.page
      .getByRole("toolbar")
      .getByRole("button", { name: new RegExp(`^${act}`) })
      .click();
  }
}
