import { fieldsOf } from "./formSchema.ts";
import type { FormField, FormRule, FormSchema } from "./formTypes.ts";

/** The value at a path such as `/applicant/name`; undefined where there is none. */
export function valueAt(data: unknown, path: string): unknown {
  return namesIn(path).reduce<unknown>(
    (at, name) =>
      typeof at === "object" && at !== null && Object.hasOwn(at, name)
        ? Object.getOwnPropertyDescriptor(at, name)?.value
        : undefined,
    data,
  );
}

/** A copy with the value at that path; undefined takes it out. Blocks on the way are made. */
export function withValueAt(
  data: Readonly<Record<string, unknown>>,
  path: string,
  value: unknown,
): Record<string, unknown> {
  const [name, ...rest] = namesIn(path);
  if (name === undefined) return { ...data };
  const others = Object.entries(data).filter(([key]) => key !== name);
  const inner = valueAt(data, `/${encode(name)}`);
  const next =
    rest.length === 0
      ? value
      : withValueAt(isBlock(inner) ? inner : {}, pathOf(rest), value);
  return Object.fromEntries(
    next === undefined ? others : [...others, [name, next]],
  );
}

/** Whether the field is drawn, with the form filled in as it is. */
export function isShown(field: FormField, data: unknown): boolean {
  return holdsFor(field.shown, data);
}

/** Whether the field has to be filled in now. A block that may stay empty asks for nothing until it is begun. */
export function isRequired(field: FormField, data: unknown): boolean {
  if (field.required === null || !isShown(field, data)) return false;
  if (!holdsFor(field.required, data)) return false;
  const { group } = field;
  if (group === null) return true;
  if (group.required !== null && holdsFor(group.required, data)) return true;
  return !isEmpty(valueAt(data, group.path));
}

/**
 * The data as it is to be checked and kept: without what isn't shown, and without empty texts and blocks,
 * which a drawn form is full of. A column of answers that hides another is looked at first.
 */
export function tidyForm(
  form: FormSchema,
  definitions: FormSchema,
  data: Readonly<Record<string, unknown>>,
): Record<string, unknown> {
  const fields = fieldsOf(form, definitions).flatMap(
    (section) => section.fields,
  );
  const shown = settle(fields, data);
  const kept = withoutEmpty(shown);
  return isBlock(kept) ? kept : {};
}

function settle(
  fields: readonly FormField[],
  data: Readonly<Record<string, unknown>>,
): Record<string, unknown> {
  const hidden = fields.filter(
    (field) =>
      valueAt(data, field.path) !== undefined && !isShown(field, data),
  );
  if (hidden.length === 0) return { ...data };
  // Taking one value out may hide the next; each round takes out at least one, so this ends.
  return settle(
    fields,
    hidden.reduce<Readonly<Record<string, unknown>>>(
      (left, { path }) => withValueAt(left, path, undefined),
      data,
    ),
  );
}

function holdsFor(rule: FormRule, data: unknown): boolean {
  return rule.every((any) =>
    any.some((condition) =>
      condition.in.some((value) => value === valueAt(data, condition.field)),
    ),
  );
}

function withoutEmpty(value: unknown): unknown {
  if (Array.isArray(value))
    return value.map(withoutEmpty).filter((one) => one !== undefined);
  if (isBlock(value)) {
    const kept = Object.entries(value)
      .map(([key, inner]) => [key, withoutEmpty(inner)] as const)
      .filter(([, inner]) => inner !== undefined);
    return kept.length === 0 ? undefined : Object.fromEntries(kept);
  }
  if (value === null) return undefined;
  return typeof value === "string" && value.trim() === "" ? undefined : value;
}

function isEmpty(value: unknown): boolean {
  const kept = withoutEmpty(value);
  return kept === undefined || (Array.isArray(kept) && kept.length === 0);
}

function isBlock(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function namesIn(path: string): string[] {
  return path
    .split("/")
    .slice(1)
    .map((name) => name.replaceAll("~1", "/").replaceAll("~0", "~"));
}

function pathOf(names: readonly string[]): string {
  return names.map((name) => `/${encode(name)}`).join("");
}

function encode(name: string): string {
  return name.replaceAll("~", "~0").replaceAll("/", "~1");
}
