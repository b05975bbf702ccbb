import type { FirmDetail } from "@onedoor/domain/decideFirmEvent";
import { valueAt } from "@onedoor/domain/formData";
import type { FormSection } from "@onedoor/domain/formTypes";

/** What an application says of the firm that it is about; null for what it doesn't. */
export type FirmInForm = Readonly<
  Record<Exclude<FirmDetail, "entityKind"> | "creditCode", string | null>
>;

/** Whether the form is about a firm at all: it asks for its name by the shared dictionary. */
export function asksForFirm(sections: readonly FormSection[]): boolean {
  return fieldBoundTo(sections, "entity.name") !== undefined;
}

/** The firm as the form names it, by the first binding of each that has a value. */
export function firmInForm(
  sections: readonly FormSection[],
  form: Readonly<Record<string, unknown>>,
): FirmInForm {
  const first = (bindings: readonly string[]) => {
    for (const binding of bindings) {
      const field = fieldBoundTo(sections, binding);
      const value = field && valueAt(form, field.path);
      if (typeof value === "string" && value.trim() !== "") return value.trim();
    }
    return null;
  };
  return {
    creditCode: first(["entity.creditCode"]),
    name: first(["entity.name"]),
    address: first(["entity.address", "premises.address"]),
    division: first(["entity.division"]),
    // Of a sole trader the person who applies.
    representative: first([
      "entity.representative",
      "representative.name",
      "person.name",
    ]),
    phone: first(["entity.phone", "representative.phone", "person.phone"]),
  };
}

function fieldBoundTo(sections: readonly FormSection[], binding: string) {
  return sections
    .flatMap(({ fields }) => fields)
    .find(({ dictionary }) => dictionary === binding);
}
