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
    await screen.findByRole("heading", { name: "3 条中 2 条已到县里" }),
  ).toBeVisible();
  const [refused, closed, note] = within(
    document.querySelector<HTMLElement>(".sync-problems") ?? document.body,
  ).getAllByRole("listitem");
  expect(note).toHaveTextContent(
    "备注 待上传 ↑ 打开办件已安全保存在本机，连上县里就会上传",
  );
  expect(refused).toHaveTextContent("不予决定 未被采纳 ↩ 打开办件已经作出决定");
  expect(closed).toHaveTextContent("办结 未被采纳");
  await user.click(screen.getByRole("button", { name: "现在同步" }));
  expect(
    await screen.findByText(/现在联系不上县里，会自动再试/u),
  ).toBeVisible();
  replica.hub.mendLine();
  expect(
    await screen.findByRole("heading", { name: "3 条中 3 条已到县里" }),
  ).toBeVisible();
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
