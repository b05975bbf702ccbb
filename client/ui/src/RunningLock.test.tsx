import { type Instant, instantOfEpochMs } from "@onedoor/domain/time";
import { act, render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { Popover } from "antd";
import { LanguageProvider } from "./LanguageProvider.tsx";
import { LockSettings, RunningLock, usePageKeys } from "./RunningLock.tsx";
import { ThemeProvider } from "./ThemeProvider.tsx";

let nowMs = 1_800_000_000_000;
const now = (): Instant => instantOfEpochMs(nowMs);
let lockedOut = 0;
let heard: string[] = [];

beforeEach(() => {
  lockedOut = 0;
  heard = [];
  vi.useFakeTimers({ toFake: ["setInterval", "clearInterval"] });
});
afterEach(() => vi.useRealTimers());

function renderDesk() {
  render(
    <LanguageProvider initial="zh">
      <ThemeProvider>
        <RunningLock
          name="林小满"
          now={now}
          onLockOut={() => {
            lockedOut += 1;
          }}
        >
          <p>王演示的办件</p>
          <Popover trigger="click" content={<p>王演示的期限</p>}>
            <button>期限</button>
          </Popover>
          <LockSettings />
          <Keys />
        </RunningLock>
      </ThemeProvider>
    </LanguageProvider>,
  );
  return userEvent.setup();
}

function Keys() {
  usePageKeys(({ key }) => void heard.push(key));
  return null;
}

async function lockWithPin(user: ReturnType<typeof renderDesk>) {
  await user.type(screen.getByLabelText(/锁屏码（/), "2580{Enter}");
  await user.click(screen.getByRole("button", { name: "锁屏" }));
}

function leaveTheField() {
  if (document.activeElement instanceof HTMLElement)
    document.activeElement.blur();
}

function pass(minutes: number) {
  act(() => {
    nowMs += minutes * 60_000;
    vi.advanceTimersByTime(60_000);
  });
}

test("[K4] without a PIN, a locked desk wants the passphrase", async () => {
  const user = renderDesk();
  await user.click(screen.getByRole("button", { name: "锁屏" }));
  expect(lockedOut).toBe(1);
});

test("[K4] with a PIN the work is out of sight, and back with the PIN", async () => {
  const user = renderDesk();
  await user.type(screen.getByLabelText(/锁屏码（/), "2580{Enter}");
  await user.click(screen.getByRole("button", { name: "锁屏" }));
  expect(screen.getByText("王演示的办件")).not.toBeVisible();
  await user.type(screen.getByLabelText("林小满的锁屏码"), "2580{Enter}");
  expect(screen.getByText("王演示的办件")).toBeVisible();
  expect(lockedOut).toBe(0);
});

test("[K4] the fifth wrong PIN closes the vault", async () => {
  const user = renderDesk();
  await user.type(screen.getByLabelText(/锁屏码（/), "2580{Enter}");
  await user.click(screen.getByRole("button", { name: "锁屏" }));
  for (let i = 0; i < 4; i += 1)
    await user.type(screen.getByLabelText("林小满的锁屏码"), "1111{Enter}");
  expect(screen.getByRole("alert")).toHaveTextContent("还可以试 1 次");
  expect(lockedOut).toBe(0);
  await user.type(screen.getByLabelText("林小满的锁屏码"), "1111{Enter}");
  expect(lockedOut).toBe(1);
});

test("[K4] a desk that nobody touches for a quarter of an hour is locked, one that is at work isn't", async () => {
  const user = renderDesk();
  pass(14);
  await user.keyboard("x");
  pass(14);
  expect(lockedOut).toBe(0);
  pass(2);
  expect(lockedOut).toBe(1);
});

test("[K4] a laptop that slept is locked before its first key is believed", async () => {
  const user = renderDesk();
  nowMs += 3_600_000;
  await user.keyboard("x");
  expect(lockedOut).toBe(1);
});

test("[K4] what was open over the page is out of sight with it", async () => {
  const user = renderDesk();
  await user.click(screen.getByRole("button", { name: "期限" }));
  const popup = await screen.findByText("王演示的期限");
  expect(popup.closest("[inert]")).toBeNull();
  await lockWithPin(user);
  expect(popup.closest("[inert]")).not.toBeVisible();
});

test("[K4] behind the lock no key of the page is heard", async () => {
  const user = renderDesk();
  await lockWithPin(user);
  heard = [];
  leaveTheField();
  await user.keyboard("n");
  expect(heard).toEqual([]);
  await user.type(screen.getByLabelText("林小满的锁屏码"), "2580{Enter}");
  leaveTheField();
  await user.keyboard("n");
  expect(heard).toEqual(["n"]);
});

test("[K4] the key that wakes a laptop is heard by nobody", async () => {
  const user = renderDesk();
  nowMs += 3_600_000;
  await user.keyboard("n");
  expect(heard).toEqual([]);
  await user.keyboard("n");
  expect(heard).toEqual(["n"]);
});

test("a PIN has four to eight digits", async () => {
  const user = renderDesk();
  await user.type(screen.getByLabelText(/锁屏码（/), "12a");
  expect(screen.getByRole("button", { name: "设好" })).toBeDisabled();
});
