import { render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test } from "vitest";
import { fakeReplicaOf, OfficeOnFakes } from "../testing/officeOnFakes.tsx";
import { playOrdinaryMorning } from "../testing/seededCases.ts";

test("what waits and what was set aside is listed, each with its reason and its case", async () => {
  const replica = fakeReplicaOf();
  playOrdinaryMorning(replica);
  replica.hub.cutLine();
  await replica.act("noteAdded", "case-00000005", {}, { note: "备注" });
  render(<OfficeOnFakes replica={replica} at="/sync" />);
  const user = userEvent.setup();
  expect(
    await screen.findByText(/您的记录：已到 2 条，待上传 1 条/u),
  ).toBeVisible();
  expect(screen.getByText("还有 1 件没有全部到县里")).toBeVisible();
  const [refused, closed, note] = within(
    document.querySelector<HTMLElement>(".sync-problems") ?? document.body,
  ).getAllByRole("listitem");
  expect(note).toHaveTextContent(
    /待上传 ↑.+ · 备注等连上县里就传，不用管打开办件/u,
  );
  expect(refused).toHaveTextContent(/未被采纳 ↩.+ · 不予决定已经作出决定/u);
  expect(closed).toHaveTextContent(/未被采纳 ↩.+ · 办结/u);
  await user.click(screen.getByRole("button", { name: "现在就传" }));
  expect(
    await screen.findByText("没连上县里。东西都在，会自动再试"),
  ).toBeVisible();
  replica.hub.mendLine();
  expect(await screen.findByText("✓ 您办的都到县里了")).toBeVisible();
});

test("where the county wants a new sign-in, the page offers it and work goes on", async () => {
  const replica = fakeReplicaOf();
  replica.hub.endSession();
  render(<OfficeOnFakes replica={replica} at="/sync" />);
  expect(
    await screen.findByRole("heading", { name: "重新登录后继续上传" }),
  ).toBeVisible();
  expect(screen.getByLabelText("账号")).toBeVisible();
});
