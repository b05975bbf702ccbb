import { isShown } from "./formData.ts";
import { fieldsOf } from "./formSchema.ts";
import type { Bundle } from "./itemTypes.ts";
import { jointMaterials, neededBy } from "./jointMaterials.ts";
import type { JointPart } from "./jointQuestions.ts";
import { jointSections, splitForm } from "./oneForm.ts";

/** How much is asked of one applicant: for each item by itself, and by the bundle. */
export type AskedCount = {
  fields: { apart: number; together: number };
  materials: { apart: number; together: number };
};

/**
 * Counts what the catalogue asks for in these situations [B7]: the fields of forms in which nothing is filled yet, a
 * table as one; and the papers without which a case isn't complete, other than the forms, which are filled in here.
 */
export function countAsked(
  bundle: Bundle,
  parts: readonly JointPart[],
): AskedCount {
  const apart = parts.flatMap((part) => {
    const { [part.key]: data } = splitForm(bundle, [part], {});
    return fieldsOf(part.form, part.definitions)
      .flatMap((section) => section.fields)
      .filter((field) => !field.readOnly && isShown(field, data));
  });
  const together = jointSections(bundle, parts, {});
  return {
    fields: {
      apart: apart.length,
      together: together.flatMap((section) => section.fields).length,
    },
    materials: {
      apart: parts.flatMap(neededBy).filter(isBrought).length,
      together: jointMaterials(bundle, parts).filter(isBrought).length,
    },
  };
}

function isBrought({
  material,
  required,
}: ReturnType<typeof neededBy>[number]): boolean {
  return required && material.sample !== "form";
}
