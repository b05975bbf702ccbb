import { Validator, type OutputUnit } from "@cfworker/json-schema";
import { parseCreditCode } from "./creditCode.ts";
import { valueAt } from "./formData.ts";
import { fieldsOf } from "./formSchema.ts";
import type { FormField, FormSchema, FormValue } from "./formTypes.ts";
import { namesIn, pointerTo } from "./jsonPointer.ts";
import { parseResidentId, type ResidentIdOptions } from "./residentId.ts";

/** One thing that is wrong, for the screen to word. */
export type FormProblem = {
  /** The field, as a JSON pointer; for `required`, the field that is absent. */
  path: string;
  rule: FormRuleName;
  /** What the rule says: `{ minimum: 1 }`, `{ enum: [...] }`, `{ type: "integer" }`. */
  params: Record<string, FormValue | FormValue[]>;
};

export type FormRuleName =
  | (typeof KEYWORDS)[number]
  | "residentId"
  | "creditCode"
  /** A field that the form doesn't have. */
  | "unknownField"
  /** Not JSON data at all: a function, a date object, a number that isn't one … */
  | "notData"
  | "tooLarge";

const KEYWORDS = [
  "required",
  "type",
  "enum",
  "const",
  "pattern",
  "format",
  "minimum",
  "maximum",
  "multipleOf",
  "minLength",
  "maxLength",
  "minItems",
  "maxItems",
  "uniqueItems",
] as const;

const MOST_PROBLEMS = 200;
const MOST_VALUES = 5000;
const MOST_CHARACTERS = 200_000;
const DEEPEST = 10;

/** Whether data has the structure that a form asks for. A yes is believed; after a no its problems are looked for. */
export type StructureCheck = (data: unknown) => boolean;

/**
 * Checks filled-in data against a form; empty when all is well. Anything may be passed as data. The form and
 * the definitions are the publisher's own: a broken form throws. `identities` says the day, and whether the
 * demonstration's numbers are let through. `isStructured` saves a server the long way.
 */
export function validateForm(
  form: FormSchema,
  definitions: FormSchema,
  data: unknown,
  identities: ResidentIdOptions,
  isStructured: StructureCheck = () => false,
): FormProblem[] {
  const unfit = unfitness(data);
  if (unfit !== undefined) return [{ path: "", rule: unfit, params: {} }];
  const compiled = compiledOf(form, definitions);
  const found = isStructured(data)
    ? []
    : compiled.validator
        .validate(data)
        .errors.flatMap((unit) => problemsIn(unit, form, definitions, data));
  const problems = [
    ...found,
    ...compiled.checked.flatMap((field) =>
      failedChecksOf(field, "", data, identities),
    ),
  ];
  const unique = new Map(
    problems.map((one) => [`${one.path} ${one.rule}`, one] as const),
  );
  return [...unique.values()].slice(0, MOST_PROBLEMS);
}

interface CompiledForm {
  definitions: FormSchema;
  validator: Validator;
  /** The fields, or tables with columns, that have a check which no pattern expresses. */
  checked: readonly FormField[];
}

const compiledForms = new WeakMap<FormSchema, CompiledForm>();

function compiledOf(form: FormSchema, definitions: FormSchema): CompiledForm {
  const known = compiledForms.get(form);
  if (known?.definitions === definitions) return known;
  // Copies, because the validator notes its addresses on the objects that it is given.
  const validator = new Validator(copyOf(form), "2020-12", false);
  // A form that carries its definitions is passed as both.
  if (definitions !== form) validator.addSchema(copyOf(definitions));
  const checked = fieldsOf(form, definitions)
    .flatMap((section) => section.fields)
    .filter(hasCheck);
  const fresh = { definitions, validator, checked };
  compiledForms.set(form, fresh);
  return fresh;
}

function hasCheck({ check, columns }: FormField): boolean {
  return check !== null || columns.some(hasCheck);
}

function copyOf(schema: FormSchema): Record<string, unknown> {
  return JSON.parse(JSON.stringify(schema)) as Record<string, unknown>;
}

function problemsIn(
  unit: OutputUnit,
  form: FormSchema,
  definitions: FormSchema,
  data: unknown,
): FormProblem[] {
  const path = unit.instanceLocation.slice(1);
  if (unit.keyword === "false")
    return [{ path, rule: "unknownField", params: {} }];
  const rule = KEYWORDS.find((keyword) => keyword === unit.keyword);
  // The rest only says that something further inside is wrong.
  if (rule === undefined) return [];
  const said = keywordAt(form, definitions, unit.keywordLocation);
  if (rule === "required") return absentFields(said, path, data);
  return [{ path, rule, params: isParam(said) ? { [rule]: said } : {} }];
}

function absentFields(
  required: unknown,
  path: string,
  data: unknown,
): FormProblem[] {
  if (!Array.isArray(required)) return [];
  return required
    .filter((name) => typeof name === "string")
    .map((name) => path + pointerTo([name]))
    .filter((field) => valueAt(data, field) === undefined)
    .map((field) => ({ path: field, rule: "required", params: {} }));
}

/** Walks the validator's own account of where a rule stands, through references, to what the rule says. */
function keywordAt(
  form: FormSchema,
  definitions: FormSchema,
  location: string,
): unknown {
  return namesIn(location.slice(1)).reduce<unknown>((at, name) => {
    const next = valueAt(at, pointerTo([name]));
    if (name !== "$ref" || typeof next !== "string") return next;
    return valueAt(definitions, next.slice(next.indexOf("#") + 1));
  }, form);
}

function isParam(value: unknown): value is FormValue | FormValue[] {
  return Array.isArray(value) ? value.every(isFormValue) : isFormValue(value);
}

function isFormValue(value: unknown): value is FormValue {
  return ["string", "number", "boolean"].includes(typeof value);
}

function failedChecksOf(
  field: FormField,
  rowPath: string,
  data: unknown,
  identities: ResidentIdOptions,
): FormProblem[] {
  const path = rowPath + field.path;
  const value = valueAt(data, path);
  if (Array.isArray(value))
    return value.flatMap((_, row) =>
      field.columns.flatMap((column) =>
        failedChecksOf(
          column,
          path + pointerTo([String(row)]),
          data,
          identities,
        ),
      ),
    );
  if (field.check === null || typeof value !== "string") return [];
  return passes(field.check, value, identities)
    ? []
    : [{ path, rule: field.check, params: {} }];
}

function passes(
  check: NonNullable<FormField["check"]>,
  text: string,
  identities: ResidentIdOptions,
): boolean {
  switch (check) {
    case "residentId":
      return parseResidentId(text, identities).ok;
    case "creditCode":
      return parseCreditCode(text).ok;
  }
}

function unfitness(data: unknown): "notData" | "tooLarge" | undefined {
  let values = 0;
  let characters = 0;
  const look = (
    value: unknown,
    depth: number,
  ): ReturnType<typeof unfitness> => {
    values += 1;
    if (depth > DEEPEST || values > MOST_VALUES) return "tooLarge";
    switch (typeof value) {
      case "string":
        characters += value.length;
        return characters > MOST_CHARACTERS ? "tooLarge" : undefined;
      case "number":
        return Number.isFinite(value) ? undefined : "notData";
      case "boolean":
        return undefined;
      case "object":
        return value === null ? undefined : lookInside(value, depth);
      default:
        return "notData";
    }
  };
  const lookInside = (
    value: object,
    depth: number,
  ): ReturnType<typeof unfitness> => {
    const prototype: unknown = Object.getPrototypeOf(value);
    if (
      !Array.isArray(value) &&
      prototype !== Object.prototype &&
      prototype !== null
    )
      return "notData";
    // A list's own entries name its gaps too, which the validator can't look at.
    const parts = Array.isArray(value)
      ? value.entries()
      : Object.entries(value);
    for (const [key, inner] of parts) {
      characters += String(key).length;
      const found = look(inner, depth + 1);
      if (found !== undefined) return found;
    }
    return undefined;
  };
  return look(data, 0);
}
