import type { PlainDate } from "@onedoor/domain/time";
import { render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test } from "vitest";
import { CIVIL, minimumLiving, townOfficer } from "../testing/fixtures.ts";
import { listenedGraph } from "../testing/listenedGraph.ts";
import { fakeReplicaOf, OfficeOnFakes } from "../testing/officeOnFakes.tsx";
import { aPerson, playIntoReview } from "../testing/seededCases.ts";

const CASE = "case-wang";
const law = { title: "社会救助暂行办法", docNo: null, article: "第68条" };
const brokenPromise = {
  recordId: "credit-1",
  kind: "BROKEN_PROMISE",
  class: "ORDINARY",
  docNo: "演民信〔2026〕3号",
  basis: law,
  decidedOn: "2026-10-06",
  body: CIVIL,
  measures: [],
  repairableFrom: "2027-01-07",
  lastDay: "2027-10-06",
};

function open(
  answers: Readonly<Record<string, unknown>>,
  replica = fakeReplicaOf(),
) {
  playIntoReview(replica, {
    caseId: CASE,
    item: minimumLiving,
    applicant: aPerson("王大爷", "990101194001012054"),
    acceptedOn: "2026-10-12" as PlainDate,
    form: {},
  });
  const { graph, asked } = listenedGraph(answers);
  render(
    <OfficeOnFakes replica={replica} graph={graph} at={`/cases/${CASE}`} />,
  );
  return { user: userEvent.setup(), asked };
}

function applicant(creditSays: string, creditRecords: readonly object[]) {
  return { case: { applicant: { creditSays, creditRecords } } };
}

test("[CR6] an applicant's credit is told when it is asked for, and refuses nothing", async () => {
  const { user, asked } = open({
    ApplicantCredit: applicant("WITH_CAUTION", [brokenPromise]),
  });
  const button = await screen.findByRole("button", {
    name: "查看申请人信用",
  });
  expect(asked.map(({ name }) => name)).not.toContain("ApplicantCredit");
  await user.click(button);
  const credit = within(screen.getByRole("region", { name: "信用" }));
  expect(await credit.findByText(/不得因此不受理/u)).toBeVisible();
  expect(credit.getByRole("listitem")).toHaveTextContent("承诺违诺 · 一般");
});

test("[CR9] a reviewer records what his body recognised of the case's applicant, and is told why not", async () => {
  const { user, asked } = open({
    ApplicantCredit: applicant("AS_USUAL", []),
    RecordPersonCredit: {
      recordPersonCredit: {
        __typename: "PersonCreditRefused",
        reason: "NOT_BY_LAW",
      },
    },
  });
  await user.click(
    await screen.findByRole("button", { name: "查看申请人信用" }),
  );
  const form = within(
    await screen.findByRole("region", { name: "登记本机关认定的信用" }),
  );
  await user.type(form.getByLabelText("文书号"), "演民信〔2026〕3号");
  await user.type(form.getByLabelText("依据的法律法规"), "某某办法");
  await user.type(form.getByLabelText("条款"), "第3条");
  await user.click(form.getByRole("button", { name: "登记" }));
  expect(await form.findByRole("alert")).toHaveTextContent(
    "记自然人的失信，要有法律的具体条款",
  );
  expect(
    asked.find(({ name }) => name === "RecordPersonCredit")?.variables,
  ).toMatchObject({ input: { caseId: CASE, docNo: "演民信〔2026〕3号" } });
});

test("[CR9] who keeps no credit has nothing to fill in; whom the register doesn't know, it says so", async () => {
  const { user } = open(
    { ApplicantCredit: { case: { applicant: null } } },
    fakeReplicaOf(townOfficer),
  );
  await user.click(
    await screen.findByRole("button", { name: "查看申请人信用" }),
  );
  expect(await screen.findByText(/人口库没有这位申请人/u)).toBeVisible();
  expect(
    screen.queryByRole("region", { name: "登记本机关认定的信用" }),
  ).toBeNull();
});
