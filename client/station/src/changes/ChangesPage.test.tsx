import { knownResidents } from "@onedoor/demonstration/knownResidents";
import type { ItemVersion } from "@onedoor/domain/itemTypes";
import type { MemoryReplica } from "@onedoor/replica/testing/MemoryReplica";
import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test } from "vitest";
import { emptyPerson, newDraft } from "../intake/intakeDraft.ts";
import { aStation, seededItem } from "../testing/aStation.tsx";
import { open } from "../testing/busyDay.ts";
import { renderStation } from "../testing/renderStation.tsx";

const allowance = seededItem("np-elderly-allowance");
const { wangDaye } = knownResidents;

/** The county asks for a material less, and promises to be quicker. */
function bringQuicker(
  station: MemoryReplica,
  changes: Partial<ItemVersion> = {},
): void {
  const { elements } = allowance;
  station.bringVersion({
    ...allowance,
    version: 2,
    elements: {
      ...elements,
      version: 2,
      effectiveFrom: "2026-11-01",
      materials: elements.materials.slice(1),
      promisedLimit: {
        ...elements.promisedLimit,
        limit: { value: 7, unit: "WD" },
      },
      ...changes,
    },
  });
}

test("an item that changed is told quietly, read offline, and told no more", async () => {
  const station = aStation("cun1");
  bringQuicker(station);
  station.hub.cutLine();
  const user = userEvent.setup();
  renderStation(station);
  const notice = await screen.findByText(/1 个事项有变化/);
  await user.click(within(notice).getByRole("link", { name: /看有什么变化/ }));

  const item = await screen.findByRole("article", {
    name: allowance.elements.name,
  });
  expect(
    await within(item).findByText("承诺时限由 10 个工作日缩短为 7 个工作日"),
  ).toBeVisible();
  const dropped = allowance.elements.materials[0]?.name ?? "";
  expect(within(item).getByText(`材料“${dropped}”不再需要`)).toBeVisible();
  expect(
    within(item).getByRole("heading", { name: "第 2 版，自2026年11月1日起" }),
  ).toBeVisible();

  await user.click(within(item).getByRole("button", { name: "知道了" }));
  expect(await within(item).findByText(/已看过/)).toBeVisible();
  await user.click(screen.getByRole("link", { name: "← 今天" }));
  await screen.findByText("今天要办的");
  await waitFor(() =>
    expect(screen.queryByText(/个事项有变化/)).not.toBeInTheDocument(),
  );
});

test("a version that stands later says from when, and that it isn't in effect", async () => {
  const station = aStation("cun1");
  bringQuicker(station, { effectiveFrom: "2026-12-10" });
  renderStation(station, { hash: "#/changes" });
  expect(
    await screen.findByRole("heading", {
      name: "第 2 版，自2026年12月10日起 还没施行",
    }),
  ).toBeVisible();
});

test("in English the page is English", async () => {
  const station = aStation("cun1");
  bringQuicker(station);
  renderStation(station, { hash: "#/changes", language: "en" });
  expect(
    await screen.findByText(
      "Promised limit shortened from 10 working days to 7 working days",
    ),
  ).toBeVisible();
  expect(
    screen.getByRole("heading", { name: "Version 2, from 1 Nov 2026" }),
  ).toBeVisible();
  expect(screen.getByRole("button", { name: "Got it" })).toBeVisible();
});

test("several are read at once", async () => {
  const station = aStation("cun1");
  bringQuicker(station);
  const other = seededItem("np-unemployment");
  station.bringVersion({
    ...other,
    version: 2,
    elements: { ...other.elements, version: 2, state: "suspended" },
  });
  const user = userEvent.setup();
  renderStation(station, { hash: "#/changes" });
  expect(await screen.findByText("暂停办理")).toBeVisible();
  await user.click(screen.getByRole("button", { name: "2 个都知道了" }));
  await waitFor(() => expect(screen.getAllByText(/已看过/)).toHaveLength(2));
});

test("nothing has changed on a computer whose catalogue is as it was", async () => {
  renderStation(aStation("cun1"), { hash: "#/changes" });
  expect(await screen.findByText("没有变化")).toBeVisible();
});

test("at intake an item that changed is marked, until what changed was read", async () => {
  const station = aStation("cun1");
  bringQuicker(station);
  await station.saveDraft("d1", allowance.itemCode, {
    ...newDraft({
      draftId: "d1",
      caseId: "case-d1",
      queryCode: "482916",
      itemCode: allowance.itemCode,
    }),
    applicant: { ...emptyPerson(), name: "王德福" },
    step: "what",
  });
  renderStation(station, { hash: "#/intake/d1" });
  const mark = await screen.findByText(/本事项自上次同步有变化/);
  expect(
    within(mark).getByRole("link", { name: /看有什么变化/ }),
  ).toHaveAttribute("href", `#/changes/${allowance.itemCode}`);
  await station.markItemsRead([allowance.itemCode]);
  await waitFor(() =>
    expect(screen.queryByText(/自上次同步有变化/)).not.toBeInTheDocument(),
  );
});

test("a case keeps the version that it began with, and says what has changed since", async () => {
  const station = aStation("cun1");
  const caseId = await open(station, "np-elderly-allowance", wangDaye);
  bringQuicker(station, { effectiveFrom: "2026-11-02" });
  const user = userEvent.setup();
  renderStation(station, { hash: `#/cases/${caseId}` });
  const kept = await screen.findByText(
    /本件按第 1 版办理；第 2 版自2026年11月2日起施行。/,
  );
  await user.click(kept);
  expect(
    await screen.findByText("承诺时限由 10 个工作日缩短为 7 个工作日"),
  ).toBeVisible();
});

test("of a version that isn't in effect yet a case says nothing", async () => {
  const station = aStation("cun1");
  const caseId = await open(station, "np-elderly-allowance", wangDaye);
  bringQuicker(station, { effectiveFrom: "2026-12-10" });
  renderStation(station, { hash: `#/cases/${caseId}` });
  await screen.findByRole("heading", { name: "材料" });
  expect(screen.queryByText(/本件按第 1 版办理/)).not.toBeInTheDocument();
});
