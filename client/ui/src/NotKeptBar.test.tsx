import { act, render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test } from "vitest";
import { LanguageProvider } from "./LanguageProvider.tsx";
import { NotKeptBar } from "./NotKeptBar.tsx";

function fail(reason: unknown): void {
  const event = Object.assign(new Event("unhandledrejection"), { reason });
  act(() => void window.dispatchEvent(event));
}

test("[R4] what the disk didn't take is said aloud until somebody has read it", async () => {
  render(
    <LanguageProvider>
      <NotKeptBar />
    </LanguageProvider>,
  );
  expect(screen.queryByRole("alert")).toBeNull();
  fail(new DOMException("no room", "QuotaExceededError"));
  expect(screen.getByRole("alert")).toHaveTextContent("没有保存：本机磁盘已满");
  await userEvent.click(screen.getByRole("button"));
  expect(screen.queryByRole("alert")).toBeNull();
  fail(new Error("DatabaseClosedError: Database has been closed"));
  expect(screen.getByRole("alert")).toHaveTextContent("浏览器已清除本站的数据");
  await userEvent.click(screen.getByRole("button"));
  fail(new Error("the line is closed"));
  expect(screen.queryByRole("alert")).toBeNull();
});
