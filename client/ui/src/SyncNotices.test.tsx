import { parseInstant } from "@onedoor/domain/time";
import { render, screen } from "@testing-library/react";
import { expect, test } from "vitest";
import { LanguageProvider } from "./LanguageProvider.tsx";
import { SyncNotices } from "./SyncNotices.tsx";
import type { SyncNotice } from "./words/syncNoticeWords.ts";

const parsed = parseInstant("2026-03-02T01:00:00.000Z");
if (!parsed.ok) throw new Error("no instant");
const at = parsed.value;

function renderNotices(notices: readonly SyncNotice[]) {
  render(
    <LanguageProvider initial="zh">
      <SyncNotices notices={notices} />
    </LanguageProvider>,
  );
}

test("a computer under quarantine is told why, that work goes on, and whom to call", () => {
  renderNotices([{ notice: "notTaken", reason: "DEVICE_QUARANTINED" }]);
  const alert = screen.getByRole("alert");
  expect(alert).toHaveTextContent("两个版本");
  expect(alert).toHaveTextContent("照常办件");
  expect(alert).toHaveTextContent("县里的管理员");
});

test("records that came back are told, without an alarm", () => {
  renderNotices([{ notice: "entriesRecovered", at, entries: 3 }]);
  expect(screen.queryByRole("alert")).toBeNull();
  expect(screen.getByText(/3 条您自己的记录.*已从县里取回/)).toBeVisible();
});

test("records that the county did not take are an alarm, a new book alone is not", () => {
  renderNotices([
    { notice: "chainBegunAnew", at, entries: 0 },
    { notice: "chainBegunAnew", at, entries: 2 },
  ]);
  expect(screen.getByRole("alert")).toHaveTextContent("2 条记录县里没有接收");
});
