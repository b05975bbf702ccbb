import type { PlainDate } from "@onedoor/domain/time";
import { render, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { firstValueFrom } from "rxjs";
import { expect, test } from "vitest";
import type { MemoryReplica } from "@onedoor/replica/testing/MemoryReplica";
import { acceptedTwiceAroundRestore } from "@onedoor/replica/testing/restoreCase";
import {
  approver,
  colleague,
  minimumLiving,
  reviewer,
  villageClerk,
} from "../testing/fixtures.ts";
import { fakeReplicaOf, OfficeOnFakes } from "../testing/officeOnFakes.tsx";
import { aPerson, momentOn, playIntoReview } from "../testing/seededCases.ts";

const CASE = "case-wang";
const ON = "2026-10-12" as PlainDate;

function aCase(): MemoryReplica {
  const replica = fakeReplicaOf();
  playIntoReview(replica, {
    caseId: CASE,
    item: minimumLiving,
    applicant: aPerson("王大爷", "990101194001012054"),
    acceptedOn: ON,
    form: { householdSize: 3, housing: "土木结构 62 平方米" },
    deferred: [{ materialCode: "M0019", days: 10 }],
  });
  return replica;
}

async function openCase(
  replica: MemoryReplica,
  fetchMaterial?: (id: string) => Promise<Blob | null>,
) {
  render(
    <OfficeOnFakes
      replica={replica}
      at={`/cases/${CASE}`}
      {...(fetchMaterial === undefined ? {} : { fetchMaterial })}
    />,
  );
  await screen.findByRole("article");
  return userEvent.setup();
}

test.each([
  [null, "✗ 没有成年的代办人"],
  [
    {
      name: "陈晓雨",
      residentId: "990101199805200029",
      phone: "13800000000",
      relation: "母亲",
    },
    "✓ 有代办人，请核对监护关系",
  ],
])(
  "[WD1] how old a child was who applied is told, and whether anybody acted for him",
  async (agent, says) => {
    const replica = fakeReplicaOf();
    playIntoReview(replica, {
      caseId: CASE,
      item: minimumLiving,
      applicant: aPerson("刘一诺", "990101201906010048"),
      agent,
      acceptedOn: ON,
    });
    await openCase(replica);
    expect(
      await screen.findByText(`递交时 7 岁，须由监护人代办：${says}`),
    ).toBeVisible();
  },
);

test("a case begins with where it stands, in words", async () => {
  await openCase(aCase());
  expect(
    await screen.findByText(
      /演示区民政局审查中，预计 11月16日前办结（还剩 18 个工作日）/u,
    ),
  ).toBeVisible();
});

test("a case keeps the version that it began with, and says what has changed since", async () => {
  const replica = aCase();
  const item = await replica.item(minimumLiving.itemCode, 1);
  if (item === null) throw new Error("the item isn't here");
  replica.bringVersion({
    ...item,
    version: 2,
    elements: {
      ...minimumLiving,
      version: 2,
      effectiveFrom: "2026-10-15",
      supervisePhone: "0990-12345",
    },
  });
  const user = await openCase(replica);
  await user.click(
    await screen.findByText(
      /本件按第 1 版办理；第 2 版自2026年10月15日起施行。/u,
    ),
  );
  expect(
    await screen.findByText(/^监督投诉电话由“.*”改为“0990-12345”$/u),
  ).toBeVisible();
});

test("the form, the answers and the papers are there to read", async () => {
  await openCase(aCase());
  expect(await screen.findByText("土木结构 62 平方米")).toBeVisible();
  expect(
    screen.getByText("家庭是否有重度残疾或重病人员单独申请?"),
  ).toBeVisible();
  expect(screen.getByText("残疾人证或诊断证明")).toBeVisible();
  expect(screen.getByText(/容缺，10 个工作日内补交/u)).toBeVisible();
});

test("a scan that isn't on this machine is fetched from the county, or its absence is told", async () => {
  const replica = aCase();
  replica.hub.receive(
    CASE,
    "materialAdded",
    { actor: villageClerk, at: momentOn(ON, 14) },
    {
      materialId: "far-1",
      materialCode: "M0015",
      bytes: 10,
      sha256: "0".repeat(64),
    },
    { name: "身份证", mediaType: "image/jpeg", pages: 1 },
  );
  const asked: string[] = [];
  const user = await openCase(replica, (materialId) => {
    asked.push(materialId);
    return Promise.resolve(
      materialId.startsWith("far-1") ? null : new Blob(["page"]),
    );
  });
  const paper = (await screen.findByText("家庭成员居民身份证")).closest("li");
  if (paper === null) throw new Error("no paper");
  await user.click(within(paper).getByRole("button", { name: "查看影像" }));
  expect(
    await screen.findByText("影像还没有到县里，或现在联系不上"),
  ).toBeVisible();
  expect(asked).toEqual(["far-1", "far-1.thumbnail"]);
  const own = screen.getByText("最低生活保障申请书").closest("li");
  if (own === null) throw new Error("no paper");
  await user.click(within(own).getByRole("button", { name: "查看影像" }));
  expect(
    await screen.findByRole("img", { name: "最低生活保障申请书 的影像" }),
  ).toBeVisible();
});

test("[U8] before a page is here, its small picture is shown, and that it is one", async () => {
  const user = await openCase(aCase(), (id) =>
    Promise.resolve(id.endsWith(".thumbnail") ? new Blob(["small"]) : null),
  );
  const own = (await screen.findByText("最低生活保障申请书")).closest("li");
  if (own === null) throw new Error("no paper");
  await user.click(within(own).getByRole("button", { name: "查看影像" }));
  expect(
    await screen.findByRole("img", { name: "最低生活保障申请书 的影像" }),
  ).toBeVisible();
  expect(screen.getByText("这是小图，原图还没有到县里")).toBeVisible();
});

test("[U9] a page that isn't here is asked for once, on record in the case", async () => {
  const replica = aCase();
  const user = await openCase(replica, () => Promise.resolve(null));
  const own = (await screen.findByText("最低生活保障申请书")).closest("li");
  if (own === null) throw new Error("no paper");
  await user.click(within(own).getByRole("button", { name: "查看影像" }));
  await user.click(
    await within(own).findByRole("button", { name: "请窗口先传原图" }),
  );
  expect(await within(own).findByText(/^已请窗口先传原图/u)).toBeVisible();
  expect(
    within(own).queryByRole("button", { name: "请窗口先传原图" }),
  ).toBeNull();
  const view = await firstValueFrom(replica.case(CASE));
  expect(view?.journal.at(-1)?.header?.kind).toBe("originalRequested");
});

test("a scan that is a PDF can be saved and looked at", async () => {
  const user = await openCase(aCase(), () =>
    Promise.resolve(new Blob(["%PDF-1.4"], { type: "application/pdf" })),
  );
  const own = (await screen.findByText("最低生活保障申请书")).closest("li");
  if (own === null) throw new Error("no paper");
  await user.click(within(own).getByRole("button", { name: "查看影像" }));
  expect(
    await screen.findByRole("link", { name: "存下 PDF 看" }),
  ).toHaveAttribute("download", "最低生活保障申请书 的影像.pdf");
});

test("a colleague's site visit is confirmed by this officer, and then the case can be decided", async () => {
  const replica = aCase();
  replica.hub.receive(
    CASE,
    "siteVisited",
    { actor: colleague, at: momentOn(ON, 15) },
    { on: ON },
    { findings: "三口人" },
  );
  const user = await openCase(replica);
  expect(await screen.findByText(/等第二位人员确认：现场核查/u)).toBeVisible();
  expect(screen.getByRole("button", { name: /^准予/u })).toHaveAttribute(
    "aria-disabled",
    "true",
  );
  await user.click(screen.getByRole("button", { name: "确认同事所办" }));
  await screen.findByRole("form");
  await user.keyboard("{Control>}{Enter}{/Control}");
  await waitFor(() =>
    expect(replica.hub.stateOf(CASE).awaitingConfirmation).toHaveLength(0),
  );
  await waitFor(() =>
    expect(screen.getByRole("button", { name: /^准予/u })).not.toHaveAttribute(
      "aria-disabled",
    ),
  );
});

test("a step is passed and returned with an opinion, which stays to be read", async () => {
  const replica = aCase();
  const user = await openCase(replica);
  expect(await screen.findByText("第 1 / 2 环节：审核")).toBeVisible();
  await user.click(screen.getByRole("button", { name: "环节通过" }));
  await user.click(
    within(screen.getByRole("form")).getByRole("button", { name: /环节通过/u }),
  );
  expect(await screen.findByText("第 2 / 2 环节：审核确认")).toBeVisible();
  expect(screen.getByText("同意，转下一环节。")).toBeVisible();
});

test("another body is consulted and its answer recorded; the clock runs on", async () => {
  const replica = aCase();
  const user = await openCase(replica);
  await user.click(await screen.findByRole("button", { name: "征求意见" }));
  const form = screen.getByRole("form");
  expect(within(form).getByText("征求意见不暂停计时。")).toBeVisible();
  await user.click(within(form).getByRole("combobox"));
  await user.click(await screen.findByText("演示区残疾人联合会"));
  await user.type(within(form).getByLabelText("问题"), "是否持证？");
  await user.click(within(form).getByRole("button", { name: /征求意见/u }));
  await waitFor(() =>
    expect(replica.hub.stateOf(CASE).consultations).toHaveLength(1),
  );
  expect(replica.hub.stateOf(CASE).stage).toBe("inReview");
  await user.click(await screen.findByRole("button", { name: "答复意见" }));
  await user.type(
    within(screen.getByRole("form")).getByLabelText("意见"),
    "持证，二级",
  );
  await user.keyboard("{Control>}{Enter}{/Control}");
  await waitFor(() =>
    expect(replica.hub.stateOf(CASE).consultations).toMatchObject([
      { answered: true },
    ]),
  );
});

test("an approved case is closed, its licence issued and delivered to who signs for it", async () => {
  const replica = aCase();
  const { hub } = replica;
  hub.receive(
    CASE,
    "approved",
    { actor: approver, at: momentOn(ON, 16) },
    { documentNumber: null },
    { opinion: "" },
  );
  const user = await openCase(replica);
  const perform = async (name: string) => {
    await user.click(await screen.findByRole("button", { name }));
    await user.click(
      within(screen.getByRole("form")).getByRole("button", {
        name: new RegExp(name, "u"),
      }),
    );
  };
  await perform("办结");
  await perform("制发证照");
  await waitFor(() => expect(hub.stateOf(CASE).licence).toBe("issued"));
  await perform("送达");
  await waitFor(() => expect(hub.stateOf(CASE).stage).toBe("delivered"));
  expect(await screen.findByText(/王大爷/u)).toBeVisible();
});

test("a reviewer hears that ending a case is the approver's", async () => {
  await openCase(aCase());
  const button = await screen.findByRole("button", { name: "终止" });
  expect(button).toHaveAttribute("aria-disabled", "true");
  expect(button).toHaveAccessibleDescription(/您的岗位没有这项权限/u);
});

test("an entry that was set aside tells its reason and what helps, and is settled", async () => {
  const replica = aCase();
  replica.hub.receive(
    CASE,
    "extended",
    { actor: reviewer, at: momentOn(ON, 15) },
    { by: { value: 5, unit: "WD" }, documentNumber: null },
    { reason: "忙" },
  );
  const user = await openCase(replica);
  const section = (
    await screen.findByRole("heading", { name: "未被采纳的记录" })
  ).closest("section");
  if (section === null) throw new Error("no section");
  expect(section).toHaveTextContent("您的岗位没有这项权限");
  await user.click(within(section).getByText("已申诉"));
  await user.click(within(section).getByRole("button", { name: "处理" }));
  expect(await screen.findByText("已处理：已申诉")).toBeVisible();
});

test("[F14] what no longer fits after a restore stands, and the officer settles it", async () => {
  const replica = aCase();
  const journal = replica.hub.journalOf(CASE);
  const opening = journal.filter(
    ({ header }) => header?.kind === "submitted" || header?.kind === "takenIn",
  );
  replica.hub.adopt(CASE, opening);
  acceptedTwiceAroundRestore(replica.hub, CASE, villageClerk, villageClerk);
  // It was assigned before, and is this officer's still.
  const assigned = journal.find(({ header }) => header?.kind === "assigned");
  if (assigned?.header?.kind === "assigned")
    replica.hub.receive(
      CASE,
      "assigned",
      { actor: { type: "hub" } },
      assigned.header.facts,
      {},
    );
  const user = await openCase(replica);
  const list = (
    await screen.findByRole("heading", { name: /恢复备份后对不上的记录/u })
  ).closest("section");
  if (list === null) throw new Error("no list");
  await user.click(within(list).getByRole("button", { name: "处理" }));
  expect(await within(list).findByText(/已处理/u)).toBeVisible();
});

test("[W9] of an applicant who was erased by law the pane says that, when and why", async () => {
  const replica = aCase();
  replica.hub.erase(CASE);
  await openCase(replica);
  expect(
    screen.getByRole("heading", { level: 1, name: /个人信息已删除/u }),
  ).toBeVisible();
  expect(
    screen.getAllByText(/已依法删除个人信息（法律文书要求）/u),
  ).toHaveLength(3);
  expect(screen.getByText("个人信息已依法删除")).toBeVisible();
  expect(document.body).not.toHaveTextContent("土木结构");
  expect(screen.queryByRole("button", { name: /查看影像/u })).toBeNull();
});
