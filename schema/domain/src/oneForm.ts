import {
  isBlock,
  isRequired,
  isShown,
  valueAt,
  withValueAt,
} from "./formData.ts";
import { fieldsOf } from "./formSchema.ts";
import type { FormField, FormSection } from "./formTypes.ts";
import { groupsOf } from "./groupsOf.ts";
import type { Bundle } from "./itemTypes.ts";
import type { JointPart } from "./jointQuestions.ts";
import { pointerTo } from "./jsonPointer.ts";
import type { ResidentIdOptions } from "./residentId.ts";
import { SHARED_DATA, sharedKeyOf, sharedRoleOf } from "./sharedData.ts";
import { tidyForm } from "./tidyForm.ts";
import { type FormProblem, validateForm } from "./validateForm.ts";

/**
 * What was filled into the one form of a bundle: under `shared` the shared data by key, and under each item's key what
 * only that item asks, as it stands in its own form.
 */
export type JointData = Readonly<Record<string, unknown>>;

export type JointForm = {
  /** What is asked now: the shared data first, then a section for each item with questions of its own. */
  sections: FormSection[];
  /** By the paths of `sections`; empty exactly when every item's own form has no problem. */
  problems: FormProblem[];
  /** Each item's own form, filled in and tidy. */
  data: Record<string, Record<string, unknown>>;
};

type Rules = Pick<Bundle, "roles" | "dependsOn">;

const SHARED = "shared";

/**
 * One form for all items of a bundle [B5]: each shared datum is asked once, and what an earlier decision of the bundle
 * brings along isn't asked of those that wait for it. The items' own forms stay what is filed and validated.
 */
export function oneForm(
  rules: Rules,
  parts: readonly JointPart[],
  filled: JointData,
  identities: ResidentIdOptions,
): JointForm {
  const places = placesOf(rules, parts);
  const data = splitForm(rules, parts, filled);
  return {
    sections: sectionsOf(parts, places, data),
    problems: problemsOf(parts, places, data, identities),
    data,
  };
}

/** What is asked with the form filled in as far as it is. */
export function jointSections(
  rules: Rules,
  parts: readonly JointPart[],
  filled: JointData,
): FormSection[] {
  return sectionsOf(
    parts,
    placesOf(rules, parts),
    splitForm(rules, parts, filled),
  );
}

/** The data of each item's own form. */
export function splitForm(
  rules: Rules,
  parts: readonly JointPart[],
  filled: JointData,
): Record<string, Record<string, unknown>> {
  const places = placesOf(rules, parts);
  return Object.fromEntries(
    parts.map((part) => {
      const own = valueAt(filled, pointerTo([part.key]));
      const data = places
        .filter((place) => place.part === part)
        .reduce<Record<string, unknown>>(
          (done, place) =>
            withValueAt(done, place.field.path, valueOf(place, filled)),
          isBlock(own) ? own : {},
        );
      return [part.key, tidyForm(part.form, part.definitions, data)];
    }),
  );
}

/** Where an item's field stands in the one form. */
type Place = {
  part: JointPart;
  field: FormField;
  /** Null for what only this item asks. */
  key: string | null;
  path: string;
  /** An earlier decision brings it along. */
  given: boolean;
};

function placesOf(rules: Rules, parts: readonly JointPart[]): Place[] {
  return parts.flatMap((part) => {
    const given = yieldedTo(rules, parts, part.key).flatMap(({ data }) => data);
    return fieldsOf(part.form, part.definitions)
      .flatMap((section) => section.fields)
      .map((field) => {
        const key = sharedKeyOf(field.dictionary, rules.roles);
        return {
          part,
          field,
          key,
          path:
            key === null
              ? pointerTo([part.key]) + field.path
              : pointerTo([SHARED, key]),
          given: key !== null && given.includes(key),
        };
      });
  });
}

/** What the decisions bring along that an item waits for; only of items that are applied for too. */
export function yieldedTo(
  { dependsOn }: Pick<Bundle, "dependsOn">,
  parts: readonly { key: string }[],
  item: string,
): Bundle["dependsOn"][number]["yields"][] {
  return dependsOn
    .filter(
      (one) => one.item === item && parts.some(({ key }) => key === one.on),
    )
    .map((one) => one.yields);
}

function valueOf({ part, field, path }: Place, filled: JointData): unknown {
  const question = field.dictionary?.startsWith("answers.")
    ? field.dictionary.slice("answers.".length)
    : undefined;
  return question === undefined
    ? valueAt(filled, path)
    : part.answers[question];
}

function sectionsOf(
  parts: readonly JointPart[],
  places: readonly Place[],
  data: Readonly<Record<string, unknown>>,
): FormSection[] {
  // Answers stand in each item's form too, but they were asked before.
  const asked = places.filter(
    ({ part, field, given }) =>
      !given && !field.readOnly && isShown(field, data[part.key]),
  );
  const drawn = (chosen: readonly Place[]) =>
    groupsOf(chosen, ({ path }) => path).flatMap((same) =>
      jointField(same, data),
    );
  const keys = [...SHARED_DATA.keys()];
  const shared = asked
    .filter(({ key }) => key !== null)
    .sort((a, b) => keys.indexOf(a.key ?? "") - keys.indexOf(b.key ?? ""));
  return [
    {
      key: SHARED,
      title: "共用信息",
      titleEn: "Asked once for all",
      fields: drawn(shared),
    },
    ...parts.map((part) => ({
      key: part.key,
      title: part.item.name,
      titleEn: part.item.nameEn,
      fields: drawn(
        asked.filter((place) => place.key === null && place.part === part),
      ),
    })),
  ].filter(({ fields }) => fields.length > 0);
}

/** One field for all places at one path: as strict as the strictest of them, and shown because it was looked at. */
function jointField(
  places: readonly Place[],
  data: Readonly<Record<string, unknown>>,
): FormField[] {
  const [first] = places;
  if (first === undefined) return [];
  const { field, key, path, part } = first;
  const fields = places.map((one) => one.field);
  const required = places.some((one) =>
    isRequired(one.field, data[one.part.key]),
  );
  return [
    {
      ...field,
      path,
      group: groupOf(key, field, part),
      required: required ? [] : null,
      shown: [],
      options: field.options.filter(({ value }) =>
        fields.every(({ options }) =>
          options.some((option) => option.value === value),
        ),
      ),
      pattern: fields.find(({ pattern }) => pattern !== null)?.pattern ?? null,
      minimum: strictest(fields, "minimum", Math.max),
      maximum: strictest(fields, "maximum", Math.min),
      minLength: strictest(fields, "minLength", Math.max),
      maxLength: strictest(fields, "maxLength", Math.min),
      minItems: strictest(fields, "minItems", Math.max),
      maxItems: strictest(fields, "maxItems", Math.min),
    },
  ];
}

function groupOf(
  key: string | null,
  field: FormField,
  part: JointPart,
): FormField["group"] {
  const role = key === null ? undefined : sharedRoleOf(key);
  if (role !== undefined)
    return {
      path: pointerTo([SHARED, role.role]),
      title: role.title,
      titleEn: role.titleEn,
      required: [],
    };
  const { group } = field;
  return group === null
    ? null
    : { ...group, path: pointerTo([part.key]) + group.path, required: [] };
}

function strictest(
  fields: readonly FormField[],
  limit:
    "minimum" | "maximum" | "minLength" | "maxLength" | "minItems" | "maxItems",
  of: (...values: number[]) => number,
): number | null {
  const limits = fields.flatMap((field) => field[limit] ?? []);
  return limits.length === 0 ? null : of(...limits);
}

function problemsOf(
  parts: readonly JointPart[],
  places: readonly Place[],
  data: Readonly<Record<string, unknown>>,
  identities: ResidentIdOptions,
): FormProblem[] {
  const problems = parts.flatMap((part) => {
    const own = places.filter((place) => place.part === part);
    return validateForm(
      part.form,
      part.definitions,
      data[part.key],
      identities,
    ).flatMap((problem) =>
      pathsOf(problem.path, part, own).map((path) => ({ ...problem, path })),
    );
  });
  const unique = new Map(
    problems.map((one) => [`${one.path} ${one.rule}`, one] as const),
  );
  return [...unique.values()];
}

/** A problem with a whole block, such as its absence, is one with each field that the block can't do without. */
function pathsOf(
  path: string,
  part: JointPart,
  places: readonly Place[],
): string[] {
  const at = places.find(
    ({ field }) => path === field.path || path.startsWith(`${field.path}/`),
  );
  if (at !== undefined) return [at.path + path.slice(at.field.path.length)];
  const inside = places.filter(
    ({ field }) =>
      field.required?.length === 0 && field.path.startsWith(`${path}/`),
  );
  return inside.length === 0
    ? [pointerTo([part.key]) + path]
    : inside.map((place) => place.path);
}
