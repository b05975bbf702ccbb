import { applySituations, type NeededMaterial } from "./applySituations.ts";
import { groupsOf } from "./groupsOf.ts";
import type { Bundle, Material } from "./itemTypes.ts";
import type { JointPart } from "./jointQuestions.ts";
import { yieldedTo } from "./oneForm.ts";

/** A paper that is handed in once for all items that need it. */
export type JointMaterial = NeededMaterial & {
  /** Each item's own code of it. */
  uses: { key: string; materialCode: string }[];
};

type Rules = Pick<Bundle, "dependsOn" | "sameMaterials">;

/**
 * What has to be handed in for all items together [B6]. Two materials are the same paper if the bundle says so, or if
 * they have the same name and the same e-licence stands in for them. It is asked for as the strictest of its items
 * asks for it: with the most originals and copies, and replaced or deferred only where each of them allows it. What an
 * earlier decision of the bundle brings along is asked of nobody who waits for it.
 */
export function jointMaterials(
  rules: Rules,
  parts: readonly JointPart[],
): JointMaterial[] {
  const needed = parts.flatMap((part) =>
    neededBy(part)
      .filter(({ material }) => !isYielded(rules, parts, part, material))
      .map((one) => ({ ...one, key: part.key })),
  );
  const same = groupsOf(needed, ({ material }) => kindOf(rules, material));
  return same.flatMap((group) => {
    const materials = group.map(({ material }) => material);
    const [first] = materials;
    if (first === undefined) return [];
    const required = group.some((one) => one.required);
    return [
      {
        material: strictestOf(first, materials, required),
        required,
        uses: group.map(({ key, material }) => ({
          key,
          materialCode: material.code,
        })),
      },
    ];
  });
}

/** What one item needs in this applicant's situation, taken by itself. */
export function neededBy(part: JointPart): NeededMaterial[] {
  const applied = applySituations(part.item, part.answers);
  return applied.ok ? applied.materials : [];
}

function isYielded(
  rules: Rules,
  parts: readonly JointPart[],
  part: JointPart,
  { code }: Material,
): boolean {
  return yieldedTo(rules, parts, part.key).some(({ materials }) =>
    materials.includes(code),
  );
}

function kindOf({ sameMaterials }: Rules, material: Material): string {
  const group = sameMaterials.findIndex((codes) =>
    codes.includes(material.code),
  );
  if (group >= 0) return `group ${group}`;
  // Each form is an item's own.
  return material.sample === "form"
    ? material.code
    : `${material.name}|${material.licenceName ?? ""}`;
}

function strictestOf(
  first: Material,
  materials: readonly Material[],
  required: boolean,
): Material {
  const days = materials.flatMap(({ deferDays }) => deferDays ?? []);
  const deferrable = materials.every((one) => one.deferrable);
  const kept = materials.find(({ originalUse }) => originalUse === "kept");
  const paper = materials.find(({ form }) => form === "paper");
  return {
    ...first,
    form: paper?.form ?? first.form,
    formText: paper?.formText ?? first.formText,
    originals: Math.max(...materials.map(({ originals }) => originals)),
    copies: Math.max(...materials.map(({ copies }) => copies)),
    originalUse: kept?.originalUse ?? first.originalUse,
    originalUseText: kept?.originalUseText ?? first.originalUseText,
    necessity: required ? "required" : "optional",
    licenceReplaceable: materials.every((one) => one.licenceReplaceable),
    deferrable,
    deferDays: deferrable ? Math.min(...days) : null,
  };
}
