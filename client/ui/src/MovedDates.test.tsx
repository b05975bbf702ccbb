import type { PlainDate } from "@onedoor/domain/time";
import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test, vi } from "vitest";
import { LanguageProvider } from "./LanguageProvider.tsx";
import { MovedDates } from "./MovedDates.tsx";

const day = (text: string) => text as PlainDate;
const moved = [
  {
    caseId: "case-1",
    from: day("2026-12-31"),
    to: day("2027-01-05"),
    wasProvisional: true,
    isProvisional: false,
  },
];

function shown(cases: typeof moved, onRead = vi.fn()) {
  render(
    <LanguageProvider title={{ zh: "", en: "" }}>
      <MovedDates
        moved={cases}
        today={day("2026-12-20")}
        caseLink={(caseId) => <a href={`#${caseId}`}>王演示</a>}
        onRead={onRead}
      />
    </LanguageProvider>,
  );
  return onRead;
}

test("[C16] who opens it reads which cases moved from which day to which, and puts it away", async () => {
  const onRead = shown(moved);
  await userEvent.click(
    screen.getByText("县里公布了新的工作日历，1 件的日期变了"),
  );
  expect(screen.getByRole("listitem")).toHaveTextContent(
    "王演示 原 12月31日，现 2027年1月5日",
  );
  await userEvent.click(screen.getByRole("button", { name: "知道了" }));
  expect(onRead).toHaveBeenCalledOnce();
});

test("[C16] nothing is said where nothing moved", () => {
  shown([]);
  expect(screen.queryByText(/工作日历/)).toBeNull();
});
