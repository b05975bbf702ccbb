import { LanguageProvider } from "@onedoor/ui/LanguageProvider";
import { ThemeProvider } from "@onedoor/ui/ThemeProvider";
import type { Language } from "@onedoor/ui/words/wording";
import { render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test } from "vitest";
import { listenedGraph } from "../testing/listenedGraph.ts";
import { ErasureSection } from "./ErasureSection.tsx";

const asked = {
  erasureId: "17",
  personId: "person-1",
  basis: "ORDERED",
  words: "演示〔2026〕1号",
  askedAt: "2026-10-20T08:00:00.000Z",
  askedBy: { name: "袁运维" },
  state: "ASKED",
  cases: null,
};

function open(
  reader: "operator" | "supervisor",
  answers: Readonly<Record<string, unknown>>,
  language: Language = "zh",
) {
  const { graph, asked: questions } = listenedGraph(answers);
  render(
    <LanguageProvider initial={language}>
      <ThemeProvider>
        <ErasureSection graph={graph} reader={reader} />
      </ThemeProvider>
    </LanguageProvider>,
  );
  const sent = (name: string) =>
    questions
      .filter((one) => one.name === name)
      .map(({ variables }) => variables);
  return { user: userEvent.setup(), sent };
}

test("[W8] an operator asks with a ground in law and a document, and waits", async () => {
  const { user, sent } = open("operator", {
    Erasures: { erasures: [asked] },
    AskErasure: { askErasure: { __typename: "Erasure" } },
  });
  const button = screen.getByRole("button", { name: "提出删除" });
  expect(button).toHaveAttribute("aria-disabled", "true");
  await user.type(screen.getByLabelText("人员编号"), "person-1");
  await user.click(screen.getByRole("radio", { name: "法律文书要求" }));
  await user.type(screen.getByLabelText(/文书或申请/u), "演示〔2026〕1号");
  await user.click(screen.getByRole("button", { name: "提出删除" }));
  expect(sent("AskErasure")).toEqual([
    {
      input: {
        personId: "person-1",
        basis: "ORDERED",
        words: "演示〔2026〕1号",
      },
    },
  ]);
  const line = await screen.findByRole("listitem");
  expect(line).toHaveTextContent(/待监察同意.*person-1.*袁运维/u);
  expect(within(line).queryByRole("button")).toBeNull();
});

test.each([
  ["同意，立即删除", true],
  ["不同意", false],
])("[W8] a supervisor settles it with a word: %s", async (name, erase) => {
  const { user, sent } = open("supervisor", {
    Erasures: { erasures: [asked] },
    SettleErasure: { settleErasure: { __typename: "Erasure" } },
  });
  const line = within(await screen.findByRole("listitem"));
  await user.click(line.getByRole("button", { name }));
  expect(sent("SettleErasure")).toEqual([]);
  await user.type(line.getByLabelText("意见"), "核实无误");
  await user.click(line.getByRole("button", { name }));
  expect(sent("SettleErasure")).toEqual([
    { input: { erasureId: "17", erase, words: "核实无误" } },
  ]);
  expect(screen.queryByRole("form", { name: "提出删除" })).toBeNull();
});

test("[W8] who still has an open case isn't erased, and the page says why", async () => {
  const { user } = open("supervisor", {
    Erasures: { erasures: [asked] },
    SettleErasure: {
      settleErasure: { __typename: "ErasureRefused", reason: "OPEN_CASE" },
    },
  });
  const line = within(await screen.findByRole("listitem"));
  await user.type(line.getByLabelText("意见"), "同意");
  await user.click(line.getByRole("button", { name: "同意，立即删除" }));
  expect(await screen.findByRole("alert")).toHaveTextContent(/有未办结的办件/u);
});

test("in English it says the same", async () => {
  open(
    "operator",
    { Erasures: { erasures: [{ ...asked, state: "ERASED" }] } },
    "en",
  );
  expect(await screen.findByText("Erased ✓")).toBeVisible();
  expect(
    screen.getByText(/Ordered by law or a court/u, { selector: "p" }),
  ).toBeVisible();
});

test("[W9] what became of his cases is told: which went, which are kept and until when, and that some have not answered", async () => {
  open("supervisor", {
    Erasures: {
      erasures: [
        {
          ...asked,
          state: "ERASED",
          cases: { erased: 2, kept: 1, keptUntil: "2036-05-01" },
        },
        { ...asked, erasureId: "18", state: "ERASED" },
      ],
    },
  });
  expect(
    await screen.findByText(
      "办件：已删除 2 件；另有 1 件依法留存至 2036年5月1日，到期自动删除",
    ),
  ).toBeVisible();
  expect(screen.getByText(/办件部分还没有答复/u)).toBeVisible();
});
