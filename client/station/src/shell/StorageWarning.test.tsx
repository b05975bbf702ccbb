import { act, screen } from "@testing-library/react";
import { afterEach, expect, test, vi } from "vitest";
import { renderIn } from "../testing/renderStation.tsx";
import { StorageWarning } from "./StorageWarning.tsx";

afterEach(() => vi.unstubAllGlobals());

function withUsage(usage: number, quota = 100) {
  const estimate = vi.fn(async () => ({ usage, quota }));
  vi.stubGlobal("navigator", { storage: { estimate } });
  renderIn("zh", <StorageWarning />);
  return estimate;
}

test.each([
  [70, /^本机空间已用 70%，请告诉技术员$/u],
  [90, /^▲ 本机空间已用 90%/u],
  [98, /^▲ 本机空间已用 98%/u],
])("at %d percent it says so, and leads to what to do", async (used, words) => {
  withUsage(used);
  expect(await screen.findByRole("link", { name: words })).toHaveAttribute(
    "href",
    "#/sync",
  );
});

test.each([
  [69, 100],
  [50, 0],
])("at %d of %d it says nothing", async (used, quota) => {
  const estimate = withUsage(used, quota);
  await act(() => estimate.mock.results[0]?.value);
  expect(screen.queryByRole("status")).toBeNull();
});
