import { knownResidents } from "@onedoor/demonstration/knownResidents";
import { valueAt } from "@onedoor/domain/formData";
import { fieldsOf } from "@onedoor/domain/formSchema";
import type { Bundle } from "@onedoor/domain/itemTypes";
import { jointSituation } from "@onedoor/domain/jointQuestions";
import { pointerTo } from "@onedoor/domain/jsonPointer";
import { sharedKeyOf } from "@onedoor/domain/sharedData";
import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import type { MemoryReplica } from "@onedoor/replica/testing/MemoryReplica";
import { firstValueFrom } from "rxjs";
import { expect, test } from "vitest";
import { withBundle } from "../intake/chooseMatter.ts";
import {
  emptyPerson,
  type IntakeDraft,
  newDraft,
  parseDraft,
} from "../intake/intakeDraft.ts";
import { OWN_DEFINITIONS, parseItem } from "../itemElements.ts";
import {
  aStation,
  demonstrationDirectory,
  sampleOf,
  seededItems,
} from "../testing/aStation.tsx";
import { renderStation } from "../testing/renderStation.tsx";

const { youngMother } = knownResidents;
const newborn = bundleOf("newborn");

test("a bundle is found where items are, and its questions are put once", async () => {
  const user = userEvent.setup();
  renderStation(aStation("cun1"), { hash: "#/intake" });
  await user.click(
    await screen.findByRole("button", { name: "下一步：办什么" }),
  );
  await user.type(await screen.findByLabelText(/事项名称/), "新生儿出生");
  await user.click(
    await screen.findByRole("button", { name: /新生儿出生一件事/ }),
  );

  expect(
    await screen.findAllByRole("radiogroup", { name: "是否委托他人代办?" }),
  ).toHaveLength(1);
  expect(
    screen.queryByRole("radiogroup", { name: "参保人?" }),
  ).not.toBeInTheDocument();
  const household = screen
    .getAllByRole("listitem")
    .find((line) => line.textContent.startsWith("出生登记(户口)"));
  expect(household).toHaveTextContent("等“出生医学证明签发”办结后办理");
});

test("what is saved against the items taken apart is in view, with the slowest chain", async () => {
  const station = aStation("cun1");
  await keep(station, aDraft({ step: "what" }));
  renderStation(station, { hash: "#/intake/d1" });

  expect(
    await screen.findByText("一共少填 63 项、少交 8 份材料"),
  ).toBeVisible();
  expect(screen.getByText("填 58 项，分开办要填 121 项")).toBeVisible();
  expect(screen.getByText("交 3 份材料，分开办要交 11 份")).toBeVisible();
  expect(
    screen.getByText(/最慢的一路：.*出生登记\(户口\) → 社会保障卡申领/),
  ).toBeVisible();
});

test("one form is prefilled from the register, with the day of its copy, and asks for each thing once", async () => {
  const station = aStation("cun1");
  await keep(station, aDraft({ step: "form" }));
  renderStation(station, { hash: "#/intake/d1" });

  const applicant = await screen.findByRole("group", { name: "共用信息" });
  const [name] = within(applicant).getAllByLabelText(/^姓名/);
  expect(name).toHaveValue(youngMother.name);
  expect(
    (
      await within(applicant).findAllByText("来自人员档案 2026-11-02，可以改")
    )[0],
  ).toBeVisible();
  expect(within(applicant).getAllByLabelText(/出生日期/)).toHaveLength(1);
  // The certificate's number comes with the certificate.
  expect(screen.queryByLabelText(/出生医学证明编号/)).not.toBeInTheDocument();
});

test("one act opens a case for each item, without a line too, and says what waits", async () => {
  const station = aStation("cun1", { online: false });
  await keep(station, completeDraft());
  const user = userEvent.setup();
  renderStation(station, { hash: "#/intake/d1" });
  await user.click(await takeInButton());

  expect(
    await screen.findByRole("heading", { name: "已收件 5 件" }),
  ).toBeVisible();
  expect(
    screen
      .getAllByRole("listitem")
      .filter((line) => line.textContent.includes("办结后办理")),
  ).toHaveLength(3);
  const cases = await casesOf(station);
  expect(new Set(cases.map(({ state }) => state.terms?.itemCode))).toEqual(
    new Set(newborn.items),
  );
  for (const { caseId } of cases)
    expect(kindsOf(station, caseId)).toEqual(["submitted", "takenIn"]);
  expect(await firstValueFrom(station.drafts())).toEqual([]);
});

test("what was handed in once reaches every case that needs it, under its own code", async () => {
  const station = aStation("cun1");
  await keep(station, {
    ...completeDraft(),
    papers: [{ materialCode: "M0125", how: "copy" }],
  });
  const user = userEvent.setup();
  renderStation(station, { hash: "#/intake/d1" });
  await user.click(await takeInButton());
  await screen.findByRole("heading", { name: "已收件 5 件" });

  const copies = (await casesOf(station)).flatMap(({ presented }) =>
    presented.filter(({ how }) => how === "copy"),
  );
  expect(copies.map(({ materialCode }) => materialCode).sort()).toEqual([
    "M0002",
    "M0056",
    "M0070",
    "M0125",
    "M0130",
  ]);
});

test("a page that was photographed once is in every case that needs it, each with a copy of its own", async () => {
  const station = aStation("cun1");
  const page = await station.keepScan(new Blob(["page"]));
  await keep(station, {
    ...completeDraft(),
    papers: [{ materialCode: "M0125", how: "original" }],
    scans: [{ ...page, materialCode: "M0125", mediaType: "image/jpeg" }],
  });
  const user = userEvent.setup();
  renderStation(station, { hash: "#/intake/d1" });
  await user.click(await takeInButton());
  await screen.findByRole("heading", { name: "已收件 5 件" });

  const pages = (await casesOf(station)).flatMap(
    ({ state }) => state.materials,
  );
  expect(pages).toHaveLength(5);
  expect(new Set(pages).size).toBe(5);
});

test("taking in again after a crash in the middle opens no case twice", async () => {
  const station = aStation("cun1");
  const draft = completeDraft();
  await keep(station, draft);
  const user = userEvent.setup();
  const first = renderStation(station, { hash: "#/intake/d1" });
  await user.click(await takeInButton());
  await screen.findByRole("heading", { name: "已收件 5 件" });
  first.unmount();

  // As if the browser had died before the draft was removed.
  await keep(station, draft);
  renderStation(station, { hash: "#/intake/d1" });
  await user.click(await takeInButton());
  await screen.findByRole("heading", { name: "已收件 5 件" });
  const cases = await casesOf(station);
  expect(cases).toHaveLength(5);
  for (const { caseId } of cases)
    expect(kindsOf(station, caseId)).toEqual(["submitted", "takenIn"]);
});

test("the notification names the items, what is brought once, and what waits", async () => {
  const station = aStation("cun1");
  await keep(station, aDraft({ step: "what" }));
  renderStation(station, { hash: "#/intake/d1/notification" });

  expect(
    await screen.findByRole("heading", { name: "一件事一次性告知书" }),
  ).toBeVisible();
  expect(screen.getByText(/父母双方居民身份证.*5 个事项共用/)).toBeVisible();
  expect(
    screen.getByText(/社会保障卡申领：.*须等出生登记\(户口\)办结/),
  ).toBeVisible();
});

test("a draft of before bundles were known is read as one of a single item", () => {
  const { bundle: _, ...old } = aDraft({});
  expect(parseDraft(old)?.bundle).toBeNull();
});

function bundleOf(id: string): Bundle {
  const bundle = demonstrationDirectory.bundles.find((one) => one.id === id);
  if (bundle === undefined) throw new Error(`no bundle ${id}`);
  return bundle;
}

async function keep(station: MemoryReplica, draft: IntakeDraft) {
  await station.saveDraft(draft.draftId, null, draft);
}

async function casesOf(station: MemoryReplica) {
  return firstValueFrom(
    station.cases({ desk: "subtree", search: youngMother.name, limit: 50 }),
  );
}

function kindsOf(station: MemoryReplica, caseId: string) {
  return station.hub.journalOf(caseId).map(({ header }) => header?.kind);
}

/** Once nothing stands against it: the items and their forms have to be read first. */
async function takeInButton() {
  const name = "一次收件（5 件）";
  await waitFor(() =>
    expect(screen.getByRole("button", { name })).not.toHaveAttribute(
      "aria-disabled",
    ),
  );
  return screen.getByRole("button", { name });
}

const items = newborn.items.map((code) => {
  const view = seededItems.find(({ itemCode }) => itemCode === code);
  const item = view === undefined ? undefined : parseItem(view);
  if (item === undefined) throw new Error(`no item ${code}`);
  return {
    key: code,
    item: item.elements,
    form: item.schema,
    definitions: OWN_DEFINITIONS,
  };
});

/** By the joint questions' ids. */
function answersFor(wanted: Readonly<Record<string, string>>) {
  const walk = (answers: Record<string, string>): Record<string, string> => {
    const next = jointSituation(newborn, items, answers).questions.find(
      ({ id }) => answers[id] === undefined,
    );
    return next === undefined
      ? answers
      : walk({ ...answers, [next.id]: wanted[next.situation.id] ?? "" });
  };
  return walk({});
}

function aDraft(changes: Partial<IntakeDraft>): IntakeDraft {
  const empty = newDraft({
    draftId: "d1",
    caseId: "case-1",
    queryCode: "482916",
    itemCode: null,
  });
  return {
    ...withBundle(empty, newborn, aStation("cun1").now()),
    applicant: {
      ...emptyPerson(),
      personId: youngMother.personId,
      name: youngMother.name,
      residentId: youngMother.residentId,
      phone: youngMother.phone,
      address: youngMother.address,
    },
    division: youngMother.division,
    answers: answersFor({
      place: "hospital",
      marriage: "yes",
      married: "yes",
      noIdCard: "no",
      agent: "no",
    }),
    ...changes,
  };
}

/** The items' samples, in the one form. */
function completeDraft(): IntakeDraft {
  const typed: Record<string, unknown> = {};
  for (const { key, item, form } of items)
    for (const field of fieldsOf(form, OWN_DEFINITIONS).flatMap(
      (section) => section.fields,
    )) {
      const shared = sharedKeyOf(field.dictionary, newborn.roles);
      const path =
        shared === null
          ? pointerTo([key]) + field.path
          : pointerTo(["shared", shared]);
      const value = valueAt(sampleOf(item.id).form, field.path);
      if (value !== undefined && !field.readOnly) typed[path] ??= value;
    }
  return aDraft({ step: "form", typed });
}
