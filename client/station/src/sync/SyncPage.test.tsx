import { actorFor } from "@onedoor/demonstration/county";
import { knownResidents } from "@onedoor/demonstration/knownResidents";
import { screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test } from "vitest";
import { aStation } from "../testing/aStation.tsx";
import { open } from "../testing/busyDay.ts";
import { renderStation } from "../testing/renderStation.tsx";

test("what has not arrived is counted by acknowledgements, and a vain attempt answers visibly", async () => {
  const station = aStation("cun1");
  await open(station, "np-elderly-allowance", knownResidents.wangDaye);
  station.hub.cutLine();
  await open(station, "np-unemployment", knownResidents.citizen);
  const user = userEvent.setup();
  renderStation(station, { hash: "#/sync" });
  expect(await screen.findByText("还有 1 件没有全部到县里")).toBeVisible();
  const [newest] = screen.getAllByRole("listitem");
  expect(newest).toHaveTextContent("待上传 ↑张晓明 · 收件");

  await user.click(screen.getByRole("button", { name: "现在就传" }));
  expect(
    await screen.findByText("没连上县里。东西都在，会自动再试"),
  ).toBeVisible();
  station.hub.mendLine();
  await user.click(screen.getByRole("button", { name: "现在就传" }));
  expect(await screen.findByText("✓ 您办的都到县里了")).toBeVisible();
});

test("the hand-over sheet names each case that is still here", async () => {
  const station = aStation("cun1", { online: false });
  await open(station, "np-elderly-allowance", knownResidents.wangDaye);
  renderStation(station, { hash: "#/sync/hand-over" });
  expect(
    await screen.findByText(/王德福 · 高龄老年人津贴.*提交申请、收件/),
  ).toBeVisible();
});

test("the hand-over sheet speaks English in English, items included", async () => {
  const station = aStation("cun1", { online: false });
  await open(station, "np-elderly-allowance", knownResidents.wangDaye);
  renderStation(station, { hash: "#/sync/hand-over", language: "en" });
  expect(
    await screen.findByText(
      /王德福 · Old-age allowance: payment \(Application submitted, Materials taken in\)/,
    ),
  ).toBeVisible();
});

test("what the town did on a village's case without effect names the applicant", async () => {
  const village = aStation("cun1");
  const caseId = await open(
    village,
    "np-elderly-allowance",
    knownResidents.wangDaye,
  );
  const clerk = actorFor("cun1");
  const town = aStation("zhen1");
  town.hub.adopt(caseId, village.hub.journalOf(caseId));
  town.hub.cutLine();
  await town.act("accepted", caseId, { documentNumber: null }, {});
  town.hub.receive(
    caseId,
    "withdrawn",
    { actor: clerk },
    {},
    { reason: "改主意" },
  );
  town.hub.mendLine();
  renderStation(town, { hash: "#/sync" });
  expect(await screen.findByRole("listitem")).toHaveTextContent(
    "未被采纳 ↩王德福 · 受理",
  );
  expect(screen.getByText(/办件已经结束/)).toBeVisible();
});

test("[U3] a page that the county won't have is told with what to do, and can be looked at", async () => {
  const station = aStation("cun1");
  const { materialId } = await station.keepScan(
    new Blob(["page"], { type: "application/pdf" }),
  );
  station.refused$.next([
    {
      materialId,
      caseId: "case-1",
      mediaType: "application/pdf",
      reason: "activeContent",
    },
  ]);
  const user = userEvent.setup();
  renderStation(station, { hash: "#/sync" });
  const pages = await screen.findByRole("region", {
    name: "县里没收下的影像 1 页",
  });
  expect(pages).toHaveTextContent(/这个 PDF 里有脚本.*请打印后扫描或拍照/);
  URL.createObjectURL = () => "blob:page";
  URL.revokeObjectURL = () => undefined;
  await user.click(screen.getByRole("button", { name: "看这一页" }));
  expect(
    await screen.findByRole("link", { name: "存成文件看" }),
  ).toHaveAttribute("href", "blob:page");
});

test("[U8] how much of scanned pages may go a day is chosen, and what went is shown", async () => {
  const station = aStation("cun1");
  station.budget$.next({ megabytesADay: 50, sentTodayBytes: 12_300_000 });
  renderStation(station, { hash: "#/sync" });
  const budget = await screen.findByRole("region", { name: "影像每天传多少" });
  expect(budget).toHaveTextContent("今天已传 12 / 50 MB");
  await station.setUploadBudget(null);
  await waitFor(() => expect(budget).toHaveTextContent("今天已传 12 MB"));
});
