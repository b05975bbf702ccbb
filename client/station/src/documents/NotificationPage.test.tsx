import { knownResidents } from "@onedoor/demonstration/knownResidents";
import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test } from "vitest";
import { aStation, seededItem } from "../testing/aStation.tsx";
import { open } from "../testing/busyDay.ts";
import { renderStation } from "../testing/renderStation.tsx";

const allowance = seededItem("np-elderly-allowance");

async function aCase() {
  const station = aStation("cun1");
  const caseId = await open(
    station,
    "np-elderly-allowance",
    knownResidents.wangDaye,
  );
  return { station, caseId };
}

test("the notification of a case is printed again by the version that the case keeps", async () => {
  const { station, caseId } = await aCase();
  station.bringVersion({
    ...allowance,
    version: 2,
    elements: {
      ...allowance.elements,
      version: 2,
      effectiveFrom: "2026-11-02",
      materials: [],
    },
  });
  const user = userEvent.setup();
  renderStation(station, { hash: `#/cases/${caseId}` });
  await user.click(
    await screen.findByRole("link", { name: "再打一份一次性告知书" }),
  );
  expect(
    await screen.findByRole("heading", { name: "一次性告知书" }),
  ).toBeVisible();
  expect(screen.getByText("第 1 版，自2026年1月1日起")).toBeVisible();
  expect(screen.getByText(/^2\. 申请人居民身份证：/)).toBeVisible();
});

test("an English reading copy comes along when it is asked for, and says that the Chinese text counts", async () => {
  const { station, caseId } = await aCase();
  const user = userEvent.setup();
  renderStation(station, { hash: `#/cases/${caseId}/notification` });
  const english = await screen.findByRole("checkbox", {
    name: "附英文译文（仅供参考）",
  });
  expect(english).not.toBeChecked();
  expect(screen.queryByText("One-time notification")).not.toBeInTheDocument();
  await user.click(english);
  expect(
    screen.getByRole("heading", { name: "One-time notification" }),
  ).toBeVisible();
  expect(screen.getByText("译文仅供参考，以中文文书为准")).toBeVisible();
});

test("in the English interface the reading copy is there at once, beside the Chinese paper", async () => {
  const { station, caseId } = await aCase();
  renderStation(station, {
    hash: `#/cases/${caseId}/notification`,
    language: "en",
  });
  expect(
    await screen.findByRole("heading", { name: "One-time notification" }),
  ).toBeVisible();
  expect(screen.getByRole("heading", { name: "一次性告知书" })).toBeVisible();
});
