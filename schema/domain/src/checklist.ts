import {
  applySituations,
  type Answers,
  type NeededMaterial,
  type UnansweredSituations,
} from "./applySituations.ts";
import type { MaterialReference } from "./caseState.ts";
import type { ItemVersion, Material } from "./itemTypes.ts";

/** What was handed in for a material; the `how` of a case's own record of it. */
export type PresentedMaterial = {
  materialCode: string;
  how: "original" | "copy" | "electronic" | "licence" | "reused";
};

/**
 * `reusable`: a valid copy from the person's library is taken. `deferrable`: not here yet, and may follow
 * after acceptance (容缺). `replacedByLicence`: an e-licence stands in for it (免提交).
 */
export type MaterialState =
  "present" | "reusable" | "deferrable" | "missing" | "replacedByLicence";

export type ChecklistLine = {
  materialCode: string;
  name: string;
  nameEn: string;
  state: MaterialState;
  required: boolean;
  originals: number;
  copies: number;
  originalUse: Material["originalUse"];
  licenceReplaceable: boolean;
  /** Working days after acceptance; null when it can't be deferred. */
  deferDays: number | null;
};

export type Checklist = {
  ok: true;
  lines: ChecklistLine[];
  /** Every required material is here in one way or another. */
  isComplete: boolean;
  /** Codes of required materials without which the case can't be accepted. */
  missing: string[];
  /** Codes of required materials that may follow. */
  deferrableMissing: string[];
  /** Presented, but not asked for in this situation. */
  unneeded: string[];
};

/**
 * What was handed in, once the hub has looked for the papers that were taken from earlier ones: one that it didn't find
 * is missing again [Y4]. One that waits for the hub's word, or that an older build wrote without a reference, stands.
 */
export function withReferences<Paper extends PresentedMaterial>(
  presented: readonly Paper[],
  references: readonly Pick<
    MaterialReference,
    "materialCode" | "resolved"
  >[] = [],
): readonly Paper[] {
  const last = new Map(references.map((one) => [one.materialCode, one]));
  return presented.filter(({ how, materialCode }) => {
    const resolved = last.get(materialCode)?.resolved ?? null;
    return (
      how !== "reused" || resolved === null || resolved.outcome === "found"
    );
  });
}

/** Compares what was handed in with what this situation needs. One line for each needed material. */
export function checklistOf(
  item: ItemVersion,
  answers: Answers,
  presented: readonly PresentedMaterial[],
): Checklist | UnansweredSituations {
  const applied = applySituations(item, answers);
  return applied.ok ? checklistFor(applied.materials, presented) : applied;
}

/** The same for materials that are known to be needed. */
export function checklistFor(
  needed: readonly NeededMaterial[],
  presented: readonly PresentedMaterial[],
): Checklist {
  const lines = needed.map(({ material, required }) =>
    lineFor(material, required, presented),
  );
  const codesIn = (state: MaterialState): string[] =>
    lines
      .filter((line) => line.required && line.state === state)
      .map((line) => line.materialCode);
  const missing = codesIn("missing");
  const deferrableMissing = codesIn("deferrable");
  const asked = new Set(lines.map((line) => line.materialCode));
  return {
    ok: true,
    lines,
    isComplete: missing.length === 0 && deferrableMissing.length === 0,
    missing,
    deferrableMissing,
    unneeded: [
      ...new Set(presented.map(({ materialCode }) => materialCode)),
    ].filter((code) => !asked.has(code)),
  };
}

function lineFor(
  material: Material,
  required: boolean,
  presented: readonly PresentedMaterial[],
): ChecklistLine {
  const ways = presented
    .filter(({ materialCode }) => materialCode === material.code)
    .map(({ how }) => how);
  return {
    materialCode: material.code,
    name: material.name,
    nameEn: material.nameEn,
    state: stateOf(material, required, ways),
    required,
    originals: material.originals,
    copies: material.copies,
    originalUse: material.originalUse,
    licenceReplaceable: material.licenceReplaceable,
    deferDays: material.deferrable ? material.deferDays : null,
  };
}

function stateOf(
  material: Material,
  required: boolean,
  ways: readonly PresentedMaterial["how"][],
): MaterialState {
  if (ways.some((how) => serves(how, material))) return "present";
  if (material.licenceReplaceable && ways.includes("licence"))
    return "replacedByLicence";
  if (ways.includes("reused")) return "reusable";
  return required && material.deferrable ? "deferrable" : "missing";
}

function serves(how: PresentedMaterial["how"], material: Material): boolean {
  switch (how) {
    case "original":
      return true;
    case "copy":
      // Where the original is kept, a copy alone is not the material.
      return material.originals === 0;
    case "electronic":
      return material.form !== "paper";
    case "licence":
    case "reused":
      return false;
  }
}
