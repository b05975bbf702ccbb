import { instantOfEpochMs } from "@onedoor/domain/time";
import { LanguageProvider } from "@onedoor/ui/LanguageProvider";
import { LockSettings, RunningLock } from "@onedoor/ui/RunningLock";
import { ThemeProvider } from "@onedoor/ui/ThemeProvider";
import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test } from "vitest";
import { useKeys } from "./useKeys.ts";

test("[K4] no key opens a form behind the lock", async () => {
  const opened: string[] = [];
  const now = () => instantOfEpochMs(0);
  function Inbox() {
    useKeys({ a: () => opened.push("approve") });
    return <LockSettings />;
  }
  render(
    <LanguageProvider initial="zh">
      <ThemeProvider>
        <RunningLock name="林审查" now={now} onLockOut={() => undefined}>
          <Inbox />
        </RunningLock>
      </ThemeProvider>
    </LanguageProvider>,
  );
  const user = userEvent.setup();
  await user.keyboard("a");
  expect(opened).toEqual(["approve"]);
  await user.type(screen.getByLabelText(/锁屏码（/), "2580{Enter}");
  await user.click(screen.getByRole("button", { name: "锁屏" }));
  await user.click(screen.getByRole("heading", { name: "已锁屏" }));
  await user.keyboard("a");
  expect(opened).toEqual(["approve"]);
});
