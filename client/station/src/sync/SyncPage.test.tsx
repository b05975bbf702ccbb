import { actorFor } from "@onedoor/demonstration/county";
import { knownResidents } from "@onedoor/demonstration/knownResidents";
import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { firstValueFrom } from "rxjs";
import { expect, test } from "vitest";
import { findCounted } from "../documents/countedEntry.ts";
import { aStation } from "../testing/aStation.tsx";
import { open } from "../testing/busyDay.ts";
import { renderStation } from "../testing/renderStation.tsx";

test("what has not arrived is counted by acknowledgements, and a vain attempt answers visibly", async () => {
  const station = aStation("cun1");
  await open(station, "np-elderly-allowance", knownResidents.wangDaye);
  station.setLine(false);
  await open(station, "np-unemployment", knownResidents.citizen);
  const user = userEvent.setup();
  renderStation(station, { hash: "#/sync" });
  expect(await screen.findByText("2 件中 1 件已到县里")).toBeVisible();
  expect(screen.getByText("张晓明 · 收件")).toBeVisible();

  await user.click(screen.getByRole("button", { name: "现在就传" }));
  expect(
    await screen.findByText("没连上县里。东西都在，会自动再试"),
  ).toBeVisible();
  station.setLine(true);
  await user.click(screen.getByRole("button", { name: "现在就传" }));
  expect(await screen.findByText("2 件中 2 件已到县里")).toBeVisible();
});

test("the hand-over sheet names each case that is still here", async () => {
  const station = aStation("cun1", { online: false });
  await open(station, "np-elderly-allowance", knownResidents.wangDaye);
  renderStation(station, { hash: "#/sync/hand-over" });
  expect(
    await screen.findByText(/王德福 · 高龄老年人津贴.*提交申请、收件/),
  ).toBeVisible();
});

test("what the town did on a village's case without effect names the applicant", async () => {
  const village = aStation("cun1");
  const caseId = await open(
    village,
    "np-elderly-allowance",
    knownResidents.wangDaye,
  );
  const taken = await firstValueFrom(village.case(caseId));
  const submitted =
    taken === null ? undefined : findCounted(taken, "submitted");
  if (submitted === undefined || submitted.body === null)
    throw new Error("the village has no case");
  const clerk = actorFor("cun1");
  const town = aStation("zhen1");
  town.actAs(clerk, "submitted", caseId, submitted.facts, submitted.body);
  town.actAs(
    clerk,
    "takenIn",
    caseId,
    { documentNumber: null },
    { presented: [] },
  );
  town.setLine(false);
  await town.act("accepted", caseId, { documentNumber: null }, {});
  town.actAs(clerk, "withdrawn", caseId, {}, { reason: "改主意" });
  town.setLine(true);
  renderStation(town, { hash: "#/sync" });
  expect(await screen.findByText("王德福 · 受理")).toBeVisible();
  expect(screen.getByText(/办件已经结束/)).toBeVisible();
});
