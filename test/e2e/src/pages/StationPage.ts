import { fileURLToPath } from "node:url";
import { gunzipSync } from "node:zlib";
import {
  type BrowserContext,
  expect,
  type Locator,
  type Page,
  type Request,
} from "@playwright/test";

import { unlock } from "./unlock.ts";

const SCREENS = fileURLToPath(
  new URL("../../../../test-results/screens/", import.meta.url),
);

/** Answers by section and label: a choice's words, a date, a text; `✓` ticks a box. */
export type FormAnswers = Readonly<
  Record<string, Readonly<Record<string, string>>>
>;

/** A case as somebody at the window brings it. */
export interface Errand {
  /** As the clerk looks for the person. */
  person: string;
  name: string;
  /** As the clerk looks for the item, and its full name. */
  item: string;
  itemName: string;
  /** Answers to the questions about the situation. */
  situation: Readonly<Record<string, string>>;
  /** The papers that were brought, and how. */
  papers: Readonly<Record<string, string>>;
  form: FormAnswers;
}

/** A clerk or town officer at the station app, in the words of the screen. */
export class StationPage {
  readonly page: Page;
  readonly #context: BrowserContext;
  readonly #url: string;

  private constructor(context: BrowserContext, page: Page, url: string) {
    this.#context = context;
    this.page = page;
    this.#url = url;
  }

  static async open(
    context: BrowserContext,
    countyUrl: string,
  ): Promise<StationPage> {
    const page = await context.newPage();
    await page.goto(`${countyUrl}/station/`);
    return new StationPage(context, page, countyUrl);
  }

  /** Signs in with a demonstration account and waits until this machine has all that it needs offline. */
  async signIn(name: string): Promise<void> {
    await this.page.getByRole("button", { name: `用${name}登录` }).click();
    await this.seesLine(/已连上县里.*全部已到县里/);
    await expect(this.page.getByText(/第一次使用，正在取数据/)).toHaveCount(0);
    // The app itself has to be on the machine too.
    await this.page.evaluate(async () => {
      await navigator.serviceWorker.ready;
    });
  }

  /** The same; answers with what the county calls this machine. */
  async signInOnDevice(name: string): Promise<string> {
    const enrolment = this.page.waitForRequest((request) =>
      bodyOf(request).includes("enrolDevice"),
    );
    await this.signIn(name);
    const { variables } = JSON.parse(bodyOf(await enrolment)) as {
      variables: { input: { deviceId: string } };
    };
    return variables.input.deviceId;
  }

  async pullTheCable(): Promise<void> {
    await this.#context.setOffline(true);
  }

  async plugIn(): Promise<void> {
    await this.#context.setOffline(false);
  }

  /** Opens the page anew, and the vault with it. */
  async reload(): Promise<void> {
    await this.page.reload();
    await unlock(this.page);
  }

  /** Locks the vault and leaves the chair to the next one. */
  async signOut(name: string): Promise<void> {
    await this.page.getByRole("button", { name, exact: true }).click();
    await this.page.getByRole("button", { name: "退出，换人" }).click();
    await expect(this.page.getByLabel("口令", { exact: true })).toBeVisible();
  }

  /** The county's sign-in beside the vaults that are here already. */
  async signInToo(name: string): Promise<void> {
    await this.page.getByRole("button", { name: /联网登录/ }).click();
    await this.signIn(name);
  }

  /** Keeps a picture of the screen for people, among the results of the run. */
  async photograph(name: string): Promise<void> {
    await this.page.screenshot({ path: `${SCREENS}${name}.png` });
  }

  /** The sentence at the foot of every page about the line and what waits. */
  async seesLine(words: RegExp): Promise<void> {
    await expect(this.page.locator("footer")).toContainText(words);
  }

  async goToToday(): Promise<void> {
    await this.page.getByRole("link", { name: "今天", exact: true }).click();
    await expect(
      this.page.getByRole("heading", { name: "今天要办的" }),
    ).toBeVisible();
  }

  /** A town's desk: the cases of all its villages, not of its own window alone. */
  async lookAtWholeTown(): Promise<void> {
    await this.page.getByText("全镇", { exact: true }).click();
    await expect(
      this.page.getByRole("heading", { name: /全镇在办/ }),
    ).toBeVisible();
  }

  async goToSync(): Promise<void> {
    await this.page.locator("footer").getByRole("link").click();
    await expect(
      this.page.getByRole("heading", { name: "都到县里了吗" }),
    ).toBeVisible();
  }

  /** Presses "send now" on the sync page, and waits for its answer. */
  async askToSend(): Promise<void> {
    const button = this.page.getByRole("button", { name: "现在就传" });
    await button.click();
  }

  /** On the sync page: all own entries and scans are with the county. */
  async seesAllArrived({ ownEntries }: { ownEntries: number }): Promise<void> {
    const main = this.page.getByRole("main");
    await expect(main).toContainText("您办的都到县里了");
    await expect(main).toContainText(
      `您的记录：已到 ${ownEntries} 条，待上传 0 条`,
    );
    await expect(main).toContainText("材料影像都已上传");
    await expect(main).toContainText("都到了，没有要处理的");
  }

  /** Looks a case up by the applicant's name and opens it. */
  async openCase(name: string, itemName: string): Promise<void> {
    await this.page.getByRole("searchbox", { name: "搜索" }).fill(name);
    await this.page
      .getByRole("link", { name: new RegExp(`${name} · ${itemName}`) })
      .first()
      .click();
    await expect(this.page.getByText(`${name} · ${itemName}`)).toBeVisible();
  }

  async openCaseById(caseId: string): Promise<void> {
    await this.page.goto(`${this.#url}/station/#/cases/${caseId}`);
    await this.seesHeadline(/./);
  }

  /** Opens a new case for the person, up to what it is about. */
  async beginAnyCase(errand: Pick<Errand, "person" | "name">): Promise<void> {
    await this.choosePerson(errand);
    await this.page.getByRole("button", { name: "下一步：办什么" }).click();
  }

  /** Opens a new case for the person, and no more. */
  async choosePerson(errand: Pick<Errand, "person" | "name">): Promise<void> {
    const { page } = this;
    await this.goToToday();
    await page.getByRole("button", { name: /新办件/ }).click();
    await page
      .getByRole("searchbox", { name: "身份证号、姓名或拼音首字母" })
      .fill(errand.person);
    await page
      .getByRole("button", { name: new RegExp(`^${errand.name}`) })
      .first()
      .click();
  }

  /** Opens a new case for the person, up to the papers. */
  async beginCase(errand: Errand): Promise<void> {
    await this.beginAnyCase(errand);
    await this.chooseMatter(errand);
  }

  /** What a new case is about, and which papers were brought. */
  async chooseMatter(errand: Errand): Promise<void> {
    const { page } = this;
    await page.getByRole("searchbox", { name: /事项名称/ }).fill(errand.item);
    await page
      .getByRole("button", { name: new RegExp(`^${errand.itemName}`) })
      .click();
    for (const [question, answer] of Object.entries(errand.situation))
      await page
        .getByRole("radiogroup", { name: question })
        .getByText(answer, { exact: true })
        .click();
    await page.getByRole("button", { name: "下一步：带了什么" }).click();
    for (const [material, how] of Object.entries(errand.papers))
      await this.handIn(material, how);
  }

  /** Notes how a paper was brought. */
  async handIn(material: string, how: string): Promise<void> {
    await this.#choose(
      this.page.getByRole("combobox", { name: `${material}怎么交的` }),
      how,
    );
  }

  async scan(
    material: string,
    page: { name: string; mimeType: string; buffer: Buffer },
  ): Promise<void> {
    await this.photographPaper(material, page);
    await this.page.getByRole("button", { name: "用这一页" }).click();
    await expect(this.page.getByText(/已存 1 页/)).toBeVisible();
  }

  /** Up to the page's editor. */
  async photographPaper(
    material: string,
    page: { name: string; mimeType: string; buffer: Buffer },
  ): Promise<void> {
    await this.page.getByLabel(`给${material}拍照或选文件`).setInputFiles(page);
    await expect(
      this.page.getByRole("dialog", { name: `裁正这一页：${page.name}` }),
    ).toBeVisible();
  }

  async fillForm(form: FormAnswers): Promise<void> {
    await this.page.getByRole("button", { name: "下一步：填表" }).click();
    for (const [section, answers] of Object.entries(form))
      for (const [label, answer] of Object.entries(answers))
        await this.#answer(
          this.page.getByRole("group", { name: section, exact: true }),
          label,
          answer,
        );
  }

  /** Takes the case in. Answers with its id. */
  async takeIn(): Promise<string> {
    await this.page.getByRole("button", { name: "收件", exact: true }).click();
    await this.seesHeadline(/已收件/);
    const caseId = /cases\/([\w-]+)/.exec(this.page.url())?.[1];
    if (caseId === undefined) throw new Error("no case was opened");
    return caseId;
  }

  /** The case in one sentence. */
  async seesHeadline(words: RegExp): Promise<void> {
    await expect(this.page.getByRole("heading", { level: 1 })).toHaveText(
      words,
    );
  }

  async headline(): Promise<string> {
    return this.page.getByRole("heading", { level: 1 }).innerText();
  }

  async seesTimeline(...acts: string[]): Promise<void> {
    for (const act of acts) await expect(this.#timeline()).toContainText(act);
  }

  /** What was done, each with its state where that isn't simply "arrived". */
  async timeline(): Promise<string[]> {
    const titles = this.#timeline()
      .getByRole("listitem")
      .locator("> :first-child");
    return titles.allInnerTexts();
  }

  /** What has no effect is on the case's page, with its reason. */
  async seesSetAside(act: string, reason: string): Promise<void> {
    const list = this.#section("没有被采纳的记录");
    await expect(list).toContainText(`${act}：${reason}`);
  }

  /** Says how a set-aside entry was dealt with. */
  async settle(as: string): Promise<void> {
    const list = this.#section("没有被采纳的记录");
    await list.getByRole("button", { name: as, exact: true }).click();
    await expect(list).toContainText(`处理结果：${as}`);
  }

  /** A sentence under "what needs you today". */
  async seesTask(words: string): Promise<void> {
    await expect(this.#section("今天要办的")).toContainText(words);
  }

  /** A line of the sync page about an entry that isn't simply with the county. */
  async seesProblem(entry: string, words: string): Promise<void> {
    await expect(
      this.page.getByRole("listitem").filter({ hasText: entry }),
    ).toContainText(words);
  }

  /** Begins an act of the case on screen. */
  async begin(act: string): Promise<void> {
    await this.page
      .getByRole("region", { name: "可以办的" })
      .getByRole("button", { name: act, exact: true })
      .click();
  }

  async confirm(words: string): Promise<void> {
    await this.page.getByRole("button", { name: words, exact: true }).click();
  }

  /** What was done is safe on this machine. */
  async seesDone(act: string): Promise<void> {
    await expect(this.page.getByText(`${act}：已安全存在本机`)).toBeVisible();
  }

  async accept(): Promise<void> {
    await this.begin("受理");
    await this.confirm("受理，开通知书");
    await this.seesDone("受理");
  }

  /** Tells the applicant once what is missing, as the checklist knows it. */
  async requestCorrection(): Promise<void> {
    await this.begin("补正告知");
    await this.confirm("发出补正告知");
    await this.seesDone("补正告知");
  }

  /** Takes in what was asked for, and says that it is all. */
  async supplement(papers: Readonly<Record<string, string>>): Promise<void> {
    await this.begin("收补正材料");
    for (const [material, how] of Object.entries(papers))
      await this.handIn(material, how);
    await this.page.getByRole("checkbox", { name: "要补正的都补齐了" }).check();
    await this.confirm("确定收补正材料");
    await this.seesDone("收补正材料");
  }

  async withdraw(reason: string): Promise<void> {
    await this.begin("撤回申请");
    await this.page.getByLabel("理由").fill(reason);
    await this.confirm("确定撤回申请");
    await this.seesDone("撤回申请");
  }

  /** The text of a paper of the case on screen, as it will be printed. */
  async readPaper(title: string): Promise<string> {
    await this.page.getByRole("link", { name: title, exact: true }).click();
    const heading = this.page.getByRole("heading", { name: title, level: 1 });
    await expect(heading).toBeVisible();
    const text = await this.page.getByRole("main").innerText();
    await this.page.getByRole("link", { name: /^←/ }).click();
    await expect(heading).toHaveCount(0);
    return text;
  }

  #section(title: string): Locator {
    return this.page
      .locator("section")
      .filter({ has: this.page.getByRole("heading", { name: title }) })
      .last();
  }

  #timeline(): Locator {
    return this.#section("办理经过");
  }

  /** Answers a question of the form with whatever kind of control it has. */
  async #answer(section: Locator, label: string, answer: string) {
    const control = section
      .getByLabel(new RegExp(`^${escaped(label)}( \\*| （选填）)?$`))
      .first();
    const role = await control.evaluate(
      (element) =>
        element.getAttribute("role") ??
        (element instanceof HTMLInputElement ? element.type : "text"),
    );
    if (role === "radiogroup")
      await control.getByText(answer, { exact: true }).click();
    else if (role === "combobox") await this.#choose(control, answer);
    else if (role === "checkbox") await control.check();
    else await control.fill(answer);
  }

  async #choose(combobox: Locator, words: string): Promise<void> {
    const choices = this.page.locator(".ant-select-dropdown:visible");
    // Lists unfold and fold with a motion: a click may meet one that is on its way, or the one before.
    await expect(async () => {
      if ((await choices.count()) === 0) await combobox.click();
      await choices
        .getByTitle(words, { exact: true })
        .click({ timeout: MOTION_MS });
      await expect(choices).toHaveCount(0, { timeout: MOTION_MS });
    }).toPass();
  }
}

function bodyOf(request: Request): string {
  const body = request.postDataBuffer() ?? Buffer.alloc(0);
  return request.headers()["content-encoding"] === "gzip"
    ? gunzipSync(body).toString()
    : body.toString();
}

/** Far more than a list's motion takes, far less than a test may wait. */
const MOTION_MS = 3000;

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}
