import { render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test } from "vitest";
import { listenedGraph } from "../testing/listenedGraph.ts";
import { townOfficer } from "../testing/fixtures.ts";
import { fakeReplicaOf, OfficeOnFakes } from "../testing/officeOnFakes.tsx";

const household = {
  householdId: "household-1",
  members: [
    {
      relation: "户主",
      person: { personId: "p1", name: "王*", address: "河畔村***" },
    },
    {
      relation: "配偶",
      person: { personId: "p2", name: "李*", address: "河畔村***" },
    },
  ],
};
const written = (n: number, kind: string, content: object) => ({
  entry: JSON.stringify({
    entryId: `01930000-0000-7000-8000-00000000000${n}`,
    householdId: "household-1",
    day: `2026-03-0${n}`,
    staffId: "staff-cun1",
    kind,
    ...content,
  }),
  by: { staffId: "staff-cun1", name: "林小满" },
});
const proposed = written(1, "proposed", {
  fileKind: "destitute",
  causes: ["illness"],
  words: "无劳力",
});
const visited = written(2, "visited", { words: "房屋漏雨" });
const opened = (n: number) =>
  written(n, "opened", {
    fileKind: "destitute",
    causes: ["illness"],
    basis: "评议",
    words: "无劳力",
  });

function open(
  timeline: readonly object[],
  answers: Readonly<Record<string, unknown>> = {},
  language: "zh" | "en" = "zh",
) {
  const { graph, asked } = listenedGraph({
    VillageFiles: {
      villageFiles: {
        nodes: [
          {
            household,
            division: "990101100201",
            state: "PROPOSED",
            kind: "DESTITUTE",
            lastVisitOn: "2026-03-02",
          },
        ],
        pageInfo: { hasNextPage: false, endCursor: null },
      },
    },
    TownFiles: {
      villageFileCounts: [
        {
          division: "990101100201",
          kind: "DESTITUTE",
          state: "PROPOSED",
          count: 1,
        },
      ],
      villageHelpers: [{ staffId: "staff-zhen2", name: "郑思齐" }],
      stations: [
        { division: "990101100201", name: "河畔村站", nameEn: "Hepan" },
      ],
    },
    VillageFile: { villageFile: { household, helper: null, timeline } },
    ...answers,
  });
  render(
    <OfficeOnFakes
      replica={fakeReplicaOf(townOfficer, "何知远")}
      graph={graph}
      language={language}
      at="/village"
    />,
  );
  const sent = (name: string) =>
    asked.filter((it) => it.name === name).map(({ variables }) => variables);
  return { user: userEvent.setup(), sent };
}

const TAKEN = {
  RecordVillageFile: {
    recordVillageFile: [
      { entryId: "x", status: "TAKEN", setAside: null, refused: null },
    ],
  },
};

test("[VF5] a proposal of a village is confirmed with a kind, a cause, a basis and words", async () => {
  const { user, sent } = open([proposed, visited], TAKEN);
  await user.click(await screen.findByRole("button", { name: "查看" }));
  const file = within(await screen.findByRole("region", { name: "本户档案" }));
  expect(file.getByRole("heading", { level: 2 })).toHaveTextContent(
    "王* · 待镇里建档 · 特困供养户",
  );
  expect(file.getByText(/房屋漏雨/u)).toBeVisible();
  await user.selectOptions(
    file.getByLabelText("办理", { selector: "select" }),
    "建档",
  );
  const button = () => file.getByRole("button", { name: "记入档案" });
  expect(button()).toHaveAttribute("aria-disabled", "true");
  await user.selectOptions(file.getByLabelText("类别"), "低保户");
  await user.click(file.getByRole("checkbox", { name: "因病" }));
  await user.type(file.getByLabelText("依据（文件或会议）"), "村民代表会议");
  await user.type(file.getByLabelText(/^说明/u), "经公示无异议{Enter}");
  const [question] = sent("RecordVillageFile") as { entries: string[] }[];
  expect(JSON.parse(question?.entries[0] ?? "")).toMatchObject({
    householdId: "household-1",
    kind: "opened",
    fileKind: "minimumAllowance",
    causes: ["illness"],
    basis: "村民代表会议",
    words: "经公示无异议",
  });
});

test("[VF2] what was set aside is shown with why", async () => {
  const { user } = open([opened(1), opened(2)]);
  await user.click(await screen.findByRole("button", { name: "查看" }));
  expect(await screen.findByText(/这户已在档，先建的为准/u)).toBeVisible();
});

test("why an entry was refused is said", async () => {
  const { user } = open([opened(1)], {
    RecordVillageFile: {
      recordVillageFile: [
        {
          entryId: null,
          status: "REFUSED",
          setAside: null,
          refused: "BAD_DAY",
        },
      ],
    },
  });
  await user.click(await screen.findByRole("button", { name: "查看" }));
  const file = within(await screen.findByRole("region", { name: "本户档案" }));
  await user.selectOptions(
    file.getByLabelText("办理", { selector: "select" }),
    "帮扶责任人",
  );
  await user.selectOptions(file.getByLabelText("帮扶责任人"), "郑思齐");
  await user.click(file.getByRole("button", { name: "记入档案" }));
  expect(await file.findByRole("alert")).toHaveTextContent(/过去一年之内/u);
});

test("after an answer that was lost the same words are the same entry, and others another", async () => {
  let isLost = true;
  const { user, sent } = open([opened(1)], {
    RecordVillageFile: () => (isLost ? undefined : TAKEN.RecordVillageFile),
  });
  await user.click(await screen.findByRole("button", { name: "查看" }));
  const file = within(await screen.findByRole("region", { name: "本户档案" }));
  await user.selectOptions(
    file.getByLabelText("办理", { selector: "select" }),
    "走访",
  );
  const words = file.getByLabelText(/^说明/u);
  await user.type(words, "在家");
  await user.click(file.getByRole("button", { name: "记入档案" }));
  expect(await file.findByRole("alert")).toBeVisible();
  await user.click(file.getByRole("button", { name: "记入档案" }));
  await user.type(words, "，身体好");
  isLost = false;
  await user.click(file.getByRole("button", { name: "记入档案" }));
  expect(await file.findByRole("status")).toBeVisible();
  const ids = (sent("RecordVillageFile") as { entries: string[] }[]).map(
    ({ entries: [text] }) =>
      (JSON.parse(text ?? "") as { entryId: string }).entryId,
  );
  expect(ids).toHaveLength(3);
  expect(ids[1]).toBe(ids[0]);
  expect(ids[2]).not.toBe(ids[0]);
});

test("the list is asked for by kind and state, and counted by village", async () => {
  const { user, sent } = open([]);
  expect(
    await screen.findByRole("region", { name: "各村户数" }),
  ).toHaveTextContent("河畔村站：特困供养户 待镇里建档 1");
  await user.selectOptions(screen.getByLabelText("状态"), "待镇里建档");
  await user.selectOptions(screen.getByLabelText("类别"), "低保户");
  expect(sent("VillageFiles").at(-1)).toEqual({
    kind: "MINIMUM_ALLOWANCE",
    state: "PROPOSED",
    after: null,
  });
});

test("without a line it says what to do, and in English the same", async () => {
  open([], { VillageFiles: undefined }, "en");
  expect(await screen.findByText("The county can't be reached")).toBeVisible();
});
