import { fireEvent, render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test } from "vitest";
import { townOfficer } from "../testing/fixtures.ts";
import { listenedGraph } from "../testing/listenedGraph.ts";
import { fakeReplicaOf, OfficeOnFakes } from "../testing/officeOnFakes.tsx";

const listed = (personId: string, name: string, birthDate: string) => ({
  personId,
  name,
  residentId: `990***********${personId.slice(-4)}`,
  address: "南亭镇河畔村***",
  birthDate,
});
const child = listed("child-0048", "刘**", "2019-06-01");
const mother = listed("mother-0029", "陈**", "1998-05-20");
const father = listed("father-0031", "刘**", "1996-11-08");
const granny = listed("granny-0024", "李**", "1947-09-03");
const guardianship = {
  guardianshipId: "g1",
  kind: "PARENT",
  basis: "出生医学证明",
  from: "2019-06-01",
  until: null,
  inForce: true,
  by: { name: "何知远" },
  guardian: mother,
};
const members = [
  { relation: "户主", person: father },
  { relation: "配偶", person: mother },
  { relation: "女", person: child },
];
const familyOf = (person: typeof child) => ({
  ...person,
  phone: "138****0520",
  division: "990101100201",
  householdSince: null,
  household:
    person === granny
      ? {
          householdId: "g",
          members: [{ relation: "户主", person: granny }],
        }
      : { householdId: "h", members },
  leftHouseholds: [
    { householdId: "old", relation: "孙女", from: null, until: "2025-03-01" },
  ],
  guardians:
    person === child
      ? [
          guardianship,
          {
            ...guardianship,
            guardianshipId: "g0",
            kind: "BY_LAW",
            guardian: granny,
            until: "2025-03-01",
            inForce: false,
          },
        ]
      : [],
  wards: [],
});
const everybody = [child, mother, father, granny];

async function open(
  who: typeof child,
  answers: Readonly<Record<string, unknown>> = {},
  language: "zh" | "en" = "zh",
) {
  const { graph, asked } = listenedGraph({
    WhoIsWho: { duplicates: [], personMerges: [] },
    FindPeople: ({ search }: { search: string }) => ({
      people: everybody.filter(({ personId }) => personId.startsWith(search)),
    }),
    Family: ({ personId }: { personId: string }) => ({
      person: familyOf(
        everybody.find((one) => one.personId === personId) ?? child,
      ),
      stations: [
        {
          name: "竹林村便民服务站",
          nameEn: "Zhulin",
          division: "990101100202",
          level: "VILLAGE",
        },
      ],
    }),
    ...answers,
  });
  render(
    <OfficeOnFakes
      replica={fakeReplicaOf(townOfficer, "何知远")}
      graph={graph}
      language={language}
      at="/people"
    />,
  );
  const user = userEvent.setup();
  const section = within(
    await screen.findByRole("region", {
      name: language === "zh" ? "家庭、监护和联系方式" : /^Families/u,
    }),
  );
  const choose = async (
    place: ReturnType<typeof within>,
    { personId }: typeof child,
  ) => {
    await user.type(
      place.getByPlaceholderText(/证件号|Identity/u),
      `${personId.split("-")[0]}{Enter}`,
    );
    await user.click(
      await place.findByRole("button", {
        name: new RegExp(personId.slice(-4)),
      }),
    );
  };
  await choose(section, who);
  const part = async (name: string) =>
    within(await section.findByRole("region", { name }));
  const sent = (name: string) =>
    asked.filter((it) => it.name === name).map(({ variables }) => variables);
  return { user, section, part, choose, sent };
}

const done = { __typename: "FamilyActDone" };

test("[WD2] [WD3] guardians are shown with what was before, and one more is added with what it rests on", async () => {
  const { user, part, choose, section, sent } = await open(child, {
    AppointGuardian: { appointGuardian: done },
  });
  const lines = (await part("监护人")).getAllByRole("listitem");
  expect(lines[0]).toHaveTextContent(
    /0029.*父母.*2019-06-01至今.*何知远：出生医学证明/u,
  );
  expect(lines[1]).toHaveTextContent(
    /0024.*其他依法监护.*至2025-03-01.*已终止/u,
  );
  const form = await part("登记监护人");
  await choose(form, father);
  await user.click(form.getByRole("radio", { name: "父母" }));
  expect(
    form.getByRole("button", { name: "登记监护人" }),
  ).toHaveAccessibleDescription(/写明依据/u);
  await user.type(form.getByLabelText(/^依据/u), "户口簿");
  await user.click(form.getByRole("button", { name: "登记监护人" }));
  expect(sent("AppointGuardian")).toEqual([
    {
      input: {
        wardId: child.personId,
        guardianId: father.personId,
        kind: "PARENT",
        from: null,
        words: "户口簿",
      },
    },
  ]);
  expect(await section.findByText("✓ 已办好，已留痕")).toBeVisible();
});

test("[WD3] why a guardianship wasn't ended is said", async () => {
  const { user, part, section, sent } = await open(child, {
    EndGuardianship: {
      endGuardianship: {
        __typename: "GuardianRefused",
        reason: "ALREADY_ENDED",
      },
    },
  });
  const guardians = await part("监护人");
  await user.type(guardians.getByLabelText(/^原因/u), "法院撤销");
  await user.click(guardians.getByRole("button", { name: "终止监护" }));
  expect(sent("EndGuardianship")).toEqual([
    { input: { guardianshipId: "g1", words: "法院撤销" } },
  ]);
  expect(await section.findByRole("alert")).toHaveTextContent("已经终止");
});

test("[WD5] a head who founds a household says first who follows him", async () => {
  const { user, part, sent } = await open(father, {
    MoveToHousehold: { moveToHousehold: done },
  });
  const form = await part("变更户");
  await user.click(form.getByRole("radio", { name: "单独立户" }));
  const pick = async (label: string, option: string) => {
    const box = form.getByRole("combobox", { name: label });
    await user.click(box);
    // The list before is still closing, with the same words in it.
    const list = document
      .getElementById(box.getAttribute("aria-controls") ?? "")
      ?.closest<HTMLElement>(".ant-select-dropdown");
    fireEvent.click(
      within(list ?? document.body).getByText(option, {
        selector: ".ant-select-item-option-content *",
      }),
    );
  };
  await pick("与户主关系", "户主");
  await user.type(form.getByLabelText(/^原因/u), "离婚分户");
  const button = () => form.getByRole("button", { name: "变更户" });
  expect(button()).toHaveAccessibleDescription(/先选出新户主/u);
  await pick("陈**与户主关系", "户主");
  await user.click(button());
  expect(sent("MoveToHousehold")).toEqual([
    {
      input: {
        personId: father.personId,
        householdId: null,
        relation: "户主",
        relations: [
          { personId: mother.personId, relation: "户主" },
          { personId: child.personId, relation: "女" },
        ],
        words: "离婚分户",
      },
    },
  ]);
});

test("[WD5] who changes what he is says nothing of the others, whom somebody else may have changed meanwhile", async () => {
  const { user, part, sent } = await open(child, {
    MoveToHousehold: { moveToHousehold: done },
  });
  const form = await part("变更户");
  await user.click(form.getByRole("radio", { name: "户内换户主或改关系" }));
  const box = form.getByRole("combobox", { name: "与户主关系" });
  await user.click(box);
  const list = document
    .getElementById(box.getAttribute("aria-controls") ?? "")
    ?.closest<HTMLElement>(".ant-select-dropdown");
  fireEvent.click(
    within(list ?? document.body).getByText("子", {
      selector: ".ant-select-item-option-content *",
    }),
  );
  await user.type(form.getByLabelText(/^原因/u), "登记有误");
  await user.click(form.getByRole("button", { name: "变更户" }));
  expect(sent("MoveToHousehold")).toMatchObject([
    { input: { householdId: "h", relation: "子", relations: [] } },
  ]);
});

test("[WD6] a telephone number is corrected without the old one being shown", async () => {
  const { user, part, sent } = await open(child, {
    CorrectContact: { correctContact: done },
  });
  const form = await part("更正联系方式");
  expect(form.getByText(/138\*{4}0520/u)).toBeVisible();
  await user.type(form.getByLabelText(/^新电话/u), "13900001234");
  await user.type(form.getByLabelText(/^原因/u), "本人来电");
  await user.click(form.getByRole("button", { name: "更正联系方式" }));
  expect(sent("CorrectContact")).toEqual([
    {
      input: {
        personId: child.personId,
        phone: "13900001234",
        address: null,
        division: null,
        words: "本人来电",
      },
    },
  ]);
});

test("whom nobody is called so is said, and in English too", async () => {
  const { part } = await open(child, {}, "en");
  expect(await part("Guardians")).toBeDefined();
});
