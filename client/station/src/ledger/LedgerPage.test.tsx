import { screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test } from "vitest";
import { aStation } from "../testing/aStation.tsx";
import { busyDay } from "../testing/busyDay.ts";
import { renderStation } from "../testing/renderStation.tsx";

async function openLedger(language: "zh" | "en" = "zh") {
  const station = aStation("cun1");
  await busyDay(station);
  renderStation(station, { hash: "#/ledger", language });
  return userEvent.setup();
}

test("[LD1] the day's cases stand with their acts, and lead to the case", async () => {
  await openLedger();
  const table = await screen.findByRole("table");
  const [, first] = within(table).getAllByRole("row");
  if (first === undefined) throw new Error("the ledger is empty");
  expect(first).toHaveTextContent("提交申请、收件");
  expect(within(first).getByRole("link")).toHaveAttribute(
    "href",
    expect.stringContaining("#/cases/"),
  );
});

test("[LD2] totals are told by act and by who worked", async () => {
  await openLedger();
  expect(await screen.findByText(/^共 \d+ 件 · 提交申请 \d+/u)).toBeVisible();
  expect(screen.getByText(/：\d+ 件，\d+ 次办理$/u)).toBeVisible();
});

test("a day on which nothing was done says so, and today is one key away", async () => {
  const user = await openLedger();
  await user.click(await screen.findByRole("button", { name: /前一天/u }));
  expect(await screen.findByText("这一天本窗口没有办理")).toBeVisible();
  await user.click(screen.getByRole("button", { name: /后一天/u }));
  expect(await screen.findByRole("table")).toBeVisible();
  expect(screen.queryByRole("button", { name: /后一天/u })).toBeNull();
});

test("in English it has no Chinese but people's names", async () => {
  await openLedger("en");
  const table = await screen.findByRole("table");
  expect(
    within(table)
      .getAllByRole("columnheader")
      .map((one) => one.textContent),
  ).toEqual([
    "Time",
    "Case number",
    "Applicant",
    "Item",
    "What was done",
    "By",
    "Now",
  ]);
});
