import { knownResidents } from "@onedoor/demonstration/knownResidents";
import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test } from "vitest";
import { aStation } from "../testing/aStation.tsx";
import { open } from "../testing/busyDay.ts";
import { renderStation } from "../testing/renderStation.tsx";

test("[K4] behind the lock no key begins an intake or opens a paper, and nobody signs out by a menu that was open", async () => {
  const station = aStation("cun1");
  const { wangDaye } = knownResidents;
  const caseId = await open(station, "np-elderly-allowance", wangDaye);
  const user = userEvent.setup();
  const hash = `#/cases/${caseId}`;
  renderStation(station, { hash });
  await user.click(
    await screen.findByRole("button", { name: station.displayName }),
  );
  await user.type(await screen.findByLabelText(/锁屏码（/), "2580{Enter}");
  await user.click(screen.getByRole("button", { name: "锁屏" }));
  await user.click(screen.getByRole("heading", { name: "已锁屏" }));
  expect(screen.queryByRole("button", { name: "退出，换人" })).toBeNull();
  await user.keyboard("n{Control>}p{/Control}");
  expect(window.location.hash).toBe(hash);
  await user.type(screen.getByLabelText(/的锁屏码$/), "2580{Enter}");
  (document.activeElement as HTMLElement | null)?.blur();
  await user.keyboard("n");
  expect(window.location.hash).toMatch(/intake|new/);
});
