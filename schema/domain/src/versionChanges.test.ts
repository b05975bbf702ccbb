import { expect, test } from "vitest";
import { aForm, definitions } from "../testing/aForm.ts";
import {
  aMaterial,
  anItemVersion,
  anOption,
  aSituation,
} from "../testing/anItemVersion.ts";
import type { FormSchema } from "./formTypes.ts";
import type { ItemVersion } from "./itemTypes.ts";
import { AREA_OF, changesByArea, versionChanges } from "./versionChanges.ts";

test("[I18] two versions that differ only in number and day of effect differ in nothing", () => {
  expect(told({ version: 2, effectiveFrom: "2026-12-10" })).toEqual([]);
});

test("[I18] a material that is no longer asked for, one that is new, and one that is now required", () => {
  const changes = between(
    { materials: [aMaterial("M1"), aMaterial("M2", optional)] },
    { materials: [aMaterial("M2"), aMaterial("M3")] },
  );
  expect(changes.map(({ kind, what }) => [kind, what.id])).toEqual([
    ["materialNeed", "M2"],
    ["materialAdded", "M3"],
    ["materialDropped", "M1"],
  ]);
  expect(changes[0]?.before).toMatchObject({ necessity: "optional" });
  expect(changes[0]?.after).toMatchObject({ necessity: "required" });
});

test.each([
  [{ deferrable: true, deferDays: 5 }, "materialDeferral"],
  [{ originals: 1, copies: 0 }, "materialCount"],
  [
    {
      licenceReplaceable: true,
      licenceName: "电子身份证",
      licenceNameEn: "E-ID",
    },
    "materialLicence",
  ],
  [{ form: "paper" as const, formText: "纸质" }, "materialForm"],
  [{ issuer: "村委会" }, "materialDetail"],
])("[I18] of a material it is told what changed: %o", (change, kind) => {
  const changes = between(
    { materials: [aMaterial("M1")] },
    { materials: [aMaterial("M1", change)] },
  );
  expect(changes).toEqual([
    expect.objectContaining({
      kind,
      after: expect.objectContaining(change) as unknown,
    }),
  ]);
});

test("[I18] a limit that is shorter, and one that the law didn't have before", () => {
  const base = anItemVersion();
  expect(
    between(
      { statutoryLimit: { ...base.statutoryLimit, limit: null } },
      { promisedLimit: { ...base.promisedLimit, limit: wd(7) } },
    ).map(({ what, before, after }) => [what.id, before, after]),
  ).toEqual([
    ["promisedLimit", wd(10), wd(7)],
    ["statutoryLimit", null, wd(20)],
  ]);
});

test("[I18] an answer that is new is told with its question", () => {
  const changes = between(
    { situations: [aSituation("agent", [anOption("no")])] },
    { situations: [aSituation("agent", [anOption("no"), anOption("yes")])] },
  );
  expect(changes).toMatchObject([
    {
      kind: "optionAdded",
      what: { id: "agent/yes", of: { name: "agent?" } },
    },
  ]);
});

test("[I18] a step that is put in doesn't change those that it renumbers", () => {
  const first = step(1, "受理");
  const changes = between(
    { steps: [first, step(2, "决定")] },
    { steps: [first, step(2, "审查"), step(3, "决定")] },
  );
  expect(changes.map(({ kind, what }) => [kind, what.id])).toEqual([
    ["stepAdded", "审查"],
  ]);
});

test("[I18] steps that change places are told as an order", () => {
  const changes = between(
    { steps: [step(1, "受理"), step(2, "公示")] },
    { steps: [step(2, "受理"), step(1, "公示")] },
  );
  expect(changes).toMatchObject([
    { kind: "order", what: { id: "steps" }, after: ["公示", "受理"] },
  ]);
});

test("[I18] a field that is no longer asked, one that is now required, and a new answer", () => {
  const before: FormSchema = {
    type: "object",
    properties: {
      income: { type: "number", title: "收入" },
      phone: { type: "string", title: "电话" },
      bank: { type: "string", title: "银行", enum: ["a"] },
    },
  };
  const after: FormSchema = {
    type: "object",
    properties: {
      phone: { type: "string", title: "电话" },
      bank: { type: "string", title: "银行", enum: ["a", "b"] },
    },
    required: ["phone"],
  };
  const changes = versionChanges(
    { elements: anItemVersion(), form: before, definitions: {} },
    { elements: anItemVersion(), form: after, definitions: {} },
  );
  expect(changes.map(({ kind, what }) => [kind, what.id])).toEqual([
    ["fieldNeed", "/phone"],
    ["fieldChoices", "/bank"],
    ["fieldDropped", "/income"],
  ]);
});

test("[I18] what matters at the window comes first", () => {
  const base = anItemVersion();
  const changes = between(
    {},
    {
      remarks: "说明",
      supervisePhone: "12345",
      conditions: [...base.conditions, "年满八十周岁"],
      promisedLimit: { ...base.promisedLimit, limit: wd(7) },
      materials: [],
      state: "suspended",
    },
  );
  expect(changes.map(({ kind }) => kind)).toEqual([
    "state",
    "materialDropped",
    "materialDropped",
    "limit",
    "conditionAdded",
    "phone",
    "element",
  ]);
  expect(changesByArea(changes).map(({ area }) => area)).toEqual([
    "state",
    "materials",
    "limits",
    "conditions",
    "rest",
  ]);
  expect(AREA_OF.fieldNeed).toBe("form");
});

function between(before: Partial<ItemVersion>, after: Partial<ItemVersion>) {
  return versionChanges(
    { elements: anItemVersion(before), form: aForm, definitions },
    {
      elements: anItemVersion({ version: 2, ...after }),
      form: aForm,
      definitions,
    },
  );
}

function told(after: Partial<ItemVersion>) {
  return between({}, after);
}

const optional = { necessity: "optional", necessityText: "非必要" } as const;

function wd(value: number) {
  return { value, unit: "WD" } as const;
}

function step(seq: number, name: string): ItemVersion["steps"][number] {
  return {
    seq,
    name,
    nameEn: `Step ${name}`,
    role: "经办人",
    roleEn: "Officer",
    orgKey: "town",
    creditCode: "1199010100TE5T010R",
    limit: wd(1),
    countsTowardLimit: true,
    content: "",
    document: null,
  };
}
