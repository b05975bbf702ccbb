import type { StaffActor } from "@onedoor/domain/entries";
import { render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test } from "vitest";
import { CIVIL, reviewer, supervisor } from "../testing/fixtures.ts";
import { listenedGraph } from "../testing/listenedGraph.ts";
import { fakeReplicaOf, OfficeOnFakes } from "../testing/officeOnFakes.tsx";

const CODE = "92990101MA0TE5T24E";
const law = {
  title: "中华人民共和国食品安全法",
  docNo: null,
  article: "第126条",
};
const penalty = {
  recordId: "credit-1",
  kind: "PENALTY",
  class: "ORDINARY",
  docNo: "演民罚〔2026〕12号",
  basis: law,
  decidedOn: "2026-07-06",
  body: CIVIL,
  measures: [{ words: "增加监督检查频次", basis: law }],
  repairableFrom: "2026-10-07",
  lastDay: "2027-07-06",
};
const firm = {
  creditCode: CODE,
  name: "演示区丽华小吃店",
  address: "演示街道东街35号",
  status: "REGISTERED",
  registrar: { creditCode: CIVIL },
  creditSays: "WITH_CAUTION",
  creditRecords: [penalty],
  history: [
    {
      kind: "REGISTERED",
      on: "2019-03-12",
      docNo: "演市监登〔2019〕2号",
      before: null,
      after: null,
    },
    {
      kind: "ADDRESS_CHANGED",
      on: "2026-02-11",
      docNo: "演市监登〔2026〕2号",
      before: "东街1号",
      after: "东街35号",
    },
  ],
};

function open(
  answers: Readonly<Record<string, unknown>>,
  options: {
    actor?: StaffActor;
    at?: string;
    language?: "zh" | "en";
  } = {},
) {
  const { graph, asked } = listenedGraph({
    Firm: { legalEntity: firm },
    ...answers,
  });
  render(
    <OfficeOnFakes
      replica={fakeReplicaOf(options.actor ?? reviewer)}
      graph={graph}
      language={options.language ?? "zh"}
      at={options.at ?? `/lists?firm=${CODE}`}
    />,
  );
  const sent = (name: string) =>
    asked.filter((it) => it.name === name).map(({ variables }) => variables);
  return { user: userEvent.setup(), sent };
}

test("[CR1] [CR8] a firm's page tells its credit with dates and laws, and its life", async () => {
  open({});
  const credit = within(await screen.findByRole("region", { name: "信用" }));
  expect(credit.getByText(/不得因此不受理/u)).toBeVisible();
  const record = credit.getByRole("listitem");
  expect(record).toHaveTextContent("行政处罚 · 一般");
  expect(record).toHaveTextContent("《中华人民共和国食品安全法》第126条");
  expect(record).toHaveTextContent(
    "公示到2027年7月6日自动停止；2026年10月7日起",
  );
  const life = within(screen.getByRole("region", { name: "从设立到现在" }));
  expect(life.getAllByRole("listitem").map((line) => line.textContent)).toEqual(
    [
      expect.stringContaining("2019年3月12日 设立"),
      expect.stringContaining("东街1号 → 东街35号"),
    ],
  );
});

test("[CR3] its own body repairs a record, with document, words and both conditions", async () => {
  let isRepaired = false;
  const { user, sent } = open({
    Firm: () => ({
      legalEntity: isRepaired
        ? { ...firm, creditSays: "AS_USUAL", creditRecords: [] }
        : firm,
    }),
    RepairCredit: () => {
      isRepaired = true;
      return { repairCredit: { __typename: "CreditRepaired" } };
    },
  });
  const record = within(
    within(await screen.findByRole("region", { name: "信用" })).getByRole(
      "listitem",
    ),
  );
  const button = () => record.getByRole("button", { name: "信用修复" });
  await user.type(record.getByLabelText("文书号"), "演信修〔2026〕1号");
  await user.type(record.getByLabelText(/^说明/u), "已改正");
  await user.click(record.getByRole("checkbox", { name: /已改正/u }));
  expect(button()).toHaveAttribute("aria-disabled", "true");
  await user.click(record.getByRole("checkbox", { name: /信用承诺/u }));
  await user.click(button());
  expect(sent("RepairCredit")).toEqual([
    {
      input: {
        recordId: "credit-1",
        dutiesDone: true,
        undertakingMade: true,
        docNo: "演信修〔2026〕1号",
        words: "已改正",
      },
    },
  ]);
  expect(await screen.findByText("没有公示中的记录")).toBeVisible();
});

test("[CR3] before the least time is over, the button says from when", async () => {
  const later = { ...penalty, repairableFrom: "2027-01-07" };
  open({ Firm: { legalEntity: { ...firm, creditRecords: [later] } } });
  expect(
    await screen.findByRole("button", { name: "信用修复" }),
  ).toHaveAccessibleDescription("最短公示期未满，2027年1月7日起可修复");
});

test("[CR3] another body's record, and a supervisor's page, offer no repair", async () => {
  open({}, { actor: supervisor });
  await screen.findByRole("region", { name: "信用" });
  expect(screen.queryByRole("button", { name: "信用修复" })).toBeNull();
  expect(
    screen.queryByRole("region", { name: "登记本机关认定的信用" }),
  ).toBeNull();
});

test("[CR4] a record is sent as its document says it, and a refusal says why", async () => {
  const { user, sent } = open({
    RecordCredit: {
      recordCredit: {
        __typename: "CreditRefused",
        reason: "ALREADY_ON_RECORD",
      },
    },
  });
  const form = within(
    await screen.findByRole("region", { name: "登记本机关认定的信用" }),
  );
  await user.type(form.getByLabelText("文书号"), "演民罚〔2026〕30号");
  await user.type(form.getByLabelText("依据的法律法规"), "慈善法");
  await user.type(form.getByLabelText("条款"), "第110条");
  await user.click(form.getByRole("button", { name: "登记" }));
  expect(sent("RecordCredit")).toMatchObject([
    {
      input: {
        creditCode: CODE,
        kind: "PENALTY",
        class: "ORDINARY",
        isNeeded: false,
        basis: { title: "慈善法", article: "第110条", rank: "law" },
        measures: [],
      },
    },
  ]);
  expect(await form.findByRole("alert")).toHaveTextContent("这份文书已登记过");
});

test("[CR10] the body that registered a firm records its revocation, and is told why not", async () => {
  let isRevoked = false;
  const { user, sent } = open({
    Firm: () => ({
      legalEntity: isRevoked ? { ...firm, status: "REVOKED" } : firm,
    }),
    RecordFirmEvent: ({ input }: { input: { docNo: string } }) => {
      isRevoked = input.docNo === "演市监吊〔2026〕2号";
      return {
        recordFirmEvent: isRevoked
          ? { __typename: "FirmEventRecorded" }
          : { __typename: "FirmEventRefused", reason: "ALREADY_ON_RECORD" },
      };
    },
  });
  const form = within(await screen.findByRole("region", { name: "登记吊销" }));
  expect(screen.getByText("登记机关：演示区民政局")).toBeVisible();
  const number = form.getByLabelText("文书号");
  await user.type(number, "演市监吊〔2026〕1号");
  await user.click(form.getByRole("button", { name: "登记" }));
  expect(await form.findByRole("alert")).toHaveTextContent("这份文书已登记过");
  await user.clear(number);
  await user.type(number, "演市监吊〔2026〕2号");
  await user.click(form.getByRole("button", { name: "登记" }));
  expect(await screen.findByRole("heading", { name: /已吊销/u })).toBeVisible();
  expect(screen.queryByRole("region", { name: "登记吊销" })).toBeNull();
  expect(sent("RecordFirmEvent").at(-1)).toEqual({
    input: {
      caseId: null,
      creditCode: CODE,
      kind: "REVOKED",
      docNo: "演市监吊〔2026〕2号",
      on: "2026-10-21",
    },
  });
});

test("[CR10] another body's firm, and a supervisor's page, offer no revocation", async () => {
  const registrar = { creditCode: "1199010100TE5T31XL" };
  open({ Firm: { legalEntity: { ...firm, registrar } } });
  await screen.findByRole("region", { name: "信用" });
  expect(screen.queryByRole("region", { name: "登记吊销" })).toBeNull();
});

test("a code is looked for from the lists, and a wrong one is said to be wrong", async () => {
  const { user, sent } = open(
    {
      NewFirms: {
        newFirms: [
          { on: "2026-10-20", registered: 2, ended: 0 },
          { on: "2026-10-21", registered: 1, ended: 1 },
        ],
      },
    },
    { at: "/lists" },
  );
  await user.click(await screen.findByRole("link", { name: "企业一码查" }));
  const days = within(
    await screen.findByRole("region", { name: "近 30 天新设企业" }),
  );
  expect(days.getByText("共新设 3 户，注销、吊销 1 户")).toBeVisible();
  expect(days.getByRole("row", { name: /10月20日 新设 2 户/u })).toBeVisible();
  const code = screen.getByLabelText("统一社会信用代码");
  await user.type(code, "92990101MA0TE5T24X");
  await user.click(screen.getByRole("button", { name: "查" }));
  expect(await screen.findByRole("alert")).toHaveTextContent(/请核对/u);
  await user.clear(code);
  await user.type(code, CODE.toLowerCase());
  await user.click(screen.getByRole("button", { name: "查" }));
  expect(
    await screen.findByRole("heading", { name: /演示区丽华小吃店/u }),
  ).toBeVisible();
  expect(sent("Firm")).toEqual([{ creditCode: CODE }]);
});

test("without a line the page says so, and in English as well", async () => {
  open({ Firm: undefined }, { language: "en" });
  expect(await screen.findByText("The county can't be reached")).toBeVisible();
});
