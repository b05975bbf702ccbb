import { render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test } from "vitest";
import { listenedGraph } from "../testing/listenedGraph.ts";
import { townOfficer } from "../testing/fixtures.ts";
import { fakeReplicaOf, OfficeOnFakes } from "../testing/officeOnFakes.tsx";

const zhou = {
  assignmentId: "a",
  name: "周网格",
  phone: "138****1111",
  isFullTime: true,
  from: "2026-01-01",
  until: null,
};
const cells = [
  {
    cellCode: "990101100201001",
    division: "990101100201",
    name: "第一网格",
    households: 60,
    staff: [zhou],
    history: [zhou],
  },
  {
    cellCode: "990101100201002",
    division: "990101100201",
    name: "第二网格",
    households: 70,
    staff: [],
    history: [],
  },
];

async function open(answers: Readonly<Record<string, unknown>>) {
  const { graph, asked } = listenedGraph({
    TownGrid: { gridCells: cells },
    ...answers,
  });
  render(
    <OfficeOnFakes
      replica={fakeReplicaOf(townOfficer, "何知远")}
      graph={graph}
      language="zh"
      at="/village"
    />,
  );
  const grid = within(await screen.findByRole("region", { name: "网格" }));
  await grid.findAllByRole("listitem");
  const sent = (name: string) =>
    asked.filter((it) => it.name === name).map(({ variables }) => variables);
  return { user: userEvent.setup(), grid, sent };
}

const DONE = { __typename: "GridCell" };

test("[GR4] cells that nobody looks after come first, and somebody is assigned", async () => {
  const { user, grid, sent } = await open({
    AssignGridStaff: { assignGridStaff: DONE },
  });
  const [first, second] = grid.getAllByRole("listitem");
  expect(first).toHaveTextContent(/第二网格.*没有网格员/u);
  expect(second).toHaveTextContent(/第一网格.*周网格 138\*{4}1111.*专职/u);
  const inFirst = within(first ?? document.body);
  await user.type(inFirst.getByLabelText("姓名"), "吴网格");
  await user.type(inFirst.getByLabelText("电话"), "13800002222{Enter}");
  expect(sent("AssignGridStaff")).toMatchObject([
    {
      input: {
        cellCode: "990101100201002",
        name: "吴网格",
        phone: "13800002222",
        isFullTime: true,
      },
    },
  ]);
});

test("[GR3] somebody's time ends today, and why it doesn't is said", async () => {
  const { user, grid, sent } = await open({
    EndGridStaff: {
      endGridStaff: { __typename: "GridRefused", reason: "ALREADY_ENDED" },
    },
  });
  await user.click(grid.getByRole("button", { name: "今天离任" }));
  expect(sent("EndGridStaff")).toMatchObject([
    { input: { assignmentId: "a" } },
  ]);
  expect(await grid.findByRole("alert")).toHaveTextContent("已经离任");
});

test("[GR2] a cell is kept by its code, name and size", async () => {
  const { user, grid, sent } = await open({
    KeepGridCell: { keepGridCell: DONE },
  });
  const form = within(grid.getByRole("form", { name: "划定网格" }));
  await user.type(form.getByLabelText(/^网格编码/u), "990101100201003");
  await user.type(form.getByLabelText("网格名称"), "第三网格");
  await user.type(form.getByLabelText("户数"), "40{Enter}");
  expect(sent("KeepGridCell")).toEqual([
    {
      input: {
        cellCode: "990101100201003",
        name: "第三网格",
        households: 40,
      },
    },
  ]);
});
