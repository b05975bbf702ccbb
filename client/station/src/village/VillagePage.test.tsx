import { knownResidents } from "@onedoor/demonstration/knownResidents";
import type { PlainDate } from "@onedoor/domain/time";
import type { VillageFileEntry } from "@onedoor/domain/villageFileEntry";
import {
  act,
  fireEvent,
  screen,
  waitFor,
  within,
} from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test } from "vitest";
import { aStation } from "../testing/aStation.tsx";
import { renderStation } from "../testing/renderStation.tsx";

const { wangDaye, youngFather } = knownResidents;

function opened(n: number, householdId: string): VillageFileEntry {
  return {
    entryId: `01930000-0000-7000-8000-00000000000${n}`,
    householdId,
    day: "2026-09-01" as PlainDate,
    staffId: "staff-zhen1",
    kind: "opened",
    fileKind: "destitute",
    causes: ["illness"],
    basis: "评议",
    words: "无劳力",
  };
}

function aVillage() {
  const station = aStation("cun1", { online: false });
  station.village.filed$.next([
    opened(1, wangDaye.householdId),
    opened(2, youngFather.householdId),
    {
      entryId: "01930000-0000-7000-8000-000000000003",
      householdId: wangDaye.householdId,
      day: "2026-10-01" as PlainDate,
      staffId: "staff-cun1",
      kind: "visited",
      words: "屋顶已修",
    },
  ]);
  station.village.cell = {
    cellCode: "990101100201001",
    name: "第一网格",
    staff: [{ assignmentId: "a", name: "周网格", phone: "138****1111" }],
  };
  return station;
}

test("[VF8] a visit is written by keyboard without a line, is kept, and is seen to arrive", async () => {
  const station = aVillage();
  const user = userEvent.setup();
  renderStation(station);
  await user.click(await screen.findByRole("link", { name: "户档案" }));
  const lines = await screen.findAllByRole("listitem");
  // Nobody was ever there: it comes first.
  expect(lines.map((line) => line.textContent)).toEqual([
    expect.stringMatching(/^刘志强 特困供养户 · 在档 · 还没有走访$/u),
    expect.stringMatching(/^王德福 特困供养户 · 在档 · 最近走访/u),
  ]);
  await user.click(screen.getByRole("link", { name: "王德福" }));
  const file = within(await screen.findByRole("article", { name: "户档案" }));
  expect(file.getByText("第一网格 · 网格员 周网格 138****1111")).toBeVisible();
  expect(file.getByText(/屋顶已修/u)).toBeVisible();
  const seen = () => file.getByLabelText(/^看到了什么/u);
  await user.type(seen(), "老人按时服药{Control>}{Enter}{/Control}");
  const line = (await file.findByText(/老人按时服药/u)).closest("li");
  expect(line).toHaveTextContent(/走访.*林小满 · ◷ 待上传/u);
  station.village.answer("arrived");
  await waitFor(() => expect(file.getAllByText(/✓ 已到县里/u)).toHaveLength(3));
});

test("[VF8] a double press writes a visit once, and so does a key that is held down", async () => {
  const station = aVillage();
  const user = userEvent.setup();
  renderStation(station);
  window.location.hash = `#/village/${wangDaye.householdId}`;
  const form = within(await screen.findByRole("form", { name: "记走访" }));
  const seen = () => form.getByLabelText(/^看到了什么/u);
  await user.type(seen(), "屋里暖和");
  const button = form.getByRole("button", { name: /保\s?存/u });
  fireEvent.click(button);
  fireEvent.click(button);
  await waitFor(() => expect(seen()).toHaveValue(""));
  expect(station.village.own$.value).toHaveLength(1);
  await user.type(seen(), "粮食够吃");
  fireEvent.keyDown(seen(), { key: "Enter", ctrlKey: true });
  fireEvent.keyDown(seen(), { key: "Enter", ctrlKey: true, repeat: true });
  await waitFor(() => expect(seen()).toHaveValue(""));
  fireEvent.keyDown(seen(), { key: "Enter", ctrlKey: true, repeat: true });
  expect(station.village.own$.value).toHaveLength(2);
});

test("[VF8] what is being typed stays when the town opens the file meanwhile", async () => {
  const station = aStation("cun1", { online: false });
  station.village.filed$.next([
    {
      entryId: "01930000-0000-7000-8000-000000000004",
      householdId: wangDaye.householdId,
      day: "2026-08-01" as PlainDate,
      staffId: "staff-cun1",
      kind: "proposed",
      fileKind: "destitute",
      causes: ["illness"],
      words: "无劳力",
    },
  ]);
  const user = userEvent.setup();
  renderStation(station);
  window.location.hash = `#/village/${wangDaye.householdId}`;
  await user.type(await screen.findByLabelText(/^看到了什么/u), "老人独居");
  act(() =>
    station.village.filed$.next([
      ...station.village.filed$.value,
      opened(1, wangDaye.householdId),
    ]),
  );
  expect(await screen.findByText(/^在档/u)).toBeVisible();
  expect(screen.getByLabelText(/^看到了什么/u)).toHaveValue("老人独居");
});

test("[VF8] what the county refused is said, and put away", async () => {
  const station = aVillage();
  await station.village.write({
    householdId: wangDaye.householdId,
    kind: "visited",
    day: "2026-11-01" as PlainDate,
    words: "不在家",
  });
  station.village.answer("refused", "BAD_DAY");
  const user = userEvent.setup();
  renderStation(station);
  window.location.hash = "#/village";
  expect(await screen.findByText(/王德福/u)).toBeVisible();
  expect(
    screen.getByText(/▲ 1 条县里没有收下/u, { selector: "li" }),
  ).toBeVisible();
  expect(screen.getByText(/1 条需要看一看/u)).toBeVisible();
  expect(screen.queryByText(/全部已到县里/u)).toBeNull();
  window.location.hash = `#/village/${wangDaye.householdId}`;
  const alert = await screen.findByRole("alert");
  // What he wrote can be read and written again.
  expect(alert).toHaveTextContent(/11\s?月\s?1\s?日.*走访 · 不在家/u);
  expect(alert).toHaveTextContent(/县里没有收下：日期须在过去一年之内/u);
  await user.click(within(alert).getByRole("button", { name: "知道了，删去" }));
  expect(screen.queryByRole("alert")).toBeNull();
});

test("[VF5] a household without a file is proposed to the town", async () => {
  const station = aStation("cun1");
  const user = userEvent.setup();
  renderStation(station);
  window.location.hash = "#/village";
  expect(await screen.findByText("本村还没有在档的户")).toBeVisible();
  await user.type(screen.getByLabelText("姓名或证件号"), "王德福{Enter}");
  await user.click(await screen.findByRole("link", { name: /王德福/u }));
  const form = within(await screen.findByRole("form", { name: "申请建档" }));
  expect(form.getByRole("button", { name: /保\s?存/u })).toHaveAttribute(
    "aria-disabled",
    "true",
  );
  await user.selectOptions(form.getByLabelText("类别"), "低保户");
  await user.selectOptions(form.getByLabelText("主要致困原因"), "因病");
  await user.type(form.getByLabelText(/^情况说明/u), "长期用药{Enter}");
  expect(await screen.findByText(/待镇里建档 · 低保户 · 因病/u)).toBeVisible();
});

test("[VF8] at a post without files, what was written at the one before can be read until it is put away", async () => {
  const station = aStation("dating1");
  station.village.own$.next([
    {
      entryId: "01930000-0000-7000-8000-000000000005",
      householdId: wangDaye.householdId,
      text: JSON.stringify({
        entryId: "01930000-0000-7000-8000-000000000005",
        householdId: wangDaye.householdId,
        kind: "visited",
        day: "2026-10-01",
        words: "门锁着",
      }),
      state: "refused",
      why: "UNKNOWN_HOUSEHOLD",
    },
  ]);
  const user = userEvent.setup();
  renderStation(station);
  await user.click(await screen.findByRole("link", { name: "户档案" }));
  expect(screen.queryByLabelText("姓名或证件号")).toBeNull();
  await user.click(
    await screen.findByRole("link", { name: /王德福|household/u }),
  );
  const alert = within(await screen.findByRole("alert"));
  expect(alert.getByText(/走访 · 门锁着/u)).toBeVisible();
  expect(screen.queryByRole("form", { name: "申请建档" })).toBeNull();
  await user.click(alert.getByRole("button", { name: "知道了，删去" }));
  expect(await screen.findByText("这个岗位没有户档案")).toBeVisible();
});

test("a hall has none, and says so", async () => {
  renderStation(aStation("dating1"));
  window.location.hash = "#/village";
  expect(await screen.findByText("这个岗位没有户档案")).toBeVisible();
  expect(screen.queryByRole("link", { name: "户档案" })).toBeNull();
});
