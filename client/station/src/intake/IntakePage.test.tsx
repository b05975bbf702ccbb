import { knownResidents } from "@onedoor/demonstration/knownResidents";
import { fireEvent, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { firstValueFrom } from "rxjs";
import { describe, expect, test } from "vitest";
import { aStation, sampleOf, seededItem } from "../testing/aStation.tsx";
import { renderStation } from "../testing/renderStation.tsx";
import {
  emptyPerson,
  type IntakeDraft,
  newDraft,
  parseDraft,
} from "./intakeDraft.ts";

const { wangDaye } = knownResidents;
const allowance = seededItem("np-elderly-allowance");

test("a person is found, an item chosen, and what is missing is in view", async () => {
  const station = aStation("cun1");
  const user = userEvent.setup();
  renderStation(station, { hash: "#/intake" });

  await user.type(
    await screen.findByLabelText("身份证号、姓名或拼音首字母"),
    "王德",
  );
  await user.click(await screen.findByRole("button", { name: /王德福/ }));
  expect(screen.getByLabelText(/公民身份号码/)).toHaveValue(
    wangDaye.residentId,
  );
  expect(screen.getByText("✓ 校验位对得上")).toBeVisible();
  await user.click(screen.getByRole("button", { name: "下一步：办什么" }));
  await user.type(await screen.findByLabelText(/事项名称/), "高龄");
  await user.click(
    await screen.findByRole("button", { name: /高龄老年人津贴/ }),
  );
  await user.click(await screen.findByLabelText("80—89周岁"));
  await user.click(screen.getByLabelText("本人办理"));

  const aside = screen
    .getByRole("heading", { name: "要带的材料" })
    .closest("aside");
  if (aside === null) throw new Error("no aside");
  expect(within(aside).getByText(/还缺 2 份/)).toBeVisible();
  expect(within(aside).getByText("申请人居民身份证")).toBeVisible();
  expect(
    within(aside).getByText("11月16日前（还剩 10 个工作日）"),
  ).toBeVisible();
});

test("a wrong check character is named before anything is handed in", async () => {
  const user = userEvent.setup();
  renderStation(aStation("cun1"), { hash: "#/intake" });
  await user.type(
    await screen.findByLabelText(/公民身份号码/),
    "990101199003070016",
  );
  expect(
    screen.getByText(/最后一位与前 17 位对不上：有一位抄错了/),
  ).toBeVisible();
  expect(
    screen.getByRole("button", { name: "收件" }),
  ).toHaveAccessibleDescription("还没填姓名");
});

test("a draft survives a reload with all that was typed", async () => {
  const station = aStation("cun1");
  const user = userEvent.setup();
  const first = renderStation(station, { hash: "#/intake" });
  await user.type(await screen.findByLabelText(/^姓名/), "赵小六");
  await waitFor(async () =>
    expect(await firstValueFrom(station.drafts())).toHaveLength(1),
  );
  const address = window.location.hash;
  first.unmount();

  renderStation(station, { hash: address });
  expect(await screen.findByLabelText(/^姓名/)).toHaveValue("赵小六");
});

test("the form is prefilled with its source, and its gaps are told field by field", async () => {
  const station = aStation("cun1");
  await station.saveDraft("d1", allowance.itemCode, aDraft({ step: "form" }));
  const user = userEvent.setup();
  renderStation(station, { hash: "#/intake/d1" });

  const name = await screen.findByLabelText(/^姓名/);
  expect(name).toHaveValue("王德福");
  expect(
    await screen.findAllByText("来自人员档案 2026-11-02，可以改"),
  ).not.toHaveLength(0);
  await user.click(screen.getByRole("button", { name: "收件" }));
  expect(screen.getAllByText("✗ 这里要填").length).toBeGreaterThan(3);
  expect(screen.getAllByText(/还有 \d+ 处要填或要改/)[0]).toBeVisible();
  expect(document.activeElement?.closest(".field")).toHaveClass("wrong");

  await user.clear(name);
  expect(name).toHaveValue("");
});

test("taking in opens the case with its papers and its scanned page, once", async () => {
  const station = aStation("cun1", { online: false });
  await station.saveDraft("d1", allowance.itemCode, completeDraft());
  const user = userEvent.setup();
  renderStation(station, { hash: "#/intake/d1" });
  await user.click(await takeInButton());

  expect(
    await screen.findByRole("heading", {
      name: "已收件，待受理，须在 11月9日前答复",
    }),
  ).toBeVisible();
  const kinds = station.hub
    .journalOf("case-1")
    .map((entry) => entry.header?.kind);
  expect(kinds).toEqual(["submitted", "takenIn", "materialAdded"]);
  expect(await firstValueFrom(station.drafts())).toEqual([]);
  expect(screen.getAllByText("待上传")[0]).toBeVisible();
});

test("[Y2] a paper from before counts only once its holder has agreed, and the case then refers to it", async () => {
  const station = aStation("cun1", { online: false });
  const draft = completeDraft();
  const [paper] = draft.papers;
  await station.saveDraft("d1", allowance.itemCode, {
    ...draft,
    step: "papers",
    scans: [],
    papers: draft.papers.map((one) =>
      one === paper ? { ...one, how: "reused" as const } : one,
    ),
  });
  const user = userEvent.setup();
  renderStation(station, { hash: "#/intake/d1" });
  const agree = await screen.findByRole("button", { name: "王德福同意引用" });
  expect(screen.queryByText("可复用")).toBeNull();
  await user.click(agree);
  expect(await screen.findAllByText("可复用")).not.toHaveLength(0);
  await user.click(await takeInButton());
  await screen.findByRole("heading", { name: /已收件/ });
  const reference = station.hub
    .journalOf("case-1")
    .find(({ header }) => header?.kind === "materialReferenced")?.header;
  expect(reference?.facts).toMatchObject({
    materialCode: paper?.materialCode,
    consentBy: "holder",
  });
  expect(await screen.findByText(/引用以前交过的，等县里核对/)).toBeVisible();
});

test("taking in again after a crash in the middle makes no second application", async () => {
  const station = aStation("cun1");
  await station.saveDraft("d1", allowance.itemCode, completeDraft());
  const user = userEvent.setup();
  const first = renderStation(station, { hash: "#/intake/d1" });
  await user.click(await takeInButton());
  await screen.findByRole("heading", { name: /已收件/ });
  first.unmount();

  // As if the browser had died before the draft was removed.
  await station.saveDraft("d1", allowance.itemCode, completeDraft());
  renderStation(station, { hash: "#/intake/d1" });
  await user.click(await takeInButton());
  await screen.findByRole("heading", { name: /已收件/ });
  const kinds = station.hub
    .journalOf("case-1")
    .map(({ header }) => header?.kind);
  expect(kinds).toEqual(["submitted", "takenIn", "materialAdded"]);
});

test("Enter leads to the next step, / to the search box, n to a new case", async () => {
  const user = userEvent.setup();
  renderStation(aStation("cun1"));
  await screen.findByText("今天要办的");
  fireEvent.keyDown(document.body, { key: "/" });
  expect(screen.getByRole("searchbox", { name: "搜索" })).toHaveFocus();
  screen.getByRole("searchbox", { name: "搜索" }).blur();
  fireEvent.keyDown(document.body, { key: "n" });
  await user.type(await screen.findByLabelText(/^姓名/), "赵小六{Enter}");
  expect(
    await screen.findByRole("button", { name: /办什么/, expanded: true }),
  ).toBeVisible();
});

/** Once nothing stands against it: the item and its form have to be read first. */
async function takeInButton() {
  const button = await screen.findByRole("button", { name: "收件" });
  await waitFor(() =>
    expect(screen.getByRole("button", { name: "收件" })).not.toHaveAttribute(
      "aria-disabled",
    ),
  );
  return button.isConnected
    ? button
    : screen.getByRole("button", { name: "收件" });
}

function aDraft(changes: Partial<IntakeDraft>): IntakeDraft {
  return {
    ...newDraft({
      draftId: "d1",
      caseId: "case-1",
      queryCode: "482916",
      itemCode: allowance.itemCode,
    }),
    applicant: {
      ...emptyPerson(),
      personId: wangDaye.personId,
      name: wangDaye.name,
      residentId: wangDaye.residentId,
      phone: wangDaye.phone,
      address: wangDaye.address,
    },
    division: wangDaye.division,
    answers: { age: "80", agent: "no" },
    ...changes,
  };
}

function completeDraft(): IntakeDraft {
  const { form } = sampleOf("np-elderly-allowance");
  return aDraft({
    step: "form",
    papers: [{ materialCode: "M0035", how: "copy" }],
    scans: [
      {
        materialId: "scan-1",
        materialCode: "M0035",
        bytes: 1200,
        sha256: "0".repeat(64),
        mediaType: "image/jpeg",
      },
    ],
    typed: {
      ...Object.fromEntries(
        Object.entries(form)
          .filter(
            ([, value]) => typeof value !== "object" || Array.isArray(value),
          )
          .map(([key, value]) => [`/${key}`, value]),
      ),
      "/account/holder": "王德福",
      "/account/bank": "演示农村商业银行南亭支行",
      "/account/number": "9901010000001234",
      "/delivery/how": "window",
    },
  });
}

describe("[U3] files that are chosen as pages", () => {
  const pdf = (name: string) =>
    new File(["%PDF-1.4 scan"], name, { type: "application/pdf" });
  async function choose(files: File[], station = aStation("cun1")) {
    await station.saveDraft("d1", allowance.itemCode, {
      ...completeDraft(),
      scans: [],
      step: "papers",
    });
    const user = userEvent.setup({ applyAccept: false });
    renderStation(station, { hash: "#/intake/d1" });
    await user.upload(
      await screen.findByLabelText("给申请人居民身份证拍照或选文件"),
      files,
    );
    return station;
  }

  test("are all kept, however many were chosen at once", async () => {
    await choose([pdf("1.pdf"), pdf("2.pdf"), pdf("3.pdf")]);
    expect(await screen.findByText(/已存 3 页/)).toBeVisible();
  });

  test("stand in an order that can be changed, and go one by one", async () => {
    const station = await choose([pdf("1.pdf"), pdf("2.pdf")]);
    const user = userEvent.setup();
    const ids = async () => {
      const [draft] = await firstValueFrom(station.drafts());
      return parseDraft(draft?.content)?.scans.map((scan) => scan.materialId);
    };
    await user.click(
      await screen.findByRole("button", { name: "第 2 页往前移" }),
    );
    expect(await ids()).toEqual(["scan-2", "scan-1"]);
    await user.click(screen.getByRole("button", { name: "去掉第 1 页" }));
    expect(await ids()).toEqual(["scan-1"]);
    expect(screen.getByText(/已存 1 页/)).toBeVisible();
  });

  test("are told one by one where they can't be taken, and the others are kept", async () => {
    const bomb = Uint8Array.from([
      0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0x49, 0x48,
      0x44, 0x52, 0, 0, 0xea, 0x60, 0, 0, 0xea, 0x60,
    ]);
    await choose([
      new File([], "empty.pdf", { type: "application/pdf" }),
      new File(["MZ"], "photo.pdf", { type: "application/pdf" }),
      new File([bomb], "bomb.png", { type: "image/png" }),
      pdf("good.pdf"),
    ]);
    expect(await screen.findByText(/已存 1 页/)).toBeVisible();
    const told = screen.getAllByRole("alert").map((one) => one.textContent);
    expect(told).toEqual([
      expect.stringMatching(/empty.pdf：这个文件是空的/),
      expect.stringMatching(/photo.pdf：内容不是 JPEG/),
      expect.stringMatching(/bomb.png：图片尺寸过大/),
    ]);
  });

  test("that the disk has no room for are told so, and nothing of them is half there", async () => {
    const station = aStation("cun1");
    station.keepScan = () =>
      Promise.reject(new DOMException("full", "QuotaExceededError"));
    await choose([pdf("1.pdf")], station);
    expect(await screen.findByRole("alert")).toHaveTextContent(
      /1.pdf：本机存不下了，这一页没存/,
    );
    expect(screen.queryByText(/已存 \d/)).not.toBeInTheDocument();
  });
});

const { child, youngMother } = knownResidents;

async function chooseChild(user: ReturnType<typeof userEvent.setup>) {
  await user.type(
    await screen.findByLabelText("身份证号、姓名或拼音首字母"),
    child.name,
  );
  await user.click(await screen.findByRole("button", { name: /刘一诺/ }));
}

test("[WD1] a child isn't taken in alone: a guardian of the register is the agent with one key", async () => {
  const user = userEvent.setup();
  renderStation(aStation("cun1"), { hash: "#/intake" });
  await chooseChild(user);
  expect(await screen.findByText(/▲ 7 岁，须由监护人代办/)).toBeVisible();
  const takeIn = () => screen.getByRole("button", { name: "收件" });
  expect(takeIn()).toHaveAccessibleDescription(/须有监护人代办/);
  const offer = await screen.findByRole("button", {
    name: "由陈晓雨（母亲）代办",
  });
  expect(
    screen.getByRole("button", { name: "由刘志强（父亲）代办" }),
  ).toBeVisible();
  offer.focus();
  await user.keyboard("{Enter}");
  expect(screen.getByLabelText("代办人姓名")).toHaveValue("陈晓雨");
  expect(screen.getByLabelText("代办人身份号码")).toHaveValue(
    youngMother.residentId,
  );
  expect(screen.getByLabelText("与申请人的关系")).toHaveValue("母亲");
  expect(takeIn()).toHaveAccessibleDescription("还没选事项");
});

test("[WD1] whom the register doesn't say a guardian of is brought by whoever has the paper", async () => {
  const user = userEvent.setup();
  renderStation(aStation("cun1"), { hash: "#/intake" });
  const fill = async (label: string | RegExp, value: string) =>
    fireEvent.change(await screen.findByLabelText(label), {
      target: { value },
    });
  await fill(/^姓名/, "小小");
  await fill(/^电话/, "13800000000");
  await fill(/公民身份号码/, child.residentId);
  expect(screen.getByText(/本机没有监护人的登记/)).toBeVisible();
  await user.click(screen.getByLabelText("由别人代办"));
  await fill("代办人姓名", "奶奶");
  await fill("代办人身份号码", knownResidents.wangNainai.residentId);
  const takeIn = screen.getByRole("button", { name: "收件" });
  expect(takeIn).toHaveAccessibleDescription(/须有监护人代办/);
  await fill("与申请人的关系", "祖母");
  expect(takeIn).toHaveAccessibleDescription("还没选事项");
});

test("[WD1] from fourteen on it is told that a guardian agrees, and nobody is stopped", async () => {
  const user = userEvent.setup();
  renderStation(aStation("cun1", { now: "2034-11-06T01:30:00.000Z" }), {
    hash: "#/intake",
  });
  await chooseChild(user);
  expect(await screen.findByText(/▲ 15 岁：.*须经监护人同意/)).toBeVisible();
  expect(
    screen.getByRole("button", { name: "收件" }),
  ).toHaveAccessibleDescription("还没选事项");
});
