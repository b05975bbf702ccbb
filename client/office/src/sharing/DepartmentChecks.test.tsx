import type { PlainDate } from "@onedoor/domain/time";
import type { Language } from "@onedoor/ui/words/wording";
import { render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test } from "vitest";
import { minimumLiving } from "../testing/fixtures.ts";
import { listenedGraph } from "../testing/listenedGraph.ts";
import { fakeReplicaOf, OfficeOnFakes } from "../testing/officeOnFakes.tsx";
import { aPerson, playIntoReview } from "../testing/seededCases.ts";

const CASE = "case-wang";
const PAPER = "M0016";

async function openCase(
  answers: Readonly<Record<string, unknown>>,
  language: Language = "zh",
) {
  const replica = fakeReplicaOf();
  playIntoReview(replica, {
    caseId: CASE,
    item: minimumLiving,
    applicant: aPerson("王大爷", "990101194001012054"),
    acceptedOn: "2026-10-12" as PlainDate,
    form: {},
  });
  const { graph, asked } = listenedGraph(answers);
  render(
    <OfficeOnFakes
      replica={replica}
      graph={graph}
      language={language}
      at={`/cases/${CASE}`}
    />,
  );
  const list = await screen.findByRole("list", {
    name:
      language === "zh"
        ? "由部门数据共享核验"
        : "Confirmed by other departments",
  });
  return { user: userEvent.setup(), asked, list: within(list) };
}

function asked(...requests: object[]) {
  return {
    case: {
      caseId: CASE,
      dataRequests: requests.map((one) => ({
        requestId: "r1",
        materialCode: PAPER,
        state: "ASKED",
        askedAt: "2026-10-12T02:00:00.000Z",
        nextAttemptAt: null,
        settledAt: null,
        facts: [],
        validUntil: null,
        ...one,
      })),
    },
  };
}

const answered = (isOnRegister: boolean) =>
  asked({
    state: "ANSWERED",
    settledAt: "2026-10-12T02:00:05.000Z",
    facts: [
      { fact: "IS_ON_REGISTER", holds: isOnRegister },
      { fact: "IS_HOUSEHOLDER", holds: false },
    ],
  });

test("[O1] a shared paper is asked about once, and stands by shared data when the department confirms it", async () => {
  let now = asked();
  const {
    user,
    list,
    asked: questions,
  } = await openCase({
    OfficeDataRequests: () => now,
    AskDepartment: () => {
      now = answered(true);
      return { askDepartment: { __typename: "DataRequest" } };
    },
  });
  expect(list.getAllByRole("listitem")).toHaveLength(1);
  expect(list.getByText("居民户口簿")).toBeVisible();
  expect(list.getByText("公安部门 · 户籍信息")).toBeVisible();
  await user.click(
    await list.findByRole("button", { name: "向部门核对：居民户口簿" }),
  );
  expect(
    await list.findByText(/✓ 已核实（.*10月12日）：由数据共享核验，不再收取/u),
  ).toBeVisible();
  expect(list.getByText("户籍在册：是 · 是户主：否")).toBeVisible();
  expect(
    questions.find(({ name }) => name === "AskDepartment")?.variables,
  ).toEqual({ input: { caseId: CASE, materialCode: PAPER } });
});

test.each([
  ["ASKED", /正在发出/u],
  ["HANDED_OFF", /已发出，等对方答复/u],
  ["NOT_FOUND", /对方没有记录/u],
  ["REFUSED", /对方不予核对/u],
  ["FAILED", /对方没有回应，改日再问/u],
])("where it stands is said in words: %s", async (state, words) => {
  const { list } = await openCase({ OfficeDataRequests: asked({ state }) });
  expect(await list.findByText(words)).toBeVisible();
});

test("[O3] while a department is being asked, the button says why it waits", async () => {
  const {
    user,
    list,
    asked: questions,
  } = await openCase({
    OfficeDataRequests: asked({ state: "HANDED_OFF" }),
  });
  await list.findByText(/已发出，等对方答复/u);
  const button = list.getByRole("button");
  expect(button).toHaveAttribute("aria-disabled", "true");
  expect(button).toHaveAccessibleDescription("正在核对，等对方答复");
  await user.click(button);
  expect(questions.map(({ name }) => name)).not.toContain("AskDepartment");
});

test("[O4] what the department doesn't bear out isn't confirmed", async () => {
  const { list } = await openCase({ OfficeDataRequests: answered(false) });
  expect(await list.findByText(/对方的记录不支持这份材料/u)).toBeVisible();
  expect(list.queryByText(/已核实/u)).toBeNull();
});

test("without a line nothing can be asked, and the button says so", async () => {
  const { list } = await openCase({});
  const button = await list.findByRole("button", {
    description: /联系不上县里/u,
  });
  expect(button).toHaveAttribute("aria-disabled", "true");
});

test("a county that isn't joined says so", async () => {
  const { user, list } = await openCase({
    OfficeDataRequests: asked(),
    AskDepartment: {
      askDepartment: { __typename: "DataRequestRefused", reason: "NOT_JOINED" },
    },
  });
  await user.click(await list.findByRole("button"));
  expect(await list.findByRole("alert")).toHaveTextContent(
    /本县还没有接通部门数据共享/u,
  );
});

test("in English it is English", async () => {
  const { list } = await openCase({ OfficeDataRequests: answered(true) }, "en");
  expect(
    await list.findByText(/confirmed .*stands by shared data/u),
  ).toBeVisible();
  expect(list.getByRole("listitem")).not.toHaveTextContent(/\p{Script=Han}/u);
});
