import { conditionText, parseConditionText } from "./conditionText.ts";
import { isBlock } from "./formData.ts";
import type { FormSchema } from "./formTypes.ts";
import type { ItemSheet } from "./itemSheet.ts";
import type { Situation } from "./itemTypes.ts";

const SHARED = "common.json#/$defs/";
/** Fields that show what was answered at the window: made from the situations, not written. */
const ANSWERS = "answers.";

/** Kinds of fields that the editor writes; `kept` is any other, which stays as it was. */
type FieldKind =
  | "text"
  | "paragraph"
  | "integer"
  | "date"
  | "yes"
  | "choice"
  | "shared"
  | "kept";

/** The fields of an item's form as the rows of its sheet, in drawing order. */
export function rowsOfForm(form: FormSchema): Record<string, unknown>[] {
  const sections = form["x-sections"] ?? [];
  return drawn(form)
    .filter(([, schema]) => !isAnswer(schema))
    .map(([key, schema]) => {
      const section = sections.find((one) => one.key === schema["x-section"]);
      const kind = kindOf(schema);
      return Object.fromEntries(
        Object.entries({
          key,
          title: schema.title ?? key,
          titleEn: schema["x-title-en"] ?? key,
          kind,
          options: kind === "choice" ? optionLines(schema) : undefined,
          shared:
            kind === "shared" ? schema.$ref?.slice(SHARED.length) : undefined,
          section: section?.title,
          sectionEn: section?.titleEn,
          required: isRequired(form, key) ? true : undefined,
          shownWhen: shownText(schema),
        }).filter(([, value]) => value !== undefined),
      );
    });
}

/**
 * The form that the sheet's rows say. What a row doesn't ask for is kept from `base`, the form before; the answers to
 * the item's situations come into it by themselves.
 */
export function formOfSheet(
  sheet: ItemSheet,
  situations: readonly Situation[],
  base: FormSchema | null,
): FormSchema {
  const rows = rowsIn(sheet);
  const sections = sectionsOf(rows, base);
  const first = sections[0]?.key ?? "";
  const fields = new Map([
    ...situations.map(
      (one) => [keyOfAnswer(one, base), answerField(one, base, first)] as const,
    ),
    ...rows.map(
      (row) => [textOf(row, "key"), fieldOf(row, base, sections)] as const,
    ),
  ]);
  const properties = Object.fromEntries(
    placed([...fields.keys()], rows, base).map((key, index) => [
      key,
      { ...fields.get(key), "x-order": index + 1 },
    ]),
  );
  const rules = (base?.allOf ?? []).flatMap((rule) =>
    keptRule(rule, properties, rows),
  );
  const conditional = (key: string) =>
    rules.some((rule) => rule.then?.required?.includes(key) === true);
  const asked = rows.filter(
    (row) => row["required"] === true && !conditional(textOf(row, "key")),
  );
  return {
    ...base,
    title: base?.title ?? `${textOf(sheet, "name")}申请表`,
    "x-title-en": base?.["x-title-en"] ?? textOf(sheet, "nameEn"),
    type: "object",
    additionalProperties: false,
    "x-sections": sections,
    properties,
    required: [
      ...situations
        .filter(({ askedWhen }) => askedWhen === null)
        .map((one) => keyOfAnswer(one, base)),
      ...asked
        .filter((row) => leafOf(textOf(row, "shownWhen")) === null)
        .map((row) => textOf(row, "key")),
    ],
    allOf: [...rules, ...asked.flatMap(requiredWhenShown)],
  };
}

function rowsIn(sheet: ItemSheet): Record<string, unknown>[] {
  const rows = sheet["fields"];
  return Array.isArray(rows) ? rows.filter(isBlock) : [];
}

function textOf(row: ItemSheet, name: string): string {
  const value = row[name];
  return typeof value === "string" ? value.trim() : "";
}

/** The properties in the order in which they are drawn. */
function drawn(form: FormSchema): [string, FormSchema][] {
  const sections = (form["x-sections"] ?? []).map(({ key }) => key);
  const sectionAt = (schema: FormSchema) =>
    Math.max(0, sections.indexOf(schema["x-section"] ?? ""));
  return Object.entries(form.properties ?? {})
    .map(([key, schema], index) => ({ key, schema, index }))
    .sort(
      (a, b) =>
        sectionAt(a.schema) - sectionAt(b.schema) ||
        (a.schema["x-order"] ?? a.index) - (b.schema["x-order"] ?? b.index),
    )
    .map(({ key, schema }) => [key, schema]);
}

function kindOf(schema: FormSchema): FieldKind {
  if (schema.$ref?.startsWith(SHARED) === true) return "shared";
  if (schema.type === "boolean") return "yes";
  if (schema.type === "integer") return "integer";
  if (schema.type !== "string") return "kept";
  if (schema.enum !== undefined) return "choice";
  if (schema.format === "date") return "date";
  if (schema.format !== undefined) return "kept";
  return schema["x-widget"] === "textarea" ? "paragraph" : "text";
}

function isAnswer(schema: FormSchema): boolean {
  return schema["x-dictionary"]?.startsWith(ANSWERS) === true;
}

function isRequired(form: FormSchema, key: string): boolean {
  return [form, ...(form.allOf ?? []).map((rule) => rule.then)].some(
    (block) => block?.required?.includes(key) === true,
  );
}

function shownText(schema: FormSchema): string | undefined {
  const leaves = schema["x-shown-when"] ?? [];
  if (leaves.length === 0) return undefined;
  return conditionText({
    any: leaves.map(({ field, in: values }) => ({
      question: field,
      in: values.map(String),
    })),
  });
}

function optionLines(schema: FormSchema): string {
  return (schema.enum ?? [])
    .map((value) => {
      const titles = schema["x-enum-titles"]?.[String(value)];
      const zh = titles?.zh ?? String(value);
      return `${String(value)} ${zh} | ${titles?.en ?? zh}`;
    })
    .join("\n");
}

function readOptions(
  lines: string,
): Required<Pick<FormSchema, "enum" | "x-enum-titles">> {
  const options = lines
    .split("\n")
    .map((line) => /^\s*(\S+)\s*([^|]*?)\s*(?:\|\s*(.*?)\s*)?$/.exec(line))
    .flatMap((found) => (found === null ? [] : [found]))
    .map(([, value = "", zh = "", en]) => ({
      value,
      zh: zh === "" ? value : zh,
      en: en === undefined || en === "" ? value : en,
    }));
  return {
    enum: options.map(({ value }) => value),
    "x-enum-titles": Object.fromEntries(
      options.map(({ value, zh, en }) => [value, { zh, en }]),
    ),
  };
}

/** Sections by their titles: known ones keep their keys and places. */
function sectionsOf(
  rows: readonly Record<string, unknown>[],
  base: FormSchema | null,
): NonNullable<FormSchema["x-sections"]> {
  const known = [...(base?.["x-sections"] ?? [])];
  for (const row of rows) {
    const title = textOf(row, "section") || OWN_SECTION.title;
    if (known.some((one) => one.title === title)) continue;
    known.push({
      key: `part${known.length + 1}`,
      title,
      titleEn:
        textOf(row, "sectionEn") ||
        (title === OWN_SECTION.title ? OWN_SECTION.titleEn : title),
    });
  }
  return known;
}

const OWN_SECTION = { title: "申请内容", titleEn: "Application" };

function fieldOf(
  row: Record<string, unknown>,
  base: FormSchema | null,
  sections: NonNullable<FormSchema["x-sections"]>,
): FormSchema {
  const before = base?.properties?.[textOf(row, "key")] ?? {};
  const kind = textOf(row, "kind") as FieldKind;
  const title = textOf(row, "section") || OWN_SECTION.title;
  const section = sections.find((one) => one.title === title)?.key;
  const { "x-shown-when": _, ...rest } =
    kind === kindOf(before) || kind === "kept" ? before : {};
  const shown = shownLeaves(textOf(row, "shownWhen"));
  const named =
    kind === "shared" && before.title === undefined && base !== null
      ? namesUnless(row, textOf(row, "key"))
      : { title: textOf(row, "title"), "x-title-en": textOf(row, "titleEn") };
  return {
    ...rest,
    ...WORDS_OF_KIND[kind],
    ...(kind === "choice"
      ? {
          "x-widget": rest["x-widget"] ?? "select",
          ...readOptions(textOf(row, "options")),
        }
      : {}),
    ...(kind === "shared"
      ? {
          $ref: `${SHARED}${textOf(row, "shared")}`,
          ...bindingOf(textOf(row, "shared"), rest),
        }
      : {}),
    ...named,
    ...(section === undefined ? {} : { "x-section": section }),
    ...(shown.length === 0 ? {} : { "x-shown-when": shown }),
  };
}

/** A shared block goes by its own title as long as the row has none but its key. */
function namesUnless(
  row: Record<string, unknown>,
  key: string,
): Pick<FormSchema, "title" | "x-title-en"> {
  const title = textOf(row, "title");
  return title === key ? {} : { title, "x-title-en": textOf(row, "titleEn") };
}

const WORDS_OF_KIND: Readonly<Record<FieldKind, FormSchema>> = {
  text: { type: "string" },
  paragraph: { type: "string", "x-widget": "textarea" },
  integer: { type: "integer" },
  date: { type: "string", format: "date", "x-widget": "date" },
  yes: { type: "boolean" },
  choice: { type: "string" },
  shared: {},
  kept: {},
};

/** Blocks that are filled from what is known, and by which name. */
const BOUND: ReadonlySet<string> = new Set(["person", "entity", "agent"]);

function bindingOf(shared: string, rest: FormSchema): FormSchema {
  if (rest.$ref === `${SHARED}${shared}`) return {};
  return BOUND.has(shared) ? { "x-dictionary": shared } : {};
}

function keyOfAnswer({ id }: Situation, base: FormSchema | null): string {
  const before = Object.entries(base?.properties ?? {}).find(
    ([, schema]) => schema["x-dictionary"] === ANSWERS + id,
  );
  return before?.[0] ?? id;
}

function answerField(
  situation: Situation,
  base: FormSchema | null,
  section: string,
): FormSchema {
  const before = base?.properties?.[keyOfAnswer(situation, base)];
  const asked = situation.askedWhen;
  const leaf = asked !== null && "question" in asked ? [asked] : [];
  return {
    "x-widget": "radio",
    "x-section": section,
    ...before,
    title: situation.question,
    "x-title-en": situation.questionEn,
    "x-dictionary": ANSWERS + situation.id,
    readOnly: true,
    type: "string",
    enum: situation.options.map(({ id }) => id),
    "x-enum-titles": Object.fromEntries(
      situation.options.map(({ id, label, labelEn }) => [
        id,
        { zh: label, en: labelEn },
      ]),
    ),
    ...(before !== undefined || leaf.length === 0
      ? {}
      : {
          "x-shown-when": leaf.map(({ question, in: values }) => ({
            field: question,
            in: values,
          })),
        }),
  };
}

/** Rows in their order; an answer stays behind the field that it stood behind, and a new one comes first. */
function placed(
  keys: readonly string[],
  rows: readonly Record<string, unknown>[],
  base: FormSchema | null,
): string[] {
  const order = rows.map((row) => textOf(row, "key"));
  const before = base === null ? [] : drawn(base).map(([key]) => key);
  const answers = keys
    .filter((key) => !order.includes(key))
    .sort((a, b) => before.indexOf(a) - before.indexOf(b));
  for (const key of answers) {
    const behind = before
      .slice(0, Math.max(0, before.indexOf(key)))
      .filter((one) => order.includes(one))
      .at(-1);
    order.splice(behind === undefined ? 0 : order.indexOf(behind) + 1, 0, key);
  }
  return order;
}

/** A rule of the form before, as far as its fields are still there and still required. */
function keptRule(
  rule: FormSchema,
  properties: Readonly<Record<string, FormSchema>>,
  rows: readonly Record<string, unknown>[],
): FormSchema[] {
  const tested = Object.keys(rule.if?.properties ?? {});
  if (tested.some((key) => properties[key] === undefined)) return [];
  const { required = [], ...others } = rule.then ?? {};
  const still = required.filter((key) => {
    const row = rows.find((one) => textOf(one, "key") === key);
    return row === undefined
      ? properties[key] !== undefined
      : row["required"] === true;
  });
  if (still.length === 0 && Object.keys(others).length === 0) return [];
  return [{ ...rule, then: { ...others, required: still } }];
}

function requiredWhenShown(row: Record<string, unknown>): FormSchema[] {
  return shownLeaves(textOf(row, "shownWhen")).map(({ field, in: values }) => ({
    if: { properties: { [field]: { enum: values } }, required: [field] },
    // oxlint-disable-next-line unicorn/no-thenable -- a word of JSON Schema
    then: { required: [textOf(row, "key")] },
  }));
}

function leafOf(text: string): { field: string; in: string[] }[] | null {
  const leaves = shownLeaves(text);
  return leaves.length === 0 ? null : leaves;
}

/** Alternatives, each about one field: more a form's `x-shown-when` can't say. */
function shownLeaves(text: string): { field: string; in: string[] }[] {
  const read = parseConditionText(text);
  if (!read.ok) return [];
  const any = "any" in read.value ? read.value.any : [read.value];
  return any.flatMap((one) =>
    "question" in one ? [{ field: one.question, in: one.in }] : [],
  );
}
