import type { FormField, FormRule } from "./formTypes.ts";
import { namesIn, pointerTo } from "./jsonPointer.ts";

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
  const inner = valueAt(data, pointerTo([name]));
  const next =
    rest.length === 0
      ? value
      : withValueAt(isBlock(inner) ? inner : {}, pointerTo(rest), value);
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

function holdsFor(rule: FormRule, data: unknown): boolean {
  return rule.every((any) =>
    any.some((condition) =>
      condition.in.some((value) => value === valueAt(data, condition.field)),
    ),
  );
}

/** Without empty texts, nulls and blocks that hold nothing else; undefined when nothing is left. */
export function withoutEmpty(value: unknown): unknown {
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

export function isBlock(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
