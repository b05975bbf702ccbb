import type { StaffActor } from "@onedoor/domain/entries";
import { LanguageProvider } from "@onedoor/ui/LanguageProvider";
import { ThemeProvider } from "@onedoor/ui/ThemeProvider";
import { render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { MemoryRouter } from "react-router";
import { expect, test } from "vitest";
import { OperatorDesk } from "../desks/OperatorDesk.tsx";
import type { Graph } from "../supervision/Graph.ts";
import { deviceAnswers } from "../testing/fakeDevices.ts";
import { fakeGraph } from "../testing/fakeGraph.ts";
import { reviewer, supervisor, townOfficer } from "../testing/fixtures.ts";
import {
  fakeReplicaOf,
  NO_FACTOR,
  NO_PASSKEY,
  OfficeOnFakes,
} from "../testing/officeOnFakes.tsx";

/** A graph that remembers what was asked of it. */
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

function openDesk(
  graph: Graph,
  actor: StaffActor = townOfficer,
  language: "zh" | "en" = "zh",
) {
  render(
    <OfficeOnFakes
      replica={fakeReplicaOf(actor, "何知远")}
      graph={graph}
      language={language}
      at="/devices"
    />,
  );
  return userEvent.setup();
}

async function rowsOf(name: RegExp) {
  const list = await screen.findByRole("region", { name });
  return within(list).getAllByRole("listitem");
}

test("[N5] a town officer sees the computers of his subtree: where, who, since when, and how long they work without a line", async () => {
  const { graph, asked } = listened(deviceAnswers);
  openDesk(graph);
  const [first, old] = await rowsOf(/已登记 2 台/u);
  expect(first).toHaveTextContent(
    /在用 ✓一号窗口 河畔村便民服务站.+登记 · 最近联系.+ · 断网可用.+登录过：陈小满/u,
  );
  expect(old).toHaveTextContent(/已挂失 ⚑旧电脑.+断网可用期.+已到/u);
  expect(
    within(old ?? document.body).queryByRole("button", { name: /^挂\s?失$/u }),
  ).toBeNull();
  expect(asked[0]?.variables).toEqual({
    division: townOfficer.division,
    whole: false,
  });
});

test("[N5] he gives a code for one of his stations: large, with the time that is left", async () => {
  const { graph, asked } = listened(deviceAnswers);
  const user = openDesk(graph);
  const button = await screen.findByRole("button", { name: /发一个登记码/u });
  expect(button).toHaveAttribute("aria-disabled", "true");
  await user.click(screen.getByLabelText("放在哪个站点或单位"));
  await user.click(
    await screen.findByText("河畔村便民服务站", {
      selector: ".ant-select-item-option-content",
    }),
  );
  await user.type(
    screen.getByLabelText("电脑叫什么（可不填）"),
    "二号窗口{Enter}",
  );
  expect(await screen.findByText("7KQ2M-XH4TR")).toBeVisible();
  expect(screen.getByText("用于：河畔村便民服务站")).toBeVisible();
  expect(screen.getByRole("timer")).toHaveTextContent(/还剩 \d+ 分 \d+ 秒/u);
  expect(asked.at(-1)).toEqual({
    name: "MakeDeviceCode",
    variables: {
      input: { stationId: "st-990101100201", label: "二号窗口" },
    },
  });
});

test("a code that the county doesn't give is said so", async () => {
  const refused = {
    createDeviceCode: { __typename: "DeviceCodeRefused", reason: "NOT_YOURS" },
  };
  const user = openDesk(
    fakeGraph({ ...deviceAnswers, MakeDeviceCode: refused }),
  );
  await user.click(await screen.findByLabelText("放在哪个站点或单位"));
  await user.click(
    await screen.findByText("河畔村便民服务站", {
      selector: ".ant-select-item-option-content",
    }),
  );
  await user.click(screen.getByRole("button", { name: /发一个登记码/u }));
  expect(await screen.findByRole("alert")).toHaveTextContent("没有办成");
});

test("a code that has run out is shown no more", async () => {
  const { createDeviceCode } = deviceAnswers.MakeDeviceCode;
  const over = { ...createDeviceCode, expiresAt: "2020-01-01T00:00:00.000Z" };
  const user = openDesk(
    fakeGraph({ ...deviceAnswers, MakeDeviceCode: { createDeviceCode: over } }),
  );
  await user.click(await screen.findByLabelText("放在哪个站点或单位"));
  await user.click(
    await screen.findByText("河畔村便民服务站", {
      selector: ".ant-select-item-option-content",
    }),
  );
  await user.click(screen.getByRole("button", { name: /发一个登记码/u }));
  expect(await screen.findByText("已过时，请重新发一个")).toBeVisible();
  expect(screen.queryByText("7KQ2M-XH4TR")).toBeNull();
});

test("[N6] a lost computer is reported with words, and then stands what it may hold", async () => {
  const { graph, asked } = listened({
    ...deviceAnswers,
    ReportDeviceLost: { reportDeviceLost: "REVOKED" },
  });
  const user = openDesk(graph);
  const [first] = await rowsOf(/已登记 2 台/u);
  const row = within(first ?? document.body);
  await user.type(
    row.getByLabelText("写明什么时候、怎么丢的"),
    "下乡路上丢失{Enter}",
  );
  expect(asked[1]).toEqual({
    name: "ReportDeviceLost",
    variables: {
      input: { deviceId: "device-hepan-1", words: "下乡路上丢失" },
    },
  });
  const sheet = await row.findByRole("article");
  expect(sheet).toHaveTextContent(/办件副本：最多 37 件/u);
  expect(sheet).toHaveTextContent(/陈小满：到第 120 条为止/u);
  expect(sheet).toHaveTextContent(/以后写的还没有到县里的，县里不知道有多少/u);
  expect(row.getByRole("button", { name: /打\s?印/u })).toBeVisible();
});

test("[N6] what was refused stands on record", async () => {
  openDesk(fakeGraph(deviceAnswers));
  const [latest] = await rowsOf(/登记记录/u);
  expect(latest).toHaveTextContent(
    /▲ 有人冒用已登记电脑的编号 · 河畔村便民服务站 · staff-chen/u,
  );
});

test("a supervisor sees them, and acts on none", async () => {
  const { graph, asked } = listened(deviceAnswers);
  openDesk(graph, supervisor);
  expect(
    await screen.findByRole("region", { name: "已登记 2 台" }),
  ).toBeVisible();
  expect(screen.queryByRole("textbox")).toBeNull();
  expect(screen.queryByRole("button", { name: /发一个登记码/u })).toBeNull();
  const desk = asked.find(({ name }) => name === "DeviceDesk");
  expect(desk?.variables).toEqual({ division: null, whole: true });
});

test("[N5] an operator gives codes for every station and body", async () => {
  const { graph, asked } = listened({
    ...deviceAnswers,
    DeviceDesk: {
      ...deviceAnswers.DeviceDesk,
      departments: [
        { creditCode: "body-civil", name: "民政局", nameEn: "Civil affairs" },
      ],
    },
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
  await user.click(screen.getByRole("link", { name: "电脑" }));
  await user.click(await screen.findByLabelText("放在哪个站点或单位"));
  await user.click(
    await screen.findByText("民政局", {
      selector: ".ant-select-item-option-content",
    }),
  );
  await user.click(screen.getByRole("button", { name: /发一个登记码/u }));
  expect(await screen.findByText("7KQ2M-XH4TR")).toBeVisible();
  expect(asked.at(-1)?.variables).toEqual({
    input: { body: "body-civil", label: "" },
  });
});

test("without a line it says so, and whom to call", async () => {
  openDesk(fakeGraph({}));
  expect(await screen.findByText("现在联系不上县里")).toBeVisible();
  expect(screen.getByText(/请打电话给县里的技术员/u)).toBeVisible();
});

test("in English it says the same", async () => {
  openDesk(fakeGraph(deviceAnswers), townOfficer, "en");
  const [first] = await rowsOf(/Enrolled 2/u);
  expect(first).toHaveTextContent(/In use ✓一号窗口 Hepan village station/u);
});

test("a reviewer has no such page", async () => {
  render(<OfficeOnFakes replica={fakeReplicaOf(reviewer)} at="/devices" />);
  expect(await screen.findByText("没有待办的办件")).toBeVisible();
  expect(screen.queryByRole("link", { name: "电脑" })).toBeNull();
});
