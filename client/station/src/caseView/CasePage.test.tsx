import { actorFor } from "@onedoor/demonstration/county";
import { knownResidents } from "@onedoor/demonstration/knownResidents";
import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { firstValueFrom } from "rxjs";
import { expect, test } from "vitest";
import type { Delegation } from "@onedoor/domain/delegation";
import type { PlainDate } from "@onedoor/domain/time";
import { acceptedTwiceAroundRestore } from "@onedoor/replica/testing/restoreCase";
import { aStation } from "../testing/aStation.tsx";
import { open } from "../testing/busyDay.ts";
import { renderStation } from "../testing/renderStation.tsx";

const { wangDaye, youngMother } = knownResidents;

test("a refusal of acceptance can't be sent without ground, facts and reason; basis and remedies are there", async () => {
  const station = aStation("cun1");
  const caseId = await open(station, "np-elderly-allowance", wangDaye);
  const user = userEvent.setup();
  renderStation(station, { hash: `#/cases/${caseId}` });
  await user.click(await screen.findByRole("button", { name: "不予受理" }));
  const panel = screen.getByRole("region", { name: "不予受理" });
  expect(within(panel).getByLabelText(/法律依据/)).toHaveValue(
    "《中华人民共和国老年人权益保障法》第33条",
  );
  expect(within(panel).getByLabelText(/救济途径/)).toHaveDisplayValue(
    /60日内依法申请行政复议.*6个月内依法向人民法院提起行政诉讼/,
  );
  await user.click(within(panel).getByRole("button", { name: "确定不予受理" }));
  expect(within(panel).getAllByText("✗ 这里要填")).toHaveLength(3);

  await user.click(within(panel).getByLabelText("不属于本机关职权"));
  await user.type(within(panel).getByLabelText(/哪个机关/), "邻县民政局");
  await user.type(within(panel).getByLabelText(/查明的事实/), "户籍在邻县");
  await user.type(within(panel).getByLabelText(/理由/), "不归本县办理");
  await user.click(within(panel).getByRole("button", { name: "确定不予受理" }));
  expect(
    await screen.findByRole("heading", { name: "不予受理（11月2日）" }),
  ).toBeVisible();
  expect(screen.getByRole("link", { name: "不予受理通知书" })).toBeVisible();
});

test("a case with a missing paper can't be accepted, and the button says how many are missing", async () => {
  const station = aStation("cun1");
  const caseId = await open(station, "np-elderly-allowance", wangDaye, []);
  const user = userEvent.setup();
  renderStation(station, { hash: `#/cases/${caseId}` });
  await user.click(await screen.findByText("现在不能办的，为什么"));
  await waitFor(() =>
    expect(
      screen.getByRole("button", { name: "受理" }),
    ).toHaveAccessibleDescription(/还缺 \d 份材料：请补正告知/),
  );
  await user.click(screen.getByRole("button", { name: "补正告知" }));
  const panel = screen.getByRole("region", { name: "补正告知" });
  expect(within(panel).getByDisplayValue("申请人居民身份证")).toBeVisible();
  await user.click(within(panel).getByRole("button", { name: "发出补正告知" }));
  expect(
    await screen.findByRole("heading", { name: /等申请人补正/ }),
  ).toBeVisible();
});

test("[F14] what no longer fits after a restore stands, is shown, and is settled by a person", async () => {
  const station = aStation("cun1");
  const caseId = await open(station, "np-elderly-allowance", wangDaye);
  acceptedTwiceAroundRestore(
    station.hub,
    caseId,
    actorFor("cun1"),
    actorFor("zhen1"),
  );
  const user = userEvent.setup();
  renderStation(station, { hash: `#/cases/${caseId}` });
  const list = (
    await screen.findByRole("heading", { name: /恢复备份后对不上的记录/ })
  ).closest("section");
  if (list === null) throw new Error("no list");
  expect(within(list).getByText("受理")).toBeVisible();
  await user.click(within(list).getByRole("button", { name: "已知悉" }));
  expect(await within(list).findByText("✓ 处理结果：已知悉")).toBeVisible();
});

test("an entry that was set aside is shown with its reason and settled by a person", async () => {
  const station = aStation("cun1");
  const caseId = await open(station, "np-elderly-allowance", wangDaye);
  station.hub.cutLine();
  await station.act("accepted", caseId, { documentNumber: null }, {});
  station.hub.receive(
    caseId,
    "withdrawn",
    { actor: actorFor("zhen1") },
    {},
    { reason: "申请人改主意" },
  );
  station.hub.mendLine();
  const user = userEvent.setup();
  renderStation(station, { hash: `#/cases/${caseId}` });
  const list = (
    await screen.findByRole("heading", { name: /没有被采纳的记录/ })
  ).closest("section");
  if (list === null) throw new Error("no list");
  expect(within(list).getByText(/办件已经结束/)).toBeVisible();
  await user.click(within(list).getByRole("button", { name: "已知悉" }));
  expect(await within(list).findByText("✓ 处理结果：已知悉")).toBeVisible();
});

test("the town's officer sees the village's case, takes it over, and decides the town's own item", async () => {
  const station = aStation("zhen1");
  const caseId = await open(station, "np-birth-registration", youngMother);
  station.hub.receive(
    caseId,
    "accepted",
    { actor: actorFor("zhen2") },
    { documentNumber: null },
    {},
  );
  station.hub.receive(
    caseId,
    "assigned",
    { actor: { type: "hub" } },
    { staffId: "staff-zhen1", postId: "post-zhen1", method: "byPost" },
    {},
  );
  const user = userEvent.setup();
  renderStation(station);
  await user.click(await screen.findByText("全镇"));
  await user.click(await screen.findByRole("button", { name: "去审查" }));
  await user.click(await screen.findByRole("button", { name: "准予" }));
  await user.type(await screen.findByLabelText(/意见/), "符合条件");
  await user.click(screen.getByRole("button", { name: "确定准予" }));
  await waitFor(async () =>
    expect(
      (await firstValueFrom(station.case(caseId)))?.state.decision?.outcome,
    ).toBe("approved"),
  );
});

test("the case page's own words are English in English", async () => {
  const station = aStation("cun1");
  const caseId = await open(station, "np-elderly-allowance", wangDaye);
  renderStation(station, { hash: `#/cases/${caseId}`, language: "en" });
  expect(
    await screen.findByRole("heading", {
      name: "Taken in, to be accepted; an answer is due by 9 Nov",
    }),
  ).toBeVisible();
  for (const button of screen.getAllByRole("button"))
    if (
      !button.hasAttribute("data-own-name") &&
      button.textContent !== "林小满"
    )
      expect(button.textContent).not.toMatch(/\p{Script=Han}/u);
  for (const heading of screen.getAllByRole("heading"))
    expect(heading.textContent).not.toMatch(/\p{Script=Han}/u);
});

test("[A7] what a department delegated to this window is a button here, and what it didn't says so", async () => {
  const station = aStation("cun1");
  const caseId = await open(station, "np-homestead", wangDaye);
  const view = await firstValueFrom(station.case(caseId));
  const terms = view?.state.terms;
  if (!terms) throw new Error("the case is gone");
  const user = userEvent.setup();
  renderStation(station, { hash: `#/cases/${caseId}` });
  await user.click(await screen.findByText("现在不能办的，为什么"));
  await waitFor(() =>
    expect(
      screen.getByRole("button", { name: "受理" }),
    ).toHaveAccessibleDescription(/没有授权本窗口/),
  );
  station.delegations$.next([
    {
      delegationId: "d-1",
      body: terms.implementingBody,
      stationId: station.actor.stationId ?? "",
      itemCode: terms.itemCode,
      itemVersion: terms.itemVersion,
      acts: ["accept"],
      from: "2026-01-01" as PlainDate,
      until: "2026-12-31" as PlainDate,
      signedBy: { staffId: "staff-approver" },
      signedAt: station.now(),
      signature: "" as Delegation["signature"],
      withdrawn: null,
    },
  ]);
  const done = await station.act(
    "accepted",
    caseId,
    { documentNumber: null },
    {},
  );
  expect(done.ok).toBe(true);
});

test("[W9] of an applicant who was erased by law the page says that, when and why, and prints nothing", async () => {
  const station = aStation("cun1");
  const caseId = await open(station, "np-elderly-allowance", wangDaye);
  station.hub.erase(caseId);
  renderStation(station, { hash: `#/cases/${caseId}` });
  expect(await screen.findByText("（个人信息已删除）")).toBeVisible();
  expect(screen.getByText("个人信息已依法删除")).toBeVisible();
  for (const section of ["申请人", "文书", "材料"])
    expect(
      within(
        screen.getByRole("heading", { name: section }).closest("section") ??
          document.body,
      ).getByText(/2026年11月2日已依法删除个人信息（法律文书要求）/u),
    ).toBeVisible();
  expect(document.body).not.toHaveTextContent(wangDaye.name);
  window.location.hash = `#/cases/${caseId}/paper/receipt`;
  expect(await screen.findByText(/已依法删除个人信息/u)).toBeVisible();
});
