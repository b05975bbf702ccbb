import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test } from "vitest";
import type { Graph } from "../supervision/Graph.ts";
import { CIVIL } from "../testing/fixtures.ts";
import { fakeGraph } from "../testing/fakeGraph.ts";
import { fakeReplicaOf, OfficeOnFakes } from "../testing/officeOnFakes.tsx";

const licence = {
  state: "VALID",
  title: "演示经营许可证",
  identifier: "1.2.156.3005.2.DEMO",
  version: 1,
  holder: "王*",
  issuer: { creditCode: CIVIL },
  issuedOn: "2026-10-01",
  validUntil: null,
  sha256: "ab".repeat(32),
  seal: {
    algorithm: "SM2withSM3",
    label: "演示印章",
    labelEn: "Demonstration seal",
    publicKey: "04",
    signature: "cd",
  },
};
const extract = {
  __typename: "LicenceExtract",
  text: "ODL1.payload.signature",
  purpose: "办理演示事项",
  caseNumber: "CASE-1",
  signedAt: "2026-10-21T02:00:00.000Z",
  until: "2026-11-20",
  licence,
};

function openPage(answers: Readonly<Record<string, unknown>>) {
  const asked: unknown[] = [];
  const inner = fakeGraph(answers);
  const graph: Graph = {
    ask(question, variables) {
      if (question.document.includes("ExtractLicence")) asked.push(variables);
      return inner.ask(question, variables);
    },
  };
  render(
    <OfficeOnFakes
      replica={fakeReplicaOf()}
      graph={graph}
      at="/cases/case-1/print/licence"
    />,
  );
  return { user: userEvent.setup(), asked };
}

test("[EL5] a licence is shown with its state, its holder masked, and a seal that says what it is", async () => {
  openPage({ CaseLicence: { case: { licence } } });
  expect(await screen.findByText("有效 ✓")).toBeVisible();
  expect(screen.getByText("王*")).toBeVisible();
  expect(screen.getByRole("img", { name: "演示印章" })).toBeVisible();
  expect(screen.getByText(/不是任何单位的印章/)).toBeVisible();
});

test("[EL7] used for a purpose and on a ground, it is printed with the purpose across it", async () => {
  const { user, asked } = openPage({
    CaseLicence: { case: { licence } },
    ExtractLicence: { extractLicence: extract },
  });
  await user.type(await screen.findByLabelText("仅用于"), "办理演示事项");
  await user.click(screen.getByRole("radio", { name: "法定需要" }));
  await user.type(screen.getByLabelText(/谁怎么同意的/), "演示法第一条");
  await user.click(screen.getByRole("button", { name: "记录并生成摘录" }));
  expect(
    await screen.findByRole("heading", { name: "电子证照摘录" }),
  ).toBeVisible();
  expect(screen.getByText("仅用于办理演示事项")).toBeVisible();
  expect(screen.getAllByText("仅用于办理演示事项 · CASE-1")).toHaveLength(8);
  expect(screen.getByRole("img", { name: "核验用的二维码" })).toBeVisible();
  expect(asked).toEqual([
    {
      input: {
        caseId: "case-1",
        purpose: "办理演示事项",
        forCaseNumber: null,
        ground: "LAW",
        words: "演示法第一条",
      },
    },
  ]);
});

test("[EL7] a refusal is told in words, and what was typed stays", async () => {
  const { user } = openPage({
    CaseLicence: { case: { licence } },
    ExtractLicence: {
      extractLicence: {
        __typename: "LicenceExtractRefused",
        reason: "BAD_CASE_NUMBER",
      },
    },
  });
  await user.type(await screen.findByLabelText("仅用于"), "演示");
  await user.click(screen.getByRole("button", { name: "记录并生成摘录" }));
  expect(await screen.findByText("办件编号不对，请核对")).toBeVisible();
  expect(screen.getByLabelText("仅用于")).toHaveValue("演示");
});

test("[EL7] one that isn't valid offers no extract", async () => {
  openPage({
    CaseLicence: { case: { licence: { ...licence, state: "SUSPENDED" } } },
  });
  expect(await screen.findByText("暂扣 ‖")).toBeVisible();
  expect(screen.queryByRole("button", { name: "记录并生成摘录" })).toBeNull();
});

test("a case without one says so", async () => {
  openPage({ CaseLicence: { case: { licence: null } } });
  expect(await screen.findByText("这件没有电子证照")).toBeVisible();
});
