import { render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test } from "vitest";
import { fakeGraph } from "../testing/fakeGraph.ts";
import { reviewer, villageClerk } from "../testing/fixtures.ts";
import { fakeReplicaOf, OfficeOnFakes } from "../testing/officeOnFakes.tsx";

const DESK = {
  items: {
    nodes: [
      {
        itemCode: "1199",
        current: {
          version: 1,
          name: "高龄津贴",
          nameEn: "Old-age allowance",
          state: "IN_FORCE",
          effectiveFrom: "2026-01-01",
          department: { creditCode: reviewer.body },
        },
        versions: [
          { version: 2, effectiveFrom: "2026-12-01" },
          { version: 1, effectiveFrom: "2026-01-01" },
        ],
      },
    ],
  },
  itemDrafts: [
    {
      draftId: "d-1",
      sheet: { name: "百岁慰问" },
      changedAt: "2026-09-20T02:00:00.000Z",
      changedBy: { name: "林审查", post: "科员", postEn: "Officer" },
      objections: [{ reason: "required" }],
      base: null,
    },
  ],
};

test("[G2] a reviewer sees his body's items, which version comes next, and what is being written", async () => {
  render(
    <OfficeOnFakes
      replica={fakeReplicaOf(reviewer)}
      graph={fakeGraph({ OfficeItems: DESK })}
      at="/items"
    />,
  );
  const published = await screen.findByRole("region", { name: "已发布" });
  within(published).getByText("高龄津贴");
  within(published).getByText(/第 2 版2026年12月1日起施行/);
  const drafts = screen.getByRole("region", { name: "正在写的" });
  within(drafts).getByRole("link", { name: "百岁慰问" });
  within(drafts).getByText(/1 处要改/);
});

test("[G2] a new item is begun at once, and opened", async () => {
  render(
    <OfficeOnFakes
      replica={fakeReplicaOf(reviewer)}
      graph={fakeGraph({
        OfficeItems: { items: { nodes: [] }, itemDrafts: [] },
        SaveItemDraft: ({ input }: { input: object }) => ({
          saveItemDraft: {
            __typename: "ItemDraft",
            state: "OPEN",
            revision: 1,
            changedAt: "2026-09-20T02:00:00.000Z",
            changedBy: DESK.itemDrafts[0]?.changedBy,
            objections: [],
            base: null,
            published: null,
            ...input,
          },
        }),
        OfficeItemDraft: ({ draftId }: { draftId: string }) => ({
          itemDraft: {
            draftId,
            state: "OPEN",
            revision: 1,
            sheet: {},
            changedAt: "2026-09-20T02:00:00.000Z",
            changedBy: DESK.itemDrafts[0]?.changedBy,
            objections: [{ reason: "required", at: "/name" }],
            base: null,
            published: null,
          },
        }),
      })}
      at="/items"
    />,
  );
  const user = userEvent.setup();
  await user.click(await screen.findByRole("button", { name: "新建事项" }));
  await screen.findByText("事项名称：要填");
});

test("[G2] a window clerk has no such page", async () => {
  render(<OfficeOnFakes replica={fakeReplicaOf(villageClerk)} at="/items" />);
  expect(screen.queryByRole("link", { name: "事项" })).toBeNull();
});
