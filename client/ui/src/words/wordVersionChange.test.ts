import {
  anItemVersion,
  aMaterial,
  anOption,
  aSituation,
} from "@onedoor/domain/testing";
import type { FormSchema } from "@onedoor/domain/formTypes";
import type { ItemVersion } from "@onedoor/domain/itemTypes";
import { versionChanges } from "@onedoor/domain/versionChanges";
import { expect, test } from "vitest";
import type { Language } from "./wording.ts";
import { wordVersionChange } from "./wordVersionChange.ts";

const base = anItemVersion();
const income = aMaterial("M1", { name: "收入证明", nameEn: "Proof of income" });
const limit = (value: number) => ({
  ...base.promisedLimit,
  limit: { value, unit: "WD" as const },
});

test.each<[Partial<ItemVersion>, Partial<ItemVersion>, string, string]>([
  [
    { materials: [income] },
    { materials: [] },
    "材料“收入证明”不再需要",
    "Material “Proof of income” is no longer needed",
  ],
  [
    { materials: [] },
    { materials: [income] },
    "新增材料“收入证明”：必须交，复印件 1 份，验原件",
    "Material “Proof of income” is new: required, 1 copy, original is checked",
  ],
  [
    { materials: [{ ...income, necessity: "optional" }] },
    { materials: [income] },
    "材料“收入证明”现在必须交",
    "Material “Proof of income” is now required",
  ],
  [
    { materials: [income] },
    { materials: [{ ...income, deferrable: true, deferDays: 5 }] },
    "材料“收入证明”现在可以容缺，受理后 5 个工作日内补交",
    "Material “Proof of income” may now follow within 5 working days",
  ],
  [
    { materials: [income] },
    {
      materials: [{ ...income, originals: 1, copies: 0, originalUse: "kept" }],
    },
    "材料“收入证明”由“复印件 1 份，验原件”改为“原件 1 份，收取”",
    "Material “Proof of income”: “1 original, kept” in place of “1 copy, original is checked”",
  ],
  [
    { materials: [income] },
    { materials: [{ ...income, issuer: "村委会" }] },
    "材料“收入证明”的出具单位由“无”改为“村委会”",
    "Material “Proof of income”, issuer: “村委会” in place of “none”",
  ],
  [
    { promisedLimit: limit(10) },
    { promisedLimit: limit(7) },
    "承诺时限由 10 个工作日缩短为 7 个工作日",
    "Promised limit shortened from 10 working days to 7 working days",
  ],
  [
    { statutoryLimit: { ...base.statutoryLimit, limit: null } },
    { statutoryLimit: limit(20) },
    "法定时限定为 20 个工作日（原来没有规定）",
    "Statutory limit set at 20 working days (was none)",
  ],
  [{}, { state: "suspended" }, "暂停办理", "Suspended: don't take it in"],
  [{ state: "suspended" }, { state: "inForce" }, "恢复办理", "On offer again"],
  [
    {},
    { effectiveUntil: "2026-12-31" },
    "办理到2026年12月31日为止",
    "Can be applied for until 31 Dec 2026",
  ],
  [
    { situations: [aSituation("agent", [anOption("no")])] },
    { situations: [aSituation("agent", [anOption("no"), anOption("yes")])] },
    "“agent?”可以答“yes”",
    "“agent?” can be answered “yes”",
  ],
  [
    { acceptLevels: ["5", "6"] },
    { acceptLevels: ["4", "5"] },
    "县级的窗口现在可以受理；村（社区）的窗口不再受理",
    "Windows of the county may now accept it; Windows of villages no longer accept it",
  ],
  [
    { consultPhone: "0990-1" },
    { consultPhone: "0990-2" },
    "咨询电话由“0990-1”改为“0990-2”",
    "Phone for questions: “0990-2” in place of “0990-1”",
  ],
  [
    {},
    { fee: { charged: true, basis: "某规定" } },
    "开始收费，依据：某规定",
    "A fee is charged; basis: 某规定",
  ],
])("a change is a sentence in both languages: %o", (before, after, zh, en) => {
  expect(said(before, after, "zh")).toEqual([zh]);
  expect(said(before, after, "en")).toEqual([en]);
});

test.each([
  ["zh", "表单的“代办人 · 姓名”现在必填", "表单新问“代办人 · 电话”"],
  [
    "en",
    "“Agent · Name” in the form is now required",
    "The form now asks for “Agent · Phone”",
  ],
] as const)("a field is told with its block: %s", (language, ...sentences) => {
  const changes = versionChanges(
    { elements: base, form: agentForm([], ["name"]), definitions: {} },
    {
      elements: base,
      form: agentForm(["name"], ["name", "phone"]),
      definitions: {},
    },
  );
  expect(changes.map((change) => wordVersionChange(change, language))).toEqual(
    sentences,
  );
});

test("every part of an item has its words, and none is told as something else", () => {
  const before = anItemVersion({ situations: [], materials: [] });
  const after = JSON.parse(
    JSON.stringify(before, (key, value: unknown) =>
      typeof value === "string" && !KEPT.has(key) ? `${value}1` : value,
    ),
  ) as ItemVersion;
  for (const language of ["zh", "en"] as const)
    for (const sentence of said(before, after, language)) {
      expect(sentence).not.toMatch(/undefined|null|\[object/);
      expect(sentence).not.toMatch(/其他内容|other details/);
      expect(sentence).not.toBe("");
    }
  expect(said(before, after, "zh").length).toBeGreaterThan(20);
});

function agentForm(required: string[], fields: string[]): FormSchema {
  const all: Record<string, FormSchema> = {
    name: { type: "string", title: "姓名", "x-title-en": "Name" },
    phone: { type: "string", title: "电话", "x-title-en": "Phone" },
  };
  return {
    type: "object",
    properties: {
      agent: {
        type: "object",
        title: "代办人",
        "x-title-en": "Agent",
        properties: Object.fromEntries(
          Object.entries(all).filter(([key]) => fields.includes(key)),
        ),
        required,
      },
    },
  };
}

/** Of closed sets, or not compared. */
const KEPT: ReadonlySet<string> = new Set([
  "state",
  "handlingType",
  "unit",
  "effectiveFrom",
  "itemCode",
]);

function said(
  before: Partial<ItemVersion>,
  after: Partial<ItemVersion>,
  language: Language,
): string[] {
  return versionChanges(version(before), version(after)).map((change) =>
    wordVersionChange(change, language),
  );
}

function version(changes: Partial<ItemVersion>) {
  return { elements: anItemVersion(changes), form: {}, definitions: {} };
}
