import type { StaffActor } from "@onedoor/domain/entries";
import { render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test } from "vitest";
import { fakeGraph } from "../testing/fakeGraph.ts";
import { approver, reviewer } from "../testing/fixtures.ts";
import { fakeReplicaOf, OfficeOnFakes } from "../testing/officeOnFakes.tsx";

const AUTHOR = {
  staffId: "staff-author",
  name: "林审查",
  post: "科员",
  postEn: "Officer",
};
const draft = (changes: object = {}) => ({
  __typename: "ItemDraft",
  draftId: "d-1",
  state: "OPEN",
  revision: 1,
  sheet: { name: "百岁慰问", nameEn: "Birthday visit", materials: [] },
  changedAt: "2026-09-20T02:00:00.000Z",
  changedBy: AUTHOR,
  objections: [],
  base: null,
  published: null,
  ...changes,
});

function openDraft(
  answers: Readonly<Record<string, unknown>>,
  actor: StaffActor = reviewer,
  language: "zh" | "en" = "zh",
) {
  render(
    <OfficeOnFakes
      replica={fakeReplicaOf(actor)}
      graph={fakeGraph({
        OfficeItemDraft: { itemDraft: draft() },
        ...answers,
      })}
      language={language}
      at="/items/drafts/d-1"
    />,
  );
  return userEvent.setup();
}

test("[G2] what is typed is saved by itself, and what stands against publishing is told by its place", async () => {
  const saved: unknown[] = [];
  const user = openDraft({
    SaveItemDraft: ({ input }: { input: { sheet: object } }) => {
      saved.push(input);
      return {
        saveItemDraft: draft({
          revision: 2,
          sheet: input.sheet,
          objections: [
            { reason: "required", at: "/materials/0/name" },
            { reason: "promiseBeyondStatute", at: "1199…" },
          ],
        }),
      };
    },
  });
  await user.type(await screen.findByLabelText(/^英文名称/), "s");
  const checks = screen.getByRole("region", { name: "发布前检查" });
  await within(checks).findByText("▲ 2 处要改");
  within(checks).getByText("申请材料 · 第 1 行 · 材料名称：要填");
  within(checks).getByText("1199…：承诺时限长于法定时限");
  screen.getByText("✓ 已保存");
  expect(saved).toEqual([
    {
      draftId: "d-1",
      revision: 1,
      sheet: {
        name: "百岁慰问",
        nameEn: "Birthday visits",
        materials: [],
      },
    },
  ]);
});

test("[G2] without a line what is typed stays, and is said not to be saved", async () => {
  const user = openDraft({});
  await user.type(await screen.findByLabelText(/^英文名称/), "s");
  await screen.findByText(/还没有保存/);
  expect(screen.getByLabelText(/^英文名称/)).toHaveValue("Birthday visits");
});

test("[G2] what somebody else saved meanwhile isn't written over", async () => {
  const user = openDraft({
    SaveItemDraft: {
      saveItemDraft: {
        __typename: "ItemDraftRefused",
        reason: "CHANGED_MEANWHILE",
        refusedFor: [],
      },
    },
  });
  await user.type(await screen.findByLabelText(/^英文名称/), "s");
  await screen.findByText(/您这里的改动还没有保存/);
  await user.click(screen.getByRole("button", { name: "载入对方保存的" }));
  expect(await screen.findByLabelText(/^英文名称/)).toHaveValue(
    "Birthday visit",
  );
});

test("[G2] an approver publishes what another wrote, with a reason", async () => {
  let published: unknown;
  const user = openDraft(
    {
      PublishItemDraft: ({ input }: { input: object }) => {
        published = input;
        return {
          publishItemDraft: draft({
            state: "PUBLISHED",
            published: { itemCode: "1199", version: 1 },
          }),
        };
      },
    },
    approver,
  );
  const form = await screen.findByRole("region", { name: "发布" });
  const button = within(form).getByRole("button", { name: /发\s*布/ });
  expect(button).toBeDisabled();
  await user.type(within(form).getByLabelText("变动原因（公开）"), "敬老月");
  await user.click(button);
  await screen.findByText("✓ 已发布为第 1 版");
  expect(published).toEqual({
    draftId: "d-1",
    revision: 1,
    kind: "ADDED",
    words: "敬老月",
  });
});

test("[G2] who wrote it last, and who isn't an approver, is told who publishes", async () => {
  openDraft(
    {
      OfficeItemDraft: {
        itemDraft: draft({
          changedBy: { ...AUTHOR, staffId: approver.staffId },
        }),
      },
    },
    approver,
  );
  await screen.findByText(/请另一位有权限的同事批准发布/);
  expect(screen.queryByRole("region", { name: "发布" })).toBeNull();
});
