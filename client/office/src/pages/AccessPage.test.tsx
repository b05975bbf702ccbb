import { render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeEach, expect, test } from "vitest";
import { accessAnswer } from "../testing/fakeAccess.ts";
import { reviewer, supervisor } from "../testing/fixtures.ts";
import { listenedGraph } from "../testing/listenedGraph.ts";
import { fakeReplicaOf, OfficeOnFakes } from "../testing/officeOnFakes.tsx";

beforeEach(() => localStorage.clear());

function openPage(answers: Readonly<Record<string, unknown>>) {
  const { graph, asked } = listenedGraph(answers);
  const { unmount } = render(
    <OfficeOnFakes
      replica={fakeReplicaOf(supervisor, "高监察")}
      graph={graph}
      at="/access"
    />,
  );
  return { user: userEvent.setup(), asked, unmount };
}

test("[W5] a supervisor reads who looked, at whom, why and for which case", async () => {
  openPage({ AccessRecords: accessAnswer() });
  const [, shown, pulled, read] = await screen.findAllByRole("row");
  expect(shown).toHaveTextContent(
    /罗文静.*演示区民政局.*查看明文.*身份证号、电话.*联系申请人.*约上门时间.*person-1/u,
  );
  expect(pulled).toHaveTextContent(/河畔村便民服务站.*站点同步人员 · 500 人/u);
  expect(read).toHaveTextContent(/查阅留痕记录/u);
});

test("[W3] the page says that the chain was verified, and up to where", async () => {
  openPage({ AccessRecords: accessAnswer() });
  expect(
    await screen.findByText(/记录链已校验，120 条首尾相接/u),
  ).toBeVisible();
});

test("[W3] the page raises an alarm where it doesn't verify", async () => {
  openPage({
    AccessRecords: accessAnswer({
      chain: { intact: false, verified: 86, head: "ab", hashAt: null },
    }),
  });
  expect(await screen.findByRole("alert")).toHaveTextContent(/第 87 条被改动/u);
});

test("[W3] the machine remembers where the chain ended, and tells when that is another record now", async () => {
  const open = (hashAt: string | null) =>
    openPage({
      AccessRecords: accessAnswer({
        chain: { intact: true, verified: 121, head: "cd", hashAt },
      }),
    });
  const first = openPage({ AccessRecords: accessAnswer() });
  await screen.findByText(/记录链已校验/u);
  first.unmount();
  const second = open("ab".repeat(32));
  expect(await screen.findByText(/上次看到第 120 条，仍是原样/u)).toBeVisible();
  expect(second.asked.find(({ name }) => name === "AccessRecords")).toEqual({
    name: "AccessRecords",
    variables: { after: null, personId: null, known: 120 },
  });
  second.unmount();
  const cutOff = open(null);
  expect(await screen.findByRole("alert")).toHaveTextContent(
    /第 121 条已不是原来那条/u,
  );
  expect(screen.queryByText(/记录链已校验/u)).toBeNull();
  cutOff.unmount();
  open(null);
  expect(await screen.findByRole("alert")).toBeVisible();
});

test("one person's records are asked for by his id, and older ones page by page", async () => {
  const { user, asked } = openPage({
    AccessRecords: accessAnswer({
      nodes: [],
      pageInfo: { hasNextPage: true, endCursor: "118" },
    }),
  });
  await screen.findByText("没有记录");
  await user.type(screen.getByLabelText(/只看某人的/u), "person-1");
  await user.click(screen.getByRole("button", { name: "查询" }));
  await user.click(await screen.findByRole("button", { name: "更早的" }));
  expect(
    asked
      .filter(({ name }) => name === "AccessRecords")
      .map(({ variables }) => variables),
  ).toEqual([
    { after: null, personId: null, known: 0 },
    { after: null, personId: "person-1", known: 0 },
    { after: "118", personId: "person-1", known: 0 },
  ]);
});

test("without a line the page says so", async () => {
  openPage({});
  expect(await screen.findByText("联系不上县里")).toBeVisible();
});

test("the page is a supervisor's alone", async () => {
  render(<OfficeOnFakes replica={fakeReplicaOf(reviewer)} at="/access" />);
  const pages = await screen.findByRole("navigation", { name: "页面" });
  expect(within(pages).queryByRole("link", { name: "谁看过" })).toBeNull();
  expect(screen.queryByText("谁看过个人信息")).toBeNull();
});
