import { render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test } from "vitest";
import type { Graph } from "../supervision/Graph.ts";
import { fakeGraph } from "../testing/fakeGraph.ts";
import { approver, reviewer } from "../testing/fixtures.ts";
import { fakeReplicaOf, OfficeOnFakes } from "../testing/officeOnFakes.tsx";

const standing = {
  delegationId: "d-1",
  stationId: "station-hepan",
  itemCode: "1199010100TE5T11754990511015000",
  itemVersion: 2,
  acts: ["ACCEPT"],
  from: "2026-09-01",
  until: "2027-08-31",
  signedAt: "2026-08-31T02:00:00.000Z",
  withdrawn: null,
};
const items = {
  nodes: [
    {
      itemCode: standing.itemCode,
      current: {
        version: 2,
        name: "高龄津贴",
        nameEn: "Old-age allowance",
        state: "IN_FORCE",
        department: { creditCode: approver.body },
      },
    },
    {
      itemCode: "another body's",
      current: {
        version: 1,
        name: "别的部门的",
        nameEn: "Another body's",
        state: "IN_FORCE",
        department: { creditCode: "1199010100TE5T31XL" },
      },
    },
  ],
};

function listened(answers: Readonly<Record<string, unknown>>) {
  const asked: { name: string; variables: unknown }[] = [];
  const inner = fakeGraph(answers);
  const graph: Graph = {
    ask(question, variables) {
      const name =
        /(?:query|mutation) (\w+)/.exec(question.document)?.[1] ?? "";
      asked.push({ name, variables });
      return inner.ask(question, variables);
    },
  };
  return { graph, asked };
}

function openPage(graph: Graph, language: "zh" | "en" = "zh") {
  render(
    <OfficeOnFakes
      replica={fakeReplicaOf(approver, "范正国")}
      graph={graph}
      language={language}
      at="/delegations"
    />,
  );
  return userEvent.setup();
}

test("[A7] an approver sees what his body has delegated: to whom, what, which version, until when, and whether it stands", async () => {
  openPage(
    fakeGraph({
      OfficeDelegations: {
        items,
        delegations: [
          standing,
          { ...standing, delegationId: "d-2", until: "2026-10-01" },
          {
            ...standing,
            delegationId: "d-3",
            withdrawn: {
              at: "2026-10-01T02:00:00.000Z",
              reason: "改由镇里受理",
            },
          },
        ],
      },
    }),
  );
  const [stands, ended, withdrawn] = await screen.findAllByRole("listitem");
  expect(stands).toHaveTextContent(
    /高龄津贴 · 第 2 版 · 受理.* · 2026年9月1日至2027年8月31日 · 有效/u,
  );
  expect(ended).toHaveTextContent("已到期");
  expect(withdrawn).toHaveTextContent(/已撤回.*改由镇里受理/u);
  expect(within(stands ?? document.body).getByRole("button")).toBeVisible();
  expect(within(ended ?? document.body).queryByRole("button")).toBeNull();
});

test("[A7] he signs one for a station, an item of his own body and days", async () => {
  const { graph, asked } = listened({
    OfficeDelegations: { items, delegations: [] },
    SignDelegation: { signDelegation: { __typename: "Delegation" } },
  });
  const user = openPage(graph);
  await user.click(await screen.findByRole("combobox", { name: "授权给" }));
  await user.click(await screen.findByTitle(/河畔/u));
  await user.click(screen.getByRole("combobox", { name: "事项" }));
  expect(screen.queryByTitle(/别的部门的/u)).toBeNull();
  await user.click(await screen.findByTitle(/高龄津贴/u));
  await user.click(screen.getByRole("checkbox", { name: "初审" }));
  expect(screen.getByRole("button", { name: /签署授权/u })).toHaveAttribute(
    "aria-disabled",
    "true",
  );
  await user.type(screen.getByLabelText(/^到/u), "2027-08-31");
  await user.click(screen.getByRole("button", { name: "签署授权" }));
  expect(await screen.findByText(/已签署/u)).toBeVisible();
  expect(
    asked.find(({ name }) => name === "SignDelegation")?.variables,
  ).toEqual({
    input: {
      stationId: "station-hepan",
      itemCode: standing.itemCode,
      itemVersion: 2,
      acts: ["ACCEPT", "FIRST_REVIEW"],
      from: "2026-10-21",
      until: "2027-08-31",
    },
  });
});

test("[A7] a refusal says why, and a withdrawal needs a reason", async () => {
  const { graph, asked } = listened({
    OfficeDelegations: { items, delegations: [standing] },
    WithdrawDelegation: {
      withdrawDelegation: { reason: "ALREADY_WITHDRAWN" },
    },
  });
  const user = openPage(graph);
  await user.type(await screen.findByLabelText("撤回的理由"), "改由镇里受理");
  await user.click(screen.getByRole("button", { name: "撤回" }));
  expect(await screen.findByText(/已经撤回过了/u)).toBeVisible();
  expect(asked.at(-1)?.variables).toEqual({
    delegationId: "d-1",
    reason: "改由镇里受理",
  });
});

test("a reviewer has no such page", () => {
  render(
    <OfficeOnFakes
      replica={fakeReplicaOf(reviewer)}
      graph={fakeGraph({})}
      at="/delegations"
    />,
  );
  expect(screen.queryByRole("heading", { name: "授权委托" })).toBeNull();
});
