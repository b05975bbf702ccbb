import { render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test } from "vitest";
import { countyAnswers } from "../testing/fakeCounty.ts";
import { fakeGraph } from "../testing/fakeGraph.ts";
import { reviewer, supervisor } from "../testing/fixtures.ts";
import { fakeReplicaOf, OfficeOnFakes } from "../testing/officeOnFakes.tsx";

function openMorning(answers = countyAnswers) {
  render(
    <OfficeOnFakes
      replica={fakeReplicaOf(supervisor, "周监察")}
      graph={fakeGraph(answers)}
    />,
  );
  return userEvent.setup();
}

test("a supervisor begins with what turned red since yesterday, each a click from its case", async () => {
  const user = openMorning();
  expect(
    await screen.findByRole("heading", { name: "新亮红灯 2 件" }),
  ).toBeVisible();
  await user.click(
    screen.getByRole("link", { name: /王\* 最低生活保障审核确认/u }),
  );
  expect(
    await screen.findByRole("heading", { name: "监察发现" }),
  ).toBeVisible();
  expect(screen.getByText("受理")).toBeVisible();
});

test("every share stands with its numerator and denominator; nothing divided by nothing is no figure", async () => {
  openMorning();
  const row = (
    await screen.findByRole("rowheader", { name: "满意 ÷ 评价" })
  ).closest("tr");
  if (row === null) throw new Error("no row");
  const [now, before] = within(row).getAllByRole("cell");
  expect(now).toHaveTextContent("100.0 % 12 ÷ 12");
  expect(before).toHaveTextContent("没有 0 ÷ 0");
});

test("[P6] records that contradict what was signed stand above everything, in the field's words", async () => {
  const morning = countyAnswers["SupervisorsMorning"] as object;
  const at = "2026-10-21T01:00:00.000Z";
  const nothing = { kept: null, seen: null, lost: null, missing: null };
  openMorning({
    ...countyAnswers,
    SupervisorsMorning: {
      ...morning,
      integrityAlerts: [
        {
          ...nothing,
          alertId: "1",
          rule: "A15",
          foundAt: at,
          kept: { size: 120, at },
          seen: { size: 118, at },
        },
        {
          ...nothing,
          alertId: "2",
          rule: "A16",
          foundAt: at,
          lost: 7,
          missing: 2,
        },
      ],
    },
  });
  const alert = await screen.findByRole("alert");
  expect(alert).toHaveTextContent(/签过名的 120 条，出示的 118 条/u);
  expect(alert).toHaveTextContent(/缺了 7 条，还有 2 条没有送回/u);
});

test("a station that nobody has heard of is named, with how that is known", async () => {
  openMorning();
  expect(await screen.findByText("溪口村便民服务站")).toBeVisible();
  expect(screen.queryByText("河畔村便民服务站")).toBeNull();
  expect(screen.getByText(/按各站最近有变动的 10 件办件推算/u)).toBeVisible();
});

test("without a line it says so plainly, and what goes on meanwhile", async () => {
  openMorning({});
  expect(await screen.findByText("现在联系不上县里")).toBeVisible();
  expect(screen.getByText(/办件和同步不受影响/u)).toBeVisible();
  expect(screen.getByRole("button", { name: "再查一次" })).toBeVisible();
});

test("a reviewer has no morning page", async () => {
  render(<OfficeOnFakes replica={fakeReplicaOf(reviewer)} at="/morning" />);
  expect(await screen.findByText("没有待办的办件")).toBeVisible();
});
