import {
  isBlock,
  isShown,
  valueAt,
  withoutEmpty,
  withValueAt,
} from "./formData.ts";
import { fieldsOf } from "./formSchema.ts";
import type { FormField, FormSchema } from "./formTypes.ts";

/**
 * The data as it is to be checked and kept: without what isn't shown, and without empty texts and blocks,
 * which a drawn form is full of. Call it before `validateForm`.
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
    (field) => valueAt(data, field.path) !== undefined && !isShown(field, data),
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
