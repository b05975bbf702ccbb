import type { StaffActor } from "@onedoor/domain/entries";
import type { ApplicantBody } from "@onedoor/domain/facts";
import type { PlainDate } from "@onedoor/domain/time";
import { render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test } from "vitest";
import {
  anItem,
  approver,
  CIVIL,
  reviewer,
  townOfficer,
} from "../testing/fixtures.ts";
import { listenedGraph } from "../testing/listenedGraph.ts";
import { fakeReplicaOf, OfficeOnFakes } from "../testing/officeOnFakes.tsx";
import { momentOn, playIntoReview } from "../testing/seededCases.ts";

const CASE = "case-founding";
const NEW = "92990101MA0TE5T404";
const DECIDED = "2026-10-19" as PlainDate;
const founding = anItem({
  id: "le-founding",
  itemCode: "1199010100TE5T11754990111099000",
  name: "成立登记",
  nameEn: "Founding",
});
const bound = (title: string, key: string) => ({
  type: "string",
  title,
  "x-title-en": title,
  "x-dictionary": key,
});
const FORM = {
  proposedName: bound("拟用名称", "entity.name"),
  representative: bound("拟任负责人", "entity.representative"),
  phone: bound("联系电话", "entity.phone"),
  place: bound("场所", "premises.address"),
};
const applicant: ApplicantBody = {
  kind: "legalEntity",
  creditCode: null,
  name: "演示区晚晴服务中心",
  representative: "温晚晴",
  phone: "13800000100",
  address: "中心路 8 号",
};

function open(
  options: {
    actor?: StaffActor;
    properties?: object;
    form?: Record<string, unknown>;
    applicant?: ApplicantBody;
    decides?: "approved" | "refused";
    answer?: object;
    language?: "zh" | "en";
  } = {},
) {
  const replica = fakeReplicaOf(options.actor ?? reviewer);
  replica.bringVersion({
    itemCode: founding.itemCode,
    version: 1,
    elements: founding,
    form: { type: "object", properties: options.properties ?? FORM },
  });
  playIntoReview(replica, {
    caseId: CASE,
    item: founding,
    applicant: options.applicant ?? applicant,
    acceptedOn: "2026-10-12" as PlainDate,
    form: options.form ?? {
      proposedName: "演示区晚晴社区服务中心",
      representative: "温晚晴",
      phone: "13800000100",
      place: "中心路 9 号",
    },
  });
  const by = { actor: approver, at: momentOn(DECIDED, 15) };
  if (options.decides === "refused")
    replica.hub.receive(
      CASE,
      "refused",
      by,
      { documentNumber: "演民不准字〔2026〕3号" },
      { facts: "查明", reason: "章程不全", basis: "条例", remedies: "复议" },
    );
  else
    replica.hub.receive(
      CASE,
      "approved",
      by,
      { documentNumber: "演民准字〔2026〕41号" },
      { opinion: "准予。" },
    );
  const { graph, asked } = listenedGraph({
    RecordFirmEvent: {
      recordFirmEvent: options.answer ?? { __typename: "FirmEventRecorded" },
    },
  });
  render(
    <OfficeOnFakes
      replica={replica}
      graph={graph}
      at={`/cases/${CASE}`}
      language={options.language ?? "zh"}
    />,
  );
  const sent = () =>
    asked.find(({ name }) => name === "RecordFirmEvent")?.variables;
  return { user: userEvent.setup(), sent };
}

test("[CR10] an approved founding goes into the register as it was applied for, and what is personal stays covered", async () => {
  const { user, sent } = open();
  await user.click(await screen.findByRole("button", { name: "登记到法人库" }));
  const form = within(screen.getByRole("region", { name: "登记到法人库" }));
  expect(form.getByLabelText("名称")).toHaveValue("演示区晚晴社区服务中心");
  expect(form.getByLabelText("住所")).toHaveValue("中心路 9 号");
  expect(form.getByLabelText("文书号")).toHaveValue("演民准字〔2026〕41号");
  expect(form.getByText("按申请书：温*")).toBeVisible();
  expect(form.getByText("按申请书：138****0100")).toBeVisible();
  const enter = form.getByRole("button", { name: "登记" });
  const code = form.getByLabelText("统一社会信用代码");
  await user.type(code, "92990101MA0TE5T40X");
  expect(enter).toHaveAccessibleDescription(/不是有效的统一社会信用代码/u);
  await user.clear(code);
  await user.type(code, NEW.toLowerCase());
  await user.click(form.getByRole("button", { name: "登记" }));
  expect(sent()).toEqual({
    input: {
      caseId: CASE,
      creditCode: NEW,
      kind: "REGISTERED",
      docNo: "演民准字〔2026〕41号",
      on: DECIDED,
      name: "演示区晚晴社区服务中心",
      entityKind: "SOLE_TRADER",
      representative: "温晚晴",
      phone: "13800000100",
      address: "中心路 9 号",
      division: "990101100201",
    },
  });
  expect(await form.findByText(/已登记到法人库/u)).toBeVisible();
  expect(form.getByRole("link", { name: "看这家企业" })).toHaveAttribute(
    "href",
    `/lists?firm=${NEW}`,
  );
});

test("[CR11] of a firm that applies by its code, what changes is chosen, and a refusal says why", async () => {
  const { user, sent } = open({
    applicant: { ...applicant, creditCode: NEW },
    answer: { __typename: "FirmEventRefused", reason: "UNCHANGED" },
    language: "en",
  });
  await user.click(
    await screen.findByRole("button", {
      name: "Enter in the register of firms",
    }),
  );
  const form = within(
    screen.getByRole("region", { name: "Enter in the register of firms" }),
  );
  expect(form.queryByLabelText("Unified social credit code")).toBeNull();
  await user.click(form.getByRole("button", { name: "Record" }));
  expect(sent()).toMatchObject({
    input: { creditCode: NEW, kind: "NAME_CHANGED" },
  });
  expect(sent()).not.toHaveProperty("input.address");
  expect(await form.findByRole("alert")).toHaveTextContent(
    "The register says so already",
  );
});

test.each([
  ["that was refused", { decides: "refused" }],
  ["whose form names no firm", { properties: { funds: { type: "number" } } }],
  ["of another body", { actor: { ...reviewer, body: `${CIVIL}X` } }],
  ["for who keeps no firms", { actor: townOfficer }],
] as const)("[CR10] a case %s isn't offered", async (_, options) => {
  open(options);
  // They come in one piece with it.
  await screen.findAllByRole("link", { name: /^打印/u });
  expect(screen.queryByRole("button", { name: "登记到法人库" })).toBeNull();
});
