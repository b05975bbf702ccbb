import type { PlainDate } from "@onedoor/domain/time";
import { render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test } from "vitest";
import { listenedGraph } from "../testing/listenedGraph.ts";
import { minimumLiving, townOfficer } from "../testing/fixtures.ts";
import { fakeReplicaOf, OfficeOnFakes } from "../testing/officeOnFakes.tsx";
import { playIntoReview } from "../testing/seededCases.ts";

const one = {
  personId: "person-1",
  name: "张*",
  residentId: "990***********1146",
  address: "南亭镇河畔村***",
  birthDate: "1985-06-15",
};
const other = {
  ...one,
  personId: "person-2",
  residentId: "990***********2245",
};
const merge = {
  mergeId: "7",
  kept: one,
  mergedId: "person-2",
  words: "户口簿核对一致",
  at: "2026-10-20T08:00:00.000Z",
  by: { name: "何知远" },
  undoneAt: null,
};

function open(
  answers: Readonly<Record<string, unknown>>,
  language: "zh" | "en" = "zh",
) {
  const replica = fakeReplicaOf(townOfficer, "何知远");
  playIntoReview(replica, {
    caseId: "case-new",
    item: minimumLiving,
    applicant: {
      kind: "person",
      personId: null,
      name: "王新来",
      residentId: "990101194001012054",
      phone: "13800000000",
      address: "南亭镇河畔村",
    },
    acceptedOn: "2026-10-12" as PlainDate,
    assignedTo: townOfficer,
    form: {},
  });
  const { graph, asked } = listenedGraph({
    WhoIsWho: {
      duplicates: [{ one, other, grounds: ["SAME_NAME_BIRTH_VILLAGE"] }],
      personMerges: [merge],
    },
    ...answers,
  });
  render(
    <OfficeOnFakes
      replica={replica}
      graph={graph}
      language={language}
      at="/people"
    />,
  );
  const sent = (name: string) =>
    asked.filter((it) => it.name === name).map(({ variables }) => variables);
  return { user: userEvent.setup(), sent };
}

test("[Z3] [Z4] a pair is shown with what speaks for it, and merged once it is said who stays and what was compared", async () => {
  const { user, sent } = open({
    MergePeople: { mergePeople: { __typename: "PersonMerge" } },
  });
  const pairs = within(
    await screen.findByRole("region", { name: "可能重复的登记" }),
  );
  expect(pairs.getByRole("listitem")).toHaveTextContent(
    /同名、同出生日期、同村.*只是可能/u,
  );
  const button = () => pairs.getByRole("button", { name: "合并为一人" });
  expect(button()).toHaveAttribute("aria-disabled", "true");
  await user.click(pairs.getByRole("radio", { name: /2245/u }));
  await user.type(pairs.getByRole("textbox"), "户口簿核对一致");
  await user.click(button());
  expect(sent("MergePeople")).toEqual([
    {
      input: {
        keepId: "person-2",
        mergeId: "person-1",
        words: "户口簿核对一致",
      },
    },
  ]);
});

test("[Z4] why a merge was refused is said", async () => {
  const { user } = open({
    MergePeople: {
      mergePeople: { __typename: "MergeRefused", reason: "ACCOUNT_IS_LOST" },
    },
  });
  const pairs = within(
    await screen.findByRole("region", { name: "可能重复的登记" }),
  );
  await user.click(pairs.getByRole("radio", { name: /1146/u }));
  await user.type(pairs.getByRole("textbox"), "核对");
  await user.click(pairs.getByRole("button", { name: "合并为一人" }));
  expect(await screen.findByRole("alert")).toHaveTextContent(
    /有账号或任职的那份须保留/u,
  );
});

test("[Z5] a merge is undone with a word", async () => {
  const { user, sent } = open({
    SplitPeople: { splitPeople: { __typename: "PersonMerge" } },
  });
  const merges = within(
    await screen.findByRole("region", { name: "已合并的" }),
  );
  await user.type(merges.getByRole("textbox"), "不是同一人");
  await user.click(merges.getByRole("button", { name: "撤销合并" }));
  expect(sent("SplitPeople")).toEqual([
    { input: { mergeId: "7", words: "不是同一人" } },
  ]);
});

test("[Z6] whom the register doesn't know is taken in from his case, masked on screen", async () => {
  const { user, sent } = open({
    RegisterPerson: {
      registerPerson: { __typename: "PersonRegistered", isNew: true },
    },
  });
  const newcomers = within(
    await screen.findByRole("region", { name: "窗口新来的人" }),
  );
  const [line] = await newcomers.findAllByRole("listitem");
  const inLine = within(line ?? document.body);
  expect(line?.textContent).toMatch(/居民身份证 990\*+\d{3}[\dX]/u);
  await user.click(inLine.getByRole("button", { name: "登记入库" }));
  expect(await inLine.findByRole("status")).toHaveTextContent("已登记");
  expect(sent("RegisterPerson")).toMatchObject([
    { input: { documentKind: "RESIDENT_ID", birthDate: null, sex: null } },
  ]);
});

test("in English it says the same", async () => {
  open({}, "en");
  expect(
    await screen.findByRole("region", { name: "Possible duplicates" }),
  ).toBeVisible();
});
