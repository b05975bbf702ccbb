import type { PlainDate } from "@onedoor/domain/time";
import { render, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, test } from "vitest";
import type { MemoryReplica } from "@onedoor/replica/testing/MemoryReplica";
import {
  approver,
  disabilitySubsidy,
  minimumLiving,
  privateNonProfit,
  reviewer,
} from "../testing/fixtures.ts";
import { fakeReplicaOf, OfficeOnFakes } from "../testing/officeOnFakes.tsx";
import {
  aPerson,
  momentOn,
  playColleagueWasFirst,
  playIntoReview,
} from "../testing/seededCases.ts";

const day = (text: string) => text as PlainDate;

/** 林 is due first, then 王, then 陈; each accepted some days after the other. */
function threeCases(actor = reviewer): MemoryReplica {
  const replica = fakeReplicaOf(actor);
  const story = (
    caseId: string,
    name: string,
    residentId: string,
    acceptedOn: string,
  ) =>
    playIntoReview(replica, {
      caseId,
      item: minimumLiving,
      applicant: aPerson(name, residentId),
      acceptedOn: day(acceptedOn),
      assignedTo: actor,
      form: { householdSize: 3, housing: "土木结构" },
    });
  story("case-wang", "王大爷", "990101194001012054", "2026-10-12");
  story("case-chen", "陈建国", "990101199003070015", "2026-10-19");
  story("case-lin", "林秀英", "990101198506151146", "2026-09-14");
  return replica;
}

async function openInbox(replica: MemoryReplica, at = "/") {
  render(<OfficeOnFakes replica={replica} at={at} />);
  await screen.findByRole("heading", { level: 1 });
  return userEvent.setup();
}

const rows = () =>
  [...document.querySelectorAll<HTMLElement>(".inbox-row")].map(
    (row) => row.dataset["case"],
  );
const heading = () => screen.getByRole("heading", { level: 1 }).textContent;

describe("the inbox", () => {
  test("is ordered by the law's clock, and opens what is due first", async () => {
    await openInbox(threeCases());
    expect(rows()).toEqual(["case-lin", "case-wang", "case-chen"]);
    expect(heading()).toBe("林*：最低生活保障审核确认");
    expect(screen.getByText(/10月22日前，还剩 1 个工作日/u)).toBeVisible();
  });

  test("sets paused cases apart, since they have no date", async () => {
    const replica = threeCases();
    playIntoReview(replica, {
      caseId: "case-paused",
      item: privateNonProfit,
      applicant: aPerson("黄小芳", "99010119600501008X"),
      acceptedOn: day("2026-09-08"),
    });
    replica.hub.receive(
      "case-paused",
      "specialProcedureStarted",
      { actor: approver, at: momentOn(day("2026-09-10"), 9) },
      {
        procedure: "consultationOrHearing",
        pausesClock: true,
        expectedUntil: null,
        basis: "",
      },
      { reason: "听证" },
    );
    await openInbox(replica);
    const paused = await screen.findByRole("region", { name: "暂停计时" });
    expect(within(paused).getAllByRole("button")).toHaveLength(1);
    expect(rows().at(-1)).toBe("case-paused");
  });

  test("shows a bounded list, and more on request", async () => {
    const replica = fakeReplicaOf();
    for (let index = 0; index < 60; index += 1)
      playIntoReview(replica, {
        caseId: `case-${String(index).padStart(8, "0")}`,
        item: disabilitySubsidy,
        applicant: aPerson("王大爷", "990101194001012054"),
        acceptedOn: day("2026-10-12"),
      });
    const user = await openInbox(replica);
    expect(rows()).toHaveLength(50);
    expect(screen.getByText("50 件以上")).toBeVisible();
    await user.click(screen.getByRole("button", { name: "再显示一些" }));
    await waitFor(() => expect(rows()).toHaveLength(60));
  });

  test("finds a case by name, also one that is a colleague's once the whole department is in view", async () => {
    const replica = threeCases();
    playIntoReview(replica, {
      caseId: "case-theirs",
      item: minimumLiving,
      applicant: aPerson("冯天佑", "990101199003070015"),
      acceptedOn: day("2026-10-12"),
      assignedTo: { ...reviewer, staffId: "staff-gao" },
    });
    const user = await openInbox(replica);
    await user.keyboard("/");
    await user.keyboard("冯");
    expect(await screen.findByText("没有找到")).toBeVisible();
    await user.click(screen.getByText("全部门"));
    await waitFor(() => expect(rows()).toEqual(["case-theirs"]));
  });

  test("says what will be here when it is empty", async () => {
    render(<OfficeOnFakes replica={fakeReplicaOf()} />);
    expect(await screen.findByText("没有待办的办件")).toBeVisible();
  });
});

test("an approver, to whom nothing is dealt out, sees the whole department", async () => {
  const replica = fakeReplicaOf(approver);
  playIntoReview(replica, {
    caseId: "case-theirs",
    item: minimumLiving,
    applicant: aPerson("冯天佑", "990101199003070015"),
    acceptedOn: day("2026-10-12"),
  });
  await openInbox(replica);
  expect(rows()).toEqual(["case-theirs"]);
});

describe("from the keyboard", () => {
  test("j and k move, and typing in a field doesn't", async () => {
    const user = await openInbox(threeCases());
    await user.keyboard("j");
    await waitFor(() => expect(heading()).toContain("王*"));
    await user.keyboard("{ArrowDown}");
    await waitFor(() => expect(heading()).toContain("陈*"));
    await user.keyboard("k");
    await waitFor(() => expect(heading()).toContain("王*"));
    await user.keyboard("/jjj");
    expect(screen.getByRole("searchbox")).toHaveValue("jjj");
    expect(heading()).toContain("王*");
  });

  test("a click on a filter doesn't take the keys away, and Enter still presses the button that has the focus", async () => {
    const user = await openInbox(threeCases());
    await user.click(screen.getByText("全部门"));
    await user.keyboard("j");
    await waitFor(() => expect(heading()).toContain("王*"));
    document.querySelector<HTMLElement>("[data-case=case-chen]")?.focus();
    await user.keyboard("{Enter}");
    await waitFor(() => expect(heading()).toContain("陈*"));
  });

  test("a approves with an opinion, closes the case, and the next one comes by itself", async () => {
    const replica = threeCases();
    const user = await openInbox(replica);
    await user.keyboard("a");
    const form = await screen.findByRole("form", { name: "准予" });
    expect(within(form).getByLabelText(/意见/u)).toHaveFocus();
    await user.keyboard("收入核对无误。{Control>}{Enter}{/Control}");
    await waitFor(() => expect(heading()).toContain("王*"));
    expect(
      screen.getAllByRole("status").map((one) => one.textContent),
    ).toContainEqual(
      expect.stringContaining("已准予：林* · 并已办结 · 打印决定书"),
    );
    expect(replica.hub.stateOf("case-lin")).toMatchObject({
      stage: "closed",
      decision: { outcome: "approved" },
    });
  });

  test("a refusal asks for facts, reason, basis and remedies, and has the law's remedies ready", async () => {
    const replica = threeCases();
    const user = await openInbox(replica);
    await user.keyboard("r");
    const form = await screen.findByRole("form", { name: "不予" });
    const remedies = within(form).getByLabelText("救济途径");
    expect(remedies).toHaveValue(
      "如不服本决定，可以自收到本决定书之日起60日内依法申请行政复议，或者自收到本决定书之日起6个月内依法向人民法院提起行政诉讼。",
    );
    await user.keyboard("{Control>}{Enter}{/Control}");
    expect(within(form).getAllByText("✗ 请填写")).toHaveLength(2);
    expect(replica.hub.stateOf("case-lin").decision).toBeNull();
    await user.type(
      within(form).getByLabelText("查明的事实"),
      "月收入 5200 元",
    );
    await user.click(
      within(form).getByRole("button", { name: /家庭人均收入或财产超过标准/u }),
    );
    await user.click(within(form).getByRole("button", { name: /^不予/u }));
    await waitFor(() =>
      expect(replica.hub.stateOf("case-lin")).toMatchObject({
        decision: { outcome: "refused" },
      }),
    );
  });

  test("e tells a reviewer why he can't extend, and lets an approver do it once", async () => {
    const user = await openInbox(threeCases());
    await user.keyboard("e");
    expect(
      await screen.findByText(/不能延期：您的岗位没有这项权限/u),
    ).toBeVisible();
  });

  test("an approver extends by at most what the item allows", async () => {
    const replica = threeCases(approver);
    const user = await openInbox(replica);
    await user.keyboard("e");
    const form = await screen.findByRole("form", { name: "延期" });
    const days = within(form).getByLabelText("延长（工作日）");
    expect(days).toHaveValue(15);
    await user.clear(days);
    await user.type(days, "16");
    await user.type(within(form).getByLabelText("理由"), "需入户核查");
    await user.keyboard("{Control>}{Enter}{/Control}");
    expect(within(form).getByText("✗ 请填 1 到 15")).toBeVisible();
    await user.clear(days);
    await user.type(days, "10{Control>}{Enter}{/Control}");
    await waitFor(() =>
      expect(replica.hub.stateOf("case-lin").extension?.by).toEqual({
        value: 10,
        unit: "WD",
      }),
    );
    await user.keyboard("e");
    expect(await screen.findByText(/不能延期：只能延长一次/u)).toBeVisible();
  });

  test("s starts a special procedure that a second officer has to confirm", async () => {
    const replica = threeCases();
    const user = await openInbox(replica);
    await user.keyboard("s");
    const form = await screen.findByRole("form", { name: "特别程序" });
    expect(within(form).getByText(/公示（7 日，不暂停计时）/u)).toBeVisible();
    await user.type(within(form).getByLabelText("依据"), "《办法》第二十条");
    await user.type(within(form).getByLabelText("理由"), "张榜公示");
    await user.keyboard("{Control>}{Enter}{/Control}");
    expect(
      await screen.findByText(/等第二位人员确认：特别程序开始/u),
    ).toBeVisible();
    expect(replica.hub.stateOf("case-lin").pauses).toHaveLength(1);
  });
});

describe("what an officer has typed", () => {
  test("is there again after he looked at another case", async () => {
    const user = await openInbox(threeCases());
    await user.keyboard("r");
    await user.type(
      within(await screen.findByRole("form")).getByLabelText("查明的事实"),
      "查到一半",
    );
    await user.keyboard("{Escape}");
    await user.keyboard("j");
    await waitFor(() => expect(heading()).toContain("王*"));
    await user.keyboard("k");
    await waitFor(() => expect(heading()).toContain("林*"));
    await user.keyboard("r");
    expect(await screen.findByText("上次写到一半的内容已恢复")).toBeVisible();
    expect(screen.getByLabelText("查明的事实")).toHaveValue("查到一半");
  });
});

describe("with the hub down", () => {
  test("a reviewer decides, and the strip says that it waits safely here", async () => {
    const replica = threeCases();
    replica.hub.cutLine();
    replica.hub.passMinutes(120);
    const user = await openInbox(replica);
    await user.keyboard("a");
    await screen.findByRole("form", { name: "准予" });
    await user.keyboard("{Control>}{Enter}{/Control}");
    await waitFor(() => expect(heading()).toContain("王*"));
    expect(
      screen.getByText(/离线 2 小时 · 2 条待上传 · 都已安全保存在本机/u),
    ).toBeVisible();
  });
});

describe("when a colleague was first", () => {
  test("the reviewer is told at the top who decided when, and settles it", async () => {
    const replica = threeCases();
    playColleagueWasFirst(replica, "case-wang");
    const user = await openInbox(replica);
    const notice = await screen.findByRole("alert");
    expect(notice).toHaveTextContent("您有 1 个决定没有生效：同事先到");
    expect(notice).toHaveTextContent(
      "审批人员 · 演示区民政局 已于 2026年10月20日 16:00 作出准予决定，先到县里",
    );
    expect(notice).toHaveTextContent(
      "您 2026年10月20日 16:30 所作的不予决定没有生效",
    );
    await user.click(within(notice).getByRole("button", { name: "处理" }));
    await waitFor(() => expect(screen.queryByRole("alert")).toBeNull());
    // The decision, and the closing that went with it.
    await waitFor(() =>
      expect(replica.hub.stateOf("case-wang").setAside).toMatchObject([
        { kind: "refused", settled: "noted" },
        { kind: "closed", settled: "noted" },
      ]),
    );
  });
});
