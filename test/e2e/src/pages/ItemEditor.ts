import { expect, type Locator, type Page } from "@playwright/test";
import { unlock } from "./unlock.ts";

/** Words for a text, a number's digits, a choice's words, `✓` for a box. */
export type SheetCells = Readonly<Record<string, string>>;

/** The office's page where a version of an item is written. */
export class ItemEditor {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  /** The list of the own body's items. */
  async openList(): Promise<void> {
    await this.page
      .getByRole("navigation", { name: "页面" })
      .getByRole("link", { name: "事项" })
      .click();
  }

  async beginNew(): Promise<void> {
    await this.openList();
    await this.page.getByRole("button", { name: "新建事项" }).click();
    await expect(this.checks()).toBeVisible();
  }

  async beginNextOf(name: string): Promise<void> {
    await this.openList();
    await this.page
      .getByRole("region", { name: "已发布" })
      .getByRole("listitem")
      .filter({ hasText: name })
      .getByRole("button", { name: "写下一版" })
      .click();
    await expect(this.checks()).toBeVisible();
  }

  async openDraft(name: string): Promise<void> {
    await this.openList();
    await this.page.getByRole("link", { name, exact: true }).click();
    await expect(this.checks()).toBeVisible();
  }

  /** Fills fields by their place in the sheet: `/name`, `/promised/value`. */
  async fill(cells: SheetCells): Promise<void> {
    for (const [path, words] of Object.entries(cells))
      await fillIn(this.page.locator(`[data-path="${path}"]`), words);
  }

  /** Adds a row to a table, and fills its cells by their labels. */
  async addRow(table: string, cells: SheetCells): Promise<void> {
    const field = this.page.locator(`[data-path="${table}"]`);
    const rows = field.locator(".rows-input").first().locator("> .row-input");
    await field.getByRole("button", { name: "＋ 增加一行" }).last().click();
    const row = rows.last();
    for (const [label, words] of Object.entries(cells))
      await fillIn(
        row
          .locator("> .row-fields > .field")
          .filter({ has: this.page.locator(`label:text-is("${label}")`) }),
        words,
      );
  }

  /** Opens the vault again after the page was loaded anew. */
  async unlock(): Promise<void> {
    await unlock(this.page);
    await expect(this.checks()).toBeVisible();
  }

  /** Adds a row to one of the county's lists, by its name there. */
  async addListRow(list: string, cells: SheetCells): Promise<void> {
    const { page } = this;
    await page
      .getByRole("navigation", { name: "页面" })
      .getByRole("link", { name: "清单" })
      .click();
    await page.getByRole("tab", { name: new RegExp(`^${list}`) }).click();
    await page.getByRole("button", { name: "新增一条" }).click();
    const form = page.getByRole("form", { name: "新增一条" });
    for (const [label, words] of Object.entries(cells))
      await form.getByLabel(label, { exact: true }).fill(words);
    await form.getByRole("button", { name: /公\s*布/ }).click();
    await expect(page.getByText("已公布，留痕在案")).toBeVisible();
  }

  checks(): Locator {
    return this.page.getByRole("region", { name: "发布前检查" });
  }

  async isSaved(): Promise<void> {
    await expect(this.page.getByText("✓ 已保存")).toBeVisible();
  }

  async publish(words: string): Promise<void> {
    const form = this.page.getByRole("region", { name: "发布", exact: true });
    await form.getByLabel("变动原因（公开）").fill(words);
    await form.getByRole("button", { name: /发\s*布/ }).click();
    await expect(this.page.getByText(/✓ 已发布为第 \d+ 版/)).toBeVisible();
  }
}

async function fillIn(field: Locator, words: string): Promise<void> {
  const page = field.page();
  const select = field.locator(".ant-select");
  if (words === "✓") return field.getByRole("checkbox").check();
  if ((await select.count()) > 0) {
    await select.click();
    await page.getByTitle(words, { exact: true }).last().click();
    return;
  }
  const radio = field.getByRole("radio", { name: words, exact: true });
  if ((await radio.count()) > 0) return radio.check();
  await field.locator("input, textarea").first().fill(words);
}
