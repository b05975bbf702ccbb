import type { ChecklistLine } from "@onedoor/domain/checklist";
import { readClock } from "@onedoor/domain/legalClock";
import type { Instant, PlainDate } from "@onedoor/domain/time";
import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test } from "vitest";
import { ActionButton } from "./ActionButton.tsx";
import { ChecklistView } from "./ChecklistView.tsx";
import { DueDate } from "./DueDate.tsx";
import { LanguageProvider } from "./LanguageProvider.tsx";
import { StateMark } from "./StateMark.tsx";
import { SyncStrip } from "./SyncStrip.tsx";

const day = (text: string) => text as PlainDate;
const calendar = {
  version: "test",
  years: { "2026": { notice: "test", holidays: [], makeUpDays: [] } },
};

test("a state is a word and a shape, not a colour alone", () => {
  render(<StateMark state="setAside" />);
  expect(screen.getByText(/未被采纳/)).toHaveTextContent("未被采纳 ↩");
});

test("a button that can't be pressed says why, and can be reached", async () => {
  const user = userEvent.setup();
  let pressed = 0;
  render(
    <ActionButton disabledReason="还缺 2 份材料" onClick={() => (pressed += 1)}>
      容缺受理
    </ActionButton>,
  );
  const button = screen.getByRole("button", { name: "容缺受理" });
  expect(button).toHaveAccessibleDescription("还缺 2 份材料");
  await user.click(button);
  expect(pressed).toBe(0);
});

test("a due date says the days left, and on a click every day of it", async () => {
  const user = userEvent.setup();
  render(
    <DueDate
      reading={readClock({
        startOn: day("2026-11-02"),
        limit: { value: 5, unit: "WD" },
        pauses: [],
        calendar,
      })}
      today={day("2026-11-03")}
      calendar={calendar}
    />,
  );
  expect(screen.getByText("11月9日前（还剩 4 个工作日）")).toBeVisible();
  await user.click(screen.getByRole("button", { name: "怎么算的" }));
  expect(
    await screen.findByText("从2026年11月2日起算，当天不计"),
  ).toBeInTheDocument();
  expect(screen.getByText("第 5 天，工作日")).toBeInTheDocument();
});

test("a deadline in an unpublished year is marked provisional", () => {
  render(
    <DueDate
      reading={readClock({
        startOn: day("2026-12-30"),
        limit: { value: 5, unit: "WD" },
        pauses: [],
        calendar,
      })}
      today={day("2026-12-30")}
      calendar={calendar}
    />,
  );
  expect(screen.getByText(/暂定/)).toBeVisible();
});

test("the strip says how long, how much, and that it is safe; waiting alone is nothing to look at", () => {
  render(
    <SyncStrip
      now={"2026-11-02T04:00:00.000Z" as Instant}
      href="#/sync"
      status={{
        line: "offline",
        busy: false,
        waiting: 3,
        scansWaiting: 0,
        offlineSince: "2026-11-02T02:00:00.000Z" as Instant,
        problems: [{ arrival: "waiting" }],
        refusedOfVillage: 0,
      }}
    />,
  );
  expect(
    screen.getByText("离线 2 小时 · 3 条待上传 · 都已安全保存在本机"),
  ).toBeVisible();
});

test("the checklist can be read aloud: what is here, what may follow, what is missing", () => {
  const line = (
    materialCode: string,
    state: ChecklistLine["state"],
    required = true,
  ): ChecklistLine => ({
    materialCode,
    name: `材料${materialCode}`,
    nameEn: `Material ${materialCode}`,
    state,
    required,
    originals: 1,
    copies: 0,
    originalUse: "kept",
    licenceReplaceable: false,
    deferDays: state === "deferrable" ? 10 : null,
  });
  render(
    <LanguageProvider initial="en">
      <ChecklistView
        lines={[
          line("A", "present"),
          line("B", "deferrable"),
          line("C", "missing"),
          line("D", "missing", false),
        ]}
      />
    </LanguageProvider>,
  );
  expect(
    screen.getAllByRole("listitem").map((item) => item.textContent),
  ).toEqual([
    "✓ HereMaterial A1 original",
    "◷ May followMaterial B1 original · may follow within 10 working days",
    "✗ MissingMaterial C1 original",
    "○ Material D1 original · optional",
  ]);
});
