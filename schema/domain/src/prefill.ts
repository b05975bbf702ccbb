import { withValueAt } from "./formData.ts";
import { fieldsOf } from "./formSchema.ts";
import type { FormField, FormSchema } from "./formTypes.ts";
import { tidyForm } from "./tidyForm.ts";

/** What is known already, by binding: `person.name`, `entity.creditCode`, `answers.agent` … */
export type FormDictionary = Readonly<Record<string, unknown>>;

/**
 * The form's data as far as the dictionary knows it. A value that doesn't suit its field is left out, and
 * so is what isn't shown in this situation.
 */
export function prefill(
  form: FormSchema,
  definitions: FormSchema,
  dictionary: FormDictionary,
): Record<string, unknown> {
  const fields = fieldsOf(form, definitions).flatMap(
    (section) => section.fields,
  );
  const filled = fields.reduce<Record<string, unknown>>((data, field) => {
    if (
      field.dictionary === null ||
      !Object.hasOwn(dictionary, field.dictionary)
    )
      return data;
    const value = dictionary[field.dictionary];
    return suits(value, field) ? withValueAt(data, field.path, value) : data;
  }, {});
  return tidyForm(form, definitions, filled);
}

function suits(value: unknown, field: FormField): boolean {
  if (field.options.length > 0)
    return field.options.some((option) => option.value === value);
  switch (field.type) {
    case "string":
      return (
        typeof value === "string" &&
        value !== "" &&
        value.length <= (field.maxLength ?? Infinity)
      );
    case "number":
    case "integer":
      return typeof value === "number" && Number.isFinite(value);
    case "boolean":
      return typeof value === "boolean";
    case "array":
      return Array.isArray(value);
  }
}
