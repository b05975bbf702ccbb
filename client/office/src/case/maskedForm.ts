import { valueAt, withValueAt } from "@onedoor/domain/formData";
import type { FormField, FormSection } from "@onedoor/domain/formTypes";
import { maskPhone, maskResidentId } from "@onedoor/domain/masking";

/** The form with identity numbers and phones hidden, also in the rows of its tables; what is hidden stays in its place. */
export function maskedForm(
  sections: readonly FormSection[],
  data: Readonly<Record<string, unknown>>,
): Record<string, unknown> {
  return maskFields(
    sections.flatMap(({ fields }) => fields),
    data,
  );
}

function maskFields(
  fields: readonly FormField[],
  data: Readonly<Record<string, unknown>>,
): Record<string, unknown> {
  return fields.reduce<Record<string, unknown>>(
    (masked, field) => {
      const value = valueAt(masked, field.path);
      const hidden = maskValue(field, value);
      return hidden === value
        ? masked
        : withValueAt(masked, field.path, hidden);
    },
    { ...data },
  );
}

function maskValue(field: FormField, value: unknown): unknown {
  if (Array.isArray(value) && field.columns.length > 0)
    return value.map((row: unknown) =>
      isRecord(row) ? maskFields(field.columns, row) : row,
    );
  if (typeof value !== "string") return value;
  if (field.check === "residentId") return maskResidentId(value);
  return /phone$/iu.test(field.path) ? maskPhone(value) : value;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
