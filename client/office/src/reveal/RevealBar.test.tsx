import type { PlainDate } from "@onedoor/domain/time";
import { render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test } from "vitest";
import { minimumLiving } from "../testing/fixtures.ts";
import { listenedGraph } from "../testing/listenedGraph.ts";
import { fakeReplicaOf, OfficeOnFakes } from "../testing/officeOnFakes.tsx";
import { aPerson, playIntoReview } from "../testing/seededCases.ts";

const NUMBER = "990101194001012054";
const MASKED = "990***********2054";
const OTHER = "990101195502032047";

async function openCase(answers: Readonly<Record<string, unknown>>) {
  const replica = fakeReplicaOf();
  const cases: [string, string, string][] = [
    ["case-wang", "王大爷", NUMBER],
    ["case-li", "李演示", OTHER],
  ];
  for (const [caseId, name, residentId] of cases)
    playIntoReview(replica, {
      caseId,
      item: minimumLiving,
      applicant: aPerson(name, residentId),
      acceptedOn: "2026-10-12" as PlainDate,
      form: {},
    });
  const { graph, asked } = listenedGraph(answers);
  const { unmount } = render(
    <OfficeOnFakes replica={replica} graph={graph} at="/cases/case-wang" />,
  );
  const pane = await screen.findByRole("article");
  await within(pane).findByText(MASKED);
  return { user: userEvent.setup(), asked, unmount };
}

const revealed = {
  RevealApplication: {
    revealPerson: { __typename: "Revealed", recordSeq: 42 },
  },
};
const refused = (reason: string) => ({
  RevealApplication: { revealPerson: { __typename: "RevealRefused", reason } },
});
type User = ReturnType<typeof userEvent.setup>;

async function giveReason(user: User, reason = "联系申请人", words = "") {
  await user.click(screen.getByRole("button", { name: "查看" }));
  const form = screen.getByRole("form", { name: "查看明文的事由" });
  await user.click(within(form).getByRole("radio", { name: reason }));
  if (words !== "")
    await user.type(within(form).getByLabelText(/补充说明/u), words);
  await user.click(within(form).getByRole("button", { name: "查看并留痕" }));
  return form;
}

test("[W7] an applicant is masked; with a reason he is shown, once that is on record", async () => {
  const { user, asked } = await openCase(revealed);
  expect(screen.queryByText(NUMBER)).toBeNull();
  expect(screen.queryByText("王大爷")).toBeNull();
  await giveReason(user, "联系申请人", "约上门时间");
  expect(await screen.findByText(NUMBER)).toBeVisible();
  expect(screen.getByText("王大爷")).toBeVisible();
  expect(screen.getByText(/已留痕（第 42 号）/u)).toBeVisible();
  expect(asked.find(({ name }) => name === "RevealApplication")).toMatchObject({
    variables: {
      input: {
        caseId: "case-wang",
        fields: ["APPLICATION"],
        reason: "CONTACT_APPLICANT",
        words: "约上门时间",
      },
    },
  });
});

test("[W7] he is covered again by hand", async () => {
  const { user } = await openCase(revealed);
  await giveReason(user);
  await user.click(await screen.findByRole("button", { name: "隐藏" }));
  expect(screen.getByText(MASKED)).toBeVisible();
  expect(screen.queryByText(NUMBER)).toBeNull();
});

test("[W7] nothing is asked without a reason", async () => {
  const { user, asked } = await openCase(revealed);
  await user.click(screen.getByRole("button", { name: "查看" }));
  const button = screen.getByRole("button", { name: "查看并留痕" });
  expect(button).toHaveAttribute("aria-disabled", "true");
  expect(button).toHaveAccessibleDescription("请先选事由");
  await user.click(button);
  expect(asked.map(({ name }) => name)).not.toContain("RevealApplication");
});

test.each([
  ["the case has ended", refused("NO_OPEN_CASE"), /办件已经结束/u],
  ["too many were shown", refused("TOO_MANY"), /一小时内查看太多/u],
  ["there is no line, so that it can't be recorded", {}, /联系不上县里/u],
])("[W7] he stays masked where %s", async (_, answers, words) => {
  const { user } = await openCase(answers);
  await giveReason(user);
  expect(await screen.findByRole("alert")).toHaveTextContent(words);
  expect(screen.queryByText(NUMBER)).toBeNull();
});

test("[W7] who leaves the case finds the next one covered, and this one too when he comes back", async () => {
  const { user } = await openCase(revealed);
  await giveReason(user);
  await screen.findByText(NUMBER);
  await user.click(screen.getByRole("button", { name: /^李\*/u }));
  expect(await screen.findByText("990***********2047")).toBeVisible();
  expect(screen.queryByText(OTHER)).toBeNull();
  await user.click(screen.getByRole("button", { name: /^王\*/u }));
  expect(await screen.findByText(MASKED)).toBeVisible();
  expect(screen.queryByText(NUMBER)).toBeNull();
});
