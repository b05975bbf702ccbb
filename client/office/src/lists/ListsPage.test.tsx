import { render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, test } from "vitest";
import type { Graph } from "../supervision/Graph.ts";
import { fakeGraph } from "../testing/fakeGraph.ts";
import { approver, CIVIL, reviewer, TOWN } from "../testing/fixtures.ts";
import { fakeReplicaOf, OfficeOnFakes } from "../testing/officeOnFakes.tsx";

const lists = [
  { kind: "POWER", inForce: 2, ended: 1 },
  { kind: "FEE", inForce: 0, ended: 0 },
];
const itemCounts = [{ level: "4", exercised: 15, accepted: 10 }];
const row = {
  number: 2,
  version: 1,
  state: "IN_FORCE",
  name: "最低生活保障审核确认",
  nameEn: "Minimum living allowance",
  level: "4",
  department: { creditCode: CIVIL },
  effectiveFrom: "2020-01-01",
  predecessor: null,
  successor: null,
  basis: [{ title: "社会救助暂行办法", docNo: null, article: "第9条" }],
  content: { itemType: "05", baseCode: "990511001000" },
};
const cards = {
  ...row,
  number: 17,
  version: 2,
  state: "DELEGATED",
  name: "老年人优待证核发",
  nameEn: "Senior citizens' cards",
  successor: 19,
  effectiveFrom: "2023-07-01",
};
const foreign = {
  ...row,
  number: 5,
  name: "宅基地审批",
  nameEn: "Homesteads",
  department: { creditCode: TOWN },
};
const added = {
  version: 1,
  change: "ADDED",
  effectiveFrom: "2020-01-01",
  name: row.name,
  reason: "首次编制清单",
  approver: "演示区委编办",
  publication: "演编〔2019〕12号",
  publishedAt: "2019-12-31T00:00:00.000Z",
};
const delegated = {
  ...added,
  version: 2,
  change: "DELEGATED",
  effectiveFrom: "2023-07-01",
  reason: "就近办理",
};
const pageOf = (nodes: readonly object[]) => ({
  listRows: {
    nodes,
    totalCount: nodes.length,
    pageInfo: { hasNextPage: false, endCursor: null },
  },
});
const answers = {
  OfficeLists: { lists, itemCounts },
  OfficeListRows: pageOf([row, foreign, cards]),
  OfficeListRow: ({ number }: { number: number }) => ({
    listRow:
      number === 17
        ? {
            ...cards,
            history: [delegated, added],
            leftOutside: [
              { itemCode: "x", name: "优待证", nameEn: "Senior cards" },
            ],
          }
        : {
            ...(number === 5 ? foreign : row),
            history: [added],
            leftOutside: [],
          },
  }),
};

function listened(more: Readonly<Record<string, unknown>> = {}) {
  const asked: { name: string; variables: unknown }[] = [];
  const inner = fakeGraph({ ...answers, ...more });
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

function openPage(
  graph: Graph = fakeGraph(answers),
  { actor = approver, language = "zh" as "zh" | "en" } = {},
) {
  render(
    <OfficeOnFakes
      replica={fakeReplicaOf(actor, "Fan")}
      graph={graph}
      language={language}
      at="/lists"
    />,
  );
  return userEvent.setup();
}
const rowNamed = async (name: RegExp) => screen.findByRole("row", { name });

describe("anybody at the office", () => {
  test("sees the rows of a list by number, with body, level, basis and state", async () => {
    openPage(undefined, { actor: reviewer });
    expect(await rowNamed(/最低生活保障/u)).toHaveTextContent(
      /^2最低生活保障审核确认演示区民政局县级《社会救助暂行办法》第9条✓ 在用$/u,
    );
    expect(await rowNamed(/优待证/u)).toHaveTextContent("已下放");
    expect(
      await screen.findByRole("group", { name: "各级事项" }),
    ).toHaveTextContent("县级 实施 15 项，可受理 10 项");
  });

  test("[J1] [J10] opens a row: what became of it, where it went, and what is left outside", async () => {
    const user = openPage(undefined, { actor: reviewer });
    await user.click(await screen.findByRole("button", { name: /优待证/u }));
    const history = await screen.findByRole("list", { name: "来龙去脉" });
    const lines = within(history).getAllByRole("listitem");
    expect(lines[0]).toHaveTextContent(/下放.*2023年7月1日起.*就近办理/u);
    expect(lines[1]).toHaveTextContent(/新增.*演编〔2019〕12号/u);
    expect(screen.getByText("转到第 19 号")).toBeVisible();
    expect(screen.getByRole("alert")).toHaveTextContent("优待证");
    expect(screen.queryByRole("button", { name: /公\s?布/u })).toBeNull();
  });

  test("looks for words in another list, and is told where there is nothing", async () => {
    const { graph, asked } = listened({ OfficeListRows: pageOf([]) });
    const user = openPage(graph);
    await user.click(await screen.findByRole("tab", { name: /收费/u }));
    await user.type(screen.getByLabelText(/查找/u), "工本费");
    await user.click(screen.getByRole("button", { name: /查\s?找/u }));
    expect(await screen.findByText("没有这样的条目")).toBeVisible();
    expect(asked.at(-1)).toMatchObject({
      name: "OfficeListRows",
      variables: { kind: "FEE", filter: { search: "工本费" } },
    });
  });

  test("prints a list as a booklet", async () => {
    const user = openPage();
    await user.click(await screen.findByRole("button", { name: "打印成册" }));
    const sheet = await screen.findByRole("article");
    expect(sheet).toHaveTextContent(/权力 · 清单/u);
    expect(within(sheet).getAllByRole("row")).toHaveLength(4);
    expect(within(sheet).queryAllByRole("button")).toEqual([]);
  });

  test("is told that the county can't be reached", async () => {
    openPage(fakeGraph({}));
    expect(await screen.findByText("现在联系不上县里")).toBeVisible();
  });

  test("reads it in English", async () => {
    const user = openPage(undefined, { language: "en" });
    await user.click(
      await screen.findByRole("button", { name: "Senior citizens' cards" }),
    );
    const history = await screen.findByRole("list", { name: "History" });
    expect(history).toHaveTextContent(/Delegated/u);
    const table = screen.getByRole("table").cloneNode(true) as HTMLElement;
    table.querySelectorAll("[lang=zh-CN]").forEach((one) => one.remove());
    expect(table.textContent).not.toMatch(/\p{Script=Han}/u);
  });
});

describe("[J11] an approver", () => {
  const fillIn = async (user: ReturnType<typeof userEvent.setup>) => {
    await user.type(screen.getByLabelText("理由"), "调整");
    await user.type(screen.getByLabelText(/批准机关/u), "编办");
    await user.type(screen.getByLabelText(/公布文件/u), "3号");
  };

  test("ends a row of his own body, with reason and approval", async () => {
    const { graph, asked } = listened({
      PublishListRows: { publishListRows: { __typename: "ListRowsPublished" } },
    });
    const user = openPage(graph);
    await user.click(await screen.findByRole("button", { name: /最低生活/u }));
    const publish = await screen.findByRole("button", { name: /公\s?布/u });
    expect(publish).toHaveAttribute("aria-disabled", "true");
    await fillIn(user);
    await user.click(screen.getByRole("button", { name: /公\s?布/u }));
    expect(await screen.findByText(/已公布/u)).toBeVisible();
    expect(
      asked.find(({ name }) => name === "PublishListRows")?.variables,
    ).toEqual({
      input: {
        changes: [
          {
            change: "CANCELLED",
            kind: "POWER",
            number: 2,
            version: 1,
            effectiveFrom: "2026-10-21",
            reason: "调整",
            approver: "编办",
            publication: "3号",
          },
        ],
      },
    });
  });

  test("hands a row down to a town", async () => {
    const { graph, asked } = listened({
      PublishListRows: { publishListRows: { __typename: "ListRowsPublished" } },
    });
    const user = openPage(graph);
    await user.click(await screen.findByRole("button", { name: /最低生活/u }));
    await user.click(await screen.findByRole("combobox", { name: "怎么调整" }));
    await user.click(await screen.findByTitle("下放"));
    await fillIn(user);
    expect(screen.getByRole("button", { name: /公\s?布/u })).toHaveAttribute(
      "aria-disabled",
      "true",
    );
    await user.click(screen.getByRole("combobox", { name: "交给哪个部门" }));
    await user.click(await screen.findByTitle("南亭镇人民政府"));
    await user.click(screen.getByRole("button", { name: /公\s?布/u }));
    expect(
      asked.find(({ name }) => name === "PublishListRows")?.variables,
    ).toMatchObject({
      input: {
        changes: [{ change: "DELEGATED", to: { body: TOWN, level: "5" } }],
      },
    });
  });

  test("is told why a change was refused", async () => {
    const { graph } = listened({
      PublishListRows: {
        publishListRows: { refusals: [{ at: 0, reason: "CHANGED_MEANWHILE" }] },
      },
    });
    const user = openPage(graph);
    await user.click(await screen.findByRole("button", { name: /最低生活/u }));
    await screen.findByRole("button", { name: /公\s?布/u });
    await fillIn(user);
    await user.click(screen.getByRole("button", { name: /公\s?布/u }));
    expect(await screen.findByRole("alert")).toHaveTextContent(
      "刚才有人调整过",
    );
  });

  test("has no say in another body's rows", async () => {
    const user = openPage();
    await user.click(await screen.findByRole("button", { name: /宅基地/u }));
    await screen.findByRole("list", { name: "来龙去脉" });
    expect(screen.queryByLabelText("理由")).toBeNull();
  });

  test("adds a row with what its list asks for", async () => {
    const { graph, asked } = listened({
      PublishListRows: { publishListRows: { __typename: "ListRowsPublished" } },
    });
    const user = openPage(graph);
    await user.click(await screen.findByRole("tab", { name: /不得索要/u }));
    await user.click(await screen.findByRole("button", { name: "新增一条" }));
    await user.type(screen.getByLabelText("名称"), "单身");
    await user.type(screen.getByLabelText("英文名称"), "Single");
    await user.type(screen.getByLabelText("也叫"), "未婚、无偶");
    await user.type(screen.getByLabelText("改为"), "核查");
    await user.type(screen.getByLabelText("依据名称"), "办法");
    await user.type(screen.getByLabelText("依据文号"), "〔2026〕1号");
    await fillIn(user);
    await user.click(screen.getByRole("button", { name: /公\s?布/u }));
    expect(
      asked.find(({ name }) => name === "PublishListRows")?.variables,
    ).toMatchObject({
      input: {
        changes: [
          {
            change: "ADDED",
            kind: "NOT_TO_ASK",
            content: {
              name: "单身",
              body: CIVIL,
              level: "4",
              aliases: ["未婚", "无偶"],
              instead: "核查",
              basis: [{ title: "办法", docNo: "〔2026〕1号" }],
            },
          },
        ],
      },
    });
  });
});
