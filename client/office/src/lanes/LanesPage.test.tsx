import { LanguageProvider } from "@onedoor/ui/LanguageProvider";
import { ThemeProvider } from "@onedoor/ui/ThemeProvider";
import { render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { MemoryRouter } from "react-router";
import { expect, test, vi } from "vitest";
import type { Graph } from "../supervision/Graph.ts";
import { fakeGraph } from "../testing/fakeGraph.ts";
import { listenedGraph as listened } from "../testing/listenedGraph.ts";
import { laneAnswers } from "../testing/fakeLanes.ts";
import { reviewer, supervisor, townOfficer } from "../testing/fixtures.ts";
import {
  fakeReplicaOf,
  NO_FACTOR,
  NO_PASSKEY,
  OfficeOnFakes,
} from "../testing/officeOnFakes.tsx";
import { OperatorDesk } from "../desks/OperatorDesk.tsx";

function openTown(graph: Graph, language: "zh" | "en" = "zh") {
  render(
    <OfficeOnFakes
      replica={fakeReplicaOf(townOfficer, "何知远")}
      graph={graph}
      language={language}
      at="/lanes"
    />,
  );
  return userEvent.setup();
}

test("[Q1] a town officer sees what is held of his villages: who, since when, why, and what to do", async () => {
  openTown(fakeGraph(laneAnswers));
  const [first, newer, ready] = await screen.findAllByRole("listitem");
  expect(first).toHaveTextContent(
    /暂存待判 ◷撤回申请 河畔村便民服务站 陈小满 .+ 起，.+它所属的办件还没有到县里 · 归您管/u,
  );
  expect(newer).toHaveTextContent(/新版本的记录.+县里还不认识/u);
  expect(
    within(newer ?? document.body).getByRole("link", { name: "打开办件" }),
  ).toBeVisible();
  expect(
    within(ready ?? document.body).getByRole("button", { name: "现在判" }),
  ).toBeVisible();
  expect(screen.queryByText(/隔离待查/u)).toBeNull();
});

test("[Q7] what a stolen computer brought is vouched for with a reason, or set aside", async () => {
  const { graph, asked } = listened({
    ...laneAnswers,
    VouchForHeld: { releaseHeld: 1 },
  });
  const user = openTown(graph);
  const stolen = (await screen.findAllByRole("listitem"))[3];
  const row = within(stolen ?? document.body);
  expect(stolen).toHaveTextContent(/来自已挂失的电脑/u);
  expect(row.getByRole("button", { name: /不采纳，结掉/u })).toBeVisible();
  await user.type(
    row.getByLabelText("写明怎么核实的"),
    "电话核实：被盗前本人所办{Enter}",
  );
  expect(asked[1]).toEqual({
    name: "VouchForHeld",
    variables: {
      caseId: "case-of-the-thief",
      words: "电话核实：被盗前本人所办",
    },
  });
});

test("[Q3] settling needs a reason, by keyboard alone, and asks anew when it is done", async () => {
  const { graph, asked } = listened({
    ...laneAnswers,
    SettleHeld: { settleHeld: "SETTLED" },
  });
  const user = openTown(graph);
  const [first] = await screen.findAllByRole("listitem");
  const row = within(first ?? document.body);
  expect(row.getByRole("button", { name: /不采纳，结掉/u })).toHaveAttribute(
    "aria-disabled",
    "true",
  );
  await user.click(row.getByLabelText("写明原因和怎么处理的"));
  await user.keyboard("电脑报废，已重新立件{Enter}");
  expect(asked.map(({ name }) => name)).toEqual([
    "TownLanes",
    "SettleHeld",
    "TownLanes",
  ]);
  expect(asked[1]?.variables).toEqual({
    entryId: "entry-1",
    words: "电脑报废，已重新立件",
  });
});

test("what could not be done says so, and keeps what was written", async () => {
  const user = openTown(fakeGraph(laneAnswers));
  const [first] = await screen.findAllByRole("listitem");
  const row = within(first ?? document.body);
  await user.type(row.getByLabelText("写明原因和怎么处理的"), "已重办{Enter}");
  expect(await row.findByRole("alert")).toHaveTextContent("没有办成");
  expect(row.getByLabelText("写明原因和怎么处理的")).toHaveValue("已重办");
});

test("an empty lane says what would be here", async () => {
  openTown(fakeGraph({ TownLanes: { heldWork: [] } }));
  expect(await screen.findByText("✓ 没有暂存待判的")).toBeVisible();
  expect(screen.getByText(/能判了自动判/u)).toBeVisible();
});

test("without a line it says that nothing is lost", async () => {
  openTown(fakeGraph({}));
  expect(await screen.findByText("现在联系不上县里")).toBeVisible();
});

test("[Q2] a supervisor sees alarms, damage and shut-out computers, and acts on none", async () => {
  render(
    <OfficeOnFakes
      replica={fakeReplicaOf(supervisor, "周监察")}
      graph={fakeGraph(laneAnswers)}
      at="/lanes"
    />,
  );
  expect(
    await screen.findByRole("heading", { name: "隔离待查 2 条" }),
  ).toBeVisible();
  expect(
    screen.getByText("▲ 警报：编号已被另一条记录用过，内容不同"),
  ).toBeVisible();
  expect(screen.getByText(/线路故障，已请重发/u)).toBeVisible();
  expect(
    screen.getByRole("heading", { name: "暂停接收的电脑 1 台" }),
  ).toBeVisible();
  expect(screen.queryByRole("textbox")).toBeNull();
});

test("[Q7] a computer that was reported lost stands by itself: whose it is, by whom, why, and not as arrived", async () => {
  render(
    <OfficeOnFakes
      replica={fakeReplicaOf(supervisor, "周监察")}
      graph={fakeGraph({
        AllLanes: {
          ...(laneAnswers["AllLanes"] as object),
          quarantinedDevices: [],
        },
      })}
      at="/lanes"
    />,
  );
  const lost = await screen.findByRole("region", { name: "已挂失的电脑 1 台" });
  expect(within(lost).getByRole("listitem")).toHaveTextContent(
    /^已挂失 ⚑电脑 河畔村便民服务站 陈小满 .+device-stolen原因：电脑被盗，已报警 · /u,
  );
  const shutOut = screen.getByRole("region", { name: "暂停接收的电脑 0 台" });
  expect(shutOut).not.toHaveTextContent("device-stolen");
});

test("[Q5] an operator lets a computer go on with a reason, and deals with what couldn't be read", async () => {
  const { graph, asked } = listened({
    ...laneAnswers,
    ReleaseDevice: { releaseDevice: true },
  });
  render(
    <LanguageProvider initial="zh">
      <ThemeProvider>
        <MemoryRouter>
          <OperatorDesk
            graph={graph}
            name="袁运维"
            secondFactor={NO_FACTOR}
            passkey={NO_PASSKEY}
            signOut={() => undefined}
          />
        </MemoryRouter>
      </ThemeProvider>
    </LanguageProvider>,
  );
  const user = userEvent.setup();
  const button = await screen.findByRole("button", {
    name: /核实无误，放行/u,
  });
  const form = within(button.closest("form") ?? document.body);
  await user.type(form.getByRole("textbox"), "与本人核实，硬盘是更换的{Enter}");
  expect(asked.find(({ name }) => name === "ReleaseDevice")?.variables).toEqual(
    {
      deviceId: "device-01990f3e-6f1c-7c3a",
      words: "与本人核实，硬盘是更换的",
    },
  );
  expect(screen.getAllByRole("button", { name: /记为已处理/u })).toHaveLength(
    2,
  );
});

test("in English it says the same", async () => {
  openTown(fakeGraph(laneAnswers), "en");
  expect(
    await screen.findByRole("heading", { name: "Work without a verdict" }),
  ).toBeVisible();
  expect(
    screen.getByText(/The case that it belongs to has not come/u),
  ).toBeVisible();
});

test("a reviewer has no such page", async () => {
  render(<OfficeOnFakes replica={fakeReplicaOf(reviewer)} at="/lanes" />);
  expect(await screen.findByText("没有待办的办件")).toBeVisible();
  expect(screen.queryByRole("link", { name: "待判" })).toBeNull();
});

test("[K4] an operator's desk that nobody touches is closed", async () => {
  vi.useFakeTimers({ toFake: ["Date"] });
  let closed = 0;
  render(
    <LanguageProvider initial="zh">
      <ThemeProvider>
        <MemoryRouter>
          <OperatorDesk
            graph={fakeGraph(laneAnswers)}
            name="袁运维"
            secondFactor={NO_FACTOR}
            passkey={NO_PASSKEY}
            signOut={() => (closed += 1)}
          />
        </MemoryRouter>
      </ThemeProvider>
    </LanguageProvider>,
  );
  vi.setSystemTime(Date.now() + 16 * 60_000);
  await userEvent.setup().keyboard("x");
  expect(closed).toBe(1);
  vi.useRealTimers();
});
