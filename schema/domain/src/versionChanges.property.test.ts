import fc from "fast-check";
import { expect, test } from "vitest";
import { aForm, definitions } from "../testing/aForm.ts";
import {
  aMaterial,
  anItemVersion,
  anOption,
  aSituation,
} from "../testing/anItemVersion.ts";
import type { VersionChange } from "./changedParts.ts";
import type { FormSchema } from "./formTypes.ts";
import type { ItemVersion, Material } from "./itemTypes.ts";
import { versionChanges, type VersionWithForm } from "./versionChanges.ts";

/** Something stands in every element, so that an edit finds a place everywhere. */
const full = anItemVersion({
  effectiveUntil: "2027-12-31",
  handlingItems: [{ code: "01", name: "办理项", nameEn: "Handling item" }],
  extension: {
    limit: { value: 5, unit: "WD" },
    maxTotal: { value: 15, unit: "WD" },
    basis: "某条",
    approver: "负责人",
    certainty: "sure",
  },
  legalBasis: [
    {
      title: "某法",
      docNo: "第1号",
      article: "第1条",
      rank: "law",
      certainty: "K",
    },
  ],
  situations: [
    aSituation("agent", [
      anOption("no", { note: "本人" }),
      anOption("yes", {
        addMaterials: ["M2"],
        redirect: { itemCode: "x", itemName: "另一项", itemNameEn: "Another" },
        changes: {
          handlingType: "instant",
          statutoryLimit: { value: 1, unit: "CD" },
          promisedLimit: { value: 1, unit: "CD" },
        },
      }),
    ]),
    aSituation("age", [anOption("old")], { question: "agent", in: ["no"] }),
  ],
  steps: [
    {
      seq: 1,
      name: "受理",
      nameEn: "Accept",
      role: "窗口",
      roleEn: "Window",
      orgKey: "town",
      creditCode: "1199010100TE5T010R",
      limit: { value: 1, unit: "WD" },
      countsTowardLimit: true,
      content: "看材料",
      document: "受理通知书",
    },
  ],
  specialProcedures: [
    {
      kind: "publicity",
      name: "公示",
      nameEn: "Publicity",
      limit: { value: 7, unit: "CD" },
      pausesClock: true,
      certainty: "K",
    },
  ],
  results: [
    {
      name: "决定书",
      nameEn: "Decision",
      kind: "approval",
      kindName: "批文",
      eLicence: false,
      validity: "长期",
    },
  ],
  publicity: {
    limit: { value: 7, unit: "CD" },
    certainty: "K",
    stage: "决定前",
  },
  bundles: ["birth"],
  responsibilityList: ["审查"],
  consultPhone: "0990-1",
  supervisePhone: "0990-2",
  remarks: "说明",
});

const base: VersionWithForm = { elements: full, form: aForm, definitions };

/** A version is told apart by these; they are no change. */
const ITSELF = [/^\/itemCode$/, /^\/version$/, /^\/effectiveFrom$/];
/** Only the order of steps counts, and there is one. */
const UNTOLD = [...ITSELF, /^\/steps\/0\/seq$/];

const leaves = leavesOf(full).filter(
  (path) => !UNTOLD.some((pattern) => pattern.test(path)),
);

test("[I18] a version differs from itself in nothing, whatever the order of its keys", () => {
  expect(versionChanges(base, base)).toEqual([]);
  const turned = {
    elements: turnedKeys(full) as ItemVersion,
    form: turnedKeys(aForm) as FormSchema,
    definitions: turnedKeys(definitions) as FormSchema,
  };
  expect(versionChanges(base, turned)).toEqual([]);
});

test("[I18] every edit of a published element is reported", () => {
  expect(leaves.length).toBeGreaterThan(120);
  fc.assert(
    fc.property(fc.subarray(leaves, { minLength: 1 }), (paths) => {
      const edited = paths.reduce<unknown>(
        (value, path) => withEdit(value, path),
        full,
      );
      const changes = versionChanges(base, {
        ...base,
        elements: edited as ItemVersion,
      });
      // Each element that was edited is named by at least one change.
      const said = JSON.stringify(changes);
      for (const path of paths)
        expect(said, path).toContain(marked(valueAt(edited, path)));
    }),
  );
});

test("[I18] every edit alone makes at least one change, and undoing it the reverse", () => {
  for (const path of leaves) {
    const edited = { ...base, elements: withEdit(full, path) as ItemVersion };
    const there = versionChanges(base, edited);
    expect(there.length, path).toBeGreaterThan(0);
    const back = versionChanges(edited, base);
    expect(back.length, path).toBe(there.length);
  }
});

test("[I18] every edit of a form's field is reported", () => {
  const fields = leavesOf(aForm).filter((path) =>
    /\/(title|x-title-en|minimum|maximum|maxLength|enum\/\d+)$/.test(path),
  );
  expect(fields.length).toBeGreaterThan(10);
  for (const path of fields.filter((one) => one.startsWith("/properties"))) {
    const form = withEdit(aForm, path) as FormSchema;
    expect(versionChanges(base, { ...base, form }).length, path).not.toBe(0);
  }
});

const material = fc
  .record({
    code: fc.constantFrom("M1", "M2", "M3", "M4"),
    name: fc.constantFrom("收入证明", "户口簿"),
    necessity: fc.constantFrom("required", "situational", "optional"),
    originals: fc.nat(2),
    copies: fc.nat(2),
    deferrable: fc.boolean(),
    deferDays: fc.option(fc.integer({ min: 1, max: 9 })),
    licenceReplaceable: fc.boolean(),
    form: fc.constantFrom("paper", "electronic", "either"),
    issuer: fc.option(fc.constant("民政局")),
    notes: fc.option(fc.string()),
  })
  .map((change): Material => aMaterial(change.code, change));
const materials = fc.uniqueArray(material, { selector: ({ code }) => code });

test("[I18] the reported changes turn the older list of materials into the newer", () => {
  fc.assert(
    fc.property(materials, materials, (before, after) => {
      const changes = versionChanges(
        withMaterials(before),
        withMaterials(after),
      );
      expect(byCode(withMaterialChanges(before, changes))).toEqual(
        byCode(after),
      );
    }),
  );
});

test("[I18] what is reported doesn't hang on the order of keys", () => {
  fc.assert(
    fc.property(materials, materials, (before, after) => {
      const newer = withMaterials(after);
      const turned = {
        ...newer,
        elements: turnedKeys(newer.elements) as ItemVersion,
      };
      expect(versionChanges(withMaterials(before), turned)).toEqual(
        versionChanges(withMaterials(before), newer),
      );
    }),
  );
});

function withMaterials(list: Material[]): VersionWithForm {
  return { ...base, elements: { ...full, materials: list } };
}

function byCode(list: readonly Material[]): Record<string, Material> {
  return Object.fromEntries(list.map((one) => [one.code, one]));
}

/** The older list with the changes made to it. What was added comes last. */
function withMaterialChanges(
  materials: readonly Material[],
  changes: readonly VersionChange[],
): Material[] {
  return changes.reduce<Material[]>(
    (list, change) => {
      const { id } = change.what;
      switch (change.kind) {
        case "materialAdded":
          return change.after === null ? list : [...list, change.after];
        case "materialDropped":
          return list.filter(({ code }) => code !== id);
        case "materialNeed":
        case "materialDeferral":
        case "materialCount":
        case "materialLicence":
        case "materialForm":
        case "materialDetail":
          return list.map((one) =>
            one.code === id ? { ...one, ...change.after } : one,
          );
        default:
          return list;
      }
    },
    [...materials],
  );
}

/** JSON pointers of all texts, numbers, yes-or-noes and nulls. */
function leavesOf(value: unknown, at = ""): string[] {
  if (typeof value !== "object" || value === null) return [at];
  return Object.entries(value).flatMap(([key, inner]) =>
    leavesOf(inner, `${at}/${key}`),
  );
}

function withEdit(value: unknown, path: string): unknown {
  if (path === "") return edited(value);
  const [, key = "", ...rest] = path.split("/");
  const copy: unknown = Array.isArray(value)
    ? [...(value as unknown[])]
    : { ...(value as object) };
  const inner: unknown = Reflect.get(value as object, key);
  const pointer = rest.map((one) => `/${one}`).join("");
  Reflect.set(copy as object, key, withEdit(inner, pointer));
  return copy;
}

function edited(value: unknown): unknown {
  switch (typeof value) {
    case "number":
      return value + 1;
    case "boolean":
      return !value;
    case "string":
      return `${value}!`;
    default:
      return "!";
  }
}

/** As it stands in the text of a change. */
function marked(value: unknown): string {
  return JSON.stringify(value);
}

function valueAt(value: unknown, path: string): unknown {
  return path
    .split("/")
    .slice(1)
    .reduce<unknown>(
      (inner, key) => Reflect.get(inner as object, key) as unknown,
      value,
    );
}

function turnedKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(turnedKeys);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, inner]) => [key, turnedKeys(inner)]),
  );
}
