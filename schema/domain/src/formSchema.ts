import type {
  FormCondition,
  FormField,
  FormGroup,
  FormRule,
  FormSchema,
  FormSection,
  FormWidget,
} from "./formTypes.ts";
import { namesIn, pointerTo } from "./jsonPointer.ts";

/**
 * The form as sections of fields in drawing order. Blocks are flattened into their fields, references are
 * followed inside the two documents given, never over a network. What can't be resolved is left out.
 */
export function fieldsOf(
  form: FormSchema,
  definitions: FormSchema,
): readonly FormSection[] {
  // A form is asked for at every keystroke. The same one gives the same fields, so that a screen sees what hasn't changed.
  const known = knownSections.get(form);
  if (known?.definitions === definitions) return known.sections;
  const sections = sectionsOf(form, definitions);
  knownSections.set(form, { definitions, sections });
  return sections;
}

const knownSections = new WeakMap<
  FormSchema,
  { definitions: FormSchema; sections: readonly FormSection[] }
>();

function sectionsOf(form: FormSchema, definitions: FormSchema): FormSection[] {
  const named = form["x-sections"] ?? [
    { key: "", title: form.title ?? "", titleEn: form["x-title-en"] ?? "" },
  ];
  const documents = { form, definitions };
  const placed = propertiesOf(form, documents, TOP);
  return named.map(({ key, title, titleEn }, index) => ({
    key,
    title,
    titleEn,
    fields: placed
      // A field whose section is not named goes to the first, so that it is never lost.
      .filter(
        ({ section }) =>
          section === key ||
          (index === 0 && !named.some((one) => one.key === section)),
      )
      .flatMap(({ fields }) => fields),
  }));
}

type Documents = { form: FormSchema; definitions: FormSchema };

type Place = {
  path: string;
  group: FormGroup | null;
  shown: FormRule;
  dictionary: string | null;
  /** Guards against a reference that leads back to itself. */
  depth: number;
  /** Inside the definitions `#/…` means the definitions. */
  local: keyof Documents;
};

const TOP: Place = {
  path: "",
  group: null,
  shown: [],
  dictionary: null,
  depth: 0,
  local: "form",
};
const DEEPEST = 6;

function propertiesOf(
  block: FormSchema,
  documents: Documents,
  place: Place,
): { section: string | undefined; fields: FormField[] }[] {
  if (place.depth > DEEPEST) return [];
  return Object.entries(block.properties ?? {})
    .map(([name, schema], index) => {
      const found = follow(schema, documents, place.local);
      return {
        section: found.schema["x-section"],
        order: found.schema["x-order"] ?? index,
        sectionOrder: sectionIndex(block, found.schema["x-section"]),
        fields: fieldsAt(name, found, block, documents, place),
      };
    })
    .sort((a, b) => a.sectionOrder - b.sectionOrder || a.order - b.order);
}

function sectionIndex(block: FormSchema, section: string | undefined): number {
  return (block["x-sections"] ?? []).findIndex(({ key }) => key === section);
}

function fieldsAt(
  name: string,
  found: { schema: FormSchema; local: keyof Documents },
  block: FormSchema,
  documents: Documents,
  outer: Place,
): FormField[] {
  const { schema } = found;
  const place: Place = {
    ...outer,
    path: outer.path + pointerTo([name]),
    shown: [...outer.shown, ...shownRule(schema, outer.path)],
    dictionary: bindingOf(schema, outer.dictionary, outer.path === ""),
    depth: outer.depth + 1,
    local: found.local,
  };
  const required = requirementOf(name, block, outer.path);
  if (schema.type !== "object")
    return [leaf(schema, required, documents, place)];
  const group = {
    path: place.path,
    title: schema.title ?? name,
    titleEn: schema["x-title-en"] ?? name,
    required,
  };
  return propertiesOf(schema, documents, { ...place, group }).flatMap(
    ({ fields }) => fields,
  );
}

function leaf(
  schema: FormSchema,
  required: FormRule | null,
  documents: Documents,
  place: Place,
): FormField {
  const type = leafType(schema);
  const row =
    type === "array" && schema.items !== undefined
      ? follow(schema.items, documents, place.local)
      : undefined;
  const name = namesIn(place.path).at(-1) ?? "";
  return {
    path: place.path,
    group: place.group,
    title: schema.title ?? name,
    titleEn: schema["x-title-en"] ?? name,
    help: schema.description ?? null,
    helpEn: schema["x-description-en"] ?? null,
    unit: schema["x-unit"] ?? null,
    unitEn: schema["x-unit-en"] ?? null,
    widget: widgetOf(schema, type),
    type,
    required,
    shown: place.shown,
    readOnly: schema.readOnly === true,
    options: optionsOf(row?.schema ?? schema),
    format: schema.format ?? null,
    pattern: schema.pattern ?? null,
    minimum: schema.minimum ?? null,
    maximum: schema.maximum ?? null,
    multipleOf: schema.multipleOf ?? null,
    minLength: schema.minLength ?? null,
    maxLength: schema.maxLength ?? null,
    minItems: schema.minItems ?? null,
    maxItems: schema.maxItems ?? null,
    dictionary: place.dictionary,
    check: checkOf(schema),
    columns:
      row === undefined
        ? []
        : propertiesOf(row.schema, documents, {
            ...TOP,
            depth: place.depth,
            local: row.local,
          }).flatMap(({ fields }) => fields),
  };
}

/** Follows references; what the referring place says stands over what is referred to. */
function follow(
  schema: FormSchema,
  documents: Documents,
  local: keyof Documents,
): { schema: FormSchema; local: keyof Documents } {
  let merged = schema;
  let at = local;
  for (
    let steps = 0;
    merged.$ref !== undefined && steps < DEEPEST;
    steps += 1
  ) {
    const { $ref, ...own } = merged;
    const [document = "", pointer = ""] = $ref.split("#");
    if (document !== "") at = "definitions";
    const target = pointer.startsWith("/$defs/")
      ? documents[at].$defs?.[pointer.slice("/$defs/".length)]
      : undefined;
    if (target === undefined) return { schema: own, local: at };
    merged = { ...target, ...own };
  }
  return { schema: merged, local: at };
}

function shownRule(schema: FormSchema, blockPath: string): FormRule {
  const conditions = schema["x-shown-when"] ?? [];
  if (conditions.length === 0) return [];
  return [
    conditions.map((one) => ({
      field: blockPath + pointerTo([one.field]),
      in: one.in,
    })),
  ];
}

/** Reads `required` and the `if` … `then required` rules that name this property. */
function requirementOf(
  name: string,
  block: FormSchema,
  blockPath: string,
): FormRule | null {
  if (block.required?.includes(name) === true) return [];
  const conditions = [block, ...(block.allOf ?? [])].flatMap((rule) =>
    rule.then?.required?.includes(name) === true
      ? conditionOf(rule.if, blockPath)
      : [],
  );
  return conditions.length === 0 ? null : [conditions];
}

/** A rule about one sibling; one about several stays with the validator, which knows what it means. */
function conditionOf(
  test: FormSchema | undefined,
  blockPath: string,
): FormCondition[] {
  const tested = Object.entries(test?.properties ?? {});
  const [only] = tested;
  if (only === undefined || tested.length > 1) return [];
  const [field, { enum: values, const: value }] = only;
  return [
    {
      field: blockPath + pointerTo([field]),
      in: values ?? (value === undefined ? [] : [value]),
    },
  ];
}

function bindingOf(
  schema: FormSchema,
  outer: string | null,
  top: boolean,
): string | null {
  const own = schema["x-dictionary"];
  if (own === undefined) return null;
  if (top || own.includes(".")) return own;
  return outer === null ? null : `${outer}.${own}`;
}

function leafType(schema: FormSchema): FormField["type"] {
  switch (schema.type) {
    case "number":
    case "integer":
    case "boolean":
    case "array":
      return schema.type;
    default:
      return "string";
  }
}

const WIDGETS: readonly FormWidget[] = [
  "text",
  "number",
  "date",
  "select",
  "radio",
  "checkbox",
  "textarea",
  "table",
];

function widgetOf(schema: FormSchema, type: FormField["type"]): FormWidget {
  const named = WIDGETS.find((widget) => widget === schema["x-widget"]);
  if (named !== undefined) return named;
  if (type === "boolean") return "checkbox";
  if (type === "array") return "table";
  if (schema.enum !== undefined) return "select";
  return type === "string" ? "text" : "number";
}

function optionsOf(schema: FormSchema): FormField["options"] {
  return (schema.enum ?? []).map((value) => {
    const titles = schema["x-enum-titles"]?.[String(value)];
    return {
      value,
      title: titles?.zh ?? String(value),
      titleEn: titles?.en ?? String(value),
    };
  });
}

function checkOf(schema: FormSchema): FormField["check"] {
  const check = schema["x-check"];
  return check === "residentId" || check === "creditCode" ? check : null;
}
